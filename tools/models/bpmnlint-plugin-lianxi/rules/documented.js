const { is, isAny } = require('bpmnlint-utils');

const PROCESS = ['目的：', '触发：', '结果：', '依据：', '负责：'];
const USER_TASK = ['谁：', '做什么：', '期限：', '完成后：'];

/** Documentation answers what a newcomer asks; a text without these answers is decoration. */
module.exports = function () {
  function check(node, reporter) {
    if (!isAny(node, ['bpmn:Process', 'bpmn:Task', 'bpmn:CallActivity', 'bpmn:SubProcess'])) {
      return;
    }
    const text = (node.documentation ?? []).map((documentation) => documentation.text ?? '').join('\n').trim();
    if (!text) {
      reporter.report(node.id, '缺少说明');
      return;
    }
    const expected = is(node, 'bpmn:Process') ? PROCESS : is(node, 'bpmn:UserTask') ? USER_TASK : [];
    const lines = text.split('\n');
    const missing = expected.filter((start) => !lines.some((line) => line.startsWith(start) && line.length > start.length));
    if (missing.length > 0) {
      reporter.report(node.id, `说明中缺少“${missing.join('”“')}”`);
    }
  }
  return { check };
};
