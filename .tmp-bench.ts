import { openArchive } from './server/src/archive/openArchive.ts';
import { read } from './server/src/claims/read.ts';
import { termsOf } from './server/src/claims/terms.ts';
import { languageOf } from './server/src/language/languages.ts';
import fs from 'node:fs';
async function main() {
  let spent = 0;
  const extraction = { read: (s: string, o: any) => { const t = performance.now(); const r = read(s, o); spent += performance.now() - t; return r; }, termsOf: (t: any, a: number, b: number, l: any) => termsOf(t, a, b, languageOf(l)) };
  for (const f of fs.readdirSync('/tmp/arch')) if (f.startsWith('b.')) fs.rmSync('/tmp/arch/' + f, { recursive: true });
  const src = process.argv[2] ?? '/tmp/arch/daily5k.jsonl';
  const t = performance.now();
  const { archive, summary } = await openArchive({ sources: [src], database: '/tmp/arch/b.db', extraction });
  console.log(process.version, JSON.stringify({ ...summary, problems: summary.problems.length }), 'extraction', Math.round(spent), 'rate', Math.round(summary.added / (performance.now() - t) * 1000), 'MB', (fs.statSync(summary.database!).size / 1e6).toFixed(1), 'text MB', (fs.statSync(src).size / 1e6).toFixed(1));
  archive.close();
  const t2 = performance.now();
  const again = await openArchive({ sources: [src], database: '/tmp/arch/b.db', extraction });
  console.log('again', Math.round(performance.now() - t2));
  const lines = fs.readFileSync(src, 'utf8').split('\n').slice(0, 200).filter(Boolean);
  const times: number[] = []; let rel = 0;
  for (const line of lines) {
    const r0 = JSON.parse(line); const text = [r0.title, r0.summary].join('\n\n'); const r = read(text);
    const counts = new Map<string, number>();
    for (const x of termsOf(r.draft.tokens, 0, r.draft.tokens.length, languageOf(r.language))) counts.set(x, (counts.get(x) ?? 0) + 1);
    const people = r.claims.flatMap((c) => (c.kind === 'title' || c.kind === 'person') && c.person ? [c.person.toLowerCase()] : []);
    const s = performance.now();
    const a = await again.archive.ask({ offices: ['president@country:US'], people, events: [], names: people, terms: counts, relatedLimit: 12, self: { url: r0.url } });
    times.push(performance.now() - s); rel += a.related.length;
  }
  times.sort((a, b) => a - b);
  console.log('ask p50', times[times.length >> 1]!.toFixed(1), 'p95', times[Math.floor(times.length * .95)]!.toFixed(1), 'related', rel / lines.length, 'rss MB', Math.round(process.memoryUsage().rss / 1e6));
  again.archive.close();
}
void main();
