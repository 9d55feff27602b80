import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { cacheFolder, indexNameFor } from '../../../server/src/archive/cacheFolder.ts';
import { MemoryStore } from '../../../server/src/archive/memory.ts';
import { type OpenArchiveOptions, openArchive } from '../../../server/src/archive/openArchive.ts';
import { fileOf } from '../../../server/src/archive/sqlite/driver.ts';
import { nativeSqlite, openNative } from '../../../server/src/archive/sqlite/native.ts';
import { engineHere } from '../../../server/src/archive/sqlite/openIndex.ts';
import { openWasm } from '../../../server/src/archive/sqlite/wasm.ts';
import { articleOf, ask, extraction, plainRelated, story, termsIn, workshop, writeStories } from './newsroom.ts';

interface Test {
  after(clean: () => void): void;
}

async function newsroom(t: Test, stories = 8) {
  const folder = workshop(t);
  const articles = path.join(folder, 'kho');
  await mkdir(articles);
  writeStories(articles, 0, stories);
  const database = path.join(folder, 'kho.db');
  const open = async (more: Partial<OpenArchiveOptions> = {}) => {
    const opened = await openArchive({ sources: [articles], database, extraction, ...more });
    t.after(() => opened.archive.close());
    const keys = opened.summary.problems.map((one) => one.message.key);
    return { ...opened, keys };
  };
  return { folder, articles, database, file: fileOf(database, engineHere()), open };
}

const OFFICE = 'secretary-general@nato';

test('moved files are not read again, and are named by their new places', async (t) => {
  const { articles, database, open } = await newsroom(t, 5);
  const lines = [1, 2].map((i) => JSON.stringify({ id: i, title: `Tin ${i}`, body: `Việc thứ ${i} của năm.` }));
  writeFileSync(path.join(articles, 'kho.jsonl'), lines.join('\n'));
  const first = await open();
  const questions = ask({ offices: [OFFICE] });
  const before = (await first.archive.ask(questions)).offices.get(OFFICE)!;
  first.archive.close();
  await mkdir(path.join(articles, 'cũ'));
  for (const name of readdirSync(articles))
    if (name !== 'cũ') renameSync(path.join(articles, name), path.join(articles, 'cũ', name));
  let read = 0;
  const counting: typeof extraction = {
    ...extraction,
    read(source, options) {
      read++;
      return extraction.read(source, options);
    },
  };
  const second = await open({ extraction: counting });
  assert.deepEqual([read, second.summary.added, second.summary.removed, second.summary.articles], [0, 0, 0, 7]);
  const after = (await second.archive.ask(questions)).offices.get(OFFICE)!;
  const moved = (place: string | undefined) => place?.replace(articles, path.join(articles, 'cũ'));
  assert.deepEqual(
    after.map(({ article, quote }) => [article.key, article.path, quote]),
    before.map(({ article, quote }) => [moved(article.key), moved(article.path), quote]),
  );
  // A draft still knows itself, under its new path and under no old one.
  const self = { path: after[0]!.article.path! };
  const without = (await second.archive.ask({ ...questions, self })).offices.get(OFFICE) ?? [];
  assert.ok(without.every(({ article }) => article.path !== self.path));
  assert.equal(second.archive.articlesIn(path.join(articles, 'cũ')), 7);
  second.archive.close();
  // What looks alike but is not is read.
  const one = path.join(articles, 'cũ', readdirSync(path.join(articles, 'cũ')).find((name) => name.endsWith('.txt'))!);
  const { mtime, atime } = statSync(one);
  const text = readFileSync(one, 'utf8');
  rmSync(one);
  const other = path.join(articles, 'khác.txt');
  writeFileSync(
    other,
    text.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10)),
  );
  utimesSync(other, atime, mtime);
  const third = await open({ extraction: counting });
  assert.deepEqual([read, third.summary.articles], [1, 7]);
  third.archive.close();
  assert.ok(existsSync(fileOf(database, engineHere())));
});

test('a small archive is held in memory, and writes nothing', async (t) => {
  const { folder, open } = await newsroom(t);
  const { summary, archive } = await open({ database: undefined, cacheDir: path.join(folder, 'cache') });
  assert.equal(summary.engine, 'memory');
  assert.deepEqual([summary.articles, summary.added, summary.problems.length], [8, 8, 0]);
  assert.equal(existsSync(path.join(folder, 'cache')), false);
  const { offices } = await archive.ask(ask({ offices: [OFFICE] }));
  assert.ok(offices.get(OFFICE)!.length > 0);
});

test('a large archive has an index in the cache folder, named by its places', async (t) => {
  const { folder, articles, open } = await newsroom(t, 2);
  const line = (i: number) => JSON.stringify({ id: i, title: `Tin ${i}`, body: `Việc thứ ${i}. `.repeat(1000) });
  writeFileSync(path.join(articles, 'kho.jsonl'), Array.from({ length: 70 }, (_, i) => line(i)).join('\n'));
  const cacheDir = path.join(folder, 'cache');
  const { summary, archive } = await open({ database: undefined, cacheDir });
  assert.equal(summary.articles, 72);
  assert.equal(summary.database, fileOf(indexNameFor([articles], cacheDir), engineHere()));
  assert.equal(archive.articlesIn(path.join(articles, 'kho.jsonl')), 70);
});

test('no archive is an empty one, with one problem', async (t) => {
  const { folder, open } = await newsroom(t);
  const none = await open({ sources: [path.join(folder, 'khong-co')], database: undefined });
  assert.deepEqual([none.summary.articles, none.keys], [0, ['archive.missing']]);
  const nowhere = await open({ sources: [], database: undefined });
  assert.deepEqual([nowhere.summary.articles, nowhere.keys], [0, []]);
});

test('only what has changed is read again; what is gone leaves; articles are not written to', async (t) => {
  const { articles, open } = await newsroom(t);
  const at = (i: number) => path.join(articles, `tin-000${i}.txt`);
  const counts = ({ summary }: Awaited<ReturnType<typeof open>>) => [
    summary.articles,
    summary.read,
    summary.unchanged,
    summary.added,
    summary.removed,
  ];
  const before = readdirSync(articles).map((name) => [name, readFileSync(path.join(articles, name), 'utf8')]);
  assert.deepEqual(counts(await open()), [8, 8, 0, 8, 0]);
  assert.deepEqual(
    readdirSync(articles).map((name) => [name, readFileSync(path.join(articles, name), 'utf8')]),
    before,
  );
  assert.deepEqual(counts(await open()), [8, 0, 8, 0, 0]);
  utimesSync(at(1), new Date(), new Date(Date.now() + 5000));
  assert.deepEqual(counts(await open()), [8, 1, 7, 0, 0], 'touched, and the same');
  writeFileSync(at(2), `${story(2)}\nĐại sứ EU Anna Berg cũng đến.`);
  rmSync(at(3));
  writeStories(articles, 8, 9);
  const changed = await open();
  assert.deepEqual(counts(changed), [8, 2, 6, 2, 2]);
  const { people } = await changed.archive.ask(ask({ people: ['anna berg'] }));
  assert.equal(people.get('anna berg')?.[0]?.article.path, at(2));
  assert.deepEqual(counts(await open({ anew: true })), [8, 8, 0, 8, 0]);
});

test('a grown .jsonl file costs only its new records', async (t) => {
  const { articles, open } = await newsroom(t, 0);
  const file = path.join(articles, 'kho.jsonl');
  const line = (i: number) => `${JSON.stringify({ id: i, title: `Tin ${i}`, body: story(i) })}\n`;
  writeFileSync(file, [0, 1, 2].map(line).join(''));
  assert.equal((await open()).summary.added, 3);
  appendFileSync(file, line(3));
  const grown = (await open()).summary;
  assert.deepEqual([grown.articles, grown.added, grown.removed], [4, 1, 0]);
  writeFileSync(file, [1, 2, 3].map(line).join(''));
  const moved = (await open()).summary;
  assert.deepEqual([moved.articles, moved.added, moved.removed], [3, 3, 4], 'their lines have changed');
});

test('of a large .jsonl file that has grown only the rest is read, and all of it when its beginning has changed', async (t) => {
  const { folder, articles, open } = await newsroom(t, 0);
  const file = path.join(articles, 'kho.jsonl');
  // What a desk keeps beside its stories makes the file large, and takes no reading.
  const notes = 'Hội đồng nhân dân bàn về ngân sách. '.repeat(2000);
  const record = (id: number, body = story(id)) => JSON.stringify({ id, title: `Tin ${id}`, body, notes });
  const all = (ids: number[]) => ids.map((id) => record(id)).join('\n');
  const upTo = (count: number) => Array.from({ length: count }, (_, id) => id);
  let steps = 0;
  /** Articles there, added and removed; what the index answers is what one made from nothing does. */
  const step = async (write: () => void) => {
    write();
    const { archive, summary } = await open();
    const anew = (await open({ database: path.join(folder, `anew-${steps++}.db`) })).archive;
    const held = async ({ catalogue }: typeof archive) =>
      (await catalogue.published(null, 0, 100)).map(({ ref, line }) => `${ref.key} ${line}`).sort();
    assert.deepEqual(await held(archive), await held(anew));
    return [summary.articles, summary.added, summary.removed];
  };
  writeFileSync(file, all(upTo(20)));
  assert.ok(statSync(file).size > 1_000_000);
  assert.deepEqual(await step(() => {}), [20, 20, 0]);
  // The last line had no end: it has one now.
  assert.deepEqual(await step(() => appendFileSync(file, `\n${record(20)}\n`)), [21, 1, 0]);
  assert.deepEqual(await step(() => appendFileSync(file, `${record(21)}\n${record(22)}`)), [23, 2, 0]);
  // An id that was there already makes the reading begin anew.
  assert.deepEqual(await step(() => appendFileSync(file, `\n${record(23)}\n${record(3, story(40))}`)), [25, 2, 0]);
  assert.deepEqual(await step(() => appendFileSync(file, `\n${record(24)}`)), [26, 1, 0]);
  // Written on in its last line, and other than it was from the beginning.
  assert.deepEqual(await step(() => appendFileSync(file, ' ')), [26, 0, 0]);
  assert.equal((await step(() => writeFileSync(file, `${all(upTo(30).slice(1))}\n`)))[0], 29);
  // Touched alone, nothing of it is new.
  const later = new Date(Date.now() + 10_000);
  assert.deepEqual(await step(() => utimesSync(file, later, later)), [29, 0, 0]);
});

test('problems are told each time, and an unreadable file costs only itself', async (t) => {
  const { articles, open } = await newsroom(t, 1);
  writeFileSync(path.join(articles, 'anh.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  writeFileSync(path.join(articles, 'kho.jsonl'), '{"title":"Một"}\n{gãy\n');
  for (let i = 0; i < 2; i++) {
    const { keys, summary } = await open();
    assert.deepEqual(keys, ['archive.notText', 'archive.badJson']);
    assert.equal(summary.articles, 2);
  }
});

test('an index of another version is rebuilt, and says so once', async (t) => {
  const { file, open } = await newsroom(t);
  (await open()).archive.close();
  const db = nativeSqlite() ? openNative(file, nativeSqlite()!) : await openWasm(file);
  await db.writing(() => db.exec('PRAGMA user_version = 999; DROP TABLE cards'));
  db.close();
  const { keys, summary } = await open();
  assert.deepEqual([keys, summary.added], [['archive.index.otherVersion'], 8]);
  assert.deepEqual((await open()).keys, []);
});

test('a truncated or scribbled-on index is rebuilt', async (t) => {
  const { file, open } = await newsroom(t, 40);
  (await open()).archive.close();
  truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
  const cut = await open();
  assert.deepEqual([cut.keys, cut.summary.articles], [['archive.index.damaged'], 40]);
  cut.archive.close();
  const bytes = readFileSync(file);
  bytes.fill(0xaa, 4096, bytes.length);
  writeFileSync(file, bytes);
  const scribbled = await open();
  assert.deepEqual([scribbled.keys, scribbled.summary.articles], [['archive.index.damaged'], 40]);
});

test("somebody else's file is moved aside, not lost", async (t) => {
  const { file, open } = await newsroom(t);
  writeFileSync(file, 'Ghi chú của toà soạn, không phải chỉ mục.');
  const { keys, summary } = await open();
  assert.deepEqual([keys, summary.articles], [['archive.index.foreign'], 8]);
  assert.match(readFileSync(`${file}.old`, 'utf8'), /^Ghi chú/);
});

test('an index that cannot be made leaves the archive in memory', async (t) => {
  const { folder, open } = await newsroom(t);
  writeFileSync(path.join(folder, 'tep'), '');
  const { keys, summary } = await open({ database: path.join(folder, 'tep', 'kho.db') });
  assert.deepEqual([keys, summary.engine, summary.articles], [['archive.index.unusable'], 'memory', 8]);
});

test('an index opens by its own name, and remembers its places', async (t) => {
  const { articles, database, open } = await newsroom(t);
  (await open()).archive.close();
  writeStories(articles, 8, 9);
  const opened = await open({ sources: [database], database: undefined });
  assert.deepEqual([opened.summary.articles, opened.summary.added, opened.keys], [9, 1, []]);
  opened.archive.close();
  rmSync(articles, { recursive: true });
  const alone = await open({ sources: [database], database: undefined });
  assert.deepEqual([alone.summary.articles, alone.keys], [9, []]);
});

test('an aborted indexing keeps what it has read and goes on the next time', async (t) => {
  const { open } = await newsroom(t, 400);
  const abort = new AbortController();
  const first = await open({ signal: abort.signal, progress: (done) => done > 0 && abort.abort() });
  assert.equal(first.summary.stopped, true);
  assert.ok(first.summary.articles < 400);
  const second = await open();
  assert.deepEqual([second.summary.articles, second.summary.stopped], [400, false]);
  assert.equal(second.summary.read, 400 - first.summary.articles);
});

test('two who open one index at once both get all of it', async (t) => {
  const { open } = await newsroom(t, 60);
  const [one, other] = await Promise.all([open(), open()]);
  for (const { archive, summary, keys } of [one, other]) {
    assert.deepEqual([summary.articles, keys], [60, []]);
    assert.ok((await archive.ask(ask({ offices: [OFFICE] }))).offices.get(OFFICE)!.length > 0);
  }
});

/** Runs the indexer in a process of its own until it says `until`, or to its end. */
function indexer(folder: string, database: string, until?: string) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'indexer.ts'), folder, database],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  return new Promise<{ child: typeof child; said: string }>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (until && said.includes(until)) resolve({ child, said });
    });
    child.on('exit', () => resolve({ child, said }));
  });
}

test('who is killed while indexing leaves a sound index, on which the next goes on', async (t) => {
  const { articles, database, file, open } = await newsroom(t, 1200);
  const { child, said } = await indexer(articles, database, 'begun');
  assert.equal(said, 'begun\n');
  const gone = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  const { summary, archive, keys } = await open();
  assert.deepEqual([summary.articles, keys], [1200, []]);
  assert.ok(summary.added < 1200, 'what was written before is kept');
  assert.ok(summary.milliseconds < 60_000);
  const { offices } = await archive.ask(ask({ offices: [OFFICE] }));
  assert.ok(offices.get(OFFICE)!.length > 0);
  archive.close();
  assert.equal(existsSync(`${file}.lock`), false);
  assert.equal(existsSync(`${file}.writer`), false);
});

test('while another process indexes, one goes on with what there is after a few seconds', async (t) => {
  const { articles, database, open } = await newsroom(t, 1200);
  const { child } = await indexer(articles, database, 'begun');
  child.kill('SIGSTOP');
  const start = performance.now();
  const { summary, archive, keys } = await open();
  assert.ok(performance.now() - start < 12_000);
  // Stopped inside a transaction, the other holds the file itself; then the archive is read without an index.
  if (summary.engine === 'memory') assert.deepEqual(keys, ['archive.index.locked']);
  else {
    assert.deepEqual(keys, ['archive.index.busy']);
    assert.ok(summary.articles > 0);
    await archive.ask(ask({ offices: [OFFICE] }));
  }
  const gone = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGKILL');
  await gone;
});

test('a transaction cut short in the WebAssembly engine is rolled back by the next', async (t) => {
  const file = path.join(workshop(t), 'index.wasm.db');
  const script = path.join(import.meta.dirname, 'halfway.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, file], { stdio: 'inherit' });
  await new Promise((resolve) => child.on('exit', resolve));
  assert.ok(existsSync(`${file}-journal`) && existsSync(`${file}.lock`), 'the kill came in the middle');
  const db = await openWasm(file);
  t.after(() => db.close());
  assert.deepEqual(await db.reading(() => db.all('SELECT COUNT(*) AS n FROM t')), [{ n: 1 }]);
  assert.deepEqual(await db.reading(() => db.all('PRAGMA integrity_check')), [{ integrity_check: 'ok' }]);
  assert.equal(existsSync(`${file}-journal`), false);
});

test('the cache folder is where each system keeps caches', () => {
  assert.equal(cacheFolder('linux', { XDG_CACHE_HOME: '/x' }, '/home/a'), path.join('/x', 'dateline'));
  assert.equal(cacheFolder('linux', { XDG_CACHE_HOME: 'x' }, '/home/a'), path.join('/home/a/.cache', 'dateline'));
  assert.equal(cacheFolder('darwin', {}, '/Users/a'), path.join('/Users/a/Library/Caches', 'dateline'));
  assert.equal(cacheFolder('win32', { LOCALAPPDATA: '/l' }, '/a'), path.join('/l', 'dateline'));
});

test('memory and index answer alike after the same history', async (t) => {
  const { articles, open } = await newsroom(t, 30);
  const { archive } = await open();
  const memory = new MemoryStore();
  const names = readdirSync(articles).sort();
  const add = names.map((name) => {
    const file = path.join(articles, name);
    return articleOf(file, readFileSync(file, 'utf8'));
  });
  await memory.apply({ add, remove: [], files: new Map() });
  await memory.endBulk();
  const questions = ask({
    offices: [OFFICE],
    events: ['summit@nato'],
    terms: termsIn(story(3)),
    names: ['stoltenburg'],
  });
  const [one, other] = [await archive.ask(questions), await memory.ask(questions)];
  assert.deepEqual([...one.offices], [...other.offices]);
  assert.deepEqual([...one.events], [...other.events]);
  assert.deepEqual(plainRelated(one.related), plainRelated(other.related));
});
