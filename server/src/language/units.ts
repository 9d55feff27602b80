/** Units of amounts, and the names by which a language knows them. */

/** A unit of an amount: what kind of amount it makes, and the symbol it is reported by. */
export interface AmountUnit {
  readonly type: 'money' | 'measure' | 'duration';
  /** ISO 4217 code, SI or customary symbol, or "second" … "century" for durations. */
  readonly symbol: string;
}

/** Currencies as CLDR names them, frozen by scripts/freeze-currencies.mjs; keys in lower case. */
export interface CurrencyNames {
  /** "đô la mỹ" → "USD"; ISO codes in capitals are names too. */
  readonly names: Readonly<Record<string, string>>;
  /** Signs that stand before or after the figure: "€" → "EUR". */
  readonly signs: Readonly<Record<string, string>>;
}

/** Entries of a unit table for one symbol: `measure('km', 'km', 'cây số')`. */
const entries = (type: AmountUnit['type'], symbol: string, names: readonly string[]) =>
  names.map((name) => [name, { type, symbol }] as const);

type UnitNames = Readonly<Record<string, readonly string[]>>;

/** One table out of symbol → names lists and frozen currency names. Later lists win over earlier ones. */
export function unitTable(
  money: UnitNames,
  measures: UnitNames,
  durations: UnitNames,
  currencies: CurrencyNames,
): Record<string, AmountUnit> {
  return Object.fromEntries([
    ...Object.entries(currencies.names).flatMap(([name, code]) => entries('money', code, [name])),
    ...Object.entries(currencies.signs).flatMap(([sign, code]) => entries('money', code, [sign])),
    ...Object.entries(measures).flatMap(([symbol, names]) => entries('measure', symbol, names)),
    ...Object.entries(durations).flatMap(([symbol, names]) => entries('duration', symbol, names)),
    ...Object.entries(money).flatMap(([code, names]) => entries('money', code, names)),
  ]);
}
