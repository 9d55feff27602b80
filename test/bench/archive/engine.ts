/** A process of the archive's benchmark: does one task with the driver of its Node, and prints what it took as JSON. */
import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { personKey } from '../../../server/src/archive/keys.ts';
import { openArchive } from '../../../server/src/archive/openArchive.ts';
import { questionsOf } from '../../../server/src/archive/questions.ts';
import type { Database } from '../../../server/src/archive/sqlite/driver.ts';
import { nativeSqlite, openNative } from '../../../server/src/archive/sqlite/native.ts';
import { openWasm } from '../../../server/src/archive/sqlite/wasm.ts';
import { serveThread } from '../../../server/src/archive/threads/thread.ts';
import { check, extraction } from '../../../server/src/checker.ts';
import { read } from '../../../server/src/claims/read.ts';
import { timingOf } from '../measure.ts';
import type { Task } from './tasks.ts';

const ROWS_A_TRANSACTION = 250;

const textOf = (line: string): string => {
  const { title, summary, body } = JSON.parse(line) as Record<string, string | undefined>;
  return [title, summary, body].filter((part) => part?.trim()).join('\n\n');
};

const open = (file: string): Promise<Database> | Database => {
  const native = nativeSqlite();
  return native ? openNative(file, native) : openWasm(file);
};

const filesOf = (name: string) => ['', '-wal', '-shm', '-journal'].map((suffix) => name + suffix);

const sizeOf = (name: string) =>
  filesOf(name).reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);

/** The peer: the same text into a bare FTS5 table, text kept, by the same driver, as many rows a transaction. */
async function peer(archive: string, database: string) {
  for (const file of filesOf(database)) rmSync(file, { force: true });
  const texts = readFileSync(archive, 'utf8').split('\n').filter(Boolean).map(textOf);
  const db = await open(database);
  const start = performance.now();
  await db.writing(() => db.exec('CREATE VIRTUAL TABLE bare USING fts5(text)'));
  for (let at = 0; at < texts.length; at += ROWS_A_TRANSACTION)
    await db.writing(() => {
      for (const text of texts.slice(at, at + ROWS_A_TRANSACTION)) db.run('INSERT INTO bare (text) VALUES (?)', text);
    });
  const seconds = (performance.now() - start) / 1000;
  const times: number[] = [];
  for (const word of ['thủ tướng', 'ngân sách', 'bầu cử', 'quốc phòng', 'vaccine', 'tàu', 'gạo', 'khởi công'].flatMap(
    (one) => Array.from({ length: 6 }, () => one),
  )) {
    const before = performance.now();
    await db.reading(() => db.all('SELECT rowid FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT 12', `"${word}"`));
    times.push(performance.now() - before);
  }
  db.close();
  const text = texts.reduce((sum, one) => sum + Buffer.byteLength(one), 0);
  return { seconds, records: texts.length, text, bytes: sizeOf(database), search: timingOf(times) };
}

const opening = async (sources: string[], cacheDir: string) => openArchive({ sources, cacheDir, extraction });

/** What is told when an index is opened that should be in step already. */
async function ready(sources: string[], cacheDir: string) {
  const start = performance.now();
  const { archive, summary } = await opening(sources, cacheDir);
  const milliseconds = performance.now() - start;
  archive.close();
  return { milliseconds, read: summary.read, articles: summary.articles, bytes: sizeOf(summary.database ?? '') };
}

const NEWCOMERS = [
  'Khúc Thừa Lẫm',
  'Khúc Thừa Vượng',
  'Khúc Minh Bách',
  'Khúc Hữu Trạch',
  'Khúc Đình Lộc',
  'Khúc Xuân Đạt',
];

const newStory = (person: string) =>
  `Tin thêm về ${person}\n\nNgày 3/2/2026, Tổng thư ký NATO ${person} công bố khoản 41 tỷ đồng cho các cây cầu phao.\n`;

/** A file more in the folder, until a question about the person it names is answered. */
async function added(folder: string, cacheDir: string) {
  const times: number[] = [];
  const first = await opening([folder], cacheDir);
  for (const [n, person] of NEWCOMERS.entries()) {
    const file = path.join(folder, `them-${n}.txt`);
    writeFileSync(file, newStory(person));
    const key = personKey(person);
    const start = performance.now();
    const { archive } = await opening([folder], cacheDir);
    const { people } = await archive.ask({
      offices: [],
      people: [key],
      events: [],
      names: [key],
      terms: new Map(),
      relatedLimit: 0,
      self: {},
    });
    if (n > 0) times.push(performance.now() - start);
    if (!people.get(key)?.some(({ article }) => article.path === file))
      throw new Error('the new article does not answer');
    archive.close();
  }
  first.archive.close();
  for (const n of NEWCOMERS.keys()) rmSync(path.join(folder, `them-${n}.txt`));
  return timingOf(times);
}

/** A record more at the end of the .jsonl file, a few times over. */
async function appended(folder: string, cacheDir: string) {
  (await opening([folder], cacheDir)).archive.close();
  const file = path.join(folder, 'news.jsonl');
  const { size } = statSync(file);
  const times: number[] = [];
  for (const [n, person] of NEWCOMERS.entries()) {
    const record = { url: `https://bao.example/them-${n}`, title: 'Thêm', summary: newStory(person) };
    appendFileSync(file, `${JSON.stringify(record)}\n`);
    const start = performance.now();
    const { archive } = await opening([folder], cacheDir);
    if (n > 0) times.push(performance.now() - start);
    archive.close();
  }
  truncateSync(file, size);
  return timingOf(times);
}

/** Drafts that have not been checked before, in a process that has checked others. */
async function checks(sources: string[], cacheDir: string, drafts: readonly string[]) {
  const { archive } = await opening(sources, cacheDir);
  const warm = Math.floor(drafts.length / 2);
  const whole: number[] = [];
  const lookups: number[] = [];
  const reading: number[] = [];
  let sourced = 0;
  for (const [at, draft] of drafts.entries()) {
    const before = performance.now();
    const report = await check(draft, archive);
    if (at >= warm) whole.push(performance.now() - before);
    sourced += report.sources.size;
  }
  for (const [at, draft] of drafts.entries()) {
    // A letter more, so that nothing is remembered of the draft's own sentences but what a check of it needs anyway.
    const started = performance.now();
    const questions = questionsOf(read(`${draft} .`), {});
    if (at >= warm) reading.push(performance.now() - started);
    const before = performance.now();
    await archive.ask(questions);
    if (at >= warm) lookups.push(performance.now() - before);
  }
  const rss = process.memoryUsage().rss / 1e6;
  archive.close();
  return {
    whole: timingOf(whole),
    lookups: timingOf(lookups),
    reading: timingOf(reading),
    sourced: sourced / drafts.length,
    rss,
  };
}

async function main([text]: string[]): Promise<void> {
  const task = JSON.parse(text!) as Task;
  const run = async () => {
    switch (task.kind) {
      case 'peer':
        return peer(task.archive, task.database);
      case 'ready':
        return ready([task.archive], task.cache);
      case 'added': {
        mkdirSync(task.archive, { recursive: true });
        return added(task.archive, task.cache);
      }
      case 'appended':
        return appended(task.archive, task.cache);
      case 'checks':
        return checks([task.archive], task.cache, JSON.parse(readFileSync(task.drafts, 'utf8')) as string[]);
    }
  };
  process.stdout.write(`${JSON.stringify(await run())}\n`);
}

if (!serveThread(extraction)) void main(process.argv.slice(2));
