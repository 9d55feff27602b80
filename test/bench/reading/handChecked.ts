/**
 * Sentences of real news read by hand (`handChecked/*.jsonl`): what an editor would check in each, with UTF-16 offsets into
 * title, summary and body of the record, those that are there, joined by a blank line. The words themselves stay in
 * ../shared; a line whose sentence is no longer there, by its hash, is left out and told of.
 *
 * The whole record is read with its day of publication; claims that lie in the sentence count. A claim is found when one of
 * its kind covers half of its words, or its head, and says the same. `or` lists readings that are as good as `value`; `optional`
 * marks what an editor may check or leave, which is neither wanted nor extra.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Claim, claimsOf } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { claimValue, type ValueJson } from '../../../server/src/output/json.ts';
import { fold } from '../../../server/src/text/words.ts';
import { dayOf } from '../../../server/src/time/civil.ts';
import { root } from '../../fixtures/fixtures.ts';
import { type Measured, percent, shared } from './measured.ts';

const NAME = 'hand-checked';
const TARGET = '≥ 95 % found, ≤ 5 % extra';
const FOLDER = path.join(root, 'test/bench/reading/handChecked');

const KINDS = ['date', 'amount', 'title', 'venue'] as const;
type Kind = (typeof KINDS)[number] | 'event';
const ALL: readonly Kind[] = [...KINDS, 'event'];
/** Beside the kinds: of the counts found, whether what they count is named right. */
type Row = Kind | 'measure';
const ROWS: readonly Row[] = [...ALL, 'measure'];

type Value = Readonly<Record<string, unknown>>;
interface Wanted {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  readonly or?: readonly Value[];
  readonly optional?: true;
  /** Of a count: the shortest and the longest phrase that names what is counted. */
  readonly measure?: readonly [shortest: string, longest: string];
}
interface Sentence {
  /** Beside the project, in ../shared. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** First 12 digits of the sentence's SHA-256. */
  readonly hash: string;
  readonly published: string;
  readonly claims: readonly Wanted[];
}

const common = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start);

/**
 * Half of the words; of an amount its head is enough: "2,600 residents of both banks" may be marked with or without its
 * complement.
 */
const covers = (wanted: Wanted, claim: Claim): boolean => {
  const shared = common(wanted, claim);
  if (shared * 2 >= wanted.end - wanted.start) return true;
  return claim.kind === 'amount' && claim.start === wanted.start && shared * 2 >= claim.end - claim.start;
};

const lines = new Map<string, readonly string[]>();
const recordsOf = (file: string): readonly string[] => {
  const known = lines.get(file);
  if (known) return known;
  const found = shared(file);
  const read = found ? readFileSync(found, 'utf8').split('\n') : [];
  lines.set(file, read);
  return read;
};

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'string' && typeof b === 'string' && fold(a) === fold(b));

/** Roles, organisations and places are the same when Dateline has one key for both ways of writing them. */
const keys = new Map<string, string | undefined>();
function key(kind: 'role' | 'organisation' | 'place', words: string): string | undefined {
  const name = `${kind} ${words}`;
  if (keys.has(name)) return keys.get(name);
  const claims = read(
    kind === 'place' ? `Họ họp tại ${words}.` : kind === 'role' ? `${words} Nguyễn Văn An` : `Ở ${words}`,
    {
      language: 'vi',
    },
  ).claims;
  const found =
    kind === 'place'
      ? claimsOf(claims, 'venue')[0]?.placeKey
      : kind === 'role'
        ? claimsOf(claims, 'title')[0]?.roleKey
        : (claimsOf(claims, 'organisation')[0]?.organisationKey ?? claimsOf(claims, 'venue')[0]?.placeKey);
  keys.set(name, found);
  return found;
}

const named = (kind: 'role' | 'organisation' | 'place', wanted: unknown, given: unknown, givenKey?: string): boolean =>
  wanted === undefined ||
  same(wanted, given) ||
  (typeof wanted === 'string' && givenKey !== undefined && key(kind, wanted) === givenKey);

const dayNumber = (iso: unknown): number => (typeof iso === 'string' ? Date.parse(iso) / 86_400_000 : Number.NaN);

/** "The end of October" has no sharp beginning: two readings agree when they share nearly all of their days. */
function nearlySame(a: Value, b: Value): boolean {
  const [from, to] = [dayNumber(a.from), dayNumber(a.to)];
  const [otherFrom, otherTo] = [dayNumber(b.from), dayNumber(b.to)];
  const both = Math.min(to, otherTo) - Math.max(from, otherFrom) + 1;
  return both >= 0.75 * (Math.max(to, otherTo) - Math.min(from, otherFrom) + 1);
}

/** Folded words with a blank on either side, marks left out. */
const bare = (words: string): string =>
  ` ${fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The place is named among the words: a park and its city, marked as one, are found by either name. */
const within = (words: string, place: unknown): boolean =>
  typeof place === 'string' && bare(words).includes(bare(place));

/** True when the claim says what is wanted; what the hand-checked value leaves open is not asked for. `words` are those marked. */
function says(value: Value, claim: Claim, words: string): boolean {
  const given = claimValue(claim) as ValueJson & Value;
  switch (claim.kind) {
    case 'date':
      return (
        ((value.from === given.from && value.to === given.to) || (value.approx === true && nearlySame(value, given))) &&
        (value.time === undefined || value.time === given.time)
      );
    case 'amount':
      return (
        value.number === given.number &&
        value.to === given.to &&
        same(value.unit ?? null, given.unit) &&
        (value.bound ?? 'exact') === given.bound &&
        (value.type === 'ordinal') === (given.type === 'ordinal')
      );
    case 'title':
      return (
        (value.person === undefined || same(value.person, given.person)) &&
        named('role', value.role, given.role, claim.roleKey) &&
        named('organisation', value.organisation, given.organisation, claim.organisationKey) &&
        (value.status ?? 'current') === given.status
      );
    case 'venue':
      return (
        (named('place', value.place, given.place, claim.placeKey) || within(words, given.place)) &&
        (value.country === undefined || given.country === undefined || value.country === given.country)
      );
    default:
      return true;
  }
}

/** True when the claim's measure holds the shortest phrase and does not run past the longest. */
const measures = ([shortest, longest]: readonly [string, string], claim: Claim): boolean => {
  if (claim.kind !== 'amount') return false;
  const [least, given, most] = [shortest, claim.quantity.measure ?? '', longest].map(bare);
  return given!.startsWith(least!) && most!.startsWith(given!);
};

interface Score {
  wanted: number;
  found: number;
  given: number;
  extra: number;
  errors: string[];
}

const scoresOf = (): Map<Row, Score> =>
  new Map(ROWS.map((row) => [row, { wanted: 0, found: 0, given: 0, extra: 0, errors: [] }]));

const show = (value: unknown): string => JSON.stringify(value).replace(/"(\w+)":/g, '$1:');

/** Undefined when the record is not there, or is another than was read. */
function recordOf(sentence: Sentence): string | undefined {
  const line = recordsOf(sentence.file)[sentence.line - 1];
  if (!line) return undefined;
  const { title, summary, body } = JSON.parse(line) as { title?: string; summary?: string; body?: string };
  const text = [title, summary, body].filter(Boolean).join('\n\n');
  const words = text.slice(sentence.start, sentence.end);
  return createHash('sha256').update(words).digest('hex').slice(0, 12) === sentence.hash ? text : undefined;
}

function score(sentence: Sentence, text: string, scores: readonly Map<Row, Score>[]): void {
  const [year, month, day] = sentence.published.split('-').map(Number) as [number, number, number];
  const { claims } = read(text, { published: dayOf(year, month, day), publishedFrom: 'frontMatter' });
  const context = `${path.basename(sentence.file, '.jsonl')}:${sentence.line} ‖ ${text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`;
  for (const kind of ALL) {
    const wanted = sentence.claims.filter((claim) => claim.kind === kind);
    const given = claimsOf(claims, kind).filter((claim) => common(sentence, claim) * 2 > claim.end - claim.start);
    const add = (change: (score: Score) => void) => {
      for (const of of scores) change(of.get(kind)!);
    };
    const agrees = (want: Wanted, claim: Claim) =>
      [want.value, ...(want.or ?? [])].some((value) => says(value, claim, text.slice(want.start, want.end)));
    const isFound = (want: Wanted) => given.some((claim) => covers(want, claim) && agrees(want, claim));
    for (const want of wanted) {
      if (want.optional) continue;
      const right = isFound(want);
      const { measure } = want;
      if (right && measure)
        for (const of of scores) {
          const counts = of.get('measure')!;
          counts.wanted++;
          const named = given.find((claim) => covers(want, claim) && agrees(want, claim))!;
          if (measures(measure, named)) counts.found++;
          else counts.errors.push(`measure of "${named.text}" should be "${measure[1]}" ‖ ${context}`);
        }
      const near = given
        .filter((claim) => common(want, claim) > 0)
        .map((claim) => `"${claim.text}" ${show(claimValue(claim))}`);
      add((of) => {
        of.wanted++;
        if (right) of.found++;
        else
          of.errors.push(
            `missed "${text.slice(want.start, want.end)}" ${show(want.value)}; read: ${near.join(', ') || 'nothing'} ‖ ${context}`,
          );
      });
    }
    if (kind === 'event') continue;
    for (const claim of given) {
      const met = wanted.filter((want) => common(want, claim) > 0);
      // What says something else beside the claim that is right is one too many; in its place it is the miss itself.
      const extra = met.every((want) => !want.optional && !agrees(want, claim) && isFound(want));
      add((of) => {
        of.given++;
        if (!extra) return;
        of.extra++;
        of.errors.push(`extra "${claim.text}" ${show(claimValue(claim))} ‖ ${context}`);
      });
    }
  }
}

export async function handChecked(): Promise<Measured[]> {
  const all = scoresOf();
  const perFile: [string, Map<Row, Score>][] = [];
  const notes: string[] = [];
  let read = 0;
  for (const file of readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    const own = scoresOf();
    let sentences = 0;
    let absent = 0;
    for (const line of readFileSync(path.join(FOLDER, file), 'utf8').split('\n').filter(Boolean)) {
      const sentence = JSON.parse(line) as Sentence;
      const text = recordOf(sentence);
      if (text === undefined) {
        absent++;
        continue;
      }
      sentences++;
      score(sentence, text, [own, all]);
    }
    read += sentences;
    if (absent) notes.push(`${file}: ${absent} left out: not in ../shared, or not the sentence that was read`);
    if (sentences) perFile.push([`${NAME}: ${file} (${sentences})`, own]);
  }
  const row = (name: string, scores: readonly Score[], aimed: boolean, detailed = false): Measured => {
    const sum = (key: 'wanted' | 'found' | 'given' | 'extra') => scores.reduce((n, of) => n + of[key], 0);
    const [wanted, found, given, extra] = [sum('wanted'), sum('found'), sum('given'), sum('extra')];
    const share = (part: number, whole: number) => `${percent(whole ? part / whole : 1)}`;
    return {
      name,
      target: aimed ? TARGET : '',
      figure: `${share(found, wanted)} (${found}/${wanted})${given ? `, ${share(extra, given)} extra (${extra}/${given})` : ''}`,
      peer: '',
      reached: aimed ? found >= wanted * 0.95 && extra <= given * 0.05 : undefined,
      errors: detailed ? scores.flatMap((of) => of.errors) : [],
    };
  };
  const aimed = (scores: Map<Row, Score>) => KINDS.map((kind) => scores.get(kind)!);
  if (!read)
    return [
      {
        name: NAME,
        target: TARGET,
        figure: 'skipped: ../shared is not there',
        peer: '',
        reached: undefined,
        errors: [],
        notes,
      },
    ];
  return [
    { ...row(`${NAME} sentences (${read})`, aimed(all), true), notes },
    ...(perFile.length > 1 ? perFile.map(([name, scores]) => row(name, aimed(scores), true)) : []),
    ...ROWS.map((kind) => row(`${NAME}: ${kind}s`, [all.get(kind)!], kind !== 'event' && kind !== 'measure', true)),
  ];
}
