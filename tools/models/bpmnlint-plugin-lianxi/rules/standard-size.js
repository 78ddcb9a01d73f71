const { is, isAny } = require('bpmnlint-utils');
const { drawing } = require('../drawing');

const SIZES = [
  ['bpmn:SubProcess', null],
  ['bpmn:Activity', [100, 80]],
  ['bpmn:Event', [36, 36]],
  ['bpmn:Gateway', [50, 50]]
];

/** Shapes have the Modeler's sizes, so that every picture reads alike; a sub-process is as large as what it holds. */
module.exports = function () {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    for (const { element, box } of drawing(node).shapes) {
      const size = SIZES.find(([type]) => isAny(element, [type]))?.[1];
      if (size && (box.width !== size[0] || box.height !== size[1])) {
        reporter.report(element.id, `图形大小应为 ${size.join('×')}，现为 ${box.width}×${box.height}`);
      }
    }
  }
  return { check };
};
