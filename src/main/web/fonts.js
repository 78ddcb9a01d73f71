// Packs the fonts of printed documents under the names that the application looks for, each with its licence (all OFL-1.1).
// 小标宋, 宋体 and 黑体 are Noto's nearest; 仿宋 has no counterpart there, and 宋体 stands in for it.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const target = process.argv[2];
const noto = (kind, style) => join('node_modules', '@expo-google-fonts', `noto-${kind.toLowerCase()}-sc`, style, `Noto${kind}SC_${style}.ttf`);

await mkdir(target, { recursive: true });
await copyFile(noto('Serif', '900Black'), join(target, 'xiaobiaosong.ttf'));
await copyFile(noto('Serif', '400Regular'), join(target, 'songti.ttf'));
await copyFile(noto('Sans', '500Medium'), join(target, 'heiti.ttf'));
for (const kind of ['serif', 'sans']) {
  await copyFile(join('node_modules', '@expo-google-fonts', `noto-${kind}-sc`, 'LICENSE_FONT'), join(target, `LICENSE-noto-${kind}-sc`));
}

const wenkai = join('node_modules', '@fontsource', 'lxgw-wenkai');
await writeFile(join(target, 'kaiti.ttf'), unpacked(await readFile(join(wenkai, 'files', 'lxgw-wenkai-latin-500-normal.woff'))));
await copyFile(join(wenkai, 'LICENSE'), join(target, 'LICENSE-lxgw-wenkai'));

/** WOFF 1.0 is the TrueType file with each table deflated (https://www.w3.org/TR/WOFF/). */
function unpacked(woff) {
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 << power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * count - (16 << power), 10);
  const parts = [head];
  let place = head.length;
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    const stored = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(stored) : stored;
    woff.copy(head, 12 + 16 * index, entry, entry + 4);
    woff.copy(head, 16 + 16 * index, entry + 16, entry + 20);
    head.writeUInt32BE(place, 20 + 16 * index);
    head.writeUInt32BE(length, 24 + 16 * index);
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(table, padding);
    place += length + padding.length;
  }
  return Buffer.concat(parts);
}
