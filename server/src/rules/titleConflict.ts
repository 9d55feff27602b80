/**
 * title/conflict: one office with two holders, or one person in two offices that exclude each other,
 * in one draft.
 *
 * News tells of changes of office, so the rule is silent wherever the words may explain it: a former,
 * acting or elected holder of that office anywhere in the draft, a verb of succession or a year beside
 * either name, a caption (an archive photo), a quotation (what somebody remembers).
 */
import { claimsOf, type TitleClaim } from '../claims/claim.ts';
import { oneLetterApart } from '../claims/names.ts';
import { isUnplaced } from '../claims/organisationWords.ts';
import type { Reading } from '../claims/reading.ts';
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { exclusiveOffices } from '../language/titles.ts';
import { phraseSet } from '../text/phrases.ts';
import { fold } from '../text/words.ts';
import type { Finding, Message } from './finding.ts';
import { paragraphAt } from './paragraph.ts';
import type { Rule, RuleContext } from './rule.ts';

const TOLD = new Set(['headline', 'lead', 'body']);

interface Held extends TitleClaim {
  readonly person: string;
  readonly organisation: string;
  readonly organisationKey: string;
}

const handoverOf = perLanguage(({ titles }: Language) => phraseSet(titles.handover));

export const rule: Rule = {
  code: 'title/conflict',
  severity: 'error',
  needs: [],
  check({ reading }: RuleContext): Finding[] {
    const language = languageOf(reading.language);
    const titles = claimsOf(reading.claims, 'title');
    const held = titles.filter(
      (title): title is Held =>
        title.person !== undefined &&
        title.organisationKey !== undefined &&
        title.organisationSpan !== undefined &&
        title.singleSeat &&
        title.status === 'current' &&
        !title.repeated &&
        TOLD.has(title.zone) &&
        !isUnplaced(title.organisationKey, language),
    );
    const changing = new Set(titles.filter((title) => title.status !== 'current').map(seatOf));
    const dated = datedSentences(reading);
    const told = held.filter((title) => !changing.has(seatOf(title)) && !dated(title.sentence));
    return [...twoHolders(told, reading), ...twoOffices(told, reading), ...twoCountries(told, reading)].sort(
      (a, b) => a.start - b.start,
    );
  },
};

const seatOf = (title: TitleClaim): string => `${title.roleKey}|${title.organisationKey ?? ''}`;

/** Says whether a sentence speaks of a change of office or of another time. */
function datedSentences(reading: Reading): (sentence: number) => boolean {
  const { draft, anchor } = reading;
  const handover = handoverOf(languageOf(reading.language));
  const known = new Map<number, boolean>();
  const far = new Set(
    claimsOf(reading.claims, 'date')
      .filter(
        ({ value }) => !value || !anchor.days || value.from === null || Math.abs(value.from - anchor.days.from) > 31,
      )
      .map(({ sentence }) => sentence),
  );
  return (index) => {
    let answer = known.get(index);
    if (answer === undefined) {
      const { first, last } = draft.sentences[index]!;
      answer = far.has(index);
      for (let i = first; i < last && !answer; i++)
        answer = isYear(draft.tokens[i]!.word.text) || handover.match(draft.tokens, i, last) !== undefined;
      known.set(index, answer);
    }
    return answer;
  };
}

const isYear = (text: string): boolean => /^(?:1[89]|20)\d\d$/.test(text);

/** Groups in order of first appearance. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

/** Letters at the head of two words that make them one name, misspelt. */
const HEAD = 4;

/** One person may be written in several ways: a shared word, or two that are a slip apart, is no second person. */
function samePerson(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) => fold(name).split(/[\s-]+/)) as [string[], string[]];
  const alike = (word: string, other: string) =>
    word === other ||
    (word.length > HEAD - 1 && oneLetterApart(word, other)) ||
    (word.length > HEAD && word.slice(0, HEAD) === other.slice(0, HEAD));
  return left.some((word) => right.some((other) => alike(word, other))) || left.join('') === right.join('');
}

function twoHolders(told: readonly Held[], reading: Reading): Finding[] {
  return grouped(told, seatOf).flatMap((seat): Finding[] => {
    const byPerson = grouped(seat, (title) => title.person).sort(
      (a, b) => b.length - a.length || a[0]!.start - b[0]!.start,
    );
    const usual = byPerson[0]![0]!;
    const other = byPerson.find(([title]) => !samePerson(title!.person, usual.person))?.[0];
    if (!other) return [];
    return [
      finding('holders', other, usual, { office: officeOf(usual), person: other.person, other: usual.person }, reading),
    ];
  });
}

const exclusive = new Set(exclusiveOffices.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));

function twoOffices(told: readonly Held[], reading: Reading): Finding[] {
  return grouped(told, (title) => `${title.person}|${title.organisationKey}`).flatMap((titles): Finding[] => {
    const byRole = grouped(titles, (title) => title.roleKey).sort(
      (a, b) => b.length - a.length || a[0]!.start - b[0]!.start,
    );
    const usual = byRole[0]![0]!;
    const other = byRole.find(([title]) => exclusive.has(`${title!.roleKey}|${usual.roleKey}`))?.[0];
    if (!other) return [];
    return [
      finding(
        'offices',
        other,
        usual,
        { person: other.person, office: officeOf(other), other: officeOf(usual) },
        reading,
      ),
    ];
  });
}

/** Nobody holds one office of state in two countries. Kings do, of the Commonwealth. */
function twoCountries(told: readonly Held[], reading: Reading): Finding[] {
  const ofState = told.filter(
    ({ organisationKey, roleKey }) => organisationKey.startsWith('country:') && roleKey !== 'king',
  );
  return grouped(ofState, (title) => `${title.person}|${title.roleKey}`).flatMap((titles): Finding[] => {
    const byCountry = grouped(titles, (title) => title.organisationKey).sort(
      (a, b) => b.length - a.length || a[0]!.start - b[0]!.start,
    );
    const [usual, other] = [byCountry[0]![0]!, byCountry[1]?.[0]];
    if (!other) return [];
    return [
      finding(
        'offices',
        other,
        usual,
        { person: other.person, office: officeOf(other), other: officeOf(usual) },
        reading,
      ),
    ];
  });
}

const officeOf = ({ role, organisation }: Held): Message => ({ key: 'title.office', values: { role, organisation } });

function finding(
  kind: 'holders' | 'offices',
  at: Held,
  against: Held,
  values: Message['values'],
  reading: Reading,
): Finding {
  const paragraph = paragraphAt(reading.draft, against.start);
  const key = `title.conflict.${kind}`;
  return {
    start: at.start,
    end: at.end,
    code: 'title/conflict',
    severity: 'error',
    confidence: 0.85,
    claims: [at.id, against.id],
    evidence: [],
    message:
      paragraph === undefined
        ? { key: `${key}.elsewhere`, values }
        : { key, values: { ...values, paragraph: String(paragraph) } },
    related: [
      {
        start: against.start,
        end: against.end,
        message: { key: 'title.conflict.related', values: { person: against.person, office: officeOf(against) } },
      },
    ],
    fixes: [],
  };
}
