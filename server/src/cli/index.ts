/** `dateline index`: reads an archive into its index, and says what was done. */
import path from 'node:path';
import { Command } from 'commander';
import { cacheFolder, indexNameFor } from '../archive/cacheFolder.ts';
import { openWith } from './archives.ts';
import type { Console } from './console.ts';
import { databaseOption, uiOption } from './options.ts';

interface IndexFlags {
  readonly database?: string;
}

export function indexCommand(console: Console): Command {
  return new Command('index')
    .description(console.say('cli.index'))
    .argument('<A...>', console.say('cli.argument.archive'))
    .addOption(databaseOption(console))
    .addOption(uiOption(console))
    .action((places: string[], flags: IndexFlags) => runIndex(console, places, flags));
}

async function runIndex(console: Console, places: readonly string[], flags: IndexFlags): Promise<void> {
  // Asked for by name, an index is made however small the archive is.
  const roots = places.map((place) => path.resolve(place));
  const database =
    flags.database ?? (places.length === 1 && isIndexFile(places[0]!) ? undefined : indexNameFor(roots, cacheFolder()));
  const { archive, summary } = await openWith(console, {
    archive: places,
    ...(database !== undefined && { database }),
  });
  const copies = await archive.catalogue.copies();
  archive.close();
  const count = (number: number) => ({ number });
  const seconds = summary.milliseconds / 1000;
  const files = new Set(summary.problems.map((problem) => problem.path)).size;
  const lines = [
    console.say('index.done', {
      articles: count(summary.articles),
      sightings: count(summary.sightings),
      added: count(summary.added),
      removed: count(summary.removed),
      unchanged: count(summary.unchanged),
      seconds: count(Math.round(summary.milliseconds / 100) / 10),
    }),
    ...(summary.added >= WORTH_A_RATE
      ? [console.say('index.rate', { read: count(summary.read), rate: count(Math.round(summary.added / seconds)) })]
      : []),
    ...(copies > 0 ? [console.say('index.copies', { copies: count(copies) })] : []),
    ...(files > 0 ? [console.say('index.troubled', { files: count(files) })] : []),
    ...(summary.stopped ? [console.say('index.stopped')] : []),
    ...(summary.database === undefined ? [] : [console.say('index.where', { file: summary.database })]),
  ];
  await console.write(`${lines.join('\n')}\n`);
}

/** Of fewer new articles a rate says nothing. */
const WORTH_A_RATE = 100;

const isIndexFile = (place: string) => /\.(?:db|sqlite)$/i.test(place);
