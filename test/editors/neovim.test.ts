/** A second real client: Neovim with the recipe of docs/editors.md, word for word. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { root } from '../fixtures/fixtures.ts';
import { DRAFT, MENDED, makeNewsroom } from '../protocol/newsroom.ts';

/** Neovim's version line, or undefined where there is none. */
function neovim(): string | undefined {
  try {
    return execFileSync('nvim', ['--version'], { encoding: 'utf8' }).split('\n')[0];
  } catch {
    return undefined;
  }
}

const version = neovim();
const skip =
  version === undefined && process.env.DATELINE_REQUIRE_VSCODE !== '1' ? 'Neovim is not tested: it is not here' : false;

interface Seen {
  readonly failure?: string;
  readonly filetype: string;
  readonly diagnostics: readonly { line: number; text: string; message: string; severity: number; source: string }[];
  readonly hover: readonly string[];
  readonly actions: readonly string[];
}

async function recipe(): Promise<string> {
  const page = await readFile(path.join(root, 'docs/editors.md'), 'utf8');
  const block = /^## Neovim$[\s\S]*?^```lua\n([\s\S]*?)^```$/m.exec(page)?.[1];
  assert.ok(block, 'docs/editors.md has a recipe for Neovim');
  return block;
}

test('a slip is seen, explained and mended in Neovim', { skip, timeout: 120_000 }, async (t) => {
  // A sign of two UTF-16 units before the slip, and Neovim's own columns count bytes.
  const emoji = (text: string) => text.replace('Theo chương trình', '🛰 Theo chương trình');
  const newsroom = await makeNewsroom({ files: { 'nhap/ngoai-truong.draft': emoji(DRAFT) } });
  t.after(() => newsroom.remove());
  const home = newsroom.path('..', 'home');
  const bin = path.join(home, 'bin');
  await mkdir(bin, { recursive: true });
  const server = path.join(bin, 'dateline-language-server');
  await writeFile(server, `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'dist/server.js')}" "$@"\n`);
  await chmod(server, 0o755);
  const init = path.join(home, 'init.lua');
  await writeFile(init, await recipe());
  const seenFile = path.join(home, 'seen.json');
  const draft = newsroom.path('nhap', 'ngoai-truong.draft');
  const drive = path.join(root, 'test/editors/neovim.lua');
  execFileSync('nvim', ['--headless', '-n', '-u', init, draft, '-c', `luafile ${drive.replaceAll(' ', '\\ ')}`], {
    env: {
      ...process.env,
      PATH: `${bin}${path.delimiter}${process.env.PATH}`,
      HOME: home,
      XDG_CACHE_HOME: path.join(home, 'cache'),
      XDG_CONFIG_HOME: path.join(home, 'config'),
      XDG_DATA_HOME: path.join(home, 'data'),
      XDG_STATE_HOME: path.join(home, 'state'),
      DATELINE_SEEN: seenFile,
    },
    stdio: 'pipe',
    timeout: 110_000,
  });
  const seen = JSON.parse(await readFile(seenFile, 'utf8')) as Seen;
  assert.equal(seen.failure, undefined);
  assert.equal(seen.filetype, 'news-draft');
  assert.deepEqual(
    seen.diagnostics.map(({ line, text, severity, source }) => ({ line, text, severity, source })),
    [
      {
        line: emoji(DRAFT)
          .split('\n')
          .findIndex((one) => one.includes('7/10')),
        text: '7/10',
        severity: 1,
        source: 'Dateline',
      },
    ],
  );
  assert.match(seen.hover.join('\n'), /7\/10/);
  assert.match(seen.actions[0] ?? '', /7\/12/);
  assert.equal(await readFile(draft, 'utf8'), emoji(MENDED));
});
