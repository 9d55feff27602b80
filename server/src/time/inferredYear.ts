/** The year of the anchor, where only its day and month are told. */
import { type AnchorEvidence, type AnchorSource, evidenceOf, NOMINAL_YEAR } from './anchorEvidence.ts';
import { dayOf } from './civil.ts';
import type { DateMention } from './expression.ts';
import { around, CLUSTER } from './toldDay.ts';

/** Least lead that a year must have over the next likeliest. */
const MARGIN = 0.15;

/**
 * The year in which the anchor's month and day lie, as far as the text allows. Two kinds of
 * mention decide: a full date a few days from the anchor ("ngày 9/7/2024" in a story of 11/7), and
 * a stretch shorter than a year with its year stated ("đầu năm 2017"), which news puts near the day
 * it is written. A bare year ("đến năm 2030") only rules out what it contradicts.
 */
export function inferYear(
  mentions: readonly DateMention[],
  month: number,
  day: number,
): { year: number; evidence: AnchorEvidence } | undefined {
  const scores = new Map<number, { score: number; mention: DateMention; source: AnchorSource }>();
  const at = dayOf(NOMINAL_YEAR, month, day);
  const add = (year: number, score: number, mention: DateMention, source: AnchorSource) => {
    const known = scores.get(year);
    if (!known) scores.set(year, { score, mention, source });
    else
      scores.set(
        year,
        score > known.score
          ? { score: score + known.score, mention, source }
          : { ...known, score: known.score + score },
      );
  };
  const bounds: Record<'ahead' | 'back', number[]> = { ahead: [], back: [] };
  for (const mention of mentions) {
    if (mention.zone === 'teaser' || mention.repeated) continue;
    const { expression } = mention;
    const e = expression.form === 'range' && expression.to?.form === 'calendar' ? expression.to : expression;
    if (e.form !== 'calendar' || e.year === undefined) continue;
    const looks = mention.stance?.looks ?? e.pointing;
    if (e.day !== undefined && e.month !== undefined) {
      const d = around(dayOf(NOMINAL_YEAR, e.month, e.day), at);
      if (Math.abs(d) <= CLUSTER)
        add(
          e.year + (d < 0 && e.month === 1 && month === 12 ? -1 : d > 0 && e.month === 12 && month === 1 ? 1 : 0),
          mention.zone === 'caption' ? 1.5 : 3,
          mention,
          'fullDate',
        );
      else if (looks === 'back' || looks === 'ahead') bounds[looks].push(e.year);
      continue;
    }
    if (e.month === undefined && !e.segment && e.quarter === undefined && e.season === undefined) {
      if (looks === 'back' || looks === 'ahead') bounds[looks].push(e.year);
      continue;
    }
    const middle =
      e.month !== undefined
        ? e.month - 0.5
        : e.quarter !== undefined
          ? e.quarter * 3 - 1.5
          : e.segment === 'early' || e.segment === 'firstHalf'
            ? 1.5
            : e.segment === 'late' || e.segment === 'secondHalf'
              ? 10.5
              : 6;
    for (const year of [e.year - 1, e.year, e.year + 1]) {
      const months = (e.year - year) * 12 + middle - (month - 0.5);
      if ((looks === 'ahead' && months < -0.7) || (looks === 'back' && months > 0.7)) continue;
      add(
        year,
        (looks === 'ahead' || looks === 'back' ? 0.8 : 0.5) / (1 + Math.abs(months) / 6),
        mention,
        'yearMention',
      );
    }
  }
  const ascending = (a: number, b: number) => a - b;
  bounds.ahead.sort(ascending);
  bounds.back.sort(ascending);
  for (const [year, entry] of scores) {
    const against = countBelow(bounds.ahead, year) + bounds.back.length - countBelow(bounds.back, year + 1);
    if (against > 0) scores.set(year, { ...entry, score: entry.score - against });
  }
  const ranked = [...scores].sort((a, b) => b[1].score - a[1].score || a[0] - b[0]);
  const [first, second] = ranked;
  if (!first || first[1].score < 0.35 || first[1].score - (second?.[1].score ?? 0) < MARGIN) return undefined;
  return { year: first[0], evidence: evidenceOf(first[1].mention, first[1].source, 'year') };
}

/** How many of the numbers, which ascend, are less than a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
