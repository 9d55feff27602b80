/**
 * amount/conflict: the headline, the lead or a caption gives one number, the body another.
 *
 * Two numbers are held together only when type, unit and measure agree and the sentences speak of
 * the same thing; a bound, a range, rounding, or a word of scope ("thêm", "còn lại", "mỗi") on
 * either side explains the difference, and a second value in the draft makes the rule silent.
 */
import type { Placed } from '../archive/figureEvidence.ts';
import { numberSlip } from '../archive/slips.ts';
import { type AmountClaim, claimsOf, type Span } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { languageOf } from '../language/languages.ts';
import { normalise } from '../text/words.ts';
import { lexiconOf, marginOf, relationsOf, tokenFrom, weighable, writeLike } from './amountFigures.ts';
import type { Finding } from './finding.ts';
import { type RetoldFigure, retoldFigures } from './retoldFigures.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Share of the headline's content words that the other sentence must repeat. */
const SAME_SUBJECT = 0.6;
const FEWEST_WORDS = 4;
/** Numbers of the same thing differ by a slip, not by an order of magnitude. */
const FARTHEST = 3;
/** Tokens on either side of a number in which a word of scope speaks of it. */
const SCOPE = 5;

/** A headline rounds: 270 million for 272. */
const ROUNDED = 0.02;

/** Headline, lead and captions with more numbers than this are a table. */
const MOST = 100;

const TYPES = new Set(['count', 'money', 'measure', 'percent', 'duration']);

export const rule: Rule = {
  code: 'amount/conflict',
  severity: 'warning',
  needs: [],
  check({ reading }: RuleContext): Finding[] {
    const amounts = weighable(reading).filter((claim) => TYPES.has(claim.quantity.type));
    const subjects = new Subjects(reading);
    const told = amounts.filter((claim) => claim.zone === 'body' || claim.zone === 'lead');
    const flagged = new Set<string>();
    const shorts = amounts.filter(({ zone }) => zone === 'headline' || zone === 'lead' || zone === 'caption');
    const findings = shorts.slice(0, MOST).flatMap((short) => {
      const long = conflicting(short, told, subjects, reading);
      if (!long || flagged.has(long.id)) return [];
      flagged.add(short.id);
      return [report(short, long, reading)];
    });
    const isTold = (span: Span) => findings.some(({ start, end }) => start < span.end && span.start < end);
    const retold = retoldFigures(reading).flatMap((one): Finding[] => {
      const finding = reportRetold(one, reading);
      const [short, ...longs] = finding.claims.flatMap((id) => amounts.find((claim) => claim.id === id) ?? []);
      // A word of scope that stands by both says the same of both.
      const explained = longs.some(
        (long) => agree(short!, long, reading) || subjects.scoped(short!) !== subjects.scoped(long),
      );
      return isTold(finding) || explained ? [] : [finding];
    });
    return [...findings, ...retold];
  },
};

/** The same words with another figure. */
function reportRetold({ zone, short, long }: RetoldFigure, { draft, claims }: Reading): Finding {
  const spanOf = ({ sentence: { tokens }, first, next }: Placed): Span => ({
    start: tokens[first]!.start,
    end: tokens[next - 1]!.end,
  });
  const [here, there] = [spanOf(short), spanOf(long)];
  const textOf = ({ start, end }: Span) => draft.source.slice(start, end);
  const within = ({ start, end }: Span) =>
    claimsOf(claims, 'amount').flatMap((claim) => (claim.start < end && start < claim.end ? [claim.id] : []));
  return {
    ...here,
    code: 'amount/conflict',
    severity: 'warning',
    confidence: 0.7,
    claims: [...within(here), ...within(there)],
    evidence: [],
    message: { key: `amount.conflict.${zone}`, values: { here: textOf(here), there: textOf(there) } },
    related: [{ ...there, message: { key: 'amount.elsewhere', values: { text: textOf(there) } } }],
    fixes: [
      {
        title: { key: 'fix.replace', values: { text: textOf(there) } },
        edits: [{ ...here, newText: textOf(there) }],
      },
      {
        title: { key: 'amount.fixThere', values: { text: textOf(here) } },
        edits: [{ ...there, newText: textOf(here) }],
      },
    ],
  };
}

/** The one amount of the body that contradicts `short`, unless another agrees with it. */
function conflicting(
  short: AmountClaim,
  told: readonly AmountClaim[],
  subjects: Subjects,
  reading: Reading,
): AmountClaim | undefined {
  const key = subjects.measure(short);
  if (key === undefined || subjects.scoped(short) || short.quantity.to !== undefined) return undefined;
  const others = told.filter(
    (claim) =>
      claim !== short &&
      claim.zone !== short.zone &&
      claim.sentence !== short.sentence &&
      claim.quantity.type === short.quantity.type &&
      claim.quantity.unit === short.quantity.unit,
  );
  if (others.some((claim) => agree(short, claim, reading))) return undefined;
  const twins = others.filter(
    (claim) => subjects.measure(claim) === key && !subjects.scoped(claim) && claim.quantity.to === undefined,
  );
  if (twins.length === 0 || new Set(twins.map((claim) => claim.quantity.number)).size > 1) return undefined;
  // Money and measures have no noun of their own: another figure in the same unit may be meant.
  if (key === '' && others.length > twins.length) return undefined;
  const twin = twins.find((claim) => subjects.shared(short, claim));
  if (!twin || subjects.goesOn(twin)) return undefined;
  // … so that only a slip between the two makes them one figure: a road's 120 km/h and its 80 are two.
  if (key === '' && numberSlip(short.quantity.number, twin.quantity.number) === undefined) return undefined;
  const ratio = short.quantity.number / twin.quantity.number;
  return ratio > 1 / FARTHEST && ratio < FARTHEST ? twin : undefined;
}

/** True when rounding, a bound or a range lets both numbers stand. */
function agree(a: AmountClaim, b: AmountClaim, reading: Reading): boolean {
  const [p, q] = [marginOf(a, reading), marginOf(b, reading)];
  const upper = (claim: AmountClaim, high: number) => Math.max(high, claim.quantity.to ?? high);
  if (
    p.low <= upper(b, q.high) &&
    q.low <= upper(a, p.high) &&
    (a.quantity.type !== 'count' || Math.max(p.high, q.high) > 100)
  )
    return true;
  const [larger, smaller] = [
    Math.max(a.quantity.number, b.quantity.number),
    Math.min(a.quantity.number, b.quantity.number),
  ];
  if (larger >= 100 && larger - smaller <= larger * ROUNDED) return true;
  if (a.quantity.number === b.quantity.number || b.quantity.to === a.quantity.number) return true;
  const within = (claim: AmountClaim, value: number) => {
    const { bound, number } = claim.quantity;
    if (bound === 'atLeast' || bound === 'moreThan') return value >= number;
    if (bound === 'atMost' || bound === 'lessThan') return value <= number;
    return bound === 'about' && Math.abs(value - number) <= number * 0.25;
  };
  return within(a, b.quantity.number) || within(b, a.quantity.number);
}

/** What an amount's sentence is about, by its content words. */
class Subjects {
  readonly #reading: Reading;
  readonly #function: ReadonlySet<string>;
  readonly #general: ReadonlySet<string>;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#function = new Set(languageOf(reading.language).functionWords.map(normalise));
    this.#general = new Set(lexiconOf(reading).relations.general.map(normalise));
  }

  /**
   * The measure as a key; "" for money and the like, whose unit says it. Undefined where the measure is
   * too general to know the thing by ("15 người").
   */
  measure({ quantity }: AmountClaim): string | undefined {
    if (quantity.type === 'money' || quantity.type === 'measure' || quantity.type === 'percent') return '';
    const words = normalise(quantity.measure ?? '');
    if (words === '' || this.#general.has(words) || (quantity.type === 'count' && quantity.number < 2))
      return undefined;
    return words;
  }

  #content(claim: AmountClaim): Set<string> {
    const { draft } = this.#reading;
    const sentence = draft.sentences[claim.sentence]!;
    const words = new Set<string>();
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = draft.tokens[i]!;
      if (token.kind !== 'word' || this.#function.has(token.word.norm)) continue;
      if (token.start >= claim.start && token.end <= claim.end) continue;
      words.add(token.word.norm);
    }
    return words;
  }

  shared(short: AmountClaim, long: AmountClaim): boolean {
    const words = this.#content(short);
    if (words.size < FEWEST_WORDS) return false;
    const other = this.#content(long);
    let both = 0;
    for (const word of words) if (other.has(word)) both++;
    return both >= FEWEST_WORDS && both / words.size >= SAME_SUBJECT;
  }

  /** True when the sentence joins another number on: "16 huy chương … và một huy chương …" may add up to the headline's. */
  goesOn(claim: AmountClaim): boolean {
    const { tokens, sentences } = this.#reading.draft;
    const { and, numberWords } = relationsOf(this.#reading);
    const end = sentences[claim.sentence]!.last;
    for (let i = tokenFrom(tokens, claim.end); i < end; i++) {
      const joined = and.match(tokens, i, end);
      const next = joined && tokens[i + joined.length];
      if (next && (next.kind === 'number' || numberWords.has(next.word.norm))) return true;
    }
    return false;
  }

  /** True when a word near the number gives it another scope than its twin's. */
  scoped(claim: AmountClaim): boolean {
    const { tokens, sentences } = this.#reading.draft;
    const { scope, estimates } = relationsOf(this.#reading);
    const sentence = sentences[claim.sentence]!;
    const start = tokenFrom(tokens, claim.start);
    const end = tokenFrom(tokens, claim.end);
    for (let i = Math.max(sentence.first, start - SCOPE); i < Math.min(sentence.last, end + SCOPE); i++) {
      if (i >= start && i < end) continue;
      if (scope.match(tokens, i, sentence.last) || estimates.match(tokens, i, sentence.last)) return true;
    }
    return false;
  }
}

function report(short: AmountClaim, long: AmountClaim, reading: Reading): Finding {
  const written = writeLike(long.quantity.number, short, reading);
  const back = writeLike(short.quantity.number, long, reading);
  const whole = (text: string, claim: AmountClaim) =>
    text + reading.draft.source.slice(claim.numeral.end, claim.unitSpan?.end ?? claim.numeral.end);
  return {
    start: short.start,
    end: short.end,
    code: 'amount/conflict',
    severity: 'warning',
    confidence: 0.7,
    claims: [short.id, long.id],
    evidence: [],
    message: { key: `amount.conflict.${short.zone}`, values: { here: short.text, there: long.text } },
    related: [{ start: long.start, end: long.end, message: { key: 'amount.elsewhere', values: { text: long.text } } }],
    fixes: [
      ...(written === undefined
        ? []
        : [
            {
              title: { key: 'fix.replace', values: { text: whole(written, short) } },
              edits: [{ ...short.numeral, newText: written }],
            },
          ]),
      ...(back === undefined
        ? []
        : [
            {
              title: { key: 'amount.fixThere', values: { text: whole(back, long) } },
              edits: [{ ...long.numeral, newText: back }],
            },
          ]),
    ],
  };
}
