// Freezes the words that news uses most into server/src/language/vi/newsWords.data.json, those first that save most
// when they are written as a number (archive/sqlite/wordCoder.ts). Run it on archives in JSON lines, one file or more:
//   node scripts/freeze-news-words.mjs news.jsonl …
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const KEPT = 7776;
const FEWEST = 4;
const MOST_A_TEXT = 5;

const counts = new Map();
for (const file of process.argv.slice(2))
  for (const line of (await readFile(file, 'utf8')).split('\n').filter(Boolean)) {
    const { title, summary, body } = JSON.parse(line);
    const text = [title, summary, body].filter(Boolean).join('\n').normalize('NFC');
    const own = new Map();
    for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) own.set(word, (own.get(word) ?? 0) + 1);
    // One text that says a word a thousand times is no evidence of its use.
    for (const [word, count] of own) counts.set(word, (counts.get(word) ?? 0) + Math.min(count, MOST_A_TEXT));
  }
const saved = ([word, count]) => count * (Buffer.byteLength(word) - 1);
const kept = [...counts]
  .filter(([word, count]) => count >= FEWEST && word.length > 1)
  .sort((a, b) => saved(b) - saved(a) || (a[0] < b[0] ? -1 : 1))
  .slice(0, KEPT)
  .map(([word]) => word);
const out = path.resolve(import.meta.dirname, '../server/src/language/vi/newsWords.data.json');
await writeFile(out, `${JSON.stringify({ words: kept.join(' ') }, null, 2)}\n`);
console.log(`${kept.length} words`);
