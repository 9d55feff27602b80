/** A worker of the accuracy benchmark: holds an index of a file of stories and checks drafts of it, with slips and without. */
import { parentPort } from 'node:worker_threads';
import type { Archive } from '../../../server/src/archive/archive.ts';
import { readArticle } from '../../../server/src/archive/article.ts';
import { MemoryStore, NO_ARCHIVE } from '../../../server/src/archive/memory.ts';
import { check, extraction } from '../../../server/src/checker.ts';
import { flagsOf } from './flags.ts';
import { slippedText, soundText } from './slip.ts';
import { readStories, type Story } from './stories.ts';
import type { Flag, StoryAnswer, StoryTask, Task } from './tasks.ts';

const storiesOf = new Map<string, Promise<ReadonlyMap<number, Story>>>();
const archiveOf = new Map<string, Promise<Archive>>();

function stories(file: string): Promise<ReadonlyMap<number, Story>> {
  let known = storiesOf.get(file);
  if (!known) {
    known = readStories(file).then((list) => new Map(list.map((story) => [story.record, story])));
    storiesOf.set(file, known);
  }
  return known;
}

/** All stories of a file, indexed as an archive in memory. */
function archive(file: string): Promise<Archive> {
  let known = archiveOf.get(file);
  if (!known) {
    known = (async () => {
      const store = new MemoryStore();
      const add = [...(await stories(file)).values()].map(({ raw }) => readArticle(raw, extraction));
      await store.apply({ remove: [], add, files: new Map() });
      await store.endBulk();
      return store;
    })();
    archiveOf.set(file, known);
  }
  return known;
}

async function checkStory({ file, record, against, day, rules, plants }: StoryTask): Promise<StoryAnswer> {
  const story = (await stories(file)).get(record)!;
  const held = against === 'nothing' ? NO_ARCHIVE : await archive(file);
  const { published, url } = story;
  const flags = async (text: string): Promise<Flag[]> =>
    flagsOf(
      await check(text, held, {
        reading: day && published !== undefined ? { published, publishedFrom: 'frontMatter' } : {},
        self: { url },
        ...(rules && { rules }),
      }),
    );
  const start = performance.now();
  const own = await flags(story.text);
  const answers: StoryAnswer['plants'][number][] = [];
  for (const plant of plants) {
    const before = plant.insert && (await flags(soundText(story.text, plant)));
    answers.push({ ...(before && { before }), after: await flags(slippedText(story.text, plant)) });
  }
  return { flags: own, plants: answers, milliseconds: performance.now() - start };
}

parentPort?.on('message', ({ id, task }: { readonly id: number; readonly task: Task }) => {
  checkStory(task).then(
    (answer) => parentPort!.postMessage({ id, answer }),
    (error: unknown) => parentPort!.postMessage({ id, error: String(error instanceof Error ? error.stack : error) }),
  );
});
