/* The criteria of a task filter are in English, fixed in the code. Their names for the server stay as they are. */
import { filterCriteria } from './bundle.js';

const GROUPS = {
  'Process Instance': '流程实例',
  'Process definition': '流程定义',
  'Case Instance': '案例实例',
  'Case definition': '案例定义',
  Other: '其他',
  'User / Group': '人员和岗位组',
  Task: '任务',
  Dates: '日期',
};

const CRITERIA = {
  processInstanceId: '流程实例编号',
  processInstanceBusinessKey: '案号',
  processInstanceBusinessKeyLike: '案号类似于',
  processDefinitionId: '流程定义编号',
  processDefinitionKey: '流程定义标识',
  processDefinitionKeyIn: '流程定义标识属于',
  processDefinitionName: '流程定义名称',
  processDefinitionNameLike: '流程定义名称类似于',
  caseInstanceId: '案例实例编号',
  caseInstanceBusinessKey: '案例实例案号',
  caseInstanceBusinessKeyLike: '案例实例案号类似于',
  caseDefinitionId: '案例定义编号',
  caseDefinitionKey: '案例定义标识',
  caseDefinitionName: '案例定义名称',
  caseDefinitionNameLike: '案例定义名称类似于',
  active: '未暂停',
  activityInstanceIdIn: '活动实例编号属于',
  executionId: '执行编号',
  assignee: '承办人',
  assigneeIn: '承办人属于',
  assigneeLike: '承办人类似于',
  owner: '归属人',
  candidateGroup: '候选岗位组',
  candidateGroups: '候选岗位组之一',
  candidateUser: '候选人',
  involvedUser: '参与人',
  assigned: '已有承办人',
  unassigned: '尚无承办人',
  delegationState: '委托状态',
  taskDefinitionKey: '任务定义标识',
  taskDefinitionKeyIn: '任务定义标识属于',
  taskDefinitionKeyLike: '任务定义标识类似于',
  name: '任务名称',
  nameLike: '任务名称类似于',
  description: '说明',
  descriptionLike: '说明类似于',
  priority: '优先级',
  maxPriority: '优先级不高于',
  minPriority: '优先级不低于',
  tenantIdIn: '租户编号属于',
  withoutTenantId: '无租户编号',
  withoutDueDate: '无办理期限',
  createdBefore: '创建时间早于',
  createdAfter: '创建时间晚于',
  dueBefore: '办理期限早于',
  dueAfter: '办理期限晚于',
  followUpAfter: '跟进日期晚于',
  followUpBefore: '跟进日期早于',
  followUpBeforeOrNotExistent: '跟进日期早于某时或未设置',
};

const HINTS = [
  [/^E\.g\.: /, '例如：'],
  [/^List of values sep[ae]rated by comma or an expression which evaluates to a list\. E\.g\.: /, '用英文逗号隔开的多个值，或结果为列表的表达式。例如：'],
  [/^List of values sep[ae]rated by comma\. E\.g\.: /, '用英文逗号隔开的多个值。例如：'],
  [/, (?=`)/g, '、'],
  [/ or (?=`)/g, ' 或 '],
];

const hintInChinese = (hint) => HINTS.reduce((text, [english, chinese]) => text.replace(english, chinese), hint);

filterCriteria.forEach((group) => {
  group.group = GROUPS[group.group] || group.group;
  group.options.forEach((criterion) => {
    criterion.label = CRITERIA[criterion.name] || criterion.label;
  });
});

// The hints have been copied out of the list before any script runs; the dialog has the copy.
window.angular.module('cam.tasklist.filter').config([
  '$provide',
  ($provide) =>
    $provide.decorator('camTasklistFilterModalFormCriteriaDirective', [
      '$delegate',
      (directives) => {
        const { compile } = directives[0];
        directives[0].compile = function (...template) {
          const link = compile.apply(this, template);
          return (scope, ...rest) => {
            link(scope, ...rest);
            const hints = scope.criteriaHelp;
            Object.keys(hints).forEach((name) => (hints[name] = hints[name] && hintInChinese(hints[name])));
          };
        };
        return directives;
      },
    ]),
]);
