/*
 * Writes .camunda/element-templates/<process>.json: what the Camunda Modeler offers analysts for every service and every
 * user task of processes/. Names and help come from the models themselves, so nobody writes them twice; a template has
 * the id of the bean that it calls.
 *
 *   node templates.js          writes the files
 *   node templates.js --check  says which are not what they would be, and ends with 1
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');
const house = join(dirname(fileURLToPath(import.meta.url)), '../..');
const target = join(house, '.camunda/element-templates');
const SERVICES = ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask'];

/** All files by name, as they should be. */
export async function templates() {
  const files = new Map([['modeling.json', [reviewStep()]]]);
  const known = new Set();
  const models = (await readdir(join(house, 'processes'))).filter((name) => name.endsWith('.bpmn')).sort();
  for (const file of models) {
    const { rootElement } = await new BpmnModdle({ camunda }).fromXML(await readFile(join(house, 'processes', file), 'utf8'));
    const process = rootElement.rootElements.find(({ $type }) => $type === 'bpmn:Process');
    const category = { id: process.id, name: process.name };
    const found = elements(process)
      .map((element) => (SERVICES.includes(element.$type) ? service(element, category) : task(element, category)))
      .filter((template) => template && !known.has(template.id) && known.add(template.id));
    if (found.length > 0) {
      files.set(`${basename(file, '.bpmn')}.json`, found);
    }
  }
  return files;
}

function elements(container) {
  return (container.flowElements ?? []).flatMap((element) => [element, ...elements(element)]);
}

/** What runs by itself. */
function service(element, category) {
  const bean = beanOf(element.delegateExpression);
  return bean && {
    ...head(element, bean, category),
    appliesTo: ['bpmn:Task', element.$type],
    elementType: { value: element.$type },
    properties: [
      name(element),
      hidden('camunda:delegateExpression', `\${${bean}}`),
      { label: '先保存前一步', description: '须勾选：自动步骤出错时从这里重试，不影响前一步办理人。', type: 'Boolean', value: true, binding: property('camunda:asyncBefore') },
      clause(element)
    ]
  };
}

/** What somebody does by a form. */
function task(element, category) {
  const listener = (element.extensionElements?.values ?? []).find((each) => each.$type === 'camunda:TaskListener' && each.event === 'complete');
  const bean = element.$type === 'bpmn:UserTask' && beanOf(listener?.delegateExpression);
  return bean ? userTask(element, bean, category) : undefined;
}

/** The one step that belongs to no process: a review wherever an analyst wants one. */
function reviewStep() {
  const step = {
    name: '增加审核',
    documentation: [{
      text: '谁：填写候选组。\n做什么：同意或者退回，退回须写意见；意见记入办理记录。\n期限：可在到期日填写 WD5（5 个工作日）。\n'
        + '完成后：后面的网关按 ${stepAgreed} 和 ${!stepAgreed} 分流。'
    }],
    formRef: '',
    candidateGroups: ''
  };
  return userTask(step, 'reviewStepTask', { id: 'modeling', name: '通用步骤' });
}

function userTask(element, bean, category) {
  return {
    ...head(element, bean, category),
    appliesTo: ['bpmn:Task', 'bpmn:UserTask'],
    elementType: { value: 'bpmn:UserTask' },
    properties: [
      name(element),
      {
        label: '表单',
        description: '表单编号，与 forms/ 中的文件名相同；字段须与本步骤读取的一致。',
        type: 'String',
        value: element.formRef,
        constraints: { notEmpty: true, pattern: { value: '[a-zA-Z0-9-]+', message: '只能有英文字母、数字和短横' } },
        binding: property('camunda:formRef')
      },
      hidden('camunda:formRefBinding', 'latest'),
      {
        label: '候选组',
        description: '由谁办理，多个组用逗号分开：leader 组长、deputy-leader 副组长、office 办公室、legal-liaison 市法制办联络员等，或 ${unit}-liaison。',
        type: 'String',
        value: element.candidateGroups,
        constraints: { notEmpty: true },
        binding: property('camunda:candidateGroups')
      },
      {
        label: '到期日',
        description: 'WD5 是 5 个工作日，ND60 是 60 个自然日；不填的由系统按设定计算。',
        type: 'String',
        optional: true,
        constraints: { pattern: { value: '(WD|ND)[1-9][0-9]{0,3}', message: '请写 WD5 或 ND60' } },
        binding: property('camunda:dueDate')
      },
      { type: 'Hidden', value: bean, binding: { type: 'camunda:property', name: 'service' } },
      clause(element)
    ]
  };
}

function head(element, bean, category) {
  const help = documentation(element);
  return {
    name: plain(element.name),
    id: `org.lianxi.${bean}`,
    version: 1,
    description: help.length > 200 ? `${help.slice(0, 199)}…` : help,
    category
  };
}

function name(element) {
  return { label: '名称', description: '办理人在待办中看到的步骤名。', type: 'String', value: plain(element.name), constraints: { notEmpty: true }, binding: property('name') };
}

function clause(element) {
  const values = (element.extensionElements?.values ?? []).flatMap((each) => (each.$type === 'camunda:Properties' ? each.values : []));
  return {
    label: '依据条款',
    description: '条款号，见 docs/clauses.md，如 3.2.2f；制度没有规定的写 none，并在说明中写“本系统约定”和理由。',
    type: 'String',
    value: values.find((each) => each.name === 'clause')?.value ?? 'none',
    constraints: { notEmpty: true, pattern: { value: 'none|[0-5](\\.[0-9]+)*[a-j]?', message: '请写条款号，如 3.2.2f，或 none' } },
    binding: { type: 'camunda:property', name: 'clause' }
  };
}

function hidden(target, value) {
  return { type: 'Hidden', value, binding: property(target) };
}

function property(target) {
  return { type: 'property', name: target };
}

function beanOf(expression) {
  return /^\$\{([A-Za-z0-9]+)}$/.exec(expression ?? '')?.[1];
}

function documentation(element) {
  return (element.documentation ?? []).map(({ text }) => text ?? '').join('\n').trim();
}

function plain(text) {
  return (text ?? '').replace(/\s+/g, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(target, { recursive: true });
  const present = (await readdir(target)).filter((file) => file.endsWith('.json'));
  const wanted = await templates();
  const check = process.argv.includes('--check');
  const stale = present.filter((file) => !wanted.has(file));
  for (const [file, content] of wanted) {
    const text = `${JSON.stringify(content, null, 2)}\n`;
    const current = present.includes(file) ? await readFile(join(target, file), 'utf8') : '';
    if (check && current !== text) {
      stale.push(file);
    } else if (!check) {
      await writeFile(join(target, file), text);
    }
  }
  if (stale.length > 0) {
    console.error(`Not what the models say, run "npm run templates": ${stale.join(', ')}`);
    process.exitCode = 1;
  }
}
