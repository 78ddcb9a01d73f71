const { is, isAny } = require('bpmnlint-utils');
const { drawing, elements } = require('../drawing');

/** Whatever is in the model is in the picture, and every name that stands beside its shape has a place. */
module.exports = function () {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    const { shapes, edges } = drawing(node);
    const drawn = new Map([...shapes, ...edges].map((item) => [item.element, item]));
    for (const element of elements(node)) {
      const item = drawn.get(element);
      if (!item) {
        reporter.report(element.id, '模型中有此元素，图上没有画出');
      } else if (element.name && isAny(element, ['bpmn:Event', 'bpmn:Gateway', 'bpmn:SequenceFlow']) && !item.label) {
        reporter.report(element.id, '名称没有标签位置（BPMNLabel）');
      }
    }
  }
  return { check };
};
