/** A worker of the accuracy benchmark: takes tasks from its parent and answers them one after another. */
import { parentPort } from 'node:worker_threads';
import type { Archive } from '../../../server/src/archive/archive.ts';
import { readArticle } from '../../../server/src/archive/article.ts';
import { MemoryStore, NO_ARCHIVE } from '../../../server/src/archive/memory.ts';
import { serveThread } from '../../../server/src/archive/threads/thread.ts';
import { check, extraction, type Report } from '../../../server/src/checker.ts';
import { buildIndex, checkDays } from './days.ts';
import { flagsOf } from './flags.ts';
import { checkTitles } from './holders.ts';
import { slippedText, soundText } from './slip.ts';
import { storiesByRecord } from './stories.ts';
import type { StoryAnswer, StoryTask, Task } from './tasks.ts';

const archives = new Map<string, Promise<Archive>>();

/** All stories of a file, indexed as an archive in memory. */
function archive(file: string): Promise<Archive> {
  let known = archives.get(file);
  if (!known) {
    known = (async () => {
      const store = new MemoryStore();
      const add = [...(await storiesByRecord(file)).values()].map(({ raw }) => readArticle(raw, extraction));
      await store.apply({ remove: [], add, files: new Map() });
      await store.endBulk();
      return store;
    })();
    archives.set(file, known);
  }
  return known;
}

/** Kind and verdict of every claim on a stretch. */
const claimsOn = ({ reading, verdicts }: Report, start: number, end: number): string[] =>
  reading.claims
    .filter((claim) => claim.start < end && start < claim.end)
    .map(({ kind, id }) => `${kind} ${verdicts.get(id)}`);

async function checkStory({ file, record, against, day, rules, plants }: StoryTask): Promise<StoryAnswer> {
  const story = (await storiesByRecord(file)).get(record)!;
  const held = against === 'nothing' ? NO_ARCHIVE : await archive(file);
  const { published, url } = story;
  const checked = (text: string): Promise<Report> =>
    check(text, held, {
      reading: day && published !== undefined ? { published, publishedFrom: 'frontMatter' } : {},
      self: { url },
      ...(rules && { rules }),
    });
  const start = performance.now();
  const own = flagsOf(await checked(story.text));
  const answers: StoryAnswer['plants'][number][] = [];
  for (const plant of plants) {
    const before = plant.insert && flagsOf(await checked(soundText(story.text, plant)));
    const report = await checked(slippedText(story.text, plant));
    const read = claimsOn(report, plant.start, plant.start + plant.now.length);
    answers.push({ ...(before && { before }), after: flagsOf(report), read });
  }
  return { flags: own, plants: answers, milliseconds: performance.now() - start };
}

function answer(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'story':
      return checkStory(task);
    case 'index':
      return buildIndex(task);
    case 'days':
      return checkDays(task);
    case 'titles':
      return checkTitles(task);
  }
}

function serve(): void {
  parentPort?.on('message', ({ id, task }: { readonly id: number; readonly task: Task }) => {
    answer(task).then(
      (told) => parentPort!.postMessage({ id, answer: told }),
      (error: unknown) => parentPort!.postMessage({ id, error: String(error instanceof Error ? error.stack : error) }),
    );
  });
}

// Indexing starts the same bundle again for its own threads.
if (!serveThread(extraction)) serve();
