/** A large archive is indexed by a thread of the server as it is shipped, while drafts go on being checked. */
import assert from 'node:assert/strict';
import { appendFile, rm } from 'node:fs/promises';
import { afterEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestEditor, uriOf } from './editor.ts';
import { DRAFT, MENDED, makeNewsroom, type Newsroom } from './newsroom.ts';

const editors: TestEditor[] = [];
const newsrooms: Newsroom[] = [];
afterEach(async () => {
  await Promise.all(editors.splice(0).map((editor) => editor.abandon()));
  await Promise.all(newsrooms.splice(0).map((newsroom) => newsroom.remove()));
});

const PLACES = ['Lạng Sơn', 'Cà Mau', 'Đà Lạt', 'Huế', 'Vinh', 'Pleiku', 'Quy Nhơn', 'Mỹ Tho'];
const WORDS = 'gió mưa chợ cầu bến sông núi rừng ruộng vườn nhà trường lớp sách báo đài phố ngõ thuyền xe'.split(' ');

/** Records that differ, so that none is a copy of another: about 600 bytes each. */
function records(count: number, from = 0): string {
  return Array.from({ length: count }, (_, n) => {
    const i = from + n;
    const word = (k: number) => WORDS[(i * 7 + k * (1 + (i % 13))) % WORDS.length]!;
    const day = `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
    const tale = Array.from({ length: 70 }, (_, k) => word(k)).join(' ');
    const body = `Sáng nay, ${PLACES[i % 8]} đón ${i + 2} lượt khách. Người dân kể: ${tale}. Chi phí là ${3 * i + 5} triệu đồng.`;
    return JSON.stringify({ id: `r${i}`, title: `Chuyện ở ${PLACES[i % 8]}, số ${i}`, body, published: day });
  }).join('\n');
}

const COUNT = 1500;

async function newsroomOf(): Promise<Newsroom> {
  const newsroom = await makeNewsroom({ files: { 'archive/lon.jsonl': `${records(COUNT)}\n` } });
  newsrooms.push(newsroom);
  return newsroom;
}

async function editorOf(newsroom: Newsroom): Promise<TestEditor> {
  const editor = await TestEditor.start({
    bundled: true,
    folders: [newsroom.folder],
    options: { cache: newsroom.path('.cache') },
  });
  editors.push(editor);
  return editor;
}

test('drafts are checked while a thread indexes; the next start answers from what is there, and takes in what is new', async () => {
  const newsroom = await newsroomOf();
  const all = newsroom.articles + COUNT;
  const uri = uriOf(newsroom.path('tin.draft'));
  const first = await editorOf(newsroom);
  await first.open(uri, DRAFT);
  const waits: number[] = [];
  let version = 1;
  while (!first.statuses.some(({ archive }) => archive.state === 'ready' && archive.articles === all)) {
    version++;
    const start = performance.now();
    await first.change(uri, version, { text: version % 2 === 0 ? MENDED : DRAFT });
    await first.diagnostics(uri, version);
    waits.push(performance.now() - start);
    await sleep(50);
    assert.ok(version < 2000, 'indexing does not end');
  }
  assert.ok(first.statuses.some(({ archive }) => archive.state === 'indexing'));
  waits.sort((a, b) => a - b);
  // Generous, for machines that do much else at once; test/bench/archive measures.
  assert.ok(waits[Math.floor(waits.length / 2)]! < 1500, `a keystroke waited ${waits.map(Math.round)} ms`);
  await editors.pop()!.abandon();

  await appendFile(newsroom.path('archive', 'lon.jsonl'), `${records(20, COUNT)}\n`);
  const second = await editorOf(newsroom);
  await second.open(uri, MENDED);
  await second.archiveReady(all);
  await second.archiveReady(all + 20);
});

test('an index that is lost while the editor is closed is made anew', async () => {
  const newsroom = await newsroomOf();
  await (await editorOf(newsroom)).archiveReady(newsroom.articles + COUNT);
  await editors.pop()!.abandon();
  await rm(newsroom.path('.cache'), { recursive: true, force: true });
  const editor = await editorOf(newsroom);
  await editor.archiveReady(newsroom.articles + COUNT);
  assert.deepEqual(editor.shown, []);
});
