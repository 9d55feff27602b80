// Freezes the concepts of both language packs into concepts.data.json from scripts/concepts.txt, where both
// languages' words for one thing stand side by side. Run it after a change: node scripts/freeze-concepts.mjs
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const here = import.meta.dirname;
const text = await readFile(path.join(here, 'concepts.txt'), 'utf8');
const words = { vi: {}, en: {} };
const taken = { vi: new Map(), en: new Map() };
for (const [index, line] of text.split('\n').entries()) {
  if (line.trim() === '' || line.startsWith('#')) continue;
  const [key, vi, en] = line.split('|').map((cell) => cell.trim());
  if (words.vi[key]) throw new Error(`concepts.txt:${index + 1}: "${key}" stands twice`);
  for (const [language, cell] of Object.entries({ vi, en })) {
    const phrases = (cell ?? '')
      .split(';')
      .map((phrase) => phrase.trim())
      .filter(Boolean);
    if (phrases.length === 0) throw new Error(`concepts.txt:${index + 1}: "${key}" has no word in ${language}`);
    for (const phrase of phrases) {
      const other = taken[language].get(phrase);
      if (other) throw new Error(`concepts.txt:${index + 1}: "${phrase}" is "${other}" already, not "${key}"`);
      taken[language].set(phrase, key);
    }
    words[language][key] = phrases;
  }
}
for (const [language, concepts] of Object.entries(words)) {
  const lines = Object.entries(concepts).map(
    ([key, phrases]) => `  ${JSON.stringify(key)}: ${JSON.stringify(phrases)}`,
  );
  const file = path.resolve(here, '..', 'server', 'src', 'language', language, 'concepts.data.json');
  await writeFile(file, `{\n${lines.join(',\n')}\n}\n`);
  console.log(`${language}: ${lines.length} concepts, ${taken[language].size} phrases`);
}
