/** Extraction, top to bottom: source → draft → dates and anchor → amounts, names, places, events → dates told by events → claims. */
import { detectLanguage, LANGUAGES, languageOf } from '../language/languages.ts';
import { type Draft, type ReadingMarks, readDraft } from '../text/draft.ts';
import { tokenAt } from '../text/tokens.ts';
import { type Anchor, findAnchor, NO_ANCHOR } from '../time/anchor.ts';
import { readAmounts } from './amounts.ts';
import { resolveDates } from './chain.ts';
import type { Claim } from './claim.ts';
import { readDates } from './dates.ts';
import { readEventDates } from './eventDates.ts';
import { readEvents } from './events.ts';
import { readOrganisations } from './organisations.ts';
import type { Reading, ReadingOptions } from './reading.ts';
import type { Taken } from './takenSpans.ts';
import { readTitles } from './titles.ts';
import { readVenues } from './venues.ts';

/** The marks of all languages: one desk's furniture is often in another's words. */
const MARKS: ReadingMarks = {
  zones: LANGUAGES.map((language) => language.zones),
  abbreviations: new Set(LANGUAGES.flatMap((language) => language.abbreviations)),
  afterDotted: new Set(LANGUAGES.flatMap((language) => language.afterDotted ?? [])),
};

/** Reads any text. Never throws; what cannot be read is left out. Linear in the length of `source`. */
export function read(source: string, options: ReadingOptions = {}): Reading {
  const draft = readDraft(source, MARKS);
  const wanted = options.language ?? 'auto';
  const written = draft.frontMatter.metadata.lang?.slice(0, 2).toLowerCase();
  const language =
    wanted !== 'auto'
      ? languageOf(wanted)
      : (LANGUAGES.find((l) => l.id === written) ??
        detectLanguage(draft.tokens, tokenAt(draft.tokens, draft.frontMatter.end)));
  const mentions = readDates(draft, language);
  const anchor = anchorOf(draft, options, () => findAnchor(draft, mentions, options));
  const dates = resolveDates(mentions, anchor);
  const organisations = readOrganisations(draft, language);
  const { titles, people } = readTitles(draft, language, organisations);
  const amounts = readAmounts(draft, language, dates);
  const taken: Taken[] = [
    ...organisations,
    ...titles.map(({ start, end }) => ({ start, end, whole: true })),
    ...people,
  ];
  const places = readVenues(draft, language, taken);
  const { events, venues } = readEvents(draft, language, { dates, amounts, venues: places, organisations });
  const told = readEventDates(draft, language, { dates, events, anchor });
  return {
    draft,
    language: language.id,
    anchor,
    claims: numbered([...dates, ...told, ...amounts, ...organisations, ...titles, ...people, ...venues, ...events]),
  };
}

function anchorOf(draft: Draft, { reference }: ReadingOptions, find: () => Anchor): Anchor {
  if (!reference) return draft.source.length === 0 ? NO_ANCHOR : find();
  return {
    days: { from: reference.day, to: reference.day },
    minutes: reference.minutes,
    certainty: 'stated',
    evidence: [{ start: 0, end: 0, text: '', source: 'editor', decides: 'day' }],
  };
}

/** A claim while its ids are still being given. */
type Open<C> = { -readonly [K in keyof C]: C[K] };

/**
 * Claims in reading order with ids "c1", "c2", …; provisional ids in their references are rewritten. The claims are
 * changed in place: they have just been made, and nobody else has them yet.
 */
function numbered(claims: readonly Claim[]): Claim[] {
  const sorted = [...claims].sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1));
  const ids = new Map<string, string>();
  sorted.forEach((claim, i) => {
    ids.set(claim.id, `c${i + 1}`);
  });
  const id = (old: string) => ids.get(old) ?? old;
  for (const claim of sorted as Open<Claim>[]) {
    claim.id = id(claim.id);
    switch (claim.kind) {
      case 'date':
        if (claim.hangsOn) claim.hangsOn = id(claim.hangsOn);
        break;
      case 'venue':
        if (claim.event) claim.event = id(claim.event);
        break;
      case 'event':
        claim.dates = claim.dates.map(id);
        if (claim.venue) claim.venue = id(claim.venue);
        if (claim.anniversary) claim.anniversary = id(claim.anniversary);
    }
  }
  return sorted;
}
