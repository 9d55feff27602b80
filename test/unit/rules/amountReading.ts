/** Readings of dates and amounts alone, for the tests of the amount rules. */

import type { Evidence } from '../../../server/src/archive/evidence.ts';
import { readAmounts } from '../../../server/src/claims/amounts.ts';
import type { AmountClaim } from '../../../server/src/claims/claim.ts';
import type { Reading } from '../../../server/src/claims/reading.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { LANGUAGES, languageOf } from '../../../server/src/language/languages.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { readDraft } from '../../../server/src/text/draft.ts';
import { NO_ANCHOR } from '../../../server/src/time/anchor.ts';

const MARKS = {
  zones: LANGUAGES.map((language) => language.zones),
  abbreviations: new Set(LANGUAGES.flatMap((language) => language.abbreviations)),
};

/** A reading of `source`; `change` may alter its amounts. */
export function readingOf(
  source: string,
  language: LanguageId = 'vi',
  change = (claim: AmountClaim) => claim,
): Reading {
  const draft = readDraft(source, MARKS);
  return { draft, language, anchor: NO_ANCHOR, claims: readAmounts(draft, languageOf(language), []).map(change) };
}

export interface Found {
  readonly text: string;
  readonly key: string;
  /** The whole text after the first fix. */
  readonly fixed: string | undefined;
}

/** What a rule finds in a text. */
export function findIn(rule: Rule, source: string, language: LanguageId = 'vi'): Found[] {
  const context = {
    reading: readingOf(source, language),
    evidence: undefined as unknown as Evidence,
    sourced: new Set<string>(),
  };
  return rule.check(context).map(({ start, end, message, fixes }) => ({
    text: source.slice(start, end),
    key: message.key,
    fixed: fixes[0]?.edits.reduceRight(
      (text, edit) => text.slice(0, edit.start) + edit.newText + text.slice(edit.end),
      source,
    ),
  }));
}

/** An article whose last paragraph is `sentence`. */
export const article = (sentence: string): string =>
  `Tít của bài\n\nĐây là câu mở đầu đủ dài để đứng làm lời dẫn cho cả bài viết này.\n\n${sentence}`;
