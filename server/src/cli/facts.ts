/** `dateline facts import`: takes terms of office from a table into the newsroom's dateline.facts.yaml. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import { type NamedTerm, Unwritable, withTerms } from '../archive/factsFile.ts';
import { keysByReading } from '../archive/houseKeys.ts';
import { fileProblem, type ImportProblem, problem } from '../archive/importers/rawArticle.ts';
import { type OfficeTerm, readOfficeTerms } from '../archive/officeTerms.ts';
import { writeWhole } from '../archive/wholeFile.ts';
import { extraction } from '../checker.ts';
import { languageOf } from '../language/languages.ts';
import type { Console } from './console.ts';
import { uiOption } from './options.ts';

interface ImportFlags {
  readonly facts: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly encoding?: string;
  readonly dryRun?: boolean;
}

/** So many rows that cannot be used are told one by one, the rest by their number. */
const MOST_TOLD = 20;

export function factsCommand(console: Console): Command {
  const facts = new Command('facts').description(console.say('cli.facts'));
  facts
    .command('import')
    .description(console.say('cli.facts.import'))
    .argument('<FILE...>', console.say('cli.argument.terms'))
    .addOption(new Option('--facts <FILE>', console.say('cli.option.factsInto')).default('dateline.facts.yaml'))
    .addOption(new Option('--role <ROLE>', console.say('cli.option.role')))
    .addOption(new Option('--organisation <NAME>', console.say('cli.option.organisation')))
    .addOption(new Option('--encoding <NAME>', console.say('cli.option.encoding')))
    .addOption(new Option('--dry-run', console.say('cli.option.dryRun')))
    .addOption(uiOption(console))
    .action((files: string[], flags: ImportFlags) => runImport(console, files, flags));
  return facts;
}

async function runImport(console: Console, files: readonly string[], flags: ImportFlags): Promise<void> {
  const terms: NamedTerm[] = [];
  let left = 0;
  for (const file of files) {
    const { found, problems } = await termsIn(console, file, flags);
    terms.push(...found);
    left += problems.length;
    for (const each of problems.slice(0, MOST_TOLD)) console.problem(each, 0);
    if (problems.length > MOST_TOLD)
      console.problem(problem(file, 'moreProblems', { count: { number: problems.length - MOST_TOLD } }), 0);
  }
  const into = path.resolve(flags.facts);
  let source = '';
  try {
    source = await readFile(into, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      console.problem(fileProblem(into, error), 3);
      return;
    }
  }
  try {
    const { text, added, known } = withTerms(source, terms);
    if (!flags.dryRun && added > 0) await writeWhole(into, text);
    const counts = { added: { number: added }, known: { number: known }, left: { number: left } };
    const key = flags.dryRun ? 'facts.wouldImport' : 'facts.imported';
    await console.write(`${console.say(key, { ...counts, file: flags.facts })}\n`);
  } catch (error) {
    if (!(error instanceof Unwritable)) console.problem(fileProblem(into, error), 3);
    else console.problem(problem(into, 'facts.unwritable', { reason: error.message }), 3);
  }
}

/**
 * The terms of a table that can be held against drafts: whose role we know, and whose it is. The others are problems,
 * for a fact that never meets a claim would only look like one.
 */
async function termsIn(
  console: Console,
  file: string,
  { role, organisation, encoding }: ImportFlags,
): Promise<{ readonly found: NamedTerm[]; readonly problems: ImportProblem[] }> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    console.problem(fileProblem(file, error), 3);
    return { found: [], problems: [] };
  }
  const { terms, problems } = readOfficeTerms(file, bytes, { role, organisation, encoding });
  const keys = keysByReading(extraction.read);
  const countries = languageOf(console.language).places.countries;
  const found: NamedTerm[] = [];
  for (const { country, line, ...term } of terms) {
    const named: NamedTerm =
      country === undefined || term.organisation !== undefined
        ? term
        : { ...term, organisation: countries[country]?.[0] ?? country };
    const fault = faultOf(named, keys);
    if (fault === undefined) found.push(named);
    else problems.push(problem(file, fault, { role: named.role }, line));
  }
  return { found, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function faultOf({ role, organisation, person }: Omit<OfficeTerm, 'line'>, keys: ReturnType<typeof keysByReading>) {
  const { roleKey, organisationKey } = keys.office(role, organisation, person);
  if (/\s/.test(roleKey)) return 'terms.unknownRole';
  return organisationKey === undefined ? 'terms.noOrganisation' : undefined;
}
