/** What the tests of the archive share: articles written for them, and an extraction small enough to foresee. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Answers, Questions } from '../../../server/src/archive/archive.ts';
import { type Article, type Extraction, readArticle } from '../../../server/src/archive/article.ts';
import { hashOf, type RawArticle } from '../../../server/src/archive/importers/rawArticle.ts';
import type { Claim } from '../../../server/src/claims/claim.ts';
import type { Reading, ReadingOptions } from '../../../server/src/claims/reading.ts';
import { LANGUAGES } from '../../../server/src/language/languages.ts';
import { readDraft } from '../../../server/src/text/draft.ts';
import { type Token, tokenise } from '../../../server/src/text/tokens.ts';
import { fold } from '../../../server/src/text/words.ts';
import { NO_ANCHOR } from '../../../server/src/time/anchor.ts';
import { dayOf, exists } from '../../../server/src/time/civil.ts';
import type { Interval } from '../../../server/src/time/interval.ts';

const MARKS = { zones: LANGUAGES.map((language) => language.zones), abbreviations: new Set<string>() };

const TITLE = /(Tổng thư ký|Đại sứ) (NATO|EU) ((?:\p{Lu}\p{L}+ ?){2,3})/gu;
const DATE = /(\d{1,2})\/(\d{1,2})\/(\d{4})/gu;
const AMOUNT = /(\d+) tỷ euro/gu;
const SUMMIT = /Hội nghị thượng đỉnh (NATO|EU)(?: tại (\p{Lu}\p{L}+))?/gu;

/** Reads a handful of forms, so that tests of the archive do not hang on how well drafts are read. */
function read(source: string, options: ReadingOptions = {}): Reading {
  const draft = readDraft(source, MARKS);
  const claims: Claim[] = [];
  const base = (start: number, text: string) => {
    const sentence = draft.sentences.findIndex((one) => one.start <= start && start < one.end);
    const block = draft.blocks.find((one) => one.start <= start && start < one.end);
    const zone = block?.zone ?? 'body';
    return {
      id: `c${claims.length + 1}`,
      start,
      end: start + text.length,
      text,
      zone,
      sentence: Math.max(0, sentence),
      repeated: block?.repeats !== undefined,
    } as const;
  };
  for (const match of source.matchAll(DATE)) {
    const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const on = exists(year, month, day) ? dayOf(year, month, day) : undefined;
    const days: Interval | undefined = on === undefined ? undefined : { from: on, to: on, grain: 'day' };
    claims.push({
      ...base(match.index, match[0]),
      kind: 'date',
      expression: { form: 'calendar', day, month, year },
      parts: {},
      value: days,
      days,
      stance: undefined,
      role: undefined,
    });
  }
  for (const match of source.matchAll(AMOUNT))
    claims.push({
      ...base(match.index, match[0]),
      kind: 'amount',
      quantity: { type: 'money', number: Number(match[1]) * 1e9, unit: 'EUR', bound: 'exact' },
      numeral: { start: match.index, end: match.index + match[1]!.length },
    });
  for (const match of source.matchAll(TITLE)) {
    const person = match[3]!.trim();
    const start = match.index + match[0].indexOf(match[3]!);
    claims.push({
      ...base(match.index, match[0].trim()),
      kind: 'title',
      person,
      personSpan: { start, end: start + person.length },
      role: match[1]!,
      roleKey: match[1] === 'Đại sứ' ? 'ambassador' : 'secretary-general',
      roleSpan: { start: match.index, end: match.index + match[1]!.length },
      organisation: match[2]!,
      organisationKey: match[2]!.toLowerCase(),
      status: 'current',
      singleSeat: match[1] !== 'Đại sứ',
    });
  }
  for (const match of source.matchAll(SUMMIT)) {
    const venue = match[2];
    const id = venue === undefined ? undefined : `c${claims.length + 2}`;
    claims.push({
      ...base(match.index, match[0]),
      kind: 'event',
      eventKind: 'summit',
      name: match[0],
      organiserKey: match[1]!.toLowerCase(),
      dates: [],
      ...(id !== undefined && { venue: id }),
    });
    if (venue !== undefined)
      claims.push({
        ...base(match.index + match[0].indexOf(venue), venue),
        kind: 'venue',
        place: venue,
        placeKey: `name:${fold(venue)}`,
        relation: 'at',
      });
  }
  const { published } = options;
  const anchor =
    published === undefined
      ? NO_ANCHOR
      : { days: { from: published, to: published }, certainty: 'stated' as const, evidence: [] };
  return { draft, language: 'vi', anchor, claims: claims.sort((a, b) => a.start - b.start) };
}

/** Words of four letters and more. */
const termsOf = (tokens: readonly Token[], first: number, last: number): string[] =>
  tokens
    .slice(first, last)
    .filter((token) => token.kind === 'word' && token.word.folded.length >= 4)
    .map((token) => token.word.folded);

export const extraction: Extraction = { read, termsOf };

export function raw(key: string, text: string, more: Partial<RawArticle> = {}): RawArticle {
  return { key, path: key, text, hash: hashOf(text), ...more };
}

export const articleOf = (key: string, text: string, more: Partial<RawArticle> = {}): Article =>
  readArticle(raw(key, text, more), extraction);

/** A draft's terms, counted. */
export function termsIn(text: string): Map<string, number> {
  const tokens = tokenise(text);
  const counts = new Map<string, number>();
  for (const term of termsOf(tokens, 0, tokens.length)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

export const ask = (questions: Partial<Questions>): Questions => ({
  offices: [],
  people: [],
  events: [],
  names: [],
  terms: new Map(),
  relatedLimit: 8,
  self: {},
  ...questions,
});

/** A folder that is gone after the test. */
export function workshop(t: { after(clean: () => void): void }): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-archive-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Sentences about one of a few matters, different for every number. */
export function story(number: number): string {
  const towns = ['Brussels', 'Hague', 'Oslo', 'Vilnius', 'Madrid', 'Praha', 'Paris'];
  const matters = ['ngân sách quốc phòng', 'phòng không chung', 'huấn luyện binh sĩ', 'cảng biển phía bắc'];
  const town = towns[number % towns.length]!;
  return [
    `Bản tin số ${number} về ${matters[number % matters.length]!}`,
    '',
    `Ngày ${(number % 28) + 1}/${(number % 12) + 1}/2024, Tổng thư ký NATO Jens Stoltenberg nói về khoản ${number} tỷ euro.`,
    `Hội nghị thượng đỉnh NATO tại ${town} bàn chuyện ${matters[(number * 3) % matters.length]!} và việc thứ ${number}.`,
  ].join('\n');
}

export function writeStories(folder: string, from: number, to: number): void {
  for (let i = from; i < to; i++) writeFileSync(path.join(folder, `tin-${String(i).padStart(4, '0')}.txt`), story(i));
}

/** Related articles as plain data: an index finds the terms of sentences when they are asked for. */
export const plainRelated = (related: Answers['related']) =>
  related.map((one) => ({
    ...one,
    passages: one.passages.map(({ line, text, terms }) => ({ line, text, terms })),
  }));
