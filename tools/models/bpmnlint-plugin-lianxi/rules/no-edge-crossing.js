const { is } = require('bpmnlint-utils');
const { drawing, segments } = require('../drawing');

/** Lines do not cross. Lines that share their source or target may run together near it. */
module.exports = function () {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    const { edges } = drawing(node);
    edges.forEach((one, i) => {
      for (const other of edges.slice(i + 1)) {
        if (meet(one, other)) {
          reporter.report(one.element.id, `连线与 ${other.element.id} 交叉或重叠`);
        }
      }
    });
  }
  return { check };
};

function meet(one, other) {
  const together =
    one.element.sourceRef === other.element.sourceRef || one.element.targetRef === other.element.targetRef;
  return segments(one.points).some((a) =>
    segments(other.points).some((b) => cross(a, b) || cross(b, a) || (!together && touch(a, b)))
  );
}

/** A level segment and an upright one that go through each other. */
function cross(level, upright) {
  return (
    level.from.y === level.to.y &&
    upright.from.x === upright.to.x &&
    between(upright.from.x, level.from.x, level.to.x) &&
    between(level.from.y, upright.from.y, upright.to.y)
  );
}

/** Two segments that have any point in common. */
function touch(a, b) {
  const [ax, ay, bx, by] = [range(a, 'x'), range(a, 'y'), range(b, 'x'), range(b, 'y')];
  return ax[0] <= bx[1] && bx[0] <= ax[1] && ay[0] <= by[1] && by[0] <= ay[1];
}

function range({ from, to }, axis) {
  return [Math.min(from[axis], to[axis]), Math.max(from[axis], to[axis])];
}

function between(value, one, other) {
  return value > Math.min(one, other) && value < Math.max(one, other);
}
