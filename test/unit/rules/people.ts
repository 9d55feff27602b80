/** A reading with titles and people alone, and what one rule finds in it. */
import type { Claim } from '../../../server/src/claims/claim.ts';
import { readOrganisations } from '../../../server/src/claims/organisations.ts';
import type { Reading } from '../../../server/src/claims/reading.ts';
import { readTitles } from '../../../server/src/claims/titles.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { LANGUAGES, languageOf } from '../../../server/src/language/languages.ts';
import type { Finding } from '../../../server/src/rules/finding.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { readDraft } from '../../../server/src/text/draft.ts';
import { NO_ANCHOR } from '../../../server/src/time/anchor.ts';

const MARKS = {
  zones: LANGUAGES.map((language) => language.zones),
  abbreviations: new Set(LANGUAGES.flatMap((language) => language.abbreviations)),
};

function readingOf(source: string, id: LanguageId): Reading {
  const draft = readDraft(source, MARKS);
  const language = languageOf(id);
  const organisations = readOrganisations(draft, language);
  const { titles, people } = readTitles(draft, language, organisations);
  const claims: Claim[] = [...organisations, ...titles, ...people];
  return { draft, language: id, anchor: NO_ANCHOR, claims };
}

/** Findings of a rule in a draft; a headline is put before text that has none. */
export function findingsOf(
  rule: Rule,
  text: string,
  id: LanguageId = 'vi',
): (Finding & { text: string; mended: string })[] {
  const source = text.includes('\n\n') ? text : `Tin trong ngày\n\n${text}`;
  const evidence = undefined as never; // these rules look at the draft alone
  return rule.check({ reading: readingOf(source, id), evidence, sourced: new Set<string>() }).map((finding) => {
    const edits = [...(finding.fixes[0]?.edits ?? [])].sort((a, b) => b.start - a.start);
    const mended = edits.reduce(
      (mending, { start, end, newText }) => mending.slice(0, start) + newText + mending.slice(end),
      source,
    );
    return { ...finding, text: source.slice(finding.start, finding.end), mended };
  });
}
