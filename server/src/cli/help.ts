/** The help pages in the console's language, down to their headings. */
import type { HelpConfiguration, Option } from 'commander';
import type { Console } from './console.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Commands:': 'help.commands',
};

export const helpIn = (console: Console): HelpConfiguration => ({
  styleTitle: (title) => (HEADINGS[title] === undefined ? title : console.say(HEADINGS[title])),
  optionDescription: ({ description, argChoices, defaultValue }: Option) => {
    const notes = [
      ...(argChoices ? [argChoices.join(', ')] : []),
      ...(typeof defaultValue === 'string' ? [console.say('help.default', { value: defaultValue })] : []),
    ];
    return notes.length === 0 ? description : `${description} (${notes.join('; ')})`;
  },
});
