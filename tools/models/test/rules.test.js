/*
 * Every rule of the house is broken by a small change of one sound model, and says so at the element that breaks it.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const Linter = require('bpmnlint/lib/linter.js');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver.js');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const config = JSON.parse(readFileSync(new URL('../.bpmnlintrc', import.meta.url)));
const sound = readFileSync(new URL('sound.bpmn', import.meta.url), 'utf8');

const breaches = [
  ['standard-size', 'userTask_decide', 'a wide task', ['x="170" y="60" width="100"', 'x="165" y="60" width="105"'], ['<di:waypoint x="170" y="100" />', '<di:waypoint x="165" y="100" />']],
  ['orthogonal-edges', 'flow_decideToAgreed', 'a slanted line', ['<di:waypoint x="270" y="100" />', '<di:waypoint x="270" y="90" />']],
  ['orthogonal-edges', 'flow_agreedNo', 'a stub of 15 px', ['<di:waypoint x="350" y="200" />\n        <di:waypoint x="452" y="200" />', '<di:waypoint x="350" y="180" />\n        <di:waypoint x="437" y="180" />\n        <di:waypoint x="437" y="200" />\n        <di:waypoint x="452" y="200" />']],
  ['docked-edges', 'flow_decideToAgreed', 'a line that ends in the air', ['<di:waypoint x="325" y="100" />', '<di:waypoint x="320" y="100" />']],
  ['docked-edges', 'flow_agreedNo', 'a line from the side of a gateway', ['<di:waypoint x="350" y="125" />\n        <di:waypoint x="350" y="200" />', '<di:waypoint x="340" y="125" />\n        <di:waypoint x="340" y="200" />']],
  ['no-edge-through-shape', 'flow_agreedNo', 'a detour through the task', ['<di:waypoint x="350" y="200" />', '<di:waypoint x="350" y="160" />\n        <di:waypoint x="220" y="160" />\n        <di:waypoint x="220" y="130" />\n        <di:waypoint x="200" y="130" />\n        <di:waypoint x="200" y="200" />']],
  ['no-edge-crossing', 'flow_decideToAgreed', 'two lines that cross', ['<di:waypoint x="350" y="200" />', '<di:waypoint x="350" y="160" />\n        <di:waypoint x="300" y="160" />\n        <di:waypoint x="300" y="20" />\n        <di:waypoint x="600" y="20" />\n        <di:waypoint x="600" y="300" />\n        <di:waypoint x="420" y="300" />\n        <di:waypoint x="420" y="200" />']],
  ['no-label-overlap', 'gateway_agreed', 'a label on a task', ['<dc:Bounds x="333" y="56"', '<dc:Bounds x="250" y="56"']],
  ['no-label-overlap', 'flow_agreedYes', 'a label on its line', ['<dc:Bounds x="399" y="82"', '<dc:Bounds x="399" y="92"']],
  ['no-label-overlap', 'gateway_agreed', 'a label on a label', ['<dc:Bounds x="399" y="82"', '<dc:Bounds x="355" y="56"']],
  ['complete-drawing', 'userTask_decide', 'a task without a shape', [/<bpmndi:BPMNShape id="userTask_decide_di"[^]*?<\/bpmndi:BPMNShape>/, '']],
  ['complete-drawing', 'endEvent_granted', 'a name without a place', [/<bpmndi:BPMNLabel>\s*<dc:Bounds x="442" y="123"[^>]*>\s*<\/bpmndi:BPMNLabel>/, '']],
  ['id-form', 'Activity_0049ryx', 'a generated id', [/userTask_decide\b/g, 'Activity_0049ryx']],
  ['id-form', 'flow_1xw9ijb', 'a generated flow id', [/flow_agreedYes\b/g, 'flow_1xw9ijb']],
  ['id-form', 'Message_1', 'a message id without a word', [/message_requested\b/g, 'Message_1']],
  ['id-form', 'Process_Sound', 'a process id that is no file name', [/(id|bpmnElement)="sound"/g, '$1="Process_Sound"']],
  ['clause-cited', 'userTask_decide', 'a task without a clause', [/<bpmn:extensionElements>[^]*?<\/bpmn:extensionElements>/, '']],
  ['clause-cited', 'userTask_decide', 'a clause in another form', ['value="none"', 'value="第三条"']],
  ['clause-cited', 'userTask_decide', 'no clause and no reason', ['\n本系统约定：制度未作规定。', '']],
  ['documented', 'userTask_decide', 'a task that does not say by when', ['期限：三个工作日。\n', '']],
  ['documented', 'sound', 'a process without documentation', [/<bpmn:documentation textFormat="text\/plain">目的[^]*?<\/bpmn:documentation>/, '']],
  ['end-event-named', 'endEvent_granted', 'an end called 结束', ['name="申请已同意"', 'name="结束"']],
  ['end-event-named', 'endEvent_refused', 'two ends of one name', ['name="申请未同意"', 'name="申请已同意"']],
  ['exclusive-split', 'gateway_agreed', 'a split that does not ask', ['name="同意？"', 'name="同意"']],
  ['exclusive-split', 'flow_agreedNo', 'an answer without a name', [' name="否"', '']],
  ['exclusive-split', 'flow_agreedYes', 'an answer without a condition', [/<bpmn:conditionExpression[^>]*>\$\{agreed\}<\/bpmn:conditionExpression>/, '']]
];

test('the sound model breaks no rule', async () => {
  assert.deepEqual(await lint(sound), []);
});

test('every rule is broken by some test', () => {
  const rules = readdirSync(new URL('../bpmnlint-plugin-lianxi/rules', import.meta.url)).map((file) => file.replace('.js', ''));

  assert.deepEqual(new Set(breaches.map(([rule]) => rule)), new Set(rules));
});

test('a model without history time to live is an error', async () => {
  const found = await lint(changed(sound, ' camunda:historyTimeToLive="P1D"', ''));

  assert.ok(found.some(({ rule, category }) => rule === 'camunda-compat/history-time-to-live' && category === 'error'));
});

for (const [rule, id, breach, ...changes] of breaches) {
  test(`${rule} finds ${breach}`, async () => {
    const broken = changes.reduce((xml, [from, to]) => changed(xml, from, to), sound);

    const found = (await lint(broken)).filter((report) => report.rule.startsWith('lianxi/'));

    assert.ok(
      found.some((report) => report.rule === `lianxi/${rule}` && report.id === id && report.category === 'error'),
      `expected lianxi/${rule} at ${id}, found ${JSON.stringify(found)}`
    );
    assert.deepEqual(new Set(found.map((report) => report.rule)), new Set([`lianxi/${rule}`]));
  });
}

function changed(xml, from, to) {
  const result = xml.replace(from, to);
  assert.notEqual(result, xml, `nothing to change: ${from}`);
  return result;
}

async function lint(xml) {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
  assert.deepEqual(warnings.map(({ message }) => message), []);
  const results = await new Linter({ config, resolver: new NodeResolver() }).lint(rootElement);
  return Object.entries(results).flatMap(([rule, reports]) =>
    reports.map(({ id, message, category }) => ({ rule, id, message, category }))
  );
}
