/** The sheet in Markdown (CommonMark, GitHub's too): nothing of a draft or an article becomes a link, HTML, emphasis or a list. */
import { escapeMarkdown } from '../card.ts';
import type { Quote } from '../sources.ts';
import { speak } from '../speech.ts';
import type { FactSheet, SheetEntry, SheetSource } from './sheet.ts';

/**
 * Escaped for the middle of a line, and still to be read as it stands: marks that mean nothing there, and those between
 * digits ("7/10", "40.000") or at a sentence's end, are left alone.
 */
const plain = (text: string): string =>
  escapeMarkdown(text)
    .replace(/\\([,;'"%?()])/g, '$1')
    .replace(/(?<=\d)\\([./,])(?=\d)/g, '$1')
    .replace(/(?<=\p{L})\\([.:])(?=\s|$)/gu, '$1');

/** A piece of a sentence: the spaces at its ends are kept, where the marks of emphasis do not want them. */
const piece = (text: string): string => `${/^\s/.test(text) ? ' ' : ''}${plain(text)}${/\S\s+$/.test(text) ? ' ' : ''}`;

function quoted({ before, match, after }: Quote): string {
  const value = match.trim();
  const bold = plain(value);
  if (bold === '') return `“${piece(before)}${piece(after)}”`;
  const lead = match.slice(0, match.indexOf(value));
  const trail = match.slice(match.indexOf(value) + value.length);
  return `“${piece(before + lead)}**${bold}**${piece(trail + after)}”`;
}

/** The whole sheet; ends with a line break. */
export function sheetMarkdown(sheet: FactSheet): string {
  const { language } = sheet;
  const say = (key: string, values = {}) => speak({ key, values }, language);
  const head = [`# ${plain(say('sheet.title'))}: ${plain(sheet.title)}`, plain(sheet.anchor), plain(sheet.summary)];
  const entries = sheet.entries.map((entry, index) => entryMarkdown(entry, index + 1, sheet));
  if (entries.length === 0) return `${[...head, plain(say('sheet.none'))].join('\n\n')}\n`;
  return `${[...head, `## ${plain(say('sheet.claims'))}`, ...entries].join('\n\n')}\n`;
}

function entryMarkdown(entry: SheetEntry, number: number, { language }: FactSheet): string {
  const { words, kindName, line, verdict, reading, findings, sources, total, decisions } = entry;
  const say = (key: string, values = {}) => plain(speak({ key, values }, language));
  const rest = total - sources.length;
  const lines = [
    `- ${say('sheet.line', { line: String(line) })} · ${plain(kindName)} · **${plain(verdict)}**`,
    ...findings.map(({ message, fix }) => `- ${plain(message)}${fix === undefined ? '' : ` → ${plain(fix)}`}`),
    ...(reading.length > 0 ? [`- ${reading.map(plain).join(' · ')}`] : []),
    ...sources.map((source) => `- ${sourceMarkdown(source)}`),
    ...(rest > 0 ? [`- ${say('sheet.more', { count: { number: rest } })}`] : []),
    ...decisions.map((decision) => `- ${plain(decision)}`),
  ];
  return `### ${number}\\. “${plain(words)}”\n\n${lines.join('\n')}`;
}

const sourceMarkdown = ({ where, quote }: SheetSource): string => `${plain(where)}: ${quoted(quote)}`;
