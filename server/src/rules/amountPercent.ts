/**
 * amount/percent: a percentage that does not follow from the two figures beside it.
 *
 * Every printed figure may be rounded; the rule speaks when no values that round to them give the percentage. Where the
 * figures even go the other way ("tăng" from more to less), it speaks only if one slip of the pen makes all of it right.
 */
import { type AmountClaim, claimsOf, type DateClaim, type Span } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { bySentence, decimalsOf, marginOf, weighable } from './amountFigures.ts';
import type { Finding, Message } from './finding.ts';
import { type Figure, type PercentageCase, PercentageCases } from './percentageCases.ts';
import type { Rule, RuleContext } from './rule.ts';
import { clearly, fixesOf, likelyMends, type Term } from './slippedFigure.ts';

export const rule: Rule = {
  code: 'amount/percent',
  severity: 'error',
  needs: [],
  check(context: RuleContext): Finding[] {
    const { reading } = context;
    const dates = new Map<number, DateClaim[]>();
    for (const date of claimsOf(reading.claims, 'date')) {
      const known = dates.get(date.sentence);
      if (known) known.push(date);
      else dates.set(date.sentence, [date]);
    }
    return bySentence(weighable(reading)).flatMap((amounts) =>
      amounts.flatMap((percent, index) => {
        if (percent.quantity.type !== 'percent' || percent.quantity.to !== undefined) return [];
        const cases = new PercentageCases(reading, amounts, dates.get(percent.sentence) ?? []);
        const found = cases.caseOf(percent, index);
        const finding = found && judge(found, context);
        return finding ? [finding] : [];
      }),
    );
  },
};

/** How likely a percentage is miscalculated rather than one of its figures mistyped, for each whole one that there is. */
const MISCALCULATED = 0.08;

const isPoints = ({ percent }: PercentageCase) => percent.quantity.unit === 'pp';

/** What `to` is of `from`, or how far it is above or below it, in per cent or percentage points. */
function percentageOf(one: PercentageCase, from: number, to: number): number {
  if (isPoints(one)) return Math.abs(to - from);
  return ((one.says === 'share' ? to : Math.abs(to - from)) / from) * 100;
}

/** The draft says a rise of what falls, a fall of what rises, or a part above its whole. */
const isContrary = ({ says, from, to }: PercentageCase) =>
  says === 'rise' ? to.number < from.number : to.number > from.number;

/** Whether values that round to the printed figures give a percentage that rounds to the printed one. */
function isRounded(one: PercentageCase, said: { readonly low: number; readonly high: number }): boolean {
  const { from, to } = one;
  const corners = [from.low, from.high].flatMap((start) =>
    [to.low, to.high].map((end) => percentageOf(one, start, end)),
  );
  return said.high >= Math.min(...corners) - 1e-9 && said.low <= Math.max(...corners) + 1e-9;
}

/** "7,2 %" for 7,13: worked out from figures that were rounded more finely than they are printed. */
function isNearly(one: PercentageCase, reading: Reading): boolean {
  const { percent, from, to } = one;
  const places = decimalsOf(percent, reading);
  return places > 0 && Math.abs(percentageOf(one, from.number, to.number) - percent.quantity.number) < 10 ** -places;
}

/** What the figures give, with as many places as the printed percentage has. */
const reckoned = (one: PercentageCase, from: number, to: number, reading: Reading): number =>
  Number(percentageOf(one, from, to).toFixed(decimalsOf(one.percent, reading)));

/**
 * The figures of a case that can be mended one by one, the percentage first. A percentage is not only mistyped but
 * miscalculated: then any other may stand there, and of whole ones there are few.
 */
function termsOf(one: PercentageCase, reading: Reading): Term[] {
  const { percent, from, to } = one;
  const gives = (start: Figure, end: Figure, said: number) =>
    !isContrary({ ...one, from: start, to: end }) && reckoned(one, start.number, end.number, reading) === said;
  const figure = ({ claim }: Figure, comes: (value: number) => boolean): Term[] => (claim ? [{ claim, comes }] : []);
  const said = percent.quantity.number;
  const right = reckoned(one, from.number, to.number, reading);
  return [
    {
      claim: percent,
      comes: (value) => gives(from, to, value),
      reckoned: isContrary(one)
        ? undefined
        : { value: right, likelihood: MISCALCULATED / 10 ** decimalsOf(percent, reading) },
    },
    ...figure(from, (value) => gives({ ...from, number: value }, to, said)),
    ...figure(to, (value) => gives(from, { ...to, number: value }, said)),
  ];
}

function judge(one: PercentageCase, context: RuleContext): Finding | undefined {
  const { reading } = context;
  const { percent, claims, from, to } = one;
  if (from.low <= 0) return undefined;
  // Between two percentages "tăng 5 %" may mean points or a share of the first: no rule can tell.
  if (claims.slice(1).every((claim) => claim.quantity.type === 'percent') !== isPoints(one)) return undefined;
  const contrary = isContrary(one);
  if (!contrary && (isRounded(one, marginOf(percent, reading)) || isNearly(one, reading))) return undefined;
  const right = reckoned(one, from.number, to.number, reading);
  if (!Number.isFinite(right) || (!contrary && right === percent.quantity.number)) return undefined;
  const mends = likelyMends(termsOf(one, reading), context);
  if (contrary && mends.length === 0) return undefined;
  const shown = clearly(mends)?.claim ?? percent;
  return {
    ...figureSpan(shown),
    code: 'amount/percent',
    severity: 'error',
    confidence: 0.9,
    claims: [shown.id, ...claims.flatMap((claim) => (claim === shown ? [] : [claim.id]))],
    evidence: [],
    message: messageOf(one, right, contrary, reading),
    related: claims.flatMap((claim) =>
      claim === shown
        ? []
        : [{ start: claim.start, end: claim.end, message: { key: 'amount.figure', values: { text: claim.text } } }],
    ),
    fixes: fixesOf(mends, shown, context),
  };
}

/** A figure with its unit. */
const figureSpan = ({ numeral, unitSpan, end }: AmountClaim): Span => ({
  start: numeral.start,
  end: Math.max(numeral.end, unitSpan?.end ?? end),
});

function messageOf(one: PercentageCase, right: number, contrary: boolean, reading: Reading): Message {
  const { percent, from, to, says } = one;
  const figures = { from: from.text, to: to.text };
  if (contrary) {
    const { start, end } = figureSpan(percent);
    return {
      key: `amount.percent.${says}Contrary`,
      values: { ...figures, said: reading.draft.source.slice(start, end) },
    };
  }
  return {
    key: `amount.percent.${isPoints(one) ? `${says}Points` : says}`,
    values: { ...figures, right: { number: right }, said: { number: percent.quantity.number } },
  };
}
