/**
 * Numbers by the English specs of Recognizers-Text (MIT, expressions/recognizers-en-specs): the span of numeral and
 * unit, the value, and the unit. What no newspaper prints is left out by rule, and the rules are printed with their
 * counts; beside it stands the figure over all cases that the specs call supported in JavaScript.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type AmountClaim, type AmountType, claimsOf } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { type Measured, missing, percent, shared } from './measured.ts';
import { NOT_INSTALLED, numberRecognizers } from './peers.ts';
import { SPEC_UNITS } from './specUnits.ts';

const TARGET = '≥ 90 %';

interface Result {
  readonly Text: string;
  readonly Start: number;
  readonly End: number;
  readonly Resolution?: {
    readonly value?: string | null;
    readonly unit?: string;
    readonly isoCurrency?: string;
  };
}

interface Case {
  readonly Input: string;
  readonly NotSupported?: string;
  readonly Results?: readonly Result[];
}

/** A rule for leaving a case out, tried on the spec's spans one by one; on the input where the spec finds nothing. */
type Rule = readonly [why: string, like: RegExp];

interface Model {
  readonly file: string;
  /** The peer's function. */
  readonly peer: string;
  /** The type of our claims that answers; any, where the spec is of numbers. */
  readonly type: AmountType | undefined;
  readonly leftOut: readonly Rule[];
}

const MODELS: readonly Model[] = [
  { file: 'Number/English/NumberModel', peer: 'recognizeNumber', type: undefined, leftOut: [] },
  { file: 'Number/English/OrdinalModel', peer: 'recognizeOrdinal', type: 'ordinal', leftOut: [] },
  { file: 'Number/English/PercentModel', peer: 'recognizePercentage', type: 'percent', leftOut: [] },
  { file: 'NumberWithUnit/English/CurrencyModel', peer: 'recognizeCurrency', type: 'money', leftOut: [] },
  { file: 'NumberWithUnit/English/AgeModel', peer: 'recognizeAge', type: 'age', leftOut: [] },
  { file: 'NumberWithUnit/English/DimensionModel', peer: 'recognizeDimension', type: 'measure', leftOut: [] },
  { file: 'NumberWithUnit/English/TemperatureModel', peer: 'recognizeTemperature', type: 'measure', leftOut: [] },
];

/** What no model of numbers can answer, whatever it is of. */
const NO_NUMBER = 'a unit or an order without a number ("dollar", "the last")';

const numberOf = (result: Result): number => {
  const { value } = result.Resolution ?? {};
  return value === null || value === undefined ? Number.NaN : Number(value.replace('%', ''));
};

/** An amount without its bound and what is counted: the sign, the numeral and the unit. */
function core({ quantity, numeral, unitSpan, measureSpan, start, end }: AmountClaim, unit: boolean) {
  const from = quantity.number < 0 ? Math.min(start, numeral.start) : numeral.start;
  if (!unit) return { start: from, end: numeral.end };
  // A compound ("six feet two") has no unit of its own: it ends where the claim does.
  const compound = quantity.unit !== null && !unitSpan && !measureSpan;
  return {
    start: Math.min(from, unitSpan?.start ?? from),
    end: Math.max(numeral.end, unitSpan?.end ?? (compound ? end : 0)),
  };
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));

function unitFits(unit: string | null, result: Result): boolean {
  const { unit: name, isoCurrency } = result.Resolution ?? {};
  if (name === undefined) return true;
  const symbols = isoCurrency ? [isoCurrency] : (SPEC_UNITS[name] ?? []);
  return symbols.some((symbol) => unit === symbol || unit?.startsWith(`${symbol}/`));
}

/** Right when a claim has the spec's span, value and unit; the end of a range that is read whole stands inside it. */
function answers(claim: AmountClaim, result: Result, model: Model): boolean {
  const wanted = numberOf(result);
  const { quantity } = claim;
  const { start, end } = core(claim, model.type !== undefined);
  if (!unitFits(quantity.unit, result) && model.type !== undefined) return false;
  if (quantity.to !== undefined)
    return (
      [quantity.number, quantity.to].some((value) => near(value, wanted)) && start <= result.Start && end > result.End
    );
  return near(quantity.number, wanted) && start === result.Start && end === result.End + 1;
}

export async function recognizersNumbersEn(): Promise<Measured[]> {
  const folder = shared('data/expressions/recognizers-en-specs');
  if (!folder) return [missing('Recognizers English, numbers', TARGET)];
  const peers = await numberRecognizers();
  return MODELS.map((model) => {
    const cases = JSON.parse(
      readFileSync(path.join(folder, `${model.file}.json`), 'utf8').replace(/^\uFEFF/, ''),
    ) as Case[];
    const left = new Map<string, number>();
    const errors: string[] = [];
    const kept = { all: 0, right: 0, peer: 0 };
    const supported = { all: 0, right: 0, peer: 0 };
    for (const { Input, NotSupported = '', Results = [] } of cases) {
      const claims = claimsOf(read(Input, { language: 'en' }).claims, 'amount').filter(
        ({ quantity }) => model.type === undefined || quantity.type === model.type,
      );
      const wrong = Results.filter((result) => !claims.some((claim) => answers(claim, result, model)));
      const own = claims.filter(({ quantity }) => model.type !== undefined || quantity.unit === null);
      const right = Results.length === 0 ? own.length === 0 : wrong.length === 0;
      const theirs = peers?.[model.peer]?.(Input);
      const peerRight =
        theirs !== undefined &&
        (Results.length === 0
          ? theirs.length === 0
          : Results.every((r) =>
              theirs.some((t) => t.start === r.Start && t.end === r.End && near(t.value, numberOf(r))),
            ));
      const count = (figures: typeof kept) => {
        figures.all++;
        if (right) figures.right++;
        if (peerRight) figures.peer++;
      };
      if (!/javascript/i.test(NotSupported)) count(supported);
      const spans = Results.length ? Results.map(({ Text }) => Text) : [Input];
      const reason = Results.some((result) => !Number.isFinite(numberOf(result)))
        ? NO_NUMBER
        : model.leftOut.find(([, like]) => spans.some((span) => like.test(span)) || like.test(Input))?.[0];
      if (reason) left.set(reason, (left.get(reason) ?? 0) + 1);
      else {
        count(kept);
        if (!right)
          errors.push(
            `${Input} → ${wrong.map((r) => `"${r.Text}" ${r.Resolution?.value} ${r.Resolution?.unit ?? ''}`.trim()).join(', ') || 'nothing'}; read: ${claims.map(({ text, quantity }) => `"${text}" ${quantity.number} ${quantity.unit ?? ''}`.trim()).join(', ') || 'nothing'}`,
          );
      }
    }
    const ratio = (n: number, of: typeof kept) => `${percent(n / of.all)} (${n}/${of.all})`;
    return {
      name: `Recognizers English ${path.basename(model.file)}, spans and values`,
      target: TARGET,
      figure: `${ratio(kept.right, kept)} of ${cases.length}`,
      peer: peers ? `the suite ${percent(kept.peer / kept.all)}` : NOT_INSTALLED,
      reached: kept.right / kept.all >= 0.9,
      errors,
      notes: [
        `all that is supported in JavaScript, nothing left out: ${ratio(supported.right, supported)}${peers ? `, the suite ${ratio(supported.peer, supported)}` : ''}`,
        ...[...left].map(([reason, n]) => `${n} left out: ${reason}`),
      ],
    };
  });
}
