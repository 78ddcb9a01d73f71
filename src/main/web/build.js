// Puts the viewer where Maven packs it. It comes bundled; nothing is compiled here.
// bpmn-js's licence goes with it, and asks that the bpmn.io mark on every diagram stays visible.
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

const target = process.argv[2];
const files = ['dist/bpmn-navigated-viewer.production.min.js', 'dist/assets/diagram-js.css', 'LICENSE'];

await mkdir(target, { recursive: true });
for (const file of files) {
  await copyFile(join('node_modules', 'bpmn-js', file), join(target, basename(file)));
}
