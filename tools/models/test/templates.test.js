/*
 * The element templates are what the models say, valid for the Camunda Modeler, and complete.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { validateAll } from '@bpmn-io/element-templates-validator';
import { templates } from '../templates.js';

const folder = new URL('../../../.camunda/element-templates/', import.meta.url);
const processes = new URL('../../../processes/', import.meta.url);
const stored = readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]);
const all = stored.flatMap(([, text]) => JSON.parse(text));

test('the stored files are what the models say', async () => {
  const wanted = [...(await templates())].map(([file, content]) => [file, `${JSON.stringify(content, null, 2)}\n`]);
  assert.deepEqual(new Map(stored), new Map(wanted), 'run "npm run templates"');
});

test('all are valid against the public schema', () => {
  const { valid, results } = validateAll(all);
  assert.ok(valid, JSON.stringify(results.filter((each) => !each.valid), null, 2));
});

test('each bean that a model calls has its template, once', () => {
  const called = new Set();
  for (const file of readdirSync(processes).filter((name) => name.endsWith('.bpmn'))) {
    const model = readFileSync(new URL(file, processes), 'utf8');
    for (const [, bean] of model.matchAll(/\$\{([A-Za-z]+(?:Delegate|Task))}/g)) {
      called.add(`org.lianxi.${bean}`);
    }
  }
  const ids = all.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
  assert.deepEqual([...called].filter((id) => !ids.includes(id)), []);
});

test('people read Chinese, and every field has help', () => {
  for (const template of all) {
    assert.match(template.name, /^[^A-Za-z]+$/, template.id);
    for (const { type, label, description } of template.properties) {
      if (type !== 'Hidden') {
        assert.match(label, /\p{Script=Han}/u, template.id);
        assert.match(description, /\p{Script=Han}/u, template.id);
      }
    }
  }
});
