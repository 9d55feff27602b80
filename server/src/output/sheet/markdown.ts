/** The sheet in Markdown (CommonMark, GitHub's too): nothing of a draft or an article becomes a link, HTML, emphasis or a list. */
import type { LanguageId } from '../../language/language.ts';
import type { Message } from '../../rules/finding.ts';
import { escapeMarkdown, markdownQuote } from '../card.ts';
import { speak } from '../speech.ts';
import type { FactSheet, SheetEntry, SheetFinding } from './sheet.ts';

/** The whole sheet; ends with a line break. */
export function sheetMarkdown(sheet: FactSheet): string {
  const say = saying(sheet.language);
  const head = [
    `# ${say('sheet.title')}: ${escapeMarkdown(sheet.title)}`,
    escapeMarkdown(sheet.anchor),
    escapeMarkdown(sheet.summary),
  ];
  const entries = sheet.entries.map((entry, index) => entryMarkdown(entry, index + 1, say));
  const body = entries.length > 0 ? [`## ${say('sheet.claims')}`, ...entries] : [say('sheet.none')];
  return `${[...head, ...body].join('\n\n')}\n`;
}

type Say = (key: string, values?: Message['values']) => string;

const saying =
  (language: LanguageId): Say =>
  (key, values = {}) =>
    escapeMarkdown(speak({ key, values }, language));

function entryMarkdown(entry: SheetEntry, number: number, say: Say): string {
  const { words, kindName, line, verdict, reading, findings, sources, total, decisions } = entry;
  const rest = total - sources.length;
  const lines = [
    `${say('sheet.line', { line: String(line) })} · ${escapeMarkdown(kindName)} · **${escapeMarkdown(verdict)}**`,
    ...findings.map(findingMarkdown),
    ...(reading.length > 0 ? [reading.map(escapeMarkdown).join(' · ')] : []),
    ...sources.map(({ where, quote }) => `${escapeMarkdown(where)}: ${markdownQuote(quote)}`),
    ...(rest > 0 ? [say('sheet.more', { count: { number: rest } })] : []),
    ...decisions.map(escapeMarkdown),
  ];
  return `### ${number}. “${escapeMarkdown(words)}”\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

const findingMarkdown = ({ message, fix }: SheetFinding): string =>
  fix === undefined ? escapeMarkdown(message) : `${escapeMarkdown(message)} → ${escapeMarkdown(fix)}`;
