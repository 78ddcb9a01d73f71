/*
 * Draws every model of processes/ as docs/models/<id>.svg.
 *
 * The picture is what a Modeler shows: bpmn-js draws it in a headless Chromium. Fonts are generic and the random
 * prefixes of bpmn-js are replaced, so the same model always gives the same file and a diff shows a real change.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const models = join(here, '../../processes');
const pictures = join(here, '../../docs/models');
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox']
});
try {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="zh-CN"><body><div id="canvas" style="width:3000px;height:1500px"></div></body></html>');
  await page.addScriptTag({ path: viewer });
  await mkdir(pictures, { recursive: true });
  for (const file of (await readdir(models)).filter((name) => name.endsWith('.bpmn')).sort()) {
    const id = basename(file, '.bpmn');
    const svg = await page.evaluate(draw, await readFile(join(models, file), 'utf8'));
    await writeFile(join(pictures, `${id}.svg`), settled(svg, id));
    console.log(`docs/models/${id}.svg`);
  }
} finally {
  await browser.close();
}

/** Runs in the browser. */
async function draw(xml) {
  const drawing = new BpmnJS({
    container: '#canvas',
    textRenderer: {
      defaultStyle: { fontFamily: 'sans-serif' },
      externalStyle: { fontFamily: 'sans-serif', fontSize: 11 }
    }
  });
  const { warnings } = await drawing.importXML(xml);
  if (warnings.length > 0) {
    throw new Error(warnings.map((warning) => warning.message).join('\n'));
  }
  const { svg } = await drawing.saveSVG();
  drawing.destroy();
  return svg;
}

/** Markers get the model's id and a running number in place of random ones; what only a mouse needs goes. */
function settled(svg, id) {
  const markers = [...svg.matchAll(/<marker id="([^"]+)"/g)].map((match) => match[1]);
  const named = markers.reduce((text, marker, i) => text.replaceAll(marker, `arrow-${id}-${i + 1}`), svg);
  return named
    .replace(/<!--[^]*?-->\s*/g, '')
    .replace(/<rect class="djs-(hit|outline)[^>]*\/>/g, '')
    .replace(/(<svg [^>]*>)/, '$1<rect x="-10000" y="-10000" width="20000" height="20000" fill="white"/>')
    .trimEnd()
    .concat('\n');
}
