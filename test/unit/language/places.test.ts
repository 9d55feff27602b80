import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { placeAt } from '../../../server/src/claims/gazetteer.ts';
import { en } from '../../../server/src/language/en/index.ts';
import { vi } from '../../../server/src/language/vi/index.ts';
import { tokenise } from '../../../server/src/text/tokens.ts';
import { fold } from '../../../server/src/text/words.ts';

const keyIn = (language: typeof vi, name: string) => placeAt(language, tokenise(name), 0)?.value.key;

test('both languages know the same places under the same keys', () => {
  for (const part of ['countries', 'cities', 'regions'] as const)
    assert.deepEqual(Object.keys(vi.places[part]).sort(), Object.keys(en.places[part]).sort());
  for (const [key, { country, within, mergedInto }] of Object.entries(vi.places.cities)) {
    const other = en.places.cities[key]!;
    assert.deepEqual([other.country, other.within, other.mergedInto], [country, within, mergedInto], key);
    assert.ok(vi.places.countries[country], `${key} lies in ${country}`);
    for (const around of [within, mergedInto]) if (around) assert.ok(vi.places.cities[around], `${key} in ${around}`);
  }
});

test('one place, many names, in either language', () => {
  const same: readonly (readonly [string, readonly string[]])[] = [
    ['city:the-hague', ['La Haye', 'The Hague', 'Den Haag']],
    ['city:washington', ['Washington', 'Washington D.C.', 'Washington DC', 'Washington D.C']],
    ['city:kyiv', ['Kiev', 'Kyiv']],
    ['city:moscow', ['Moskva', 'Moscow']],
    ['city:brussels', ['Brussels', 'Bruxelles']],
    ['city:beijing', ['Beijing']],
    ['city:istanbul', ['Istanbul']],
    ['country:TR', ['Türkiye']],
    ['vn:ha-noi', ['Hà Nội']],
  ];
  for (const [key, names] of same)
    for (const name of names) for (const language of [vi, en]) assert.equal(keyIn(language, name), key, name);
  const vietnamese = {
    Mátxcơva: 'city:moscow',
    'Bắc Kinh': 'city:beijing',
    'Biển Đen': 'region:black-sea',
    'châu Âu': 'region:europe',
    'Hoa Kỳ': 'country:US',
    Mỹ: 'country:US',
    'Triều Tiên': 'country:KP',
    'Hàn Quốc': 'country:KR',
    'Liên bang Nga': 'country:RU',
  };
  for (const [name, key] of Object.entries(vietnamese)) assert.equal(keyIn(vi, name), key, name);
  assert.equal(placeAt(en, tokenise('Dutch'), 0)?.value.demonym, true);
});

test('a name needs its capitals', () => {
  for (const word of ['anh', 'áo', 'nga', 'Hòa bình']) assert.equal(keyIn(vi, word), undefined, word);
  assert.equal(keyIn(en, 'turkey'), undefined);
  assert.equal(keyIn(en, 'us'), undefined);
});

test('Vietnam has 34 provinces and cities, and the 29 that merged into them', () => {
  const provinces = Object.entries(vi.places.cities).filter(([key, { within }]) => key.startsWith('vn:') && !within);
  const merged = provinces.filter(([, { mergedInto }]) => mergedInto);
  assert.equal(merged.length, 29);
  assert.equal(provinces.length, 63);
});

test('the provinces are those of the register', (t) => {
  const file = path.resolve(import.meta.dirname, '../../../../shared/data/facts/vn-units.json');
  if (!existsSync(file)) return t.skip('the register of Vietnamese units is not here');
  const units = JSON.parse(readFileSync(file, 'utf8')) as { FullName: string }[];
  const names = units.map((unit) => `vn:${fold(unit.FullName.replace(/^(Thành phố|Tỉnh) /, '')).replace(/ /g, '-')}`);
  const own = Object.entries(vi.places.cities).filter(
    ([key, city]) => key.startsWith('vn:') && !city.within && !city.mergedInto,
  );
  assert.deepEqual(own.map(([key]) => key).sort(), names.sort());
});
