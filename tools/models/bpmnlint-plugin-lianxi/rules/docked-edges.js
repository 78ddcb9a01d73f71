const { is } = require('bpmnlint-utils');
const { drawing } = require('../drawing');

/** Flows begin and end on the border of the shapes they join, at a gateway on one of its four tips. */
module.exports = function () {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    const { shapes, edges } = drawing(node);
    const boxes = new Map(shapes.map((shape) => [shape.element, shape.box]));
    for (const { element, points } of edges.filter((edge) => is(edge.element, 'bpmn:SequenceFlow'))) {
      for (const [shape, point] of [[element.sourceRef, points.at(0)], [element.targetRef, points.at(-1)]]) {
        const box = boxes.get(shape);
        if (box && point && !(is(shape, 'bpmn:Gateway') ? onTip(point, box) : onBorder(point, box))) {
          reporter.report(element.id, `连线应接在 ${shape.id} 的${is(shape, 'bpmn:Gateway') ? '顶点' : '边框'}上`);
        }
      }
    }
  }
  return { check };
};

function onTip({ x, y }, box) {
  const centre = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  return (x === centre.x && (y === box.top || y === box.bottom)) || (y === centre.y && (x === box.left || x === box.right));
}

function onBorder({ x, y }, box) {
  const level = x >= box.left && x <= box.right;
  const upright = y >= box.top && y <= box.bottom;
  return (level && (y === box.top || y === box.bottom)) || (upright && (x === box.left || x === box.right));
}
