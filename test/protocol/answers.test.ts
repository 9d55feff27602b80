import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Answers, Archive, Questions, TitleSighting } from '../../server/src/archive/archive.ts';
import { ArchiveFailure, RememberingArchive, type Standing } from '../../server/src/lsp/session/answers.ts';

/** An archive whose answers tell what was asked; two texts are articles of its own. */
class Echo implements Archive, Standing {
  readonly size = { articles: 3, sightings: 9 };
  readonly asked: Questions[] = [];
  async standing({ textHash, path }: Questions['self']): Promise<string> {
    return [...(textHash === 'same' ? ['twin'] : []), ...(path === undefined ? [] : [path])].join();
  }
  async ask(questions: Questions): Promise<Answers> {
    this.asked.push(questions);
    const own = await this.standing(questions.self);
    const map = (keys: readonly string[], kind: string) =>
      new Map(
        keys
          .filter((key) => key !== 'unknown')
          .map((key) => [key, [{ person: `${kind} ${key} without ${own}` } as unknown as TitleSighting]]),
      );
    const terms = [...questions.terms.keys()].join();
    return {
      offices: map(questions.offices, 'office'),
      people: map(questions.people, 'person'),
      events: map(questions.events, 'event') as unknown as Answers['events'],
      names: map(questions.names, 'name') as unknown as Answers['names'],
      related: [
        { article: { key: `${terms}/${questions.relatedLimit}/${own}` }, similarity: 1, sightings: [] },
      ] as never,
      rarity: (term) => term.length + own.length,
    };
  }
}

const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'unknown'), { maxLength: 5 });
const questions: fc.Arbitrary<Questions> = fc.record({
  offices: keys,
  people: keys,
  events: keys,
  names: keys,
  terms: fc
    .uniqueArray(fc.constantFrom('x', 'yy', 'zzz'), { maxLength: 3 })
    .map((all) => new Map(all.map((t) => [t, 1]))),
  relatedLimit: fc.constantFrom(5, 10),
  self: fc.constantFrom<Questions['self']>({}, { textHash: 'other' }, { textHash: 'same' }, { path: '/a.txt' }),
});

const plain = ({ rarity, ...answers }: Answers) => ({
  ...Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key, value instanceof Map ? [...value].sort() : value]),
  ),
  rarities: ['x', 'yy', 'zzz'].map(rarity),
});

test('what is remembered is what would be answered, whatever was asked before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(questions, { minLength: 1, maxLength: 8 }), async (sequence) => {
      const archive = new Echo();
      const remembering = new RememberingArchive(archive);
      for (const each of sequence)
        assert.deepEqual(plain(await remembering.ask(each)), plain(await new Echo().ask(each)));
    }),
  );
});

test('runs that overlap, of two texts, do not mix what they are told', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(questions, { minLength: 2, maxLength: 6 }),
      async (scheduler, sequence) => {
        const echo = new Echo();
        const slow: Archive & Standing = {
          size: echo.size,
          standing: scheduler.scheduleFunction((self: Questions['self']) => echo.standing(self)),
          ask: scheduler.scheduleFunction((each: Questions) => echo.ask(each)),
        };
        const remembering = new RememberingArchive(slow);
        const answers = Promise.all(sequence.map((each) => remembering.ask(each)));
        await scheduler.waitFor(answers);
        for (const [index, answer] of (await answers).entries())
          assert.deepEqual(plain(answer), plain(await new Echo().ask(sequence[index]!)));
      },
    ),
  );
});

test('what was asked is not asked again, though the text has changed', async () => {
  const archive = new Echo();
  const remembering = new RememberingArchive(archive);
  const first = {
    offices: ['a'],
    people: ['b'],
    events: [],
    names: ['c'],
    terms: new Map([['x', 2]]),
    relatedLimit: 5,
  };
  await remembering.ask({ ...first, self: { textHash: 'one' } });
  await remembering.ask({ ...first, self: { textHash: 'two' } });
  assert.equal(archive.asked.length, 1);
  await remembering.ask({ ...first, offices: ['a', 'd'], self: { textHash: 'three' } });
  assert.deepEqual(archive.asked.at(-1), {
    offices: ['d'],
    people: [],
    events: [],
    names: [],
    terms: new Map(),
    relatedLimit: 0,
    self: { textHash: 'three' },
  });
});

test('an archive that fails is told from a check that is cancelled', async () => {
  const broken: Archive = {
    size: { articles: 1, sightings: 1 },
    ask: () => Promise.reject(new Error('disk I/O error')),
  };
  const question = { offices: ['a'], people: [], events: [], names: [], terms: new Map(), relatedLimit: 0, self: {} };
  await assert.rejects(new RememberingArchive(broken).ask(question), ArchiveFailure);
  await assert.rejects(new RememberingArchive(broken).ask(question, AbortSignal.abort()), /disk I\/O/);
});
