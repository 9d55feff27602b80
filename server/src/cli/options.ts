/** What the options of several commands mean, and the one line each gives when it makes no sense. */
import { InvalidArgumentError, Option } from 'commander';
import { metadataDay } from '../archive/importers/metadataDay.ts';
import type { CheckSettings } from '../checker.ts';
import type { ReadingOptions } from '../claims/reading.ts';
import type { LanguageId } from '../language/language.ts';
import type { RuleCode, Severity } from '../rules/finding.ts';
import { RULES } from '../rules/registry.ts';
import { type Day, parseIsoDay } from '../time/civil.ts';
import { type Console, WrongUse } from './console.ts';

/** Collects an option that may be given more than once. */
export const collect = (value: string, all: readonly string[] = []): string[] => [...all, value];

export const archiveOption = (console: Console) =>
  new Option('--archive <A>', console.say('cli.option.archive')).argParser(collect);
export const databaseOption = (console: Console) => new Option('--database <FILE>', console.say('cli.option.database'));
export const factsOption = (console: Console) => new Option('--facts <FILE>', console.say('cli.option.facts'));
export const jsonlOption = (console: Console) => new Option('--jsonl <FILE>', console.say('cli.option.jsonl'));
export const publishedOption = (console: Console) =>
  new Option('--published <DATE>', console.say('cli.option.published'));
export const languageOption = (console: Console) =>
  new Option('--lang <LANGUAGE>', console.say('cli.option.lang')).choices(['auto', 'vi', 'en']).default('auto');
export const uiOption = (console: Console) =>
  new Option('--ui <LANGUAGE>', console.say('cli.option.ui')).choices(['vi', 'en']);

/** A civil day as one writes it on the command line; a date-time counts by its day. */
export function parseDay(text: string, option: string): Day {
  const day = metadataDay(text);
  if (day === undefined) throw new WrongUse('cli.badDate', { text, option });
  return day;
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** A date with or without a time, as its own clock shows it: zones are not reckoned with. */
export function parseDateTime(text: string, option: string): { readonly day: Day; readonly minutes: number } {
  const [, date, hour, minute] = DATE_TIME.exec(text.trim()) ?? [];
  const day = date === undefined ? undefined : parseIsoDay(date);
  const [h, m] = [Number(hour ?? 0), Number(minute ?? 0)];
  if (day === undefined || h > 23 || m > 59) throw new WrongUse('cli.badDate', { text, option });
  return { day, minutes: h * 60 + m };
}

export interface ReadingFlags {
  readonly published?: string;
  readonly reference?: string;
  readonly lang: 'auto' | LanguageId;
}

/** What the command line says of every draft; it goes over what a draft says of itself. */
export function readingOptions({ published, reference, lang }: ReadingFlags): ReadingOptions {
  return {
    ...(lang !== 'auto' && { language: lang }),
    ...(published !== undefined && { published: parseDay(published, '--published'), publishedFrom: 'editor' as const }),
    ...(reference !== undefined && { reference: parseDateTime(reference, '--reference') }),
  };
}

const CODES: readonly RuleCode[] = RULES.map(({ code }) => code);
const isUnder = (code: string, prefix: string) => code === prefix || code.startsWith(`${prefix}/`);

/** Codes that a code or a prefix ("date") names; at least one, or the command is wrong. */
function codesUnder(prefix: string): readonly RuleCode[] {
  const codes = CODES.filter((code) => isUnder(code, prefix));
  if (codes.length === 0) throw new WrongUse('cli.noRule', { code: prefix });
  return codes;
}

/** "date,title/holder" */
export function parseRules(text: string | undefined): readonly string[] | undefined {
  const prefixes = text?.split(',').flatMap((prefix) => prefix.trim().replace(/\/$/, '') || []);
  prefixes?.forEach(codesUnder);
  if (prefixes?.length === 0) throw new WrongUse('cli.noRule', { code: text ?? '' });
  return prefixes;
}

const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'];

/** "date/tense=off"; a prefix stands for all its rules, and what comes later counts. */
export function parseSeverities(settings: readonly string[] = []): NonNullable<CheckSettings['severities']> {
  const severities: Partial<Record<RuleCode, Severity | 'off'>> = {};
  for (const setting of settings.flatMap((given) => given.split(','))) {
    const [prefix = '', severity = ''] = setting.split('=').map((part) => part.trim());
    if (!SEVERITIES.includes(severity)) throw new WrongUse('cli.badSeverity', { text: setting });
    for (const code of codesUnder(prefix)) severities[code] = severity as Severity | 'off';
  }
  return severities;
}

export function parseJobs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
}
