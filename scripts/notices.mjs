// Licences of what is bundled: dist/THIRD-PARTY-NOTICES.txt names every package whose code, and every collection whose
// data, is in a file of dist/, with the text of its licence as the package brings it.

import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
/** Data frozen into the sources, and the package or file of the project that tells of it. */
const DATA = ['cldr-dates-full', 'cldr-localenames-full', 'cldr-numbers-full', 'cldr-units-full'];

/** Folders of the packages that the inputs of esbuild's metafiles lie in; what a package has taken in whole is its own. */
function packagesOf(root, metafiles) {
  const folders = new Set(DATA.map((name) => `node_modules/${name}`));
  for (const { inputs } of metafiles)
    for (const input of Object.keys(inputs)) {
      const parts = input.split('node_modules/');
      if (parts.length < 2) continue;
      const [scope, name] = parts.at(-1).split('/');
      parts[parts.length - 1] = scope.startsWith('@') ? `${scope}/${name}` : scope;
      while (parts.length > 2 && !existsSync(path.join(root, parts.join('node_modules/'), 'package.json'))) {
        parts.pop();
        parts[parts.length - 1] = parts.at(-1).replace(/^((?:@[^/]+\/)?[^/]+)\/.*$/s, '$1');
      }
      folders.add(parts.join('node_modules/'));
    }
  return [...folders].sort();
}

export async function writeNotices(root, file, metafiles) {
  const notices = [];
  for (const folder of packagesOf(root, metafiles)) {
    const place = path.join(root, folder);
    const { name, version, license } = JSON.parse(await readFile(path.join(place, 'package.json'), 'utf8'));
    const texts = [];
    for (const entry of (await readdir(place)).sort())
      if (LICENCE.test(entry)) texts.push((await readFile(path.join(place, entry), 'utf8')).trim());
    const licence = typeof license === 'string' ? license : license?.type;
    if (texts.length === 0 && !licence) throw new Error(`${name} is bundled and names no licence`);
    notices.push(
      `${name} ${version}${licence ? ` (${licence})` : ''}\n\n${texts.join('\n\n') || `Licence: ${licence}`}`,
    );
  }
  const own = await readFile(path.join(root, 'docs/data-licences.txt'), 'utf8');
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  await writeFile(file, `${['Dateline contains the following.', ...notices, own.trim()].join(rule)}\n`);
}
