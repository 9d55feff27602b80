import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { type Article, readArticle, sightingOf } from '../../../../server/src/archive/article.ts';
import { pack, siteOf, unpack } from '../../../../server/src/archive/sqlite/packed.ts';
import { TypedReader, TypedWriter } from '../../../../server/src/archive/sqlite/typedBytes.ts';
import { packTerms, unpackTerms } from '../../../../server/src/archive/sqlite/vectors.ts';
import { extraction } from '../../../../server/src/checker.ts';
import { root, sampleArchive } from '../../../fixtures/fixtures.ts';
import { raw } from '../newsroom.ts';

const again = (article: Article) =>
  unpack(
    pack(article),
    { path: article.path, outlet: article.ref.outlet, site: siteOf(article.ref.url) },
    extraction.termsOf,
  );

/** Every sighting as rules see it. */
const seen = ({ ref, passages, sightings }: Pick<Article, 'ref' | 'passages' | 'sightings'>) =>
  // A field that is undefined is one that is not there.
  JSON.parse(
    JSON.stringify(
      sightings.map((sighted) => sightingOf({ ...ref, copyGroup: '' }, passages[sighted.passage]!, sighted)),
    ),
  ) as unknown[];

const textsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name): [string, string] => [path.join(folder, name), readFileSync(path.join(folder, name), 'utf8')]);

test('an article comes back as it was read, with the terms of its sentences and clauses', () => {
  const texts = [...textsIn(sampleArchive), ...textsIn(path.join(root, 'test/fixtures/drafts'))];
  assert.ok(texts.length > 20);
  let sightings = 0;
  for (const [file, text] of texts) {
    const article = readArticle(
      raw(file, text, { url: 'https://bao.example/tin-moi/9.html', outlet: 'Báo' }),
      extraction,
    );
    const unpacked = again(article);
    assert.deepEqual(unpacked.ref, article.ref, file);
    assert.deepEqual(
      unpacked.passages.map(({ line, text: sentence, terms }) => ({ line, text: sentence, terms })),
      article.passages.map(({ line, text: sentence, terms }) => ({ line, text: sentence, terms })),
      file,
    );
    assert.deepEqual(seen(unpacked), seen(article), file);
    sightings += unpacked.sightings.length;
  }
  assert.ok(sightings > 200, `${sightings} sightings`);
});

test('references of every make come back', () => {
  const words = fc.constantFrom('Tin', 'mới', 'về', 'NATO', 'x', '–', '"');
  const text = fc.array(words, { minLength: 1 }).map((parts) => parts.join(' '));
  const url = fc.oneof(
    fc.constantFrom(
      'https://bao.example/tin-moi-ve-nato-1.html',
      'khong-phai-dia-chi',
      'http://a.vn/',
      'https://a.vn/\u0001',
    ),
    fc.webUrl(),
  );
  fc.assert(
    fc.property(
      text,
      fc.option(url, { nil: undefined }),
      fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      fc.constantFrom('/a/b.txt', '/a/kho.jsonl#7', '/khac/kho.jsonl'),
      fc.constantFrom(undefined, '2024-02-29', '--02-03', '0016-01-01'),
      (title, address, id, key, published) => {
        const article = readArticle(
          raw(key, `${title}\n\nHai câu. Ba câu.`, {
            path: '/a/kho.jsonl',
            ...(address !== undefined && { url: address }),
            ...(id !== undefined && { id }),
          }),
          extraction,
        );
        const ref = { ...article.ref, ...(published !== undefined && { published, publishedFrom: 'text' as const }) };
        assert.deepEqual(again({ ...article, ref }).ref, ref);
      },
    ),
  );
});

test('values of every kind come back', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.string(), (values, within) => {
      const writer = new TypedWriter();
      writer.begin();
      writer.within(within);
      for (const value of values) writer.value(value);
      const reader = new TypedReader(writer.taken());
      reader.within(within);
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as unknown;
      for (const value of values) assert.deepEqual(plain(reader.value()), plain(value));
    }),
  );
  const odd = JSON.parse('[{"__proto__":1},{"from":0.5,"to":2,"grain":"day"}]') as unknown;
  const writer = new TypedWriter();
  writer.begin();
  writer.value(odd);
  assert.equal(JSON.stringify(new TypedReader(writer.taken()).value()), JSON.stringify(odd));
  const spoilt = new TypedReader(Uint8Array.of(0x6b, 5, 0x60));
  assert.throws(() => spoilt.value(), RangeError);
});

test('vectors come back in their order', () => {
  const counts = fc.uniqueArray(fc.tuple(fc.nat(2 ** 25 - 1), fc.integer({ min: 1, max: 300 })), {
    selector: ([term]) => term,
    maxLength: 120,
  });
  fc.assert(
    fc.property(counts, (terms) => {
      const vector = new Map(terms.sort(([a], [b]) => a - b));
      assert.deepEqual([...unpackTerms(packTerms(vector))], [...vector]);
    }),
  );
  assert.equal(unpackTerms(null).size, 0);
});
