// npm start: installs, builds, and checks the sample newsroom's drafts against its archive.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, installDependencies, root, run } from './setup.mjs';

await installDependencies();
await build();

const newsroom = 'samples/newsroom';
const facts = `${newsroom}/dateline.facts.yaml`;
const args = ['check', `${newsroom}/drafts`, '--archive', `${newsroom}/archive`];
if (existsSync(path.join(root, facts))) args.push('--facts', facts);
console.error(`dateline ${args.join(' ')}\n`);
// A demonstration is worth seeing in colour, even through a pipe.
const colour = process.env.NO_COLOR ? {} : { FORCE_COLOR: '1' };
const { code } = await run(process.execPath, ['dist/cli.js', ...args], { env: colour, show: true });
// 1 says that the drafts have findings, and they are meant to; 2 and 3 say that something is broken.
process.exit(code === 1 ? 0 : code);
