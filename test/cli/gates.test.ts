/** Dateline where no editor sits: the package on the command line, the hook before a commit, the action on a pull request. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { root } from '../fixtures/fixtures.ts';
import { DRAFT, MENDED, makeNewsroom } from '../protocol/newsroom.ts';

const skip = process.platform === 'win32' ? 'hooks and actions run in bash' : false;

/** Code blocks of docs/ci.md in a language. */
async function blocks(language: string): Promise<string[]> {
  const page = await readFile(path.join(root, 'docs/ci.md'), 'utf8');
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, named, code]) =>
    named === language ? code! : [],
  );
}

/** A newsroom under git with one slip, and Dateline installed from its own package. */
async function installed(t: TestContext) {
  const newsroom = await makeNewsroom({ files: { 'nhap/ngoai-truong.draft': DRAFT } });
  t.after(() => newsroom.remove());
  const prefix = newsroom.path('..', 'prefix');
  await mkdir(prefix, { recursive: true });
  const npm = (...args: string[]) =>
    execFileSync('npm', [...args, '--ignore-scripts', '--loglevel=error'], { cwd: root, encoding: 'utf8' });
  const [{ filename, files }] = JSON.parse(npm('pack', '--json', '--pack-destination', prefix)) as [
    { filename: string; files: readonly { path: string }[] },
  ];
  npm('install', '--global', '--offline', '--no-audit', '--no-fund', '--prefix', prefix, path.join(prefix, filename));
  const env = {
    ...process.env,
    PATH: `${path.join(prefix, 'bin')}${path.delimiter}${process.env.PATH}`,
    HOME: prefix,
    XDG_CACHE_HOME: path.join(prefix, 'cache'),
  };
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=Ban tin', '-c', 'user.email=ban@tin.example', ...args], {
      cwd: newsroom.folder,
      encoding: 'utf8',
      env,
    });
  assert.equal(git('init', '-q').status, 0);
  return { newsroom, env, git, files: files.map((file) => file.path) };
}

test('the package has what runs and nothing else, and its hook stops a slip', { skip, timeout: 120_000 }, async (t) => {
  const { newsroom, env, git, files } = await installed(t);
  assert.deepEqual(
    files.filter(
      (file) => !/^(?:dist\/[\w-]+\.(?:js|wasm|txt)|docs\/RULES\.md|package\.json|README\.md|LICENSE)$/.test(file),
    ),
    [],
  );
  assert.ok(!files.includes('dist/client.js'));
  const version = execFileSync('dateline-language-server', ['--version'], { encoding: 'utf8', env }).trim();
  assert.equal(version, JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')).version);

  // pre-commit runs entry, args and the files that match.
  const [hook] = parse(await readFile(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as [
    { id: string; entry: string; files: string },
  ];
  const asked = (parse((await blocks('yaml'))[0]!) as { repos: { hooks: { id: string; args: string[] }[] }[] })
    .repos[0]!.hooks[0]!;
  assert.equal(asked.id, hook.id);
  assert.match('nhap/ngoai-truong.draft', new RegExp(hook.files));
  assert.doesNotMatch('archive/tin-cu.md', new RegExp(hook.files));
  const [command, ...entry] = hook.entry.split(' ');
  const run = () =>
    spawnSync(command!, [...entry, ...asked.args, 'nhap/ngoai-truong.draft'], {
      cwd: newsroom.folder,
      encoding: 'utf8',
      env,
    });
  const stopped = run();
  assert.equal(stopped.status, 1, stopped.stderr);
  assert.match(stopped.stdout, /7\/10/);

  // The same as a hook of git's own: the commit is refused, and goes through when the slip is mended.
  await writeFile(newsroom.path('.git', 'hooks', 'pre-commit'), (await blocks('sh'))[0]!, { mode: 0o755 });
  git('add', '.');
  assert.notEqual(git('commit', '-qm', 'bản nháp').status, 0);
  await writeFile(newsroom.path('nhap', 'ngoai-truong.draft'), MENDED);
  git('add', '.');
  const committed = git('commit', '-qm', 'bản nháp');
  assert.equal(committed.status, 0, committed.stderr);
  assert.equal(run().status, 0);
});

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
  };
}

test('the action annotates a slip at its line, and runs nothing that its inputs say', { skip }, async (t) => {
  const newsroom = await makeNewsroom({ files: { 'bài nháp/ngoai-truong.draft': DRAFT } });
  t.after(() => newsroom.remove());
  const { inputs, runs } = parse(await readFile(path.join(root, 'action.yml'), 'utf8')) as Action;
  const { run, env } = runs.steps.at(-1)!;
  const act = (given: Record<string, string>) => {
    const variables = Object.entries(env!).map(([name, expression]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)![1]!;
      assert.ok(inputs[input], `${input} is an input`);
      return [name, given[input] ?? inputs[input]!.default] as const;
    });
    return spawnSync('bash', ['-c', run!], {
      cwd: newsroom.folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        XDG_CACHE_HOME: newsroom.path('..', 'cache'),
        GITHUB_ACTION_PATH: root,
        ...Object.fromEntries(variables),
      },
    });
  };
  assert.doesNotMatch(run!, /\$\{\{/, 'no input is pasted into the script');
  const line = DRAFT.split('\n').findIndex((text) => text.includes('7/10')) + 1;
  const found = act({ paths: 'bài nháp\n', archive: 'archive' });
  assert.equal(found.status, 1, found.stderr);
  assert.match(found.stdout, new RegExp(`^::error file=bài nháp/ngoai-truong\\.draft,line=${line},.*7/10`, 'm'));
  assert.equal(act({ paths: 'bài nháp', archive: 'archive', 'fail-on': 'never' }).status, 0);
  const odd = act({ paths: '$(touch pwned); `touch pwned`' });
  assert.notEqual(odd.status, 0);
  assert.equal(spawnSync('ls', ['pwned'], { cwd: newsroom.folder }).status === 0, false);
});
