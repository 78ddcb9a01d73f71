const { is } = require('bpmnlint-utils');

/** An end event names its outcome, each its own within a process; 结束 says nothing. */
module.exports = function () {
  function check(node, reporter) {
    if (is(node, 'bpmn:EndEvent') && (!node.name || /^(流程)?(结束|完成|终止)$/.test(node.name.trim()))) {
      reporter.report(node.id, '结束事件应写明结果，如“会议已归档”');
    }
    if (is(node, 'bpmn:Process')) {
      const seen = new Map();
      for (const end of ends(node)) {
        if (end.name && seen.has(end.name)) {
          reporter.report(end.id, `结束事件与 ${seen.get(end.name)} 同名，结果无从区分`);
        }
        seen.set(end.name, end.id);
      }
    }
  }
  return { check };
};

function ends(scope) {
  return (scope.flowElements ?? []).flatMap((element) => (is(element, 'bpmn:EndEvent') ? [element] : ends(element)));
}
