/** `dateline lookup`: what the archive knows of a name, one line a title, each with its source. */
import { Command, Option } from 'commander';
import type { Answers, TitleSighting } from '../archive/archive.ts';
import { personKey } from '../archive/keys.ts';
import { oneLine } from '../output/columns.ts';
import { heldDays, joinDays } from '../output/held.ts';
import { type SourceJson, sourceJson } from '../output/json.ts';
import { sayTitle } from '../output/readings.ts';
import { distinctSources, quoteOf, sayWhere } from '../output/sources.ts';
import { sayDays, speak } from '../output/speech.ts';
import { type Day, isoDay } from '../time/civil.ts';
import { type Interval, overlaps } from '../time/interval.ts';
import { type ArchiveFlags, openArchives } from './archives.ts';
import { type Console, WrongUse } from './console.ts';
import { archiveOption, databaseOption, factsOption, parseDay, uiOption } from './options.ts';

interface LookupFlags extends ArchiveFlags {
  readonly at?: string;
  readonly format: 'text' | 'json';
}

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
    .action((name: string, flags: LookupFlags) => runLookup(console, name, flags));
}

/** One office of a person, with the days on which the archive sees it held and the articles that say so. */
interface Held {
  readonly title: string;
  readonly person: string;
  readonly days: Interval | undefined;
  readonly sightings: readonly TitleSighting[];
}

async function runLookup(console: Console, name: string, flags: LookupFlags): Promise<void> {
  const at = flags.at === undefined ? undefined : parseDay(flags.at, '--at');
  const key = personKey(name);
  if (key === '') throw new WrongUse('cli.emptyName');
  if (flags.archive === undefined && flags.facts === undefined) throw new WrongUse('cli.noArchive');
  const archive = await openArchives(console, flags);
  try {
    const answers = await archive.ask(
      { offices: [], people: [key], events: [], names: [key], terms: new Map(), relatedLimit: 0, self: {} },
      console.signal,
    );
    const held = officesOf(answers.people.get(key) ?? [], at, console);
    const alike = namesOf(answers, key);
    await console.write(
      flags.format === 'json'
        ? `${JSON.stringify(lookupJson(name, at, held, alike))}\n`
        : lookupText(name, held, alike, console),
    );
  } finally {
    archive.close();
  }
}

/** A person's titles by the days they were seen, earliest first; with `at`, those that were held on that day. */
function officesOf(sightings: readonly TitleSighting[], at: Day | undefined, { language }: Console): Held[] {
  const groups = new Map<string, TitleSighting[]>();
  for (const sighting of sightings) {
    if (sighting.doubtful) continue;
    const { roleKey, organisationKey, status } = sighting;
    const group = [roleKey, organisationKey ?? '', status].join('@');
    groups.set(group, [...(groups.get(group) ?? []), sighting]);
  }
  const held = [...groups.values()].map((group): Held => {
    const first = group[0]!;
    const days = group.map(heldDays).reduce(joinDays);
    return {
      title: sayTitle(first, language),
      person: first.person,
      days,
      sightings: distinctSources(group) as TitleSighting[],
    };
  });
  const then: Interval | undefined = at === undefined ? undefined : { from: at, to: at, grain: 'day' };
  return held
    .filter(({ days }) => !then || (days && overlaps(days, then)))
    .sort((a, b) => (a.days?.from ?? -Infinity) - (b.days?.from ?? -Infinity));
}

/** Other spellings and other people close to the name, most often seen first. */
function namesOf(answers: Answers, key: string): { readonly person: string; readonly count: number }[] {
  const counts = new Map<string, { person: string; count: number }>();
  for (const { person } of answers.names.get(key) ?? []) {
    const own = personKey(person);
    if (own === key) continue;
    const known = counts.get(own);
    if (known) known.count++;
    else counts.set(own, { person, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.person < b.person ? -1 : 1));
}

const SOURCES = 3;
const QUOTE = 160;

function lookupText(
  name: string,
  held: readonly Held[],
  alike: ReturnType<typeof namesOf>,
  { language }: Console,
): string {
  const say = (key: string, values = {}) => speak({ key, values }, language);
  const lines = [held[0]?.person ?? name];
  if (held.length === 0) lines.push(`  ${say('lookup.nothing')}`);
  for (const { title, days, sightings } of held) {
    const when = days ? sayDays(days, language) : say('days.unknown');
    lines.push(`  ${say('lookup.title', { title, when, count: { number: sightings.length } })}`);
    for (const sighting of sightings.slice(0, SOURCES)) {
      const { before, match, after } = quoteOf(sighting, QUOTE, language);
      lines.push(`    ${sayWhere(sighting, language)}: “${before}${match}${after}”`);
    }
    if (sightings.length > SOURCES)
      lines.push(`    ${say('source.more', { count: { number: sightings.length - SOURCES } })}`);
  }
  if (alike.length > 0) lines.push(`  ${say('lookup.alike', { names: alike.map(({ person }) => person).join(', ') })}`);
  return `${lines.map((line) => line.match(/^ */)![0] + oneLine(line)).join('\n')}\n`;
}

interface LookupJson {
  readonly schema: 1;
  readonly name: string;
  readonly at?: string;
  readonly titles: readonly {
    readonly person: string;
    readonly title: string;
    readonly from?: string | null;
    readonly to?: string | null;
    readonly sources: readonly SourceJson[];
  }[];
  readonly alike: readonly { readonly person: string; readonly count: number }[];
}

function lookupJson(
  name: string,
  at: Day | undefined,
  held: readonly Held[],
  alike: ReturnType<typeof namesOf>,
): LookupJson {
  const end = (day: Day | null) => (day === null ? null : isoDay(day));
  return {
    schema: 1,
    name,
    ...(at !== undefined && { at: isoDay(at) }),
    titles: held.map(({ person, title, days, sightings }) => ({
      person,
      title,
      ...(days && { from: end(days.from), to: end(days.to) }),
      sources: sightings.map((sighting) => sourceJson(sighting, 'title')),
    })),
    alike,
  };
}
