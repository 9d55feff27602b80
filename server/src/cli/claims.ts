/** `dateline claims`: what Dateline reads in a draft, without holding it against anything. */
import { Command, Option } from 'commander';
import { check } from '../checker.ts';
import { read } from '../claims/read.ts';
import type { Reading } from '../claims/reading.ts';
import { claimsJson } from '../output/json.ts';
import { jsonDocument } from '../output/printer.ts';
import type { Subject } from '../output/subject.ts';
import { type ArchiveFlags, openArchives } from './archives.ts';
import type { Console } from './console.ts';
import { frontMatterProblem, inputs } from './input.ts';
import {
  archiveOption,
  databaseOption,
  jsonlOption,
  languageOption,
  publishedOption,
  type ReadingFlags,
  readingOptions,
  uiOption,
} from './options.ts';

interface ClaimsFlags extends ReadingFlags, ArchiveFlags {
  readonly format: 'json' | 'jsonl';
  readonly jsonl?: string;
}

export function claimsCommand(console: Console): Command {
  return new Command('claims')
    .description(console.say('cli.claims'))
    .argument('[PATH...]', console.say('cli.argument.path'))
    .addOption(jsonlOption(console))
    .addOption(archiveOption(console))
    .addOption(databaseOption(console))
    .addOption(
      new Option('--format <FORMAT>', console.say('cli.option.format')).choices(['json', 'jsonl']).default('jsonl'),
    )
    .addOption(publishedOption(console))
    .addOption(new Option('--reference <DATETIME>', console.say('cli.option.reference')))
    .addOption(languageOption(console))
    .addOption(uiOption(console))
    .action((paths: string[], flags: ClaimsFlags) => runClaims(console, paths, flags));
}

async function runClaims(console: Console, paths: readonly string[], flags: ClaimsFlags): Promise<void> {
  const options = readingOptions(flags);
  const drafts = inputs(paths, flags.jsonl, (problem) => console.problem(problem));
  // An archive may know the year that a draft leaves out; only the checker asks it.
  const archive = flags.archive ? await openArchives(console, flags) : undefined;
  const document = jsonDocument(({ subject, reading }: { subject: Subject; reading: Reading }) =>
    claimsJson(subject, reading),
  );
  const wrapped = flags.format === 'json';
  try {
    if (wrapped) await console.write(document.begin());
    for await (const { subject, source, reading: own, self } of drafts) {
      const wanted = { ...own, ...options };
      const reading = archive
        ? (await check(source, archive, { reading: wanted, self }, console.signal)).reading
        : read(source, wanted);
      const problem = frontMatterProblem(reading, subject);
      if (problem) console.problem(problem);
      const item = { subject, reading };
      await console.write(wrapped ? document.item(item) : `${JSON.stringify(claimsJson(subject, reading))}\n`);
      console.signal.throwIfAborted();
    }
    if (wrapped) await console.write(document.end());
  } finally {
    archive?.close();
  }
}
