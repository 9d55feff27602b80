/** `dateline`: the command line. Each command stands in its own file; here they meet their console. */
import { Command, CommanderError } from 'commander';
import { serveThread } from '../archive/threads/thread.ts';
import { extraction } from '../checker.ts';
import { checkCommand } from './check.ts';
import { claimsCommand } from './claims.ts';
import { Console, consoleLanguage, WrongUse } from './console.ts';
import { factsCommand } from './facts.ts';
import { helpIn } from './help.ts';
import { indexCommand } from './index.ts';
import { lookupCommand } from './lookup.ts';
import { VERSION } from './version.ts';

/** Commander's complaints that have words of their own in our bundles. */
const COMPLAINTS: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'cli.unknownOption',
  'commander.unknownCommand': 'cli.unknownCommand',
  'commander.missingArgument': 'cli.missingArgument',
  'commander.optionMissingArgument': 'cli.missingValue',
  'commander.excessArguments': 'cli.excessArguments',
  'commander.invalidArgument': 'cli.badValue',
};

/** A commander error in our words: what it names, an option or a value, stands in quotes in its message. */
function wrongUse({ code, message }: CommanderError): WrongUse {
  const text = message.replace(/^error:\s*/, '');
  const [name = '', value = ''] = [...text.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  return new WrongUse(COMPLAINTS[code] ?? 'cli.wrong', { name, value, text });
}

function program(console: Console): Command {
  const program = new Command('dateline')
    .description(console.say('cli.description'))
    .version(VERSION, '--version', console.say('cli.option.version'))
    .helpOption('-h, --help', console.say('cli.option.help'))
    .helpCommand(false)
    .addHelpText('after', () => `\n${console.say('cli.more')}`);
  for (const make of [checkCommand, claimsCommand, indexCommand, lookupCommand, factsCommand]) {
    const command = make(console);
    program.addCommand(command.helpOption('-h, --help', console.say('cli.option.help')));
  }
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)])
    command
      .exitOverride()
      .configureOutput({ outputError: () => {}, writeErr: () => {} })
      .configureHelp(helpIn(console))
      .showSuggestionAfterError(false);
  return program;
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const console = new Console(consoleLanguage(args, process.env));
  try {
    if (args.length === 0) process.stdout.write(program(console).helpInformation());
    else await program(console).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) console.fail(error);
    else if (error.exitCode !== 0) console.fail(wrongUse(error));
  }
  process.exitCode ??= console.status;
}

if (!serveThread(extraction)) void main();
