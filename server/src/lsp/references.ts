/**
 * Every place that speaks of the same as the caret's: of a person, an office, an event or a place all sightings in the
 * archive and all mentions in the draft; of any other claim its sources.
 */
import type { Location } from 'vscode-languageserver/node';
import type { Sighting } from '../archive/archive.ts';
import { eventYear, sameEvents } from '../archive/eventFacts.ts';
import { eventKey, officeKey, personKey } from '../archive/keys.ts';
import { happeningsAt } from '../archive/search/places.ts';
import { byNewest } from '../archive/search/sources.ts';
import type { OpenedArchive } from '../archive/store.ts';
import type { Report } from '../checker.ts';
import { type Claim, claimsOf, type Span, type TitleClaim } from '../claims/claim.ts';
import { tokenise } from '../text/tokens.ts';
import type { ArticlePassages } from './articlePassages.ts';
import { claimAt, sourcesAt } from './atCaret.ts';
import { rangeOf, touches } from './positions.ts';
import type { Checked } from './session/documents.ts';

/** Sightings that are listed at most, the newest of them. */
const MOST = 500;

/** What a caret asks about. */
type Subject =
  | { readonly kind: 'person' | 'office'; readonly key: string }
  | { readonly kind: 'place'; readonly key: string; readonly name: string }
  | { readonly kind: 'event'; readonly claim: Extract<Claim, { kind: 'event' }> };

/** Mentions in the draft first, in reading order, then sightings, the newest first. */
export async function referencesAt(
  { document, report }: Checked,
  offset: number,
  archive: OpenedArchive | undefined,
  passages: ArticlePassages,
  signal: AbortSignal,
): Promise<Location[] | null> {
  const claim = claimAt(report.reading.claims, offset);
  const subject = claim && subjectOf(claim, offset);
  const sighted = subject
    ? await sightingsOf(subject, report, archive, signal)
    : sourcesAt(report, offset, claim).slice(0, MOST);
  const mentions = subject ? mentionsOf(subject, report) : claim ? [claim] : [];
  const found = await passages.ofAll(sighted, signal);
  if (found.length === 0 && mentions.length === 0) return null;
  return once([
    ...mentions.map((span) => ({ uri: document.uri, range: rangeOf(document, span) })),
    ...found.map(({ uri, words }) => ({ uri, range: words })),
  ]);
}

function subjectOf(claim: Claim, offset: number): Subject | undefined {
  switch (claim.kind) {
    case 'person':
      return { kind: 'person', key: personKey(claim.person) };
    case 'title':
      // On the name the person is meant, elsewhere the office.
      return claim.person !== undefined && claim.personSpan && touches(claim.personSpan, offset, offset)
        ? { kind: 'person', key: personKey(claim.person) }
        : { kind: 'office', key: officeOf(claim) };
    case 'venue':
      return { kind: 'place', key: claim.placeKey, name: claim.place };
    case 'event':
      return { kind: 'event', claim };
    default:
      return undefined;
  }
}

const officeOf = ({ roleKey, organisationKey }: TitleClaim) => officeKey(roleKey, organisationKey);

async function sightingsOf(
  subject: Subject,
  { reading, evidence }: Report,
  archive: OpenedArchive | undefined,
  signal: AbortSignal,
): Promise<readonly Sighting[]> {
  if (!archive) return [];
  switch (subject.kind) {
    case 'person': {
      const { directory } = archive;
      const [named, titled] = await Promise.all([
        directory.sightings('name', subject.key, MOST),
        directory.sightings('titledPerson', subject.key, MOST),
      ]);
      return [...named, ...titled].sort(byNewest).slice(0, MOST);
    }
    case 'office':
      return archive.directory.sightings('office', subject.key, MOST);
    case 'event': {
      const key = eventKey(subject.claim.eventKind, subject.claim.organiserKey);
      const all = (await archive.directory.sightings('event', key, MOST)).filter((s) => s.kind === 'event');
      return sameEvents(subject.claim, reading, { ...evidence.answers, events: new Map([[key, all]]) });
    }
    case 'place': {
      const written = tokenise(subject.name).flatMap(({ kind, word }) => (kind === 'mark' ? [] : [word.norm]));
      return (await happeningsAt(subject.key, [written], archive.catalogue, signal)).sort(byNewest).slice(0, MOST);
    }
  }
}

/** Where a draft speaks of it, in reading order. */
function mentionsOf(subject: Subject, { reading }: Report): Span[] {
  const { claims } = reading;
  switch (subject.kind) {
    case 'person': {
      const titles = claimsOf(claims, 'title').filter(({ person }) => person && personKey(person) === subject.key);
      const people = claimsOf(claims, 'person').filter(({ person }) => personKey(person) === subject.key);
      const spans = [...titles.flatMap(({ personSpan }) => personSpan ?? []), ...people];
      return spans.sort((a, b) => a.start - b.start);
    }
    case 'office':
      return claimsOf(claims, 'title')
        .filter((title) => officeOf(title) === subject.key)
        .map(({ roleSpan }) => roleSpan);
    case 'place':
      return claimsOf(claims, 'venue').filter(({ placeKey }) => placeKey === subject.key);
    case 'event': {
      const { eventKind, organiserKey } = subject.claim;
      const year = eventYear(subject.claim, reading);
      return claimsOf(claims, 'event').filter(
        (other) =>
          other.eventKind === eventKind &&
          other.organiserKey === organiserKey &&
          (eventYear(other, reading) ?? year) === (year ?? eventYear(other, reading)),
      );
    }
  }
}

/** Two sightings of one article may stand in the same words. */
function once(locations: readonly Location[]): Location[] {
  return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()];
}
