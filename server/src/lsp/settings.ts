/** The editor's settings, section "dateline": read with care, since people type them by hand. */
import type { Signature } from '../archive/decisions/signature.ts';
import type { LanguageId } from '../language/language.ts';
import type { RuleCode, Severity } from '../rules/finding.ts';

export interface Settings {
  /** Folders or .jsonl files, relative to the workspace folder or absolute. */
  readonly archiveFolders: readonly string[];
  readonly facts: string;
  readonly messages: 'auto' | LanguageId;
  readonly plainText: 'newsroom' | 'always' | 'never';
  readonly severities: Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;
  /** Years and weekdays behind dates: everywhere, on the lines of the selection, or nowhere. */
  readonly hints: 'off' | 'on' | 'onSelection';
  /** By whom decisions are signed. */
  readonly signature: Signature;
}

export const DEFAULTS: Settings = {
  archiveFolders: ['archive'],
  facts: 'dateline.facts.yaml',
  messages: 'auto',
  plainText: 'newsroom',
  severities: {},
  hints: 'onSelection',
  signature: 'git',
};

const MESSAGES = ['auto', 'vi', 'en'] as const;
const PLAIN_TEXT = ['newsroom', 'always', 'never'] as const;
const HINTS = ['off', 'on', 'onSelection'] as const;
const SIGNATURES = ['git', 'system', 'nobody'] as const;
const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'] as const;

/** Reads the value of section "dateline". What is missing or of the wrong type keeps its default; never throws. */
export function readSettings(section: unknown): Settings {
  const value = record(section);
  const folders = record(value.archive).folders;
  const facts = value.facts;
  const severities = Object.entries(record(value.severity)).filter(([, severity]) => oneOf(SEVERITIES, severity));
  return {
    archiveFolders: Array.isArray(folders)
      ? folders.filter((folder): folder is string => typeof folder === 'string' && folder.trim() !== '')
      : DEFAULTS.archiveFolders,
    facts: typeof facts === 'string' && facts.trim() !== '' ? facts : DEFAULTS.facts,
    messages: oneOf(MESSAGES, value.messages) ?? DEFAULTS.messages,
    plainText: oneOf(PLAIN_TEXT, record(value.check).plainText) ?? DEFAULTS.plainText,
    severities: Object.fromEntries(severities) as Settings['severities'],
    hints: oneOf(HINTS, value.hints) ?? DEFAULTS.hints,
    signature: oneOf(SIGNATURES, record(value.decisions).signature) ?? DEFAULTS.signature,
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function oneOf<T extends string>(choices: readonly T[], value: unknown): T | undefined {
  return choices.find((choice) => choice === value);
}
