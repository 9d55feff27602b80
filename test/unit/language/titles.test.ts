import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Language } from '../../../server/src/language/language.ts';
import { languageOf } from '../../../server/src/language/languages.ts';
import { exclusiveOffices, officesOf } from '../../../server/src/language/titles.ts';

const keysOf = ({ titles }: Language): Set<string> =>
  new Set([
    ...titles.roles.map(({ key }) => key),
    ...titles.families.flatMap(({ key }) => Object.keys(titles.fields).map((field) => key.replace('{field}', field))),
  ]);

it('both languages know the same offices, since keys are what is compared', () => {
  const [vi, en] = [keysOf(languageOf('vi')), keysOf(languageOf('en'))];
  assert.ok(vi.size >= 250, String(vi.size));
  assert.deepEqual([...vi].sort(), [...en].sort());
});

it('both languages know the same organisations and bodies', () => {
  const names = (language: Language) =>
    Object.keys(language.organisations.names)
      .filter((key) => !key.includes('@'))
      .sort();
  assert.deepEqual(names(languageOf('vi')), names(languageOf('en')));
  assert.deepEqual(
    Object.keys(languageOf('vi').organisations.bodies).sort(),
    Object.keys(languageOf('en').organisations.bodies).sort(),
  );
});

it('offices named elsewhere exist', () => {
  const keys = keysOf(languageOf('vi'));
  for (const key of [...Object.keys(officesOf), ...exclusiveOffices.flat()]) assert.ok(keys.has(key), key);
  for (const organisation of Object.values(officesOf).flat())
    assert.ok(languageOf('en').organisations.names[organisation], organisation);
});

it('no office is single in one language and shared in the other', () => {
  const single = (language: Language) => new Map(language.titles.roles.map(({ key, singleSeat }) => [key, singleSeat]));
  const [vi, en] = [single(languageOf('vi')), single(languageOf('en'))];
  for (const [key, value] of vi) assert.equal(en.get(key), value, key);
});
