/**
 * amount/sum: parts that do not add up to their stated total, "15 người, gồm 8 nam và 6 nữ".
 *
 * Told is a list that is surely complete (parts.ts) and whose sum is near the total, or which one slip of the pen, in the
 * total or in a part, makes come out: that figure is the one to mend.
 */
import type { AmountClaim } from '../claims/claim.ts';
import { marginOf, numeralOf, weighable, writeLike } from './amountFigures.ts';
import type { Finding, Fix } from './finding.ts';
import { type Division, Parts } from './parts.ts';
import type { Rule, RuleContext } from './rule.ts';
import { clearly, fixesOf, likelyMends, type Term } from './slippedFigure.ts';

/** A slip mostly leaves the sum near the total. */
const NEAR = { least: 0.6, most: 1.5 };
/** A total of one digit is one slip away from too much. */
const TWO_DIGITS = 10;

const ADDS = new Set(['count', 'money', 'measure']);

export const rule: Rule = {
  code: 'amount/sum',
  severity: 'error',
  needs: [],
  check(context: RuleContext): Finding[] {
    const amounts = weighable(context.reading).filter((claim) => ADDS.has(claim.quantity.type));
    const parts = new Parts(context.reading, amounts);
    return amounts.flatMap((_, index) => {
      const division = parts.of(index);
      const finding = division && judge(division, context);
      return finding ? [finding] : [];
    });
  },
};

/** Takes off what binary fractions add. */
const exact = (value: number) => Number(value.toPrecision(12));

function judge({ total, parts, completeness }: Division, context: RuleContext): Finding | undefined {
  const { reading } = context;
  const stated = total.quantity.number;
  const sum = exact(parts.reduce((all, part) => all + part.quantity.number, 0));
  const counted = total.quantity.type === 'count' && stated < 1e4;
  const slack = counted
    ? 0
    : [total, ...parts].reduce((all, claim) => all + marginOf(claim, reading).high - claim.quantity.number, 0);
  if (Math.abs(sum - stated) <= slack + 1e-9) return undefined;
  const terms: Term[] = [total, ...parts].map((claim) => {
    const right = claim === total ? sum : exact(claim.quantity.number + stated - sum);
    return { claim, comes: (value) => value === right };
  });
  const mends = likelyMends(terms, context);
  const near =
    sum >= stated * NEAR.least && sum <= stated * NEAR.most && parts.every((part) => part.quantity.number < stated);
  const slipped = mends.length > 0 && (near || stated >= TWO_DIGITS);
  if (completeness === 'beside' ? !near || !slipped : !near && !slipped) return undefined;
  const shown = clearly(mends)?.claim ?? total;
  return {
    start: shown.start,
    end: shown.end,
    code: 'amount/sum',
    severity: 'error',
    confidence: 0.85,
    claims: [shown.id, ...terms.flatMap(({ claim }) => (claim === shown ? [] : [claim.id]))],
    evidence: [],
    message: {
      key: 'amount.sum',
      values: {
        parts: parts.map((part) => numeralOf(part, reading)).join(' + '),
        sum: { number: sum },
        total: total.text,
      },
    },
    related: terms.flatMap(({ claim }) =>
      claim === shown
        ? []
        : [{ start: claim.start, end: claim.end, message: { key: 'amount.figure', values: { text: claim.text } } }],
    ),
    fixes: mends.length > 0 ? fixesOf(mends, shown, context) : totalMended(total, sum, context),
  };
}

/** Where no slip explains the difference, the sum can still be put in the total's place. */
function totalMended(total: AmountClaim, sum: number, { reading }: RuleContext): Fix[] {
  const written = writeLike(sum, total, reading);
  if (written === undefined) return [];
  const text = written + reading.draft.source.slice(total.numeral.end, total.end);
  return [{ title: { key: 'fix.replace', values: { text } }, edits: [{ ...total.numeral, newText: written }] }];
}
