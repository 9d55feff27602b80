/** Every territory, province and capital is found where a plain sentence names it. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { claimsOf } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { en } from '../../../server/src/language/en/index.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { vi } from '../../../server/src/language/vi/index.ts';

const require = createRequire(import.meta.url);
const LANGUAGES = { vi, en };
const SENTENCES: Readonly<Record<LanguageId, (name: string) => string>> = {
  vi: (name) => `Cuộc họp diễn ra tại ${name}.`,
  en: (name) => `The meeting was held in ${name}.`,
};

const found = (name: string, language: LanguageId) =>
  claimsOf(read(SENTENCES[language](name), { language }).claims, 'venue').map(
    ({ placeKey, country }) => [placeKey, country] as const,
  );

test("CLDR's territories, by the names of either language", () => {
  /** Not in ISO 3166, or no territories at all. */
  const none = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);
  for (const language of ['vi', 'en'] as const) {
    const { main } = require(`cldr-localenames-full/main/${language}/territories.json`);
    const names = main[language].localeDisplayNames.territories as Record<string, string>;
    const missed: string[] = [];
    let asked = 0;
    for (const [key, label] of Object.entries(names)) {
      if (!/^[A-Z]{2}(?:-alt-.*)?$/.test(key) || none.has(key.slice(0, 2))) continue;
      // "Congo - Kinshasa" and "Myanmar (Miến Điện)" are labels of lists; "&" is written "and".
      if (/[(]| - /.test(label)) continue;
      const code = key.slice(0, 2);
      const name = label.replace(/ & /g, language === 'vi' ? ' và ' : ' and ');
      asked++;
      const [first] = found(name, language);
      // A city state's name may be its city's: "Singapore", "Luxembourg".
      if (first?.[1] !== code) missed.push(`${name}: ${first?.join(' ') ?? 'nothing'}`);
    }
    assert.ok(asked > 230, `${asked} names`);
    assert.deepEqual(missed, [], language);
  }
});

test('the 34 provinces and the 63 before them, bare and with their class word', () => {
  const provinces = Object.entries(vi.places.cities).filter(([key, { within }]) => key.startsWith('vn:') && !within);
  assert.equal(provinces.length, 63);
  for (const [key, { names }] of provinces)
    for (const name of names) {
      const bare = name.replace(/^(?:Thành phố|Thủ đô|Cố đô|TP\.?)\s*/, '');
      for (const written of [bare, `tỉnh ${bare}`, `thành phố ${bare}`, `TP ${bare}`, `TP. ${bare}`]) {
        if (/^(?:TPHCM|TP|HCM|BR-VT)/.test(bare) && written !== bare) continue;
        const [first] = found(written === bare ? name : written, 'vi');
        assert.deepEqual([first?.[0], first?.[1]], [key, 'VN'], `${written}: ${first}`);
      }
    }
  for (const written of ['TP.HCM', 'TP HCM', 'TPHCM', 'TP. HCM', 'TP.Hồ Chí Minh', 'Tp. Hồ Chí Minh', 'Sài Gòn'])
    assert.equal(found(written, 'vi')[0]?.[0], 'vn:ho-chi-minh', written);
});

test('every capital, in both languages', () => {
  for (const language of ['vi', 'en'] as const) {
    const capitals = Object.entries(LANGUAGES[language].places.cities).filter(([, { capital }]) => capital);
    const countries = new Set(capitals.map(([, { country }]) => country));
    assert.ok(countries.size >= 190, `${countries.size} countries with a capital`);
    for (const [key, { names, country }] of capitals) {
      // A namesake of a larger city is told by its country.
      if (/-[a-z]{2}$/.test(key) && LANGUAGES[language].places.cities[key.slice(0, -3)]) continue;
      // "Vatican City" is the country's name too.
      const [first] = found(names[0]!, language);
      if (first?.[0] === `country:${country}`) continue;
      assert.deepEqual([first?.[0], first?.[1]], [key, country], `${names[0]}: ${first}`);
    }
  }
});

test('districts and wards stand in the province that the lists put them in', () => {
  for (const [province, { districts, wards }] of Object.entries(vi.places.units)) {
    const name = vi.places.cities[province]?.names[0];
    assert.ok(name, province);
    for (const unit of [...districts.slice(0, 4), ...wards.slice(0, 4)]) {
      const level = districts.includes(unit) ? 'huyện' : 'xã';
      const [first, second] = found(`${level} ${unit}, ${name}`, 'vi');
      assert.equal(first?.[1], 'VN', `${unit}, ${name}: ${first}`);
      assert.equal(second, undefined, `${unit}, ${name}: one place`);
    }
  }
});
