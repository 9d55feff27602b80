/** title/role: a person whom the sources of those days have in the office next to the draft's: the deputy as chief, a minister of another field. */

import type { TitleSighting } from '../archive/archive.ts';
import type { Evidence } from '../archive/evidence.ts';
import { contradiction } from '../archive/holders.ts';
import { officeKey } from '../archive/keys.ts';
import { type AgainstRole, isAnotherRole, isInStory } from '../archive/roleEvidence.ts';
import { unweighed } from '../archive/score.ts';
import { dayOfTitle } from '../archive/titleDay.ts';
import type { TitleClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { chiefOf } from '../language/titles.ts';
import { normalise } from '../text/words.ts';
import type { Finding, Fix, MessageValue } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { countSources, severityOf, shown } from './sources.ts';

export const rule: Rule = {
  code: 'title/role',
  severity: 'warning',
  needs: ['year', 'archive'],
  check: ({ reading, evidence }: RuleContext): Finding[] =>
    evidence.roles
      .filter(({ features }) => isAnotherRole(features))
      .map((against) => findingOf(against, reading, evidence)),
};

function findingOf(against: AgainstRole, reading: Reading, evidence: Evidence): Finding {
  const { claim, sources, own, features } = against;
  const { retold, beside } = features;
  return {
    start: claim.start,
    end: claim.end,
    code: 'title/role',
    severity: severityOf(sources),
    confidence: Math.min(0.95, 0.7 + 0.05 * (retold + beside) + (own.length > 0 ? 0.1 : 0)),
    claims: [claim.id, ...own.map(({ id }) => id)],
    score: unweighed({ ...features }),
    evidence: shown(sources),
    related: own.map(({ start, end, text }) => ({
      start,
      end,
      message: { key: 'title.role.own', values: { text } },
    })),
    message: {
      key: 'title.role',
      values: {
        person: claim.person!,
        written: claim.role,
        sources: countSources(sources),
        said: officeOf(sources[0]!),
      },
    },
    // Of somebody whom nobody else has in the story it is as likely that the holder of the draft's office is meant.
    fixes:
      isInStory(features) || !isHeldByAnother(claim, reading, evidence)
        ? renaming(claim, meantFor(against, languageOf(reading.language)), reading.draft.source)
        : [],
  };
}

function isHeldByAnother(claim: TitleClaim, reading: Reading, { answers, running }: Evidence): boolean {
  const day = dayOfTitle(claim, reading, running);
  const holders = answers.offices.get(officeKey(claim.roleKey, claim.organisationKey)) ?? [];
  return day !== undefined && contradiction(claim.person!, day, holders) !== undefined;
}

/** The office with its organisation, where the source says whose it is. */
function officeOf({ role, organisation }: TitleSighting): MessageValue {
  if (organisation === undefined || role.includes(organisation)) return role;
  return { key: 'title.office', values: { role, organisation } };
}

/**
 * The other office as the draft words it elsewhere, else in the draft's words here with or without the deputy's, else as
 * most sources word it, in short.
 */
function meantFor({ claim, sources, own }: AgainstRole, language: Language): string {
  if (own[0]) return own[0].role;
  const [other] = sources as [TitleSighting];
  const [head = '', ...rest] = claim.role.split(' ');
  if (chiefOf(claim.roleKey) === other.roleKey && rest.length > 0 && deputyWords(language).has(normalise(head)))
    return rest.join(' ');
  const [below = ''] = other.role.split(' ');
  if (chiefOf(other.roleKey) === claim.roleKey && deputyWords(language).has(normalise(below)))
    return `${below} ${claim.role}`;
  const worded = sources.map(({ role }) => role);
  const times = (role: string) => worded.filter((one) => normalise(one) === normalise(role)).length;
  const usual = worded.reduce((best, role) => (times(role) > times(best) ? role : best));
  const short = language.titles.roles
    .filter(({ key }) => key === other.roleKey)
    .flatMap(({ names }) => names)
    .filter((name) => normalise(`${usual} `).startsWith(normalise(`${name} `)))
    .sort((a, b) => a.length - b.length)[0];
  return short ?? usual;
}

const deputyWords = perLanguage(({ titles }: Language) => new Set((titles.statusBefore.deputy ?? []).map(normalise)));

/** The other office in the place of the draft's, with a capital where the draft has one; none where the words cannot tell. */
function renaming({ start, roleSpan }: TitleClaim, meant: string, source: string): Fix[] {
  const written = source.slice(roleSpan.start, roleSpan.end);
  // Equal words: what makes the draft's a deputy is the word before them.
  const before = source.slice(start, roleSpan.start).trimEnd();
  const equal = written.toLowerCase() === meant.toLowerCase();
  if (equal && before === '') return [];
  const from = equal ? start + before.lastIndexOf(' ') + 1 : roleSpan.start;
  const small = source.charAt(from) === source.charAt(from).toLowerCase();
  const first = meant.charAt(0);
  const newText = (small ? first.toLowerCase() : first.toUpperCase()) + meant.slice(1);
  const edits = [{ start: from, end: roleSpan.end, newText }];
  return [{ title: { key: 'fix.replace', values: { text: newText } }, preferred: true, edits }];
}
