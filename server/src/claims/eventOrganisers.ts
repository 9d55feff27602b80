/** Whose an event is when its own phrase does not say: what the rest of the draft tells. */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { normalise } from '../text/words.ts';
import type { EventClaim, OrganisationClaim } from './claim.ts';

/** Keys of the kinds of event whose organiser one sentence may take from another, of those that organisations hold, and of the common nouns. */
const kindsThat = perLanguage(({ events: { kinds } }: Language) => ({
  shared: new Set(kinds.filter((kind) => kind.yearly || kind.byOrganisations).map((kind) => kind.key)),
  byOrganisations: new Set(kinds.filter((kind) => kind.byOrganisations).map((kind) => kind.key)),
  common: new Set(kinds.filter((kind) => kind.common).map((kind) => kind.key)),
}));

/**
 * "Kỳ thượng đỉnh tiếp theo" in a text on NATO's summit is NATO's: an event without organiser takes
 * the one organiser that the draft gives to its kind; failing that, the only organisation named
 * before it in its own sentence ("NATO leaders wrapped up their summit") or in the whole draft.
 */
export function withSharedOrganisers(
  events: readonly EventClaim[],
  organisations: readonly OrganisationClaim[],
  language: Language,
): EventClaim[] {
  if (events.length === 0) return [];
  const { shared, byOrganisations } = kindsThat(language);
  const named = new Map<string, Map<string, string>>();
  const give = (kind: string, key: string, name: string) => {
    const names = named.get(kind) ?? new Map<string, string>();
    if (!names.has(key)) names.set(key, name);
    named.set(kind, names);
  };
  for (const event of events)
    if (event.organiserKey && event.organiser && event.zone !== 'teaser')
      give(event.eventKind, event.organiserKey, event.organiser);
  const wants = (event: EventClaim) =>
    event.organiserKey === undefined && !named.has(event.eventKind) && byOrganisations.has(event.eventKind);
  if (events.some(wants)) {
    const bodies = bodiesOf(organisations);
    for (const event of events) {
      if (!wants(event)) continue;
      const only = bodies.onlyBefore(event);
      if (only) give(event.eventKind, only.organisationKey, only.organisation);
    }
  }
  return events.map((event) => {
    const names = named.get(event.eventKind);
    if (event.organiserKey || !shared.has(event.eventKind) || names?.size !== 1) return event;
    const [[organiserKey, organiser]] = [...names] as [[string, string]];
    return { ...event, organiser, organiserKey };
  });
}

/**
 * "Hội nghị khai mạc ngày 9/7" after "Hội nghị thượng đỉnh NATO" speaks of that summit: a common noun
 * that opens the name of the one event told of so far is that event again.
 */
export function withAntecedents(events: readonly EventClaim[], language: Language): EventClaim[] {
  const { common } = kindsThat(language);
  /** By the opening words of their names: the event told of so far, or false when there are several. */
  const told = new Map<string, EventClaim | false>();
  return events.map((event) => {
    const name = normalise(event.name);
    if (common.has(event.eventKind) && !event.organiserKey && event.ordinal === undefined) {
      const { eventKind, organiser, organiserKey } = told.get(name) || event;
      return organiser && organiserKey ? { ...event, eventKind, organiser, organiserKey } : event;
    }
    if (common.has(event.eventKind) || !event.organiserKey || event.zone === 'teaser') return event;
    for (let end = name.indexOf(' '), n = 0; end >= 0 && n < LONGEST_OPENING; end = name.indexOf(' ', end + 1), n++) {
      const opening = name.slice(0, end);
      const before = told.get(opening);
      const same =
        before && before.eventKind === event.eventKind && before.organiserKey === event.organiserKey ? before : false;
      told.set(opening, before === undefined ? event : same);
    }
    return event;
  });
}

/** Words of a common noun that stands for an event told of before. */
const LONGEST_OPENING = 5;

/** The organisations that could hold an event: no countries, and named in the text itself. */
function bodiesOf(organisations: readonly OrganisationClaim[]) {
  const bodies = organisations.filter(
    ({ organisationKey, zone }) =>
      !organisationKey.startsWith('country:') && (zone === 'headline' || zone === 'lead' || zone === 'body'),
  );
  const bySentence = new Map<number, { readonly first: OrganisationClaim; other?: OrganisationClaim }>();
  for (const body of bodies) {
    const named = bySentence.get(body.sentence);
    if (!named) bySentence.set(body.sentence, { first: body });
    else if (body.organisationKey !== named.first.organisationKey) named.other ??= body;
  }
  const [first] = bodies;
  const only = bodies.every(({ organisationKey }) => organisationKey === first?.organisationKey) ? first : undefined;
  return {
    /** The only one named before an event in its sentence or, when none is, in the whole text. */
    onlyBefore({ sentence, start }: EventClaim): OrganisationClaim | undefined {
      const named = bySentence.get(sentence);
      if (!named || named.first.end > start) return only;
      return named.other && named.other.end <= start ? undefined : named.first;
    },
  };
}
