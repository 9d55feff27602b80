/**
 * Recognising dates: what the words say. The language's patterns are tried once at every token;
 * what they match is turned into a DateExpression (dateExpressions.ts), if it is a date where it
 * stands (dateLookalikes.ts).
 */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { type Draft, zoneAt } from '../text/draft.ts';
import { type PatternMatch, Patterns } from '../text/pattern.ts';
import { phraseSet } from '../text/phrases.ts';
import { Remembered } from '../text/remembered.ts';
import type { Sentence } from '../text/sentences.ts';
import type { DateMention } from '../time/expression.ts';
import { expressionOf } from './dateExpressions.ts';
import { isBare, isDate, type LookAlikeWords } from './dateLookalikes.ts';
import { readStance, roleOf } from './stance.ts';

interface DateGrammar extends LookAlikeWords {
  readonly patterns: Patterns;
  readonly remembered: Remembered<SentenceMatches>;
}

const grammarOf = perLanguage(
  ({ dates }: Language): DateGrammar => ({
    patterns: new Patterns(dates.patterns, dates.slots, dates.macros),
    remembered: new Remembered(2000),
    notBefore: phraseSet(dates.notDateBefore),
    notAfter: phraseSet(dates.notDateAfter),
  }),
);

/** All date expressions of a draft, in reading order, none overlapping. Front matter and source lines are left out. */
export function readDates(draft: Draft, language: Language): DateMention[] {
  const grammar = grammarOf(language);
  const { tokens, sentences, source } = draft;
  const mentions: DateMention[] = [];
  const matchAt = matching(draft, grammar);
  const styles = separatorsOf(draft, matchAt);
  sentences.forEach((sentence, index) => {
    const block = draft.blocks[sentence.block]!;
    if (block.zone === 'source') return;
    for (let i = sentence.first; i < sentence.last; i++) {
      const match = matchAt(i, sentence);
      if (!match) continue;
      const expression = expressionOf(match);
      if (!expression || !isDate(draft, grammar, match, expression, i, sentence.last, styles)) continue;
      const last = i + match.length;
      const start = tokens[i]!.start;
      const end = tokens[last - 1]!.end;
      const place = { first: i, last, sentence };
      mentions.push({
        start,
        end,
        text: source.slice(start, end),
        expression,
        parts: partsOf(match),
        zone: zoneAt(draft, start),
        sentence: index,
        first: i,
        last,
        repeated: block.repeats !== undefined,
        stance: readStance(tokens, place, language),
        role: roleOf(tokens, place, language),
      });
      i = last - 1;
    }
  });
  return mentions;
}

/** Where the captured parts stand, word and figure variants under one name. */
function partsOf(match: PatternMatch): Record<string, { start: number; end: number }> {
  const parts: Record<string, { start: number; end: number }> = {};
  for (const [name, { start, end }] of match.captures) {
    parts[name.replace(/^(day|month)(?:Word|Number)/, '$1')] = { start, end };
  }
  return parts;
}

/** The match that begins at a token, each looked for once: the separators are learnt from the same matches that are read. */
type MatchAt = (at: number, sentence: Sentence) => PatternMatch | undefined;

/** Matches of a sentence by token, counted from its first, each with the offset at which its sentence then began. */
type SentenceMatches = Map<number, { readonly match: PatternMatch; readonly from: number } | undefined>;

function matching({ tokens, source }: Draft, { patterns, remembered }: DateGrammar): MatchAt {
  let here: Sentence | undefined;
  let known: SentenceMatches = new Map();
  return (at, sentence) => {
    if (!patterns.begins(tokens[at]!)) return undefined;
    if (sentence !== here) known = remembered.get(source.slice(sentence.start, sentence.end), () => new Map());
    here = sentence;
    const place = at - sentence.first;
    if (!known.has(place)) {
      const match = patterns.match(tokens, at, sentence.last);
      known.set(place, match && { match, from: sentence.start });
    }
    const found = known.get(place);
    return found && shifted(found.match, sentence.start - found.from);
  };
}

/** A match whose sentence has moved by so many UTF-16 units. */
function shifted(match: PatternMatch, by: number): PatternMatch {
  if (by === 0) return match;
  const captures = [...match.captures].map(
    ([name, { value, start, end }]) => [name, { value, start: start + by, end: end + by }] as const,
  );
  return { ...match, captures: new Map(captures) };
}

/** The separators that the draft's sure dates use: those with a word of the calendar right before them. */
function separatorsOf(draft: Draft, matchAt: MatchAt): Set<string> {
  const styles = new Set<string>();
  for (const sentence of draft.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (draft.tokens[i]!.kind !== 'word') continue;
      const match = matchAt(i, sentence);
      if (!match) continue;
      const separator = match.captures.get('sep');
      if (separator && !isBare(draft.tokens, i, i + match.length)) styles.add(String(separator.value));
      i += match.length - 1;
    }
  }
  return styles;
}
