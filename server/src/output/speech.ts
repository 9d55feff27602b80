/**
 * What Dateline says, in the language it is asked to say it in.
 *
 * Patterns stand in the l10n bundles. `{name}` is filled with a value; `{name|one|many}` chooses a
 * word by a number, for languages that have a plural. Days, weekdays and numbers are written as the
 * language prints them; text is never touched.
 */
import type { LanguageId } from '../language/language.ts';
import type { Message, MessageValue } from '../rules/finding.ts';
import type { Interval } from '../time/interval.ts';
import { bundles } from './bundles.ts';
import { type Pattern, writeDays, writeYearless, type YearlessDays } from './days.ts';
import { type NumberStyle, writeNumber } from './numbers.ts';

const PLACEHOLDER = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** The pattern of a key, or undefined. Keys are looked up as own properties alone ("constructor" is none). */
const patternOf = (key: string, language: LanguageId): string | undefined =>
  Object.hasOwn(bundles[language], key) ? bundles[language][key] : undefined;

const styles = new Map<LanguageId, NumberStyle>();
function styleOf(language: LanguageId): NumberStyle {
  let style = styles.get(language);
  if (!style) {
    const of = (name: string) => patternOf(`number.${name}`, language) ?? '';
    style = {
      decimal: of('decimal'),
      thousands: of('thousands'),
      million: of('million'),
      billion: of('billion'),
      trillion: of('trillion'),
    };
    styles.set(language, style);
  }
  return style;
}

/** Days as `language` writes them; `weekday` puts the weekday before a single day. */
export const sayDays = (days: Interval, language: LanguageId, weekday = false): string =>
  writeDays(days, plain(language), weekday);

/** Days without a year: "7/10". */
export const sayYearless = (days: YearlessDays, language: LanguageId): string => writeYearless(days, plain(language));

/** A number as `language` writes it: "1.234,5", "40 tỷ". */
export const sayNumber = (n: number, language: LanguageId): string => writeNumber(n, styleOf(language));

/** Fills patterns whose values are ready-made text and small bare integers (days, years, lines). */
const plain =
  (language: LanguageId): Pattern =>
  (key, values) =>
    fill(
      key,
      language,
      (name) => (Object.hasOwn(values, name) ? String(values[name]) : undefined),
      (name) => Number(values[name]),
    );

function sayValue(value: MessageValue, language: LanguageId): string {
  if (typeof value === 'string') return value;
  if ('key' in value) return sayInside(value, language);
  if ('days' in value) return sayDays(value.days, language, value.weekday);
  if ('yearless' in value) return sayYearless(value.yearless, language);
  if ('number' in value) return sayNumber(value.number, language);
  if ('weekday' in value) return sayInside({ key: `weekday.${value.weekday}`, values: {} }, language);
  return sayInside({ key: `month.${value.month}`, values: {} }, language);
}

/** Fills a pattern. A key without a pattern is shown as it is, so that nothing is lost and it is seen. */
function fill(
  key: string,
  language: LanguageId,
  textOf: (name: string) => string | undefined,
  numberOf: (name: string) => number,
): string {
  const pattern = patternOf(key, language);
  if (pattern === undefined) return key;
  return pattern.replace(PLACEHOLDER, (whole, name: string, one?: string, many?: string) =>
    one !== undefined && many !== undefined ? (numberOf(name) === 1 ? one : many) : (textOf(name) ?? whole),
  );
}

const sayInside = (message: Message, language: LanguageId): string =>
  fill(
    message.key,
    language,
    (name) => (Object.hasOwn(message.values, name) ? sayValue(message.values[name]!, language) : undefined),
    (name) => {
      const value = message.values[name];
      return typeof value === 'object' && 'number' in value ? value.number : Number(value);
    },
  );

/**
 * Says a message. Never throws: a key that no bundle has is shown itself, a value that is missing
 * leaves its {name}. A sentence that begins with a day, a weekday or a month begins with a capital.
 */
export function speak(message: Message, language: LanguageId): string {
  const text = sayInside(message, language);
  const opening = /^\{(\w+)\}/.exec(patternOf(message.key, language) ?? '');
  const value = opening && message.values[opening[1]!];
  const written = value && typeof value === 'object' && !('key' in value);
  return written ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
