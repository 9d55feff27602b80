/**
 * Stance: which way a date's clause looks, by the tense marks around it. The strengths are the
 * shares that RESEARCH.md (part 2, table 2) found for each position of a mark in news of
 * 2013–2016; a mark beyond a verb of saying, a colon or a quotation mark belongs to another clause.
 */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { PhraseTable, phraseSet } from '../text/phrases.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import type { Stance } from '../time/expression.ts';

type Mark = 'ahead' | 'back' | 'happened' | 'reporting' | 'relative' | 'break';

interface Place {
  /** Token indices of the date, end excluded, and its sentence. */
  readonly first: number;
  readonly last: number;
  readonly sentence: Sentence;
}

const marksOf = perLanguage(
  ({ stance }: Language) =>
    new PhraseTable<Mark>([
      ...stance.happened.map((word) => [word, 'happened'] as const),
      ...stance.ahead.map((word) => [word, 'ahead'] as const),
      ...stance.back.map((word) => [word, 'back'] as const),
      ...stance.reporting.map((word) => [word, 'reporting'] as const),
      ...stance.relatives.map((word) => [word, 'relative'] as const),
      ...stance.clauseBreaks.map((word) => [word, 'break'] as const),
    ]),
);

/** Verbs of saying in the past, which look back from their own date and say nothing of another's. */
const attributingOf = perLanguage(
  ({ stance }: Language) => new Set(stance.back.filter((word) => stance.reporting.includes(word))),
);

const pastOf = perLanguage(({ stance }: Language) => ({
  past: new Set(stance.pastForms ?? []),
  present: new Set(stance.presentForms ?? []),
  endings: stance.pastEndings ?? [],
}));

/** Tokens that a verb may stand before a weekday and be the one it goes with. */
const VERB = 10;

/**
 * Whether the verb before a bare weekday is a form of the past, so that the day leans back: "The council met in Leeds
 * Tuesday". Weaker than a mark: it settles which weekday is meant and no more.
 */
export function leansBack(tokens: readonly Token[], { first, sentence }: Place, language: Language): boolean {
  const { past, present, endings } = pastOf(language);
  if (past.size === 0) return false;
  const floor = Math.max(sentence.first, first - VERB);
  for (let i = first - 1; i >= floor; i--) {
    const { norm, text, casing } = tokens[i]!.word;
    if (STOPS.has(text) || present.has(norm)) return false;
    if (past.has(norm)) return true;
    if (casing === 'lower' && norm.length > 4 && endings.some((ending) => norm.endsWith(ending))) return true;
  }
  return false;
}

const planningOf = perLanguage(({ stance }: Language) => phraseSet(stance.planning));
const rolesOf = perLanguage(
  ({ stance }: Language) =>
    new PhraseTable<'limit' | 'background'>([
      ...stance.background.map((word) => [word, 'background'] as const),
      ...stance.limits.map((word) => [word, 'limit'] as const),
    ]),
);

/** Marks that end a clause. A comma does not: "Ngày 7/10, các bên sẽ họp". */
const STOPS = new Set([':', ';', '"', '“', '”', '«', '»', '(', ')', '–', '—']);

/** Tokens that a mark may stand from the date and still be near it (about 40 letters, as the table counts). */
const NEAR = 10;

/**
 * Tokens that a mark may stand from the date at all: longer than any clause of news. Lists and tables without a full
 * stop are one sentence of any length, and are not searched through from each of their dates.
 */
const REACH = 100;

/** What stands right before a date, word "ngày" included in the date itself. */
export function roleOf(
  tokens: readonly Token[],
  { first, sentence }: Place,
  language: Language,
): 'limit' | 'background' | undefined {
  // "Trước đó, ngày 10/7": a comma may stand between.
  const end = first > sentence.first && tokens[first - 1]!.word.text === ',' ? first - 1 : first;
  return rolesOf(language).matchBefore(tokens, end, Math.max(sentence.first, end - 4), 4)?.value;
}

/** The stance of a date, or undefined when no mark governs it. */
export function readStance(tokens: readonly Token[], place: Place, language: Language): Stance | undefined {
  return leftward(tokens, place, language) ?? rightward(tokens, place, language);
}

function leftward(tokens: readonly Token[], { first, last, sentence }: Place, language: Language): Stance | undefined {
  const marks = marksOf(language);
  let found: { mark: Mark; at: number; length: number } | undefined;
  const floor = Math.max(sentence.first, first - REACH);
  let from = floor;
  let reported = false;
  let opened = true; // whether an opening bracket may stand further left
  for (let i = first - 1; i >= floor; i--) {
    // What stands in brackets is passed over: "bão Haima (tên địa phương là Lawin) dự kiến …".
    if (opened && tokens[i]!.word.text === ')') {
      let open = i - 1;
      while (open >= floor && tokens[open]!.word.text !== '(') open--;
      if (open >= floor) {
        i = open;
        continue;
      }
      opened = false;
    }
    if (STOPS.has(tokens[i]!.word.text)) {
      from = i + 1;
      break;
    }
  }
  for (let i = from; i < first; i++) {
    const match = marks.match(tokens, i, first);
    if (!match) continue;
    reported ||= match.value === 'reporting';
    // The mark nearest to the date wins; a verb of saying or a new clause between hides what came before.
    found =
      match.value === 'break' || match.value === 'reporting' || match.value === 'relative'
        ? undefined
        : { mark: match.value, at: i, length: match.length };
    i += match.length - 1;
  }
  if (!found) return undefined;
  const cue = { start: tokens[found.at]!.start, end: tokens[found.at + found.length - 1]!.end };
  // "Sau nhiều ngày chuẩn bị, ngày 19/5 …": beyond a comma a mark belongs to other words.
  let comma = false;
  for (let i = found.at + found.length; i < first; i++) comma ||= tokens[i]!.word.text === ',';
  const near = first - (found.at + found.length) <= NEAR && !comma;
  if (found.mark === 'ahead')
    // "… đã cảnh báo bão dự kiến vào bờ ngày 17/10": ahead of what was said, which may be long ago.
    return { looks: 'ahead', cue, strength: near && !reported ? 0.91 : 0.78, fronted: false, happened: false };
  const planning = planningOf(language);
  for (let i = from; i < last; i++) if (planning.match(tokens, i, last)) return undefined;
  const happened = found.mark === 'happened' && near;
  return { looks: 'back', cue, strength: happened ? 0.96 : near ? 0.88 : 0.7, fronted: false, happened };
}

function rightward(tokens: readonly Token[], { first, last, sentence }: Place, language: Language): Stance | undefined {
  const marks = marksOf(language);
  const fronted = opensClause(tokens, first, sentence.first);
  const attributing = attributingOf(language);
  let comma = false;
  const reach = Math.min(sentence.last, last + REACH);
  for (let i = last; i < reach; i++) {
    if (STOPS.has(tokens[i]!.word.text) && !(tokens[i]!.word.text === ')' && i <= last)) return undefined;
    comma ||= tokens[i]!.word.text === ',';
    const match = marks.match(tokens, i, sentence.last);
    if (!match) continue;
    // "Talks resume on Sunday, officials said": who said so has a time of its own.
    if (comma && !fronted && attributing.has(tokens[i]!.word.norm)) return undefined;
    // A relative clause on the way belongs to the subject; the verb of a fronted date is still to come.
    if (match.value === 'relative' && fronted) continue;
    if (match.value === 'break' || match.value === 'reporting' || match.value === 'relative') return undefined;
    const cue = { start: tokens[i]!.start, end: tokens[i + match.length - 1]!.end };
    const near = i - last <= NEAR;
    if (match.value === 'ahead')
      return { looks: 'ahead', cue, strength: fronted ? 0.9 : near ? 0.59 : 0.51, fronted, happened: false };
    return {
      looks: 'back',
      cue,
      strength: fronted || near ? 0.85 : 0.6,
      fronted,
      happened: match.value === 'happened' && fronted,
    };
  }
  return undefined;
}

/** True when nothing but a short adverbial ("Trong", "Theo kế hoạch,") stands between the start of the sentence, or a comma, and the date. */
function opensClause(tokens: readonly Token[], first: number, from: number): boolean {
  let words = 0;
  for (let i = first - 1; i >= from; i--) {
    const { text } = tokens[i]!.word;
    if (text === ',' || text === ';' || text === '.') break;
    if (++words > 2) return false;
  }
  return true;
}
