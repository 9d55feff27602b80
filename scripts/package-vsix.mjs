// npm run package: builds dist/ and packs the extension into one .vsix. Any warning of vsce's is a failure: what it
// warns of (a missing licence, a heavy package, a file that should not be there) is what a reader would stumble over.
//
//   node scripts/package-vsix.mjs [--out FILE]        prints the .vsix's path
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, installDependencies, root, run } from './setup.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
await installDependencies();
await build();
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const vsix = path.resolve(root, values.out ?? `${name}-${version}.vsix`);
const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
const { code, output } = await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix]);
if (code !== 0 || /warning/i.test(output)) {
  console.error(output.trimEnd());
  console.error('The package was not accepted.');
  process.exit(1);
}
console.log(vsix);
