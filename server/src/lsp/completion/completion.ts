/**
 * Completion from the archive: who holds the office that was just written, names, places. It does not wait for a check:
 * the day and the language are those of the last one. What a suggestion rests on is looked up when an editor looks at it.
 */
import { type CompletionItem, CompletionItemKind, type CompletionList, MarkupKind } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Sighting } from '../../archive/archive.ts';
import { NO_QUESTIONS } from '../../archive/questions.ts';
import { happeningsAt } from '../../archive/search/places.ts';
import { byNewest, independent } from '../../archive/search/sources.ts';
import { titlesOf } from '../../archive/search/titles.ts';
import type { OpenedArchive } from '../../archive/store.ts';
import type { Report } from '../../checker.ts';
import { languageOf } from '../../language/languages.ts';
import { oneLine } from '../../output/columns.ts';
import { quoteOf, sayWhere } from '../../output/sources.ts';
import { tokenise } from '../../text/tokens.ts';
import { Voice } from '../voice.ts';
import { detailOf, holdersAfter } from './offices.ts';
import { peopleFrom } from './people.ts';
import { placesFrom } from './places.ts';
import type { Subject, Suggestion, SuggestionData } from './suggestion.ts';
import { writingAt } from './writing.ts';

/** What brings completion up besides a letter: the space after an office. */
export const TRIGGERS = [' '];

const KIND: Readonly<Record<Subject['kind'], CompletionItemKind>> = {
  office: CompletionItemKind.Value,
  person: CompletionItemKind.Text,
  place: CompletionItemKind.Reference,
};

const NONE: CompletionList = { isIncomplete: false, items: [] };

/** `report` is the newest there is of the document, of its text as it stands or as it stood a moment ago. */
export async function completionAt(
  document: TextDocument,
  caret: number,
  { reading }: Report,
  archive: OpenedArchive,
  signal: AbortSignal,
): Promise<CompletionList> {
  const writing = caret < reading.draft.frontMatter.end ? undefined : writingAt(document, caret);
  if (!writing) return NONE;
  const language = languageOf(reading.language);
  const { days } = reading.anchor;
  const when = days && { from: days.from, to: days.to, grain: 'day' as const };
  const holders = await holdersAfter(writing, when, archive, language, signal);
  signal.throwIfAborted();
  const people = await peopleFrom(writing, archive);
  signal.throwIfAborted();
  const places = await placesFrom(writing, archive, language);
  const written = document.getText();
  const once = new Map<string, Suggestion>();
  // "Nguyen Va" is taken up as a whole before its last word is.
  const names = [...people, ...places];
  const first = Math.min(...names.map(({ start }) => start));
  for (const suggestion of [...holders, ...names.filter(({ start }) => start === first)])
    if (!once.has(suggestion.text)) once.set(suggestion.text, suggestion);
  const items = [...once.values()].map(
    ({ subject, text, start, detail }, index): CompletionItem => ({
      label: oneLine(text),
      kind: KIND[subject.kind],
      // As it is written, so that an editor that compares letters keeps what was found without their marks.
      filterText: written.slice(start, caret),
      sortText: String(index).padStart(3, '0'),
      textEdit: {
        range: { start: document.positionAt(start), end: document.positionAt(caret) },
        newText: oneLine(text),
      },
      data: { uri: document.uri, subject, language: reading.language } satisfies SuggestionData,
      ...(detail !== undefined && { detail: oneLine(detail) }),
    }),
  );
  // The next letter may bring others.
  return { isIncomplete: items.length > 0, items };
}

/** Sources under a suggestion. */
const SOURCES = 2;
const QUOTE = 160;

/** Adds what a suggestion rests on: the office, and the sentences of its sources. Plain text: it is from articles. */
export async function resolveCompletion(
  item: CompletionItem,
  archiveFor: (uri: string) => OpenedArchive | undefined,
  signal: AbortSignal,
): Promise<CompletionItem> {
  const { uri, subject, language } = (item.data ?? {}) as Partial<SuggestionData>;
  const archive = typeof uri === 'string' ? archiveFor(uri) : undefined;
  if (!archive || !subject || (language !== 'vi' && language !== 'en')) return item;
  const { detail, sightings } = await restsOn(subject, archive, languageOf(language), signal);
  const voice = new Voice(language);
  const sources = sightings.slice(0, SOURCES).map((sighting) => {
    const { before, match, after } = quoteOf(sighting, QUOTE, language);
    return `${oneLine(sayWhere(sighting, language))}\n“${oneLine(`${before}${match}${after}`)}”`;
  });
  if (sightings.length > SOURCES) sources.push(voice.say('card.sources.all', { count: { number: sightings.length } }));
  if (sources.length === 0) return item;
  return {
    ...item,
    ...(item.detail === undefined && detail !== undefined && { detail: oneLine(detail) }),
    documentation: { kind: MarkupKind.PlainText, value: sources.join('\n\n') },
  };
}

async function restsOn(
  subject: Subject,
  archive: OpenedArchive,
  language: ReturnType<typeof languageOf>,
  signal: AbortSignal,
): Promise<{ readonly detail?: string; readonly sightings: readonly Sighting[] }> {
  switch (subject.kind) {
    case 'office': {
      const { offices } = await archive.ask({ ...NO_QUESTIONS, offices: [subject.key] }, signal);
      const own = (offices.get(subject.key) ?? []).filter(
        ({ person, doubtful }) => person === subject.person && !doubtful,
      );
      return { sightings: independent(own) };
    }
    case 'person': {
      const { people } = await archive.ask({ ...NO_QUESTIONS, people: [subject.key] }, signal);
      const held = titlesOf(people.get(subject.key) ?? [], undefined).at(-1);
      if (held) return { detail: detailOf(held, language), sightings: held.sightings };
      return { sightings: independent(await archive.directory.sightings('name', subject.key, SOURCES * 4)) };
    }
    case 'place': {
      const words = tokenise(subject.name).flatMap(({ kind, word }) => (kind === 'mark' ? [] : [word.norm]));
      const found = await happeningsAt(subject.key, [words], archive.catalogue, signal);
      return { sightings: independent(found.sort(byNewest)) };
    }
  }
}
