/** Why Dateline takes a draft to speak from a day: the words that say so, and where they stand. */
import type { Reading } from '../claims/reading.ts';
import type { LanguageId } from '../language/language.ts';
import type { Message } from '../rules/finding.ts';
import type { Draft } from '../text/draft.ts';
import type { AnchorEvidence } from '../time/anchor.ts';
import { sayDays, sayYearless, speak } from './speech.ts';

/** A stamp in a long address, or a whole sentence, is named by its middle. */
const LONGEST = 40;
const shorten = (text: string) =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)}…${text.slice(-LONGEST / 2)}`;

/** 1-based number of the paragraph of prose at an offset (furniture, captions and headlines are not counted). */
function paragraphAt({ blocks }: Draft, offset: number): number | undefined {
  const prose = blocks.filter(({ zone, repeats }) => (zone === 'lead' || zone === 'body') && repeats === undefined);
  const index = prose.findIndex(({ start, end }) => start <= offset && offset < end);
  return index < 0 ? undefined : index + 1;
}

function dayReason(evidence: AnchorEvidence, draft: Draft): Message {
  const { source, start, end } = evidence;
  const text = shorten(evidence.text.replace(/\s+/gu, ' ').trim());
  if (source === 'editor' || source === 'frontMatter' || source === 'archive')
    return { key: `card.anchor.day.${source}`, values: {} };
  if (source === 'stamp') return { key: 'card.anchor.day.stamp', values: { text } };
  if (start === end) return { key: 'card.anchor.day.text', values: { text } };
  const paragraph = paragraphAt(draft, start);
  if (paragraph !== undefined) return { key: 'card.anchor.day.paragraph', values: { text, number: String(paragraph) } };
  return { key: 'card.anchor.day.line', values: { text, number: String(draft.lines.lineOf(start) + 1) } };
}

function yearReason({ source, text }: AnchorEvidence): Message {
  if (source === 'editor' || source === 'frontMatter' || source === 'archive')
    return { key: `card.anchor.year.${source}`, values: {} };
  const key = source === 'stamp' ? 'card.anchor.year.stamp' : 'card.anchor.year.text';
  return { key, values: { text: shorten(text.replace(/\s+/gu, ' ').trim()) } };
}

/** `theo “ngày 6/12” ở đoạn 3; năm suy từ “đầu năm 2017”`, or undefined where nothing says so. */
export function sayAnchorReason({ anchor, draft }: Reading, language: LanguageId): string | undefined {
  const day = anchor.evidence.find(({ decides }) => decides === 'day');
  const year = anchor.evidence.find(({ decides }) => decides === 'year');
  const because = day && dayReason(day, draft);
  // One stamp or date that gives both is named once.
  const apart = year && !(day && day.start === year.start && day.end === year.end && day.source === year.source);
  const since = apart ? yearReason(year) : undefined;
  if (because && since) return speak({ key: 'card.anchor.and', values: { day: because, year: since } }, language);
  const one = because ?? since;
  return one && speak(one, language);
}

/** The anchor's day alone ("6/12/2016", "8/7, chưa rõ năm"), or undefined without an anchor. */
export function sayAnchorDay({ anchor }: Reading, language: LanguageId, weekday = false): string | undefined {
  if (anchor.days) return sayDays({ from: anchor.days.from, to: anchor.days.to, grain: 'day' }, language, weekday);
  if (!anchor.yearless) return undefined;
  const date = sayYearless(anchor.yearless, language);
  return speak({ key: 'card.anchor.yearless', values: { date } }, language);
}

/** `Ngày tin: 6/12/2016 (theo “ngày 6/12” ở đoạn 3; năm suy từ “đầu năm 2017”)`. */
export function sayAnchor(reading: Reading, language: LanguageId): string {
  const date = sayAnchorDay(reading, language);
  if (date === undefined) return speak({ key: 'card.anchor.none', values: {} }, language);
  const reason = sayAnchorReason(reading, language);
  return reason === undefined
    ? speak({ key: 'card.anchor', values: { date } }, language)
    : speak({ key: 'card.anchor.because', values: { date, reason } }, language);
}
