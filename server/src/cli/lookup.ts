/** `dateline lookup`: what the archive knows of a person, an office, an event, a place, or of some words, with sources. */
import { Command, Option } from 'commander';
import { personKey } from '../archive/keys.ts';
import { readQuery } from '../archive/search/query.ts';
import { type Found, type PersonFound, search } from '../archive/search/search.ts';
import { extraction } from '../checker.ts';
import { type SaidGroup, sayFound, sayGroup } from '../output/answers.ts';
import { type AnswerJson, answerJson, type HeldJson, heldJson } from '../output/answersJson.ts';
import { oneLine } from '../output/columns.ts';
import { isoDay } from '../time/civil.ts';
import type { Interval } from '../time/interval.ts';
import { type ArchiveFlags, openArchives } from './archives.ts';
import { type Console, WrongUse } from './console.ts';
import { archiveOption, databaseOption, factsOption, parseDay, uiOption } from './options.ts';

interface LookupFlags extends ArchiveFlags {
  readonly at?: string;
  readonly format: 'text' | 'json';
}

/** Sentences that are printed at most. */
const SENTENCES = 20;

export function lookupCommand(console: Console): Command {
  return new Command('lookup')
    .description(console.say('cli.lookup'))
    .argument('<NAME>', console.say('cli.argument.name'))
    .addOption(archiveOption(console))
    .addOption(factsOption(console))
    .addOption(databaseOption(console))
    .addOption(new Option('--at <DATE>', console.say('cli.option.at')))
    .addOption(
      new Option('--format <FORMAT>', console.say('cli.option.format')).choices(['text', 'json']).default('text'),
    )
    .addOption(uiOption(console))
    .addHelpText('after', () => `\n${console.say('cli.lookup.examples')}`)
    .action((name: string, flags: LookupFlags) => runLookup(console, name, flags));
}

async function runLookup(console: Console, name: string, flags: LookupFlags): Promise<void> {
  const at = flags.at === undefined ? undefined : parseDay(flags.at, '--at');
  if (personKey(name) === '') throw new WrongUse('cli.emptyName');
  if (flags.archive === undefined && flags.facts === undefined) throw new WrongUse('cli.noArchive');
  const archive = await openArchives(console, flags);
  try {
    const then: Interval | undefined = at === undefined ? undefined : { from: at, to: at, grain: 'day' };
    const query = readQuery(name, then, extraction.read);
    const found = await search(query, archive, { limit: SENTENCES }, console.signal);
    await console.write(
      flags.format === 'json'
        ? `${JSON.stringify(lookupJson(name, at === undefined ? undefined : isoDay(at), found, console))}\n`
        : lookupText(name, found, console),
    );
  } finally {
    archive.close();
  }
}

/** Sources that are shown under one line. */
const SOURCES = 3;

/**
 * The answers one after the other. Sentences are shown when nothing else answers: an office or an event has its own.
 * Nothing at all is said of the person that the words may have named, with the names close to it.
 */
function lookupText(name: string, found: Found, console: Console): string {
  const { language } = console;
  const told = found.groups.filter(({ kind }) => kind !== 'text');
  const lines: string[] = [];
  if (told.length === 0) {
    const text = found.groups.filter((group) => group.kind === 'text' && !isGuess(group.without, found.person));
    if (text.length === 0) lines.push(name, `  ${console.say('lookup.nothing')}`, ...alikeLines(found, console));
    for (const group of text) lines.push(...groupLines(sayGroup(group, name, language), console));
  } else {
    for (const [at, said] of sayFound({ ...found, groups: told }, language).entries()) {
      lines.push(...groupLines(said, console));
      // The person of the query stands first, and the names close to it with it.
      if (at === 0 && said.kind === 'person') lines.push(...alikeLines(found, console));
    }
  }
  return `${lines.map((line) => line.match(/^ */)![0] + oneLine(line)).join('\n')}\n`;
}

/** What is left of a misspelt name finds somebody else. */
const isGuess = (without: readonly string[], { alike }: PersonFound) => without.length > 0 && alike.length > 0;

function alikeLines({ person, groups }: Found, console: Console): string[] {
  const told = new Set(groups.flatMap((group) => (group.kind === 'person' ? [group.key] : [])));
  const alike = person.alike.filter((name) => !told.has(personKey(name.person)));
  if (alike.length === 0) return [];
  return [`  ${console.say('lookup.alike', { names: alike.map((name) => name.person).join(', ') })}`];
}

function groupLines({ kind, heading, note, lines, after }: SaidGroup, console: Console): string[] {
  const printed = [heading, ...(note === undefined ? [] : [`  ${note}`])];
  for (const { text, sources } of lines) {
    const indent = text === '' ? '  ' : '    ';
    if (text !== '') printed.push(`  ${text}`);
    const most = kind === 'text' ? SENTENCES : SOURCES;
    for (const { where, quote } of sources.slice(0, most))
      printed.push(`${indent}${where}: “${quote.before}${quote.match}${quote.after}”`);
    if (sources.length > most)
      printed.push(`${indent}${console.say('source.more', { count: { number: sources.length - most } })}`);
  }
  return after === undefined ? printed : [...printed, `  ${after}`];
}

interface LookupJson {
  readonly schema: 1;
  readonly name: string;
  readonly at?: string;
  /** Of the person whose name the whole query is. */
  readonly titles: readonly HeldJson[];
  readonly alike: PersonFound['alike'];
  /** Everything that answers the query, the most particular first. */
  readonly answers: readonly AnswerJson[];
}

function lookupJson(name: string, at: string | undefined, found: Found, { language }: Console): LookupJson {
  return {
    schema: 1,
    name,
    ...(at !== undefined && { at }),
    titles: found.person.held.map((held) => heldJson(held, language)),
    alike: found.person.alike,
    answers: found.groups.map((group) => answerJson(group, language)),
  };
}
