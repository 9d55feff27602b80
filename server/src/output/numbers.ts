/** Numbers as a language prints them. */

export interface NumberStyle {
  readonly decimal: string;
  readonly thousands: string;
  /** Patterns with {number} for "40 billion"; see `writeNumber`. */
  readonly million: string;
  readonly billion: string;
  readonly trillion: string;
}

/** Digits that a figure in a newspaper can have after the point; the rest is the computer's noise. */
const PLACES = 4;
/** A scaled figure with more places than this is printed in full: "1.234.567", not "1,234567 triệu". */
const SCALED_PLACES = 3;

const placesOf = (n: number) => {
  const point = String(n).indexOf('.');
  return point < 0 ? 0 : String(n).length - point - 1;
};

function group(digits: string, separator: string): string {
  return digits.length <= 3 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, separator);
}

/** Beyond this a number is no news any more, and JavaScript prints an exponent. */
const LARGEST = 1e18;

/**
 * A number in a language's style: "1.234,5" or "1,234.5"; from a million on with its scale word
 * ("40 tỷ", "1.5 million") when that is as exact. Numbers that are no numbers are written as they are.
 */
export function writeNumber(n: number, style: NumberStyle): string {
  if (!Number.isFinite(n) || Math.abs(n) >= LARGEST) return String(n);
  const sign = n < 0 ? '−' : '';
  const size = Math.abs(n);
  for (const [factor, pattern] of [
    [1e12, style.trillion],
    [1e9, style.billion],
    [1e6, style.million],
  ] as const) {
    if (size < factor) continue;
    const scaled = Number((size / factor).toPrecision(12));
    if (placesOf(scaled) > SCALED_PLACES) break;
    return sign + pattern.replace('{number}', () => writeNumber(scaled, style));
  }
  const [whole = '0', fraction] = String(Number(size.toFixed(PLACES))).split('.');
  return sign + group(whole, style.thousands) + (fraction ? style.decimal + fraction : '');
}
