const { is } = require('bpmnlint-utils');
const { drawing, extent, inside, overlap, segments } = require('../drawing');

/** A label lies on nothing: no shape, no line, no other label. Inside a sub-process it must lie wholly inside. */
module.exports = function () {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    const { shapes, edges } = drawing(node);
    const labelled = [...shapes, ...edges].filter((drawn) => drawn.label);
    labelled.forEach(({ element, label }, i) => {
      for (const shape of shapes) {
        const holds = is(shape.element, 'bpmn:SubProcess') && inside(label, shape.box);
        if (!holds && overlap(label, shape.box)) {
          reporter.report(element.id, `标签压住图形 ${shape.element.id}`);
        }
      }
      for (const edge of edges) {
        if (segments(edge.points).some((part) => overlap(label, extent(part)))) {
          reporter.report(element.id, `标签压住连线 ${edge.element.id}`);
        }
      }
      for (const other of labelled.slice(i + 1)) {
        if (overlap(label, other.label)) {
          reporter.report(element.id, `标签与 ${other.element.id} 的标签重叠`);
        }
      }
    });
  }
  return { check };
};
