/** `dateline check`: drafts in, reports out, and a status that says whether anything is left to look at. */
import { Command, Option } from 'commander';
import { check, type Report } from '../checker.ts';
import type { LanguageId } from '../language/language.ts';
import { FORMATS, type Format, printerFor } from '../output/printer.ts';
import { nameOf } from '../output/subject.ts';
import { addCounts, countReport, NOTHING } from '../output/summary.ts';
import type { Severity } from '../rules/finding.ts';
import { type ArchiveFlags, openArchives } from './archives.ts';
import { type Console, wantsColour } from './console.ts';
import { Baseline, DecisionsFound } from './decisions.ts';
import { frontMatterProblem, inputs } from './input.ts';
import {
  archiveOption,
  collect,
  databaseOption,
  factsOption,
  jsonlOption,
  languageOption,
  parseJobs,
  parseRules,
  parseSeverities,
  publishedOption,
  type ReadingFlags,
  readingOptions,
  uiOption,
} from './options.ts';
import { VERSION } from './version.ts';

type FailOn = 'error' | 'warning' | 'info' | 'never';

interface CheckFlags extends ReadingFlags, ArchiveFlags {
  readonly format: Format;
  readonly ui?: LanguageId;
  readonly failOn: FailOn;
  readonly severity?: readonly string[];
  readonly rules?: string;
  readonly jsonl?: string;
  /** Commander's reading of --no-decisions. */
  readonly decisions: boolean;
  readonly writeBaseline?: boolean;
  readonly explain?: boolean;
}

export function checkCommand(console: Console): Command {
  return new Command('check')
    .description(console.say('cli.check'))
    .argument('[PATH...]', console.say('cli.argument.path'))
    .addOption(archiveOption(console))
    .addOption(factsOption(console))
    .addOption(databaseOption(console))
    .addOption(jsonlOption(console))
    .addOption(new Option('--format <FORMAT>', console.say('cli.option.format')).choices(FORMATS).default('text'))
    .addOption(publishedOption(console))
    .addOption(languageOption(console))
    .addOption(uiOption(console))
    .addOption(
      new Option('--fail-on <SEVERITY>', console.say('cli.option.failOn'))
        .choices(['error', 'warning', 'info', 'never'])
        .default('warning'),
    )
    .addOption(new Option('--severity <CODE=SEVERITY>', console.say('cli.option.severity')).argParser(collect))
    .addOption(new Option('--rules <CODES>', console.say('cli.option.rules')))
    .addOption(new Option('--no-decisions', console.say('cli.option.noDecisions')))
    .addOption(new Option('--write-baseline', console.say('cli.option.writeBaseline')))
    .addOption(new Option('--explain', console.say('cli.option.explain')))
    .addOption(new Option('--jobs <N>', console.say('cli.option.jobs')).argParser(parseJobs))
    .addHelpText('after', () => `\n${console.say('cli.check.examples')}`)
    .action((paths: string[], flags: CheckFlags) => runCheck(console, paths, flags));
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };
const failsOn = ({ findings }: Report, failOn: FailOn) =>
  failOn !== 'never' && findings.some(({ severity }) => RANK[severity] >= RANK[failOn]);

async function runCheck(console: Console, paths: readonly string[], flags: CheckFlags): Promise<void> {
  const options = readingOptions(flags);
  const severities = parseSeverities(flags.severity);
  const rules = parseRules(flags.rules);
  const drafts = inputs(paths, flags.jsonl, (problem) => console.problem(problem));
  const archive = await openArchives(console, flags);
  const decided = flags.decisions ? new DecisionsFound((problem) => console.problem(problem)) : undefined;
  const baseline = flags.writeBaseline ? new Baseline() : undefined;
  const printer = printerFor(flags.format, {
    colour: wantsColour(process.env),
    explain: flags.explain === true,
    version: VERSION,
  });
  let counts = NOTHING;
  let language = flags.ui;
  try {
    await console.write(printer.begin());
    for await (const { subject, source, reading, self } of drafts) {
      const decisions = await decided?.of(subject);
      const settings = { reading: { ...reading, ...options }, severities, self, decisions, ...(rules && { rules }) };
      const report = await check(source, archive, settings, console.signal).catch((error: unknown) => {
        // One draft that cannot be checked (an archive that does not answer) leaves the others theirs.
        console.fail(error, nameOf(subject));
      });
      console.signal.throwIfAborted();
      if (!report) continue;
      const problem = frontMatterProblem(report.reading, subject);
      if (problem) console.problem(problem);
      language ??= report.reading.language;
      counts = addCounts(counts, countReport(report));
      baseline?.take(subject, report);
      if (!baseline && failsOn(report, flags.failOn)) console.raise(1);
      await console.write(printer.report({ subject, report, language: flags.ui ?? report.reading.language }));
    }
    await console.write(printer.end(counts, language ?? console.language));
    for (const { file, count } of (await baseline?.write()) ?? [])
      console.tell({ key: 'cli.baseline', values: { file, count: { number: count } } });
  } finally {
    archive.close();
  }
}
