// The rules of tools/models/.bpmnlintrc as a module for the browser, where nothing can be looked up in folders.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { SENTENCES } from './sentences.js';

const require = createRequire(import.meta.url);
const models = resolve('../../../tools/models');
const OURS = join(models, 'bpmnlint-plugin-lianxi');

/** The source of a module with `rules` (severity by name) and `cache` (rule by address, as bpmnlint's StaticResolver reads it). */
export async function rulesOfModels() {
  const settings = JSON.parse(await readFile(join(models, '.bpmnlintrc'), 'utf8'));
  const rules = Object.assign({}, ...settings.extends.map(set), settings.rules);
  const unknown = Object.keys(rules).filter(name => !name.startsWith('lianxi/') && !SENTENCES[name]);
  if (unknown.length > 0) {
    throw new Error(`sentences.js has no sentence for ${unknown.join(', ')}`);
  }
  const names = Object.keys(rules);
  return [
    ...names.map((name, i) => `import rule${i} from ${JSON.stringify(file(name))};`),
    `export const rules = ${JSON.stringify(rules)};`,
    `export const cache = {${names.map((name, i) => `${JSON.stringify(address(name))}: rule${i}`).join(', ')}};`
  ].join('\n');
}

/** `bpmnlint:recommended` or `plugin:camunda-compat/camunda-platform-7-24`, with the plugin's name before each rule. */
function set(name) {
  if (name.startsWith('bpmnlint:')) {
    return require(`bpmnlint/config/${name.slice('bpmnlint:'.length)}`).rules;
  }
  const [plugin, config] = name.slice('plugin:'.length).split('/');
  const { rules } = require(folder(plugin)).configs[config];
  return Object.fromEntries(Object.entries(rules).map(([rule, severity]) => [`${plugin}/${rule}`, severity]));
}

function folder(plugin) {
  return plugin === 'lianxi' ? OURS : dirname(require.resolve(`bpmnlint-plugin-${plugin}/package.json`));
}

function file(name) {
  const [rule, plugin] = name.split('/').reverse();
  if (!plugin) {
    return `bpmnlint/rules/${rule}.js`;
  }
  const { rules } = require(folder(plugin));
  return join(folder(plugin), rules ? `${rules[rule]}.js` : `rules/${rule}.js`);
}

function address(name) {
  const [rule, plugin] = name.split('/').reverse();
  return `rule:${plugin ? `bpmnlint-plugin-${plugin}` : 'bpmnlint'}/${rule}`;
}
