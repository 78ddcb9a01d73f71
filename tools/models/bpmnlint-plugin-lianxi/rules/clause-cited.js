const { isAny } = require('bpmnlint-utils');

const CLAUSE = /^([0-5](\.\d+)*[a-j]?|none)$/;

/** Every task and call activity says which clause of the regulation it carries out; where there is none, it says why. */
module.exports = function () {
  function check(node, reporter) {
    if (!isAny(node, ['bpmn:Task', 'bpmn:CallActivity'])) {
      return;
    }
    const clause = property(node, 'clause');
    if (!clause) {
      reporter.report(node.id, '缺少条款（扩展属性 clause）；制度未作规定的写 none');
    } else if (!CLAUSE.test(clause)) {
      reporter.report(node.id, `条款“${clause}”的写法应如 3.2.2f 或 none`);
    } else if (clause === 'none' && !documentation(node).includes('本系统约定')) {
      reporter.report(node.id, '条款为 none 的，说明中应以“本系统约定”写明理由');
    }
  }
  return { check };
};

function property(node, name) {
  return (node.extensionElements?.values ?? [])
    .filter((extension) => extension.$type === 'camunda:Properties')
    .flatMap((properties) => properties.values ?? [])
    .find((candidate) => candidate.name === name)?.value;
}

function documentation(node) {
  return (node.documentation ?? []).map(({ text }) => text ?? '').join('\n');
}
