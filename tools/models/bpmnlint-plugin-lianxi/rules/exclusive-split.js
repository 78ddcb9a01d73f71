const { is } = require('bpmnlint-utils');

/** An exclusive split asks a question; each of its flows is one answer with its condition; a join says nothing. */
module.exports = function () {
  function check(node, reporter) {
    if (!is(node, 'bpmn:ExclusiveGateway')) {
      return;
    }
    const answers = node.outgoing ?? [];
    if (answers.length < 2) {
      if (node.name) {
        reporter.report(node.id, '汇合网关不写名称');
      }
      return;
    }
    if (!node.name?.endsWith('？')) {
      reporter.report(node.id, '分支网关的名称应为问句，以“？”结尾');
    }
    for (const answer of answers) {
      if (!answer.name) {
        reporter.report(answer.id, '分支应写明答案');
      }
      if (!answer.conditionExpression && node.default !== answer) {
        reporter.report(answer.id, '分支应有条件');
      }
    }
  }
  return { check };
};
