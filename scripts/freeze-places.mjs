// Freezes the places of both language packs into places.data.json, from scripts/places/*.txt (what the desk
// writes, in its own order of preference) and CLDR (territories, and the cities that name time zones).
// Run it after a change to those files: node scripts/freeze-places.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const here = import.meta.dirname;
const root = path.resolve(here, '..');
const require = createRequire(import.meta.url);

/** Codes of CLDR that are no countries or territories of their own ("EU", "UN", "XA"), nor in ISO 3166. */
const LEFT_OUT = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

const list = (cell) =>
  (cell ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
const unique = (names) => [...new Set(names.filter(Boolean))];
const slug = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

async function rows(file) {
  const text = await readFile(path.join(here, 'places', file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

function territories(language) {
  const { [language]: main } = require(`cldr-localenames-full/main/${language}/territories.json`).main;
  return main.localeDisplayNames.territories;
}

/** Time zone id → city, where CLDR names one. */
function zoneCities(language) {
  const { [language]: main } = require(`cldr-dates-full/main/${language}/timeZoneNames.json`).main;
  const cities = new Map();
  const walk = (node, id) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== 'object') continue;
      if (value.exemplarCity) cities.set([...id, key].join('/'), value.exemplarCity);
      else walk(value, [...id, key]);
    }
  };
  walk(main.dates.timeZoneNames.zone, []);
  return cities;
}

async function countries(language) {
  const own = new Map((await rows('countries.txt')).map((row) => [row[0], row]));
  const cldr = territories(language);
  const english = territories('en');
  const names = {};
  const demonyms = {};
  for (const code of Object.keys(cldr).filter((key) => /^[A-Z]{2}$/.test(key) && !LEFT_OUT.has(key))) {
    const [, vi, en, peoples] = own.get(code) ?? [];
    const alternatives = Object.keys(cldr)
      .filter((key) => key.startsWith(`${code}-alt`))
      .map((key) => cldr[key]);
    // "Myanmar (Miến Điện)" and "Congo - Kinshasa" are labels of lists, not words of a text.
    const plain = [cldr[code], ...alternatives]
      .filter((name) => !/[(]| - /.test(name))
      .map((name) => name.replace(/ & /g, language === 'vi' ? ' và ' : ' and '));
    names[code] =
      language === 'vi'
        ? unique([
            ...list(vi),
            ...plain,
            ...list(en).filter((name) => !/^the /.test(name)),
            english[code].includes(' - ') ? '' : english[code],
          ])
        : unique([...list(en), ...plain]);
    if (language === 'en' && peoples) demonyms[code] = list(peoples);
  }
  return { names, demonyms };
}

async function cities(language) {
  const cities = {};
  /** Names that are also a person's or a common word's, and names of cities that are more often their clubs. */
  const ambiguous = new Set();
  const clubs = new Set();
  const zones = zoneCities(language);
  const englishZones = zoneCities('en');
  const zoneName = new Map(
    [...zones].map(([id, city]) => [englishZones.get(id) ?? id.split('/').at(-1).replace(/_/g, ' '), city]),
  );
  const other = language === 'vi' ? 'en' : 'vi';
  for (const [name, vietnamese, english, around, merged] of await rows('vietnam.txt')) {
    const within = around && !merged ? `vn:${slug(around)}` : undefined;
    const mergedInto = around && merged ? `vn:${slug(around)}` : undefined;
    const both = { vi: [name, ...list(vietnamese)], en: list(english) };
    // English news about Vietnam prints "Da Nang" and "Đà Nẵng"; Vietnamese news prints the marks.
    const names = language === 'vi' ? both.vi : [...both.en, ...both.vi];
    cities[`vn:${slug(name)}`] = {
      names: unique(names),
      country: 'VN',
      ...(within && { within }),
      ...(mergedInto && { mergedInto }),
      ...(name === 'Hà Nội' && { capital: true }),
    };
  }
  for (const [code, vietnamese, english, forms] of await rows('cities.txt')) {
    const en = list(english);
    const vi = list(vietnamese);
    const own = { vi: vi.length > 0 ? vi : en, en };
    // A Vietnamese text may print the English form; an English one prints no Vietnamese marks.
    const foreign = own[other].filter(
      (name) =>
        language === 'vi' ||
        (/^[\p{Script=Latin}\s.,'’-]+$/u.test(name) && !/[ăâđêôơưạ-ỹ]/iu.test(name) && !name.startsWith('bang ')),
    );
    const stem = `${code.includes('~') ? 'region' : 'city'}:${slug(en[0])}`;
    // A namesake's key ends with its country: "city:san-jose" and "city:san-jose-cr".
    const key = cities[stem] ? `${stem}-${code.slice(0, 2).toLowerCase()}` : stem;
    if (cities[key]) throw new Error(`${key} stands twice in cities.txt`);
    const names = unique([
      ...own[language],
      namesake(stem, key) ? '' : zoneName.get(en[0]),
      ...foreign,
      ...list(forms),
    ]);
    cities[key] = { names, country: code.slice(0, 2), ...(code.includes('*') && { capital: true }) };
    const doubtful = code.includes('?') ? ambiguous : code.includes('!') ? clubs : undefined;
    for (const name of names) doubtful?.add(name);
  }
  for (const [key, vietnamese, english, country, within, doubtful] of await rows('seats.txt')) {
    const names = language === 'vi' ? unique([...list(vietnamese), ...list(english)]) : list(english);
    if (!cities[within]) throw new Error(`seats.txt: ${key} stands in ${within}, which no file names`);
    const own = names.filter((name) => !/^the /.test(name) || language === 'en');
    cities[`building:${key}`] = { names: own, country, within };
    if (doubtful) for (const name of own) ambiguous.add(name);
  }
  return { cities, ambiguous: [...ambiguous], clubs: [...clubs] };
}

const namesake = (stem, key) => stem !== key;

/** Province key → its districts before July 2025 and its wards since, in Vietnamese; English names districts alone. */
async function units(language) {
  const units = {};
  const plain = (name) =>
    name
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D');
  for (const [file, level] of [
    ['vietnam-districts.txt', 'districts'],
    ['vietnam-wards.txt', 'wards'],
  ])
    for (const [province, names] of await rows(file)) {
      const key = `vn:${slug(province)}`;
      units[key] ??= { districts: [], wards: [] };
      if (language === 'vi') units[key][level] = list(names);
      else if (level === 'districts') units[key][level] = unique(list(names).flatMap((name) => [plain(name), name]));
    }
  return units;
}

async function regions(language) {
  const regions = {};
  const cities = {};
  for (const [key, vietnamese, english, country] of await rows('regions.txt')) {
    const names = language === 'vi' ? unique([...list(vietnamese), ...list(english)]) : list(english);
    const found = names.length > 0 ? names : list(vietnamese);
    if (country) cities[`region:${key}`] = { names: found, country };
    else regions[`region:${key}`] = found;
  }
  return { regions, cities };
}

for (const language of ['vi', 'en']) {
  const { names, demonyms } = await countries(language);
  const vague = await regions(language);
  const towns = await cities(language);
  const data = {
    countries: names,
    cities: { ...towns.cities, ...vague.cities },
    regions: vague.regions,
    demonyms,
    units: await units(language),
    ambiguous: { names: towns.ambiguous },
    clubs: { names: towns.clubs },
  };
  const line = (object) =>
    `{\n${Object.entries(object)
      .map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(',\n')}\n  }`;
  const text = `{\n${Object.entries(data)
    .map(([part, object]) => `  ${JSON.stringify(part)}: ${line(object)}`)
    .join(',\n')}\n}\n`;
  await writeFile(path.join(root, 'server', 'src', 'language', language, 'places.data.json'), text);
  console.log(
    `${language}: ${Object.keys(names).length} countries, ${Object.keys(data.cities).length} cities, ${Object.keys(data.regions).length} regions`,
  );
}
