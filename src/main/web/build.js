// Puts the viewer and the editors where Maven packs them. They come bundled; only what has no bundle of its own is put together here.
// bpmn-js's licence goes with it, and asks that the bpmn.io mark on every diagram stays visible.
import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { rulesOfModels } from './workbench/rules.js';

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

// The simulation and the rules of drawing, each as one file.
await build({
  entryPoints: ['workbench/simulation.js', 'workbench/lint.js'],
  outdir: join(target, '..', 'workbench', 'model'),
  bundle: true,
  minify: true,
  legalComments: 'linked',
  target: 'es2022',
  // The rules of the house stand beside the models and take what they need from here.
  nodePaths: ['node_modules'],
  plugins: [
    {
      name: 'rules-of-models',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^rules-of-models$/ }, () => ({ path: 'rules', namespace: 'models' }));
        onLoad({ filter: /.*/, namespace: 'models' }, async () => ({ contents: await rulesOfModels(), resolveDir: process.cwd() }));
      }
    }
  ]
});
await copyFile(
  join('node_modules', 'bpmn-js-token-simulation', 'assets', 'css', 'bpmn-js-token-simulation.css'),
  join(target, '..', 'workbench', 'model', 'simulation.css')
);
for (const library of ['bpmn-js-token-simulation', 'bpmnlint', 'bpmnlint-plugin-camunda-compat', 'bpmn-moddle', 'camunda-bpmn-moddle']) {
  await copyFile(join('node_modules', library, 'LICENSE'), join(target, '..', 'workbench', 'model', `LICENSE-${library}`));
}
