const { is, isAny } = require('bpmnlint-utils');

const PREFIXES = {
  'bpmn:StartEvent': 'startEvent',
  'bpmn:EndEvent': 'endEvent',
  'bpmn:Event': 'event',
  'bpmn:Gateway': 'gateway',
  'bpmn:UserTask': 'userTask',
  'bpmn:ServiceTask': 'serviceTask',
  'bpmn:SendTask': 'sendTask',
  'bpmn:ReceiveTask': 'receiveTask',
  'bpmn:BusinessRuleTask': 'businessRuleTask',
  'bpmn:ManualTask': 'manualTask',
  'bpmn:ScriptTask': 'scriptTask',
  'bpmn:Task': 'task',
  'bpmn:CallActivity': 'callActivity',
  'bpmn:SubProcess': 'subProcess',
  'bpmn:SequenceFlow': 'flow',
  'bpmn:Message': 'message',
  'bpmn:Signal': 'signal',
  'bpmn:Error': 'error',
  'bpmn:Escalation': 'escalation'
};
const PROCESS = /^[a-z]+(-[a-z]+)*$/;

/** Ids are <type>_<camelCase> and say something: code, tests and history are read by them. A process id is kebab-case. */
module.exports = function () {
  function check(node, reporter) {
    if (is(node, 'bpmn:Process') && !PROCESS.test(node.id)) {
      reporter.report(node.id, '流程标识应为小写英文词，用连字符相连，如 meeting-minutes');
    }
    const type = Object.keys(PREFIXES).find((candidate) => isAny(node, [candidate]));
    if (type && !new RegExp(`^${PREFIXES[type]}_[a-z][A-Za-z]*\\d{0,2}$`).test(node.id)) {
      reporter.report(node.id, `标识应为 ${PREFIXES[type]}_ 加驼峰英文词，不用自动生成的标识`);
    }
  }
  return { check };
};
