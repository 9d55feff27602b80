import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { MemoryStore } from '../../server/src/archive/memory.ts';
import type { OpenedArchive } from '../../server/src/archive/store.ts';
import { ArchiveKeeper, type Opening } from '../../server/src/lsp/session/archives.ts';

const PLACES = { folders: ['/tin/archive'], facts: [] };
const problem = (key: string, line?: number) => ({
  path: '/tin/archive/a.jsonl',
  ...(line === undefined ? {} : { line }),
  message: { key: `archive.${key}`, values: {} },
});

/** A keeper whose archives are made by `open`, and what its host hears. */
function stage(open: (opening: Opening, archive: OpenedArchive) => Promise<void> | void) {
  const heard: string[] = [];
  const closed: number[] = [];
  let made = 0;
  const keeper: ArchiveKeeper = new ArchiveKeeper(
    async (opening) => {
      const number = ++made;
      const archive = Object.assign(new MemoryStore(), { close: () => void closed.push(number) });
      await open(opening, archive);
      return { archive, with: () => archive };
    },
    {
      changed: () => heard.push(keeper.state.state),
      begin(cancel) {
        heard.push('begin');
        setTimeout(cancel, 20);
        return { report: () => {}, end: () => heard.push('end') };
      },
      log: (each) => heard.push(`log ${each instanceof Error ? each.message : each.message.key}`),
      warn: ({ message }) => heard.push(`warn ${message.key}`),
      unread: (count) => heard.push(`unread ${count}`),
    },
  );
  return { keeper, heard, closed, made: () => made };
}

test('the same places are opened once, others anew, none closes the archive', async () => {
  const { keeper, heard, closed, made } = stage(() => {});
  const signal = new AbortController().signal;
  keeper.configure(PLACES);
  keeper.configure({ ...PLACES });
  await keeper.settled(Number.POSITIVE_INFINITY, signal);
  assert.equal(made(), 1);
  assert.ok(keeper.archive);
  keeper.configure({ folders: ['/khác'], facts: [] });
  await keeper.settled(Number.POSITIVE_INFINITY, signal);
  keeper.configure({ folders: [], facts: [] });
  await keeper.settled(Number.POSITIVE_INFINITY, signal);
  assert.equal(keeper.archive, undefined);
  assert.deepEqual(heard, ['ready', 'ready', 'none']);
  assert.deepEqual(closed, [1, 2]);
});

test('the old archive answers while the new one is read, but not while its index is thrown away', async () => {
  const seen: boolean[] = [];
  const { keeper } = stage(() => {
    seen.push(keeper.archive !== undefined);
  });
  keeper.configure(PLACES);
  keeper.refresh(PLACES);
  await sleep(400);
  await keeper.rebuild(PLACES);
  assert.deepEqual(seen, [false, true, false]);
});

test('many changed files are one reading', async () => {
  const { keeper, made } = stage(() => {});
  for (let i = 0; i < 50; i++) keeper.refresh(PLACES);
  await sleep(400);
  assert.equal(made(), 1);
});

test('long reading shows progress, and the editor may stop it', async () => {
  const { keeper, heard } = stage(async ({ progress, signal }) => {
    while (!signal.aborted) {
      progress(0.5, 10);
      await sleep(10);
    }
  });
  keeper.configure(PLACES);
  await keeper.settled(Number.POSITIVE_INFINITY, new AbortController().signal);
  assert.deepEqual(heard, ['begin', 'indexing', 'end', 'ready']);
  assert.equal(keeper.state.stopped, true);
});

test('one waits as long as one has patience, or until one is called away', async () => {
  const { keeper } = stage(() => sleep(300));
  keeper.configure(PLACES);
  const begun = performance.now();
  await keeper.settled(30, new AbortController().signal);
  await keeper.settled(Number.POSITIVE_INFINITY, AbortSignal.timeout(30));
  assert.ok(performance.now() - begun < 250);
  assert.equal(keeper.archive, undefined);
  await keeper.settled(Number.POSITIVE_INFINITY, new AbortController().signal);
  assert.ok(keeper.archive);
});

test('a long reading holds up the first who waits, and none after', async () => {
  const { keeper } = stage(() => sleep(400));
  keeper.configure(PLACES);
  const wait = async () => {
    const begun = performance.now();
    await keeper.settled(100, new AbortController().signal);
    return performance.now() - begun;
  };
  assert.ok((await wait()) > 50);
  const after = [await wait(), await wait(), await wait()];
  assert.ok(Math.max(...after) < 50, String(after));
  assert.equal(keeper.archive, undefined);
  await keeper.settled(Number.POSITIVE_INFINITY, new AbortController().signal);
});

test('what cannot be read is told once, and again when something new is among it', async () => {
  const problems = [problem('badJson', 3), problem('empty')];
  const { keeper, heard } = stage((opening) => {
    for (const each of problems) opening.problem(each);
  });
  await keeper.rebuild(PLACES);
  assert.deepEqual(heard.splice(0), ['log archive.badJson', 'log archive.empty', 'unread 1', 'ready']);
  await keeper.rebuild(PLACES);
  assert.deepEqual(heard.splice(0), ['ready']);
  problems.push(problem('badJson', 9));
  await keeper.rebuild(PLACES);
  assert.deepEqual(heard.splice(0), ['log archive.badJson', 'unread 2', 'ready']);
  problems.push(problem('index.full'));
  await keeper.rebuild(PLACES);
  await keeper.rebuild(PLACES);
  assert.deepEqual(heard, ['log archive.index.full', 'warn archive.index.full', 'ready', 'ready']);
});

test('an index that another window fills is used at once and looked at again until it is complete', async () => {
  let busy = 1;
  const { keeper, heard, closed } = stage((opening) => {
    if (busy-- > 0) opening.problem(problem('index.busy'));
  });
  keeper.configure(PLACES);
  await sleep(50);
  assert.ok(keeper.archive);
  assert.equal(keeper.state.state, 'indexing');
  await keeper.settled(Number.POSITIVE_INFINITY, new AbortController().signal);
  assert.equal(keeper.state.state, 'ready');
  assert.deepEqual(heard, ['log archive.index.busy', 'indexing', 'ready']);
  assert.deepEqual(closed, [1]);
});

test('an archive that cannot be opened, or ceases to answer, is gone until it is opened again', async () => {
  let broken = true;
  const { keeper, heard } = stage(() => {
    if (broken) throw new Error('đĩa hỏng');
  });
  await keeper.rebuild(PLACES);
  assert.deepEqual(keeper.state, { state: 'failed', articles: 0, folders: 1, reason: 'đĩa hỏng' });
  broken = false;
  await keeper.rebuild(PLACES);
  keeper.fail(new Error('mất kết nối'));
  assert.equal(keeper.archive, undefined);
  assert.deepEqual(heard, ['log đĩa hỏng', 'failed', 'ready', 'log mất kết nối', 'failed']);
});

test('closing in the middle of reading stops it and lets the index go', async () => {
  const { keeper, heard, closed } = stage(async ({ signal }) => {
    while (!signal.aborted) await sleep(5);
  });
  keeper.configure(PLACES);
  await sleep(20);
  await keeper.close();
  assert.deepEqual(closed, [1]);
  assert.deepEqual(heard, []);
});
