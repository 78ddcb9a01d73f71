const { is } = require('bpmnlint-utils');
const { drawing, encloses, extent, overlap, segments } = require('../drawing');

/** No line runs through a shape; a sub-process may hold its own lines, and a line may end on its own shapes. */
module.exports = function () {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    const { shapes, edges } = drawing(node);
    for (const { element, points } of edges) {
      for (const shape of shapes) {
        if (encloses(shape.element, element)) {
          continue;
        }
        if (segments(points).some((part) => overlap(extent(part), shape.box))) {
          reporter.report(element.id, `连线穿过图形 ${shape.element.id}`);
        }
      }
    }
  }
  return { check };
};
