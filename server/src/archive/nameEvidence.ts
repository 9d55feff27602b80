/**
 * Which names of a draft the retellings of its story spell otherwise (RESEARCH.md, "Names").
 *
 * A word of a name is held against the word that stands between the same neighbours in a retelling, or, where it is long
 * and foreign, against every word there. One slip of the pen between the two speaks against the draft unless a
 * retelling has the draft's form, too, or the neighbours tell of two bearers. How much has to speak depends on the words:
 * a syllable that cannot be one is a slip, a tone makes another name, and foreign sounds are spelt in several ways.
 */
import { isCapital, placeAt, unitsOf } from '../claims/gazetteer.ts';
import type { Reading } from '../claims/reading.ts';
import { titleWordsOf } from '../claims/titleWords.ts';
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { fold, normalise } from '../text/words.ts';
import { adjoining, frameOf, likeness } from './frame.ts';
import { type NameSlip, nameSlip, soundsAlike } from './nameSlips.ts';
import {
  eachArticleOnce,
  ownSentences,
  type Retelling,
  type RetoldSentence,
  type Sentence,
  sourcesOf,
} from './retelling.ts';
import { type Stood, type Told, ToldWords, wordsIn } from './toldWords.ts';

/** What speaks for a slip, and against it. */
export interface NameFeatures {
  readonly slip: NameSlip;
  /** The sources' word is a syllable of the language, the draft's cannot be one ("Nôị"). */
  readonly impossible: boolean;
  /** Both are syllables of the language, so that each may be a name. */
  readonly syllables: boolean;
  /** The two may be transcriptions of one sound. */
  readonly alike: boolean;
  /** Equal words of the name around the word. */
  readonly context: number;
  /** Sides, of two, on which the names go on differently. */
  readonly parting: number;
  /** Other words with capitals stand beside the draft's word. */
  readonly inName: boolean;
  /** 0–1: the frames are alike. */
  readonly likeness: number;
  /** Equal words that run on from the word on both sides. */
  readonly adjoining: number;
  /** Independent retellings with the sources' name. */
  readonly sources: number;
  /** Share of independent retellings that have the sources' word in whatever name. */
  readonly share: number;
  /** Independent retellings that have the draft's word anywhere. */
  readonly heard: number;
  /** A retelling has the draft's word beside one of the same neighbours. */
  readonly heardBeside: boolean;
  /** Places of the draft that have the sources' name. */
  readonly own: number;
  /** Other places where the draft has its word with a capital. */
  readonly again: number;
  /** The sources' name stands in the gazetteer. */
  readonly place: boolean;
}

export interface AgainstName {
  readonly sentence: Sentence;
  /** The word with the slip, and the equal words of its name around it: indices of tokens, end excluded. */
  readonly at: number;
  readonly first: number;
  readonly next: number;
  /** The word as the sources spell it. */
  readonly meant: string;
  /** The name in the sources, the most alike frame first; each article once. */
  readonly sources: readonly {
    readonly retelling: Retelling;
    readonly sentence: RetoldSentence;
    readonly first: number;
    readonly next: number;
  }[];
  readonly features: NameFeatures;
}

/** Shorter words are initials. */
const SHORTEST = 2;
/** Equal words of a name are counted so far. */
const LONGEST = 3;
/** A word alone, without a name around it, is compared from this length on. */
const LONG = 5;

/** Whether a slip is likelier than another name or another spelling. */
export function isSlip(name: NameFeatures): boolean {
  const { context, parting, again, own, sources, share, heard, heardBeside, likeness, adjoining } = name;
  if (parting === 2) return false;
  // A word alone is meant for another only where the name is all over the story.
  if (context === 0) {
    if (name.inName || sources < 2) return false;
    return (own > 0 && !name.alike) || (share > 0.5 && (own > 0 || likeness >= 0.1));
  }
  if (name.impossible) return parting < context;
  if (again > 0) return false;
  if (name.syllables) {
    if (parting > 0 || heardBeside || share === 0 || (heard > 0 && likeness < 0.25)) return false;
    if (own > 0 || (context >= 2 && likeness >= 0.25) || (likeness >= 0.4 && adjoining >= 3)) return true;
    return sources >= 2 ? context >= 2 || likeness >= 0.3 || adjoining >= 3 : name.place && name.slip !== 'mark';
  }
  if (heard > 0 || name.slip === 'mark') return false;
  if (name.alike) return own > 0 || (sources >= 2 && share > 0.5);
  return own > 0 || sources >= 2 || likeness >= 0.05;
}

/** Words that have a capital only because they begin a sentence. */
const openersOf = perLanguage(
  ({ titles, functionWords }: Language) => new Set([...functionWords, ...titles.honorifics].map(normalise)),
);

/** Names of the draft that retellings spell one slip otherwise, in reading order, whatever speaks for it. */
export function namesAgainst(reading: Reading, retold: readonly Retelling[]): AgainstName[] {
  if (retold.length === 0) return [];
  const sentences = ownSentences(reading);
  const names = new Names(sentences, retold, languageOf(reading.language));
  return sentences.flatMap((sentence) => {
    const found: AgainstName[] = [];
    for (let at = sentence.first; at < sentence.last; at++) found.push(...names.against({ sentence, at }));
    return found;
  });
}

/** A place in a retelling that has another word where the draft has its own. */
interface Opponent {
  readonly told: Told;
  readonly left: number;
  readonly right: number;
  readonly parting: number;
}

class Names {
  readonly #own: ReadonlyMap<string, readonly Stood[]>;
  readonly #told: ToldWords;
  readonly #independent: number;
  readonly #language: Language;
  readonly #openers: ReadonlySet<string>;
  readonly #syllable: RegExp | undefined;
  #long: readonly string[] | undefined;

  constructor(own: readonly Sentence[], retold: readonly Retelling[], language: Language) {
    this.#own = wordsIn(own);
    this.#told = new ToldWords(retold);
    this.#independent = sourcesOf(retold.map((retelling) => ({ retelling })));
    this.#language = language;
    this.#openers = openersOf(language);
    this.#syllable = titleWordsOf(language).syllable;
  }

  against(here: Stood): AgainstName[] {
    const { sentence, at } = here;
    const { kind, word } = sentence.tokens[at]!;
    // Capitals throughout are an acronym's, where every letter makes another one, or a headline's.
    if (kind !== 'word' || !this.#isNameWord(here) || word.casing === 'upper' || word.norm.length < SHORTEST) return [];
    const opponents = new Map<string, Opponent[]>();
    const meet = (told: Told) => {
      const { norm } = told.sentence.tokens[told.at]!.word;
      const slip = nameSlip(word.norm, norm);
      // "Cục Thuế Đã có": a sentence begun without its full stop is no name.
      if (norm.length < SHORTEST || slip === undefined || (this.#openers.has(norm) && this.#isSyllable(word.norm)))
        return;
      if (slip === 'mark' && !isMarked(here)) return;
      const [left, right] = [reach(here, told, -1), reach(here, told, 1)];
      const known = opponents.get(norm);
      const parting = Number(left.parts) + Number(right.parts);
      const one = { told, left: left.equal, right: right.equal, parting };
      if (!known) opponents.set(norm, [one]);
      else if (!known.some((other) => other.told.sentence === told.sentence && other.told.at === told.at))
        known.push(one);
    };
    for (const step of [-1, 1] as const) {
      const neighbour = capitalBeside(here, step);
      if (!neighbour || !this.#isNameWord(neighbour)) continue;
      for (const told of this.#told.of(normOf(neighbour))) {
        const beyond = isCapital(told.sentence.tokens[told.at]) ? beside(told, step === 1 ? -1 : 1) : undefined;
        if (beyond) meet({ ...told, at: beyond.at });
      }
    }
    if (word.norm.length >= LONG && !this.#isSyllable(word.norm) && this.#told.of(word.norm).length === 0)
      for (const norm of this.#longWords())
        if (nameSlip(word.norm, norm) !== undefined)
          for (const told of this.#told.of(norm)) if (isCapital(told.sentence.tokens[told.at])) meet(told);
    return [...opponents].flatMap(([norm, places]) => this.#judge(here, norm, places) ?? []);
  }

  #judge(here: Stood, norm: string, places: readonly Opponent[]): AgainstName | undefined {
    const { sentence, at } = here;
    const { word } = sentence.tokens[at]!;
    const best = places.reduce((a, b) => (b.left + b.right - b.parting > a.left + a.right - a.parting ? b : a));
    const { left, right, parting } = best;
    const context = left + right;
    const sameName = (other: Stood) => continues(here, other, -1, left) && continues(here, other, 1, right);
    const told = this.#told.of(word.norm);
    if (context > 0 && told.some(sameName)) return undefined;
    const elsewhere = (one: string) =>
      (this.#own.get(one) ?? []).filter((other) => other.sentence !== sentence || other.at !== at);
    // What the draft writes twice it means.
    if (elsewhere(word.norm).some(sameName)) return undefined;
    const first = over(here, -1, left);
    const next = over(here, 1, right) + 1;
    if (this.#isPlace(sentence, first, next) || this.#isUnit(sentence, first, next)) return undefined;

    const frame = frameOf(sentence, at, at + 1, this.#language);
    const fit = places
      .filter((one) => one.left === left && one.right === right && one.parting === parting)
      .map(({ told }) => {
        const other = frameOf(told.sentence, told.at, told.at + 1, this.#language);
        return { told, likely: likeness(frame, other), beside: adjoining(frame, other) };
      })
      .sort((a, b) => b.likely - a.likely);
    const closest = fit[0]!.told;
    const meantWords = this.#told.of(norm).filter((one) => isCapital(one.sentence.tokens[one.at]));
    const [possible, meantPossible] = [this.#isSyllable(word.norm), this.#isSyllable(norm)];
    const once = eachArticleOnce(fit, ({ told: { retelling } }) => retelling.article);
    const sources = once.map(({ told: { retelling, sentence, at } }) => {
      const place = { sentence, at };
      return { retelling, sentence, first: over(place, -1, left), next: over(place, 1, right) + 1 };
    });
    const features: NameFeatures = {
      slip: nameSlip(word.norm, norm)!,
      impossible: meantPossible && !possible,
      syllables: meantPossible && possible,
      alike: soundsAlike(word.norm, norm),
      context,
      parting,
      inName: capitalBeside(here, -1) !== undefined || capitalBeside(here, 1) !== undefined,
      likeness: fit[0]!.likely,
      adjoining: Math.max(...fit.map((one) => one.beside)),
      sources: sourcesOf(fit.map((one) => one.told)),
      share: sourcesOf(meantWords) / this.#independent,
      heard: sourcesOf(told),
      heardBeside: told.some(
        (one) => (left > 0 && continues(here, one, -1, 1)) || (right > 0 && continues(here, one, 1, 1)),
      ),
      own: elsewhere(norm).filter(sameName).length,
      again: elsewhere(word.norm).filter((other) => isCapital(other.sentence.tokens[other.at])).length,
      place: this.#isPlace(closest.sentence, over(closest, -1, left), over(closest, 1, right) + 1),
    };
    const meant = closest.sentence.tokens[closest.at]!.word.text;
    return { sentence, at, first, next, meant: cased(meant), sources, features };
  }

  /** A word with a capital that it does not owe to the beginning of a sentence alone. */
  #isNameWord({ sentence, at }: Stood): boolean {
    const { word } = sentence.tokens[at]!;
    return isCapital(sentence.tokens[at]) && !(at === sentence.first && this.#openers.has(word.norm));
  }

  #isSyllable(norm: string): boolean {
    return this.#syllable?.test(norm) ?? false;
  }

  #isPlace({ tokens, last }: Sentence, first: number, next: number): boolean {
    return placeAt(this.#language, tokens, first, last)?.length === next - first;
  }

  #isUnit({ tokens, last }: Sentence, first: number, next: number): boolean {
    return unitsOf(this.#language).match(tokens, first, last)?.length === next - first;
  }

  #longWords(): readonly string[] {
    this.#long ??= [...this.#told.all()].filter((norm) => norm.length >= LONG - 1);
    return this.#long;
  }
}

/** Words on either side among which some bear marks, where the text has any. */
const WORDS_AROUND = 3;

/** Whether the text around a word has marks at all: keywords in a page's foot are often without. */
const isMarked = ({ sentence: { tokens, first, last }, at }: Stood): boolean => {
  const [from, to] = [Math.max(first, at - WORDS_AROUND), Math.min(last, at + WORDS_AROUND + 1)];
  return to - from <= WORDS_AROUND || tokens.slice(from, to).some(({ word }) => word.norm !== fold(word.norm));
};

const normOf = ({ sentence, at }: Stood): string => sentence.tokens[at]!.word.norm;

/** Marks that stand inside names: "Jong-un", "J. K". */
const JOINTS = new Set(['-', '.']);

/** The word right before or after, over a mark that joins it to the name. */
function beside({ sentence, at }: Stood, step: 1 | -1): Stood | undefined {
  const { tokens, first, last } = sentence;
  let i = at + step;
  const mark = tokens[i];
  if (i > first && i + 1 < last && mark?.kind === 'mark' && mark.glued && JOINTS.has(mark.word.text)) i += step;
  return i >= first && i < last && tokens[i]!.kind === 'word' ? { sentence, at: i } : undefined;
}

function capitalBeside(here: Stood, step: 1 | -1): Stood | undefined {
  const next = beside(here, step);
  return next && isCapital(next.sentence.tokens[next.at]) ? next : undefined;
}

/** Index of the token `count` words away. */
function over(here: Stood, step: 1 | -1, count: number): number {
  let place: Stood | undefined = here;
  for (let n = 0; n < count && place; n++) place = beside(place, step);
  return place?.at ?? here.at;
}

/** Equal words of two names on one side of two words, and whether both names go on differently after them. */
function reach(a: Stood, b: Stood, step: 1 | -1): { equal: number; parts: boolean } {
  let equal = 0;
  let [mine, theirs] = [capitalBeside(a, step), capitalBeside(b, step)];
  while (mine && theirs) {
    if (normOf(mine) !== normOf(theirs)) return { equal, parts: true };
    if (++equal === LONGEST) break;
    [mine, theirs] = [capitalBeside(mine, step), capitalBeside(theirs, step)];
  }
  return { equal, parts: false };
}

/** Whether the next `count` words on one side are equal, with capitals or without. */
function continues(a: Stood, b: Stood, step: 1 | -1, count: number): boolean {
  let [mine, theirs]: (Stood | undefined)[] = [a, b];
  for (let n = 0; n < count; n++) {
    mine = mine && beside(mine, step);
    theirs = theirs && beside(theirs, step);
    if (!mine || !theirs || normOf(mine) !== normOf(theirs)) return false;
  }
  return true;
}

/** A name from a line in capitals, or without any, with the one that a name has. */
function cased(word: string): string {
  const small = word.toLowerCase();
  return word === small || (word === word.toUpperCase() && word.length > 1)
    ? small.charAt(0).toUpperCase() + small.slice(1)
    : word;
}
