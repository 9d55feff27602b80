/** Amounts as the tests write them: "type number(..to) unit bound (measure)". */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readAmounts } from '../../../server/src/claims/amounts.ts';
import type { AmountClaim, Span } from '../../../server/src/claims/claim.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { LANGUAGES, languageOf } from '../../../server/src/language/languages.ts';
import { readDraft } from '../../../server/src/text/draft.ts';

export const MARKS = {
  zones: LANGUAGES.map((language) => language.zones),
  abbreviations: new Set(LANGUAGES.flatMap((language) => language.abbreviations)),
};

export const amounts = (source: string, id: LanguageId = 'vi', dates: readonly Span[] = []): AmountClaim[] =>
  readAmounts(readDraft(source, MARKS), languageOf(id), dates);

/** "type number(..to) unit bound (measure)" */
export const brief = ({ quantity: q }: AmountClaim): string =>
  [
    q.type,
    q.to === undefined ? q.number : `${q.number}..${q.to}`,
    q.unit,
    q.bound === 'exact' ? undefined : q.bound,
    q.measure === undefined ? undefined : `(${q.measure})`,
  ]
    .filter((part) => part !== undefined && part !== null)
    .join(' ');

export const reads = (id: LanguageId, cases: readonly (readonly [string, ...string[]])[]) => {
  for (const [sentence, ...expected] of cases)
    it(sentence, () => assert.deepEqual(amounts(sentence, id).map(brief), expected));
};
