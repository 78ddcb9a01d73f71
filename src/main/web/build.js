// Puts the viewer where Maven packs it. It comes bundled; nothing is compiled here.
// bpmn-js's licence goes with it, and asks that the bpmn.io mark on every diagram stays visible.
import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const target = process.argv[2];
const viewer = ['dist/bpmn-navigated-viewer.production.min.js', 'dist/assets/diagram-js.css', 'LICENSE'];

await mkdir(target, { recursive: true });
for (const file of viewer) {
  await copyFile(join('node_modules', 'bpmn-js', file), join(target, basename(file)));
}

// The editors of the workbench, each with its styles, icons and licence: for models, decision tables and forms.
const editors = {
  model: ['camunda-bpmn-js', 'dist/camunda-platform-modeler.production.min.js', 'dist/assets', 'LICENSE'],
  decision: ['dmn-js', 'dist/dmn-modeler.production.min.js', 'dist/assets', 'LICENSE'],
  form: ['@bpmn-io/form-js', 'dist/form-editor.umd.js', 'dist/assets', 'LICENSE']
};
for (const [kind, [library, script, assets, licence]] of Object.entries(editors)) {
  const folder = join(target, '..', 'workbench', kind);
  await mkdir(folder, { recursive: true });
  await cp(join('node_modules', library, assets), join(folder, 'assets'), { recursive: true });
  await copyFile(join('node_modules', library, script), join(folder, 'editor.js'));
  await copyFile(join('node_modules', library, licence), join(folder, 'LICENSE'));
}

// The Chinese words of bpmn-js, as the page reads them.
const { default: words } = await import('bpmn-js-i18n/translations/zn.js');
await writeFile(join(target, '..', 'workbench', 'words-of-bpmn-js.js'), `window.WORDS_OF_BPMN_JS = ${JSON.stringify(words)};\n`);
