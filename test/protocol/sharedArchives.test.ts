/** Which archives a window opens, as its folders and their settings come and go. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { MemoryStore } from '../../server/src/archive/memory.ts';
import { Newsrooms } from '../../server/src/lsp/session/newsrooms.ts';
import { Workspace } from '../../server/src/lsp/session/workspace.ts';
import { DEFAULTS, type Settings } from '../../server/src/lsp/settings.ts';
import { uriOf } from './editor.ts';

let root: string;
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dateline-'));
  for (const folder of ['a', 'b', 'kho', 'kho-khac']) await mkdir(path.join(root, folder));
  for (const folder of ['a', 'b']) await writeFile(path.join(root, folder, 'dateline.facts.yaml'), 'people: []\n');
});
after(() => rm(root, { recursive: true, force: true }));

const PATIENTLY = [Number.POSITIVE_INFINITY, new AbortController().signal] as const;

/** Newsrooms whose archives are empty, and what is heard of them. */
function stage() {
  const workspace = new Workspace();
  const opened: string[] = [];
  const closed: string[] = [];
  const names: (string | undefined)[] = [];
  let during = () => {};
  const newsrooms = new Newsrooms(
    workspace,
    async ({ places, anew, progress }) => {
      const name = places.folders.map((folder) => path.basename(folder)).join('+');
      opened.push(anew ? `${name} anew` : name);
      during();
      await sleep(300);
      progress(1, 1);
      const archive = Object.assign(new MemoryStore(), { close: () => void closed.push(name) });
      return { archive, with: (facts) => Object.assign(new MemoryStore(), { facts }) };
    },
    {
      changed: () => {},
      begin(_, newsroom) {
        names.push(newsroom);
        return { report: () => {}, end: () => {} };
      },
      log: () => {},
      warn: () => {},
      unread: () => {},
    },
  );
  /** Workspace folders, each with the archive folders that its settings name. */
  const open = (folders: Readonly<Record<string, readonly string[]>>) => {
    const named = Object.keys(folders).map((name) => ({ uri: uriOf(path.join(root, name)), name }));
    const settings = new Map<string, Settings>(
      Object.entries(folders).map(([name, archives]) => [
        uriOf(path.join(root, name)),
        { ...DEFAULTS, archiveFolders: archives.map((archive) => path.join(root, archive)) },
      ]),
    );
    workspace.configure(named, settings, DEFAULTS);
    newsrooms.configure();
  };
  const draft = (folder: string) => uriOf(path.join(root, folder, 'tin.draft'));
  return {
    newsrooms,
    opened,
    closed,
    names,
    open,
    draft,
    whileOpening: (look: () => void) => {
      during = look;
    },
  };
}

test('folders that name the same archive share it; each has its own house facts before the articles', async () => {
  const { newsrooms, opened, open, draft } = stage();
  open({ a: ['kho'], b: ['kho'] });
  await newsrooms.settled(...PATIENTLY);
  assert.deepEqual(opened, ['kho']);
  assert.equal(newsrooms.of(draft('a')), newsrooms.of(draft('b')));
  assert.deepEqual(
    newsrooms.withArchive().map(({ name }) => name),
    ['a, b'],
  );
  const facts = (folder: string) => (newsrooms.archiveFor(draft(folder)) as unknown as { facts: string }).facts;
  assert.equal(facts('a'), path.join(root, 'a/dateline.facts.yaml'));
  assert.equal(facts('b'), path.join(root, 'b/dateline.facts.yaml'));
  await newsrooms.close();
});

test('other folders have their own, named while they are read; one that leaves closes its archive alone', async () => {
  const { newsrooms, opened, closed, names, open, draft } = stage();
  open({ a: ['kho'], b: ['kho-khac'] });
  await newsrooms.settled(...PATIENTLY);
  assert.deepEqual(opened, ['kho', 'kho-khac']);
  assert.deepEqual(names, ['a', 'b']);
  assert.deepEqual(newsrooms.state(), { state: 'ready', articles: 0, folders: 2, reason: '' });
  const { keeper } = newsrooms.of(draft('a'));
  open({ a: ['kho'] });
  await sleep(10);
  assert.deepEqual(closed, ['kho-khac']);
  assert.equal(newsrooms.of(draft('a')).keeper, keeper);
  assert.deepEqual(opened, ['kho', 'kho-khac']);
  await newsrooms.rebuild(uriOf(path.join(root, 'a')));
  assert.deepEqual(opened.slice(2), ['kho anew']);
  await newsrooms.close();
  assert.deepEqual(closed, ['kho-khac', 'kho', 'kho']);
});

test('a folder that names another archive goes on with the old one until that is read, unless others need the old', async () => {
  const { newsrooms, opened, open, draft, whileOpening } = stage();
  open({ a: ['kho'] });
  await newsrooms.settled(...PATIENTLY);
  const seen: boolean[] = [];
  whileOpening(() => seen.push(newsrooms.archiveFor(draft('a')) !== undefined));
  open({ a: ['kho', 'kho-khac'] });
  await newsrooms.settled(...PATIENTLY);
  open({ a: ['kho', 'kho-khac'], b: ['kho', 'kho-khac'] });
  await newsrooms.settled(...PATIENTLY);
  open({ a: ['kho'], b: ['kho', 'kho-khac'] });
  await newsrooms.settled(...PATIENTLY);
  assert.deepEqual(opened, ['kho', 'kho+kho-khac', 'kho+kho-khac', 'kho', 'kho+kho-khac']);
  assert.deepEqual(seen.slice(0, 3), [true, true, false]);
  await newsrooms.close();
});

test('a window without folders has no archive', async () => {
  const { newsrooms, opened, open } = stage();
  open({});
  assert.deepEqual(newsrooms.of('untitled:Untitled-1').keeper.state.state, 'none');
  assert.equal(newsrooms.archiveFor('untitled:Untitled-1'), undefined);
  assert.deepEqual([newsrooms.withArchive(), opened], [[], []]);
  await newsrooms.close();
});
