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

/** Left out of every model, by the span. */
const IN_PIECES: Rule = [
  'spans in pieces, as corpora of speech and old wires have them ("fifty - two", "us $ 1.34", "u.s $ 15")',
  /\w - \w|^-? \d|\d \. \d|^(?:c|us|u\.s) \$/,
];

const MODELS: readonly Model[] = [
  {
    file: 'Number/English/NumberModel',
    peer: 'recognizeNumber',
    type: undefined,
    leftOut: [
      ['powers and products, as a calculator shows them ("1.1^23", "1e10", "1.3x10^6")', /\^|\de[+-]?\d|x10/],
      ['division in words ("one over three")', /\bover (?:\d|one|two|three|twenty)/i],
      [
        'fractions stacked or improper ("one hundred thirty-two fifths", "three twenty-firsts")',
        /(?:fif|trillion|twenty[- ]fir|hundred)th?s?\b|hundredths|twenty[- ]\w+st|thirtieth|(?:fifths|firsts)$|hundred-fifths|quarters? million|half million|three fifths$/i,
      ],
      [
        'addresses, telephone numbers, dates, codes ("192.168.1.2", "SCP-173")',
        /^\d+\.\d+\.\d+\.\d+$|\+1-|\d\/\d+\/\d|SCP-|^423 /,
      ],
      ['a fraction of nothing in figures ("3/4")', /^-?\d\/\d$/],
      ['figures pulled from their suffix, and slang ("2.33 k", "3 dzs", "10G")', /\d +[kKGM]\b|dzs|dozs|\d+[GM]\b/],
      ['figures and words in turn ("3 hundred and 21")', /\d (?:thousand|hundred|crore)\b/],
      [
        'a unit that the spec takes for a name ("the 180ml liquid")',
        /^(?: *(?:the )?\.?\d+(?:\.\d+)?(?:ml|km)|1m isn)/,
      ],
      ['a list of exercises or of digits ("22,24,26,31")', /^Exercise|^1, 234/],
      ['decimals read as a number ("point seventy-one")', /point (?:seventy|eleven)/],
      [
        'arithmetic and talk of numbers ("zero is 0", "8 in 5", "version two")',
        /^(?:zero|nought) is|\b8 in 5|12 out of 10|12 in six|five out of|version two|last time|5\.00 or|three-nought|45\{kg/,
      ],
    ],
  },
  {
    file: 'Number/English/OrdinalModel',
    peer: 'recognizeOrdinal',
    type: 'ordinal',
    leftOut: [
      ['misspelt ("nineth")', /nineth/i],
      ['a class of travel, a fraction', /first class|third$|thirtieth$|^a trillionth$/],
    ],
  },
  {
    file: 'Number/English/PercentModel',
    peer: 'recognizePercentage',
    type: 'percent',
    leftOut: [['no English ("percent of 10")', /^per ?cents? of/i]],
  },
  {
    file: 'NumberWithUnit/English/CurrencyModel',
    peer: 'recognizeCurrency',
    type: 'money',
    leftOut: [
      [
        'a currency named after a code, and prices piled on one another ("rmb 10 usd 20", "1 $10 dollars")',
        /^rmb|^1 \$10|dollar rmb|10 us dollar and me/,
      ],
      ['codes of a ledger ("30 MUSD")', /\bM(?:USD|EUR|GBP|AUD)\b/i],
      [
        'cents as they are spoken, with more behind them ("one dollar and two and three points")',
        /points? of your|five mao|USD 50 more/,
      ],
    ],
  },
  {
    file: 'NumberWithUnit/English/AgeModel',
    peer: 'recognizeAge',
    type: 'age',
    leftOut: [['a doctor\'s note ("87 yo")', /\byo\b/]],
  },
  {
    file: 'NumberWithUnit/English/DimensionModel',
    peer: 'recognizeDimension',
    type: 'measure',
    leftOut: [
      [
        'units of a laboratory or of antiquity ("rad", "picometers", "drachma", "km per ms")',
        /rad\b|pm\b|picomet|drachma|per milli|\/ms|turn$/,
      ],
      ['tables and labels ("20 [kg]", 10 ")', /\d [([{<]kg|10 "|Max\. capacity/],
      ['temperature, which has a model of its own', /temperature|° Celsius/],
    ],
  },
  {
    file: 'NumberWithUnit/English/TemperatureModel',
    peer: 'recognizeTemperature',
    type: 'measure',
    leftOut: [
      ['misspelt ("celcius", "farenheit")', /celcius|farenheit|centigrate/],
      ['angles, which have a model of their own', /angle|^Rotate/],
    ],
  },
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
        : spans.some((span) => IN_PIECES[1].test(span))
          ? IN_PIECES[0]
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
