/** Readings of dates and amounts alone, for the tests of the amount rules. */

import assert from 'node:assert/strict';
import { NO_EVIDENCE } from '../../../server/src/archive/evidence.ts';
import { readAmounts } from '../../../server/src/claims/amounts.ts';
import type { AmountClaim } from '../../../server/src/claims/claim.ts';
import type { Reading } from '../../../server/src/claims/reading.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { LANGUAGES, languageOf } from '../../../server/src/language/languages.ts';
import type { Fix } from '../../../server/src/rules/finding.ts';
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

const run = (rule: Rule, source: string, language: LanguageId) =>
  rule.check({ reading: readingOf(source, language), evidence: NO_EVIDENCE, sourced: new Set<string>() });

const applied = (source: string, { edits }: Fix): string =>
  edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.newText + text.slice(edit.end), source);

/** What a rule finds in a text. */
export function findIn(rule: Rule, source: string, language: LanguageId = 'vi'): Found[] {
  return run(rule, source, language).map(({ start, end, message, fixes: [fix] }) => ({
    text: source.slice(start, end),
    key: message.key,
    fixed: fix && applied(source, fix),
  }));
}

/** The whole text after each of the fixes of a rule's only finding. */
export function mended(rule: Rule, source: string, language: LanguageId = 'vi'): string[] {
  const [finding, ...others] = run(rule, source, language);
  assert.ok(finding && others.length === 0, source);
  return finding.fixes.map((fix) => applied(source, fix));
}

/** An article whose last paragraph is `sentence`. */
export const article = (sentence: string): string =>
  `Tít của bài\n\nĐây là câu mở đầu đủ dài để đứng làm lời dẫn cho cả bài viết này.\n\n${sentence}`;
