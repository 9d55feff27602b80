/**
 * The English specs of Recognizers-Text, as far as they speak of numbers: which files, and which of their
 * cases are left out, by index, because no newspaper would print them. What names a unit or an order without a
 * number ("dollar", "last") is left out everywhere: it says no amount.
 */
import type { AmountType } from '../../../server/src/claims/claim.ts';

export interface Spec {
  /** Below `data/expressions/recognizers-en-specs` of the development data. */
  readonly file: string;
  /** The type of our claims that answers; any, where the spec is of numbers. */
  readonly type: AmountType | undefined;
  /** Why a case is left out, and the indices of the cases. */
  readonly leftOut: Readonly<Record<string, readonly number[]>>;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

export const SPECS: readonly Spec[] = [
  {
    file: 'NumberWithUnit/English/CurrencyModel.json',
    type: 'money',
    leftOut: {
      'a corpus that is lower-cased and pulled apart ("c $ 1.34")': [4, 31, 47, 59, 60, 79, 94, 101],
      'cents without their name, as they are spoken ("15 dollars 50")': [98, 99, 103, 145, 146, 166, 167, 168, 170],
      'prices piled on one another ("10 $ 30 $")': [124, 125, 126, 129],
      'codes as they are typed in a chat or a ledger ("usd$ 15", "30 MUSD")': [
        ...range(147, 151),
        164,
        ...range(175, 179),
      ],
      'money that news does not count in, or another script': [102, 109, 110, 144],
      'misspelt ("u.s $")': [111],
    },
  },
  { file: 'NumberWithUnit/English/AgeModel.json', type: 'age', leftOut: { 'a doctor\'s note ("87 yo")': [16] } },
  {
    file: 'NumberWithUnit/English/DimensionModel.json',
    type: 'measure',
    leftOut: {
      'technical units': [26, 52, 60, 68, 70, 90],
      'tables and labels ("20 [kg]", 10 ")': [47, 48, ...range(71, 74), 95],
      'turns, which measure nothing here': [91, 92],
    },
  },
  {
    file: 'NumberWithUnit/English/TemperatureModel.json',
    type: 'measure',
    leftOut: {
      'misspelt ("celcius", "farenheit")': [9, 10, 13],
      'a full stop that belongs to an abbreviation': [22],
    },
  },
  {
    file: 'Number/English/PercentModel.json',
    type: 'percent',
    leftOut: { 'no English ("percent of 10")': [3, 6, 8, 9, 10, 11, 12] },
  },
  {
    file: 'Number/English/OrdinalModel.json',
    type: 'ordinal',
    leftOut: {
      'a class of travel': [34],
      misspelt: [44],
      'a fraction': [51, 52],
    },
  },
  {
    file: 'Number/English/NumberModel.json',
    type: undefined,
    leftOut: {
      'addresses, lists and digits that are no number': [1, 140, 198, 199],
      'powers and products ("1.1^23", "1e10", "1.3x10^6")': [57, 58, ...range(79, 87), 190, 191, 192],
      'division in words ("one over three")': [...range(111, 120), 127, 164],
      'stacked and improper fractions in words ("twenty-three fifths")': [
        18,
        19,
        68,
        69,
        70,
        71,
        76,
        77,
        78,
        90,
        93,
        ...range(95, 110),
        121,
        123,
        124,
        126,
        133,
        182,
        206,
        207,
        223,
      ],
      'fractions of nothing, in figures or pulled apart': [31, 63, 66, 89, 130, 132, 134, 135, 161],
      'clipped or pulled apart ("2.33 k", "3 dzs", "fifty - two", "10G")': [20, 40, 41, 49, 54, 193, 194, 225, 226],
      'decimals read as a number ("point seventy-one")': [56, 231],
      'figures and words in turn ("3 hundred and 21")': [147, 148, 150, 153, 154],
      'an ordinal': [227],
    },
  },
];
