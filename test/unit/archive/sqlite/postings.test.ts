import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { articlesWith, countsOf, post, postAll, unpost } from '../../../../server/src/archive/sqlite/postings.ts';
import { SCHEMA } from '../../../../server/src/archive/sqlite/schema.ts';
import { openWasm } from '../../../../server/src/archive/sqlite/wasm.ts';
import { workshop } from '../newsroom.ts';

/** Few terms, so that articles meet; articles on both sides of what is sorted at once. */
const terms = fc.uniqueArray(fc.constantFrom(1, 7, 200, 33_554_431), { maxLength: 4 });
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('in' as const), after: fc.constantFrom(1, 1, 2, 40_000), terms }),
  },
  fc.record({ what: fc.constant('out' as const), place: fc.nat(20) }),
  fc.record({ what: fc.constant('all' as const) }),
);

test('postings are what was posted, in any order of coming and leaving', async (t) => {
  const db = await openWasm(path.join(workshop(t), 'index.wasm.db'));
  t.after(() => db.close());
  await db.writing(() => db.exec(SCHEMA));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const held = new Map<number, number[]>();
      await db.writing(() => {
        db.exec('DELETE FROM postings');
        for (const one of steps)
          if (one.what === 'in') {
            const article = Math.max(0, ...held.keys()) + one.after;
            post(db, article, one.terms);
            held.set(article, one.terms);
          } else if (one.what === 'out') {
            const article = [...held.keys()][one.place];
            if (article === undefined) continue;
            unpost(db, article, held.get(article)!);
            held.delete(article);
          } else
            postAll(db, Math.max(0, ...held.keys()), (from, to) =>
              [...held]
                .filter(([number]) => number >= from && number < to)
                .map(([number, its]) => [number, new Map(its.map((term) => [term, 1]))]),
            );
      });
      const wanted = [200, 1, 33_554_431, 7, 5];
      const having = wanted.map((one) =>
        [...held]
          .filter(([, its]) => its.includes(one))
          .map(([number]) => number)
          .sort((a, b) => a - b),
      );
      await db.reading(() => {
        assert.deepEqual(articlesWith(db, wanted), having);
        const counts = countsOf(db, wanted);
        assert.deepEqual(
          wanted.map((one) => counts.get(one) ?? 0),
          having.map(({ length }) => length),
        );
      });
    }),
    { numRuns: 60 },
  );
});
