/**
 * `dateline.archive.yaml`: what a newsroom says of the files in a folder, and below it, that these do not say
 * themselves. A folder deeper down may have its own, which goes over what stands above, key by key.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { decode, encodingNamed } from './encoding.ts';
import { FIELDS, type Field } from './fields.ts';
import { type ImportProblem, problem } from './rawArticle.ts';

export const RULES_FILE = 'dateline.archive.yaml';

export interface FolderRules {
  /** Encoding of files that are not UTF-8 and declare none. */
  readonly encoding?: string;
  /** Outlet of articles that name none. */
  readonly outlet?: string;
  /** Language of articles that name none. */
  readonly lang?: string;
  /** The newsroom's clock, in minutes east of Greenwich: for dates that are given for the whole world. */
  readonly offset?: number;
  /** Names that a record's fields have here, the first that is there counts. */
  readonly fields?: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Changes whenever files would be read otherwise than before; empty without rules. */
  readonly fingerprint: string;
}

export const NO_RULES: FolderRules = { fingerprint: '' };

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const names = v.pipe(
  v.union([text, v.array(text)]),
  v.transform((given) => (typeof given === 'string' ? [given] : given)),
);
const OFFSET = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d))?$/i;

const SHAPE = v.strictObject({
  encoding: v.optional(
    v.pipe(
      text,
      v.check((name) => encodingNamed(name) !== undefined),
      v.transform((name) => encodingNamed(name)!),
    ),
  ),
  outlet: v.optional(text),
  lang: v.optional(v.picklist(['vi', 'en'])),
  utcOffset: v.optional(v.pipe(text, v.regex(OFFSET), v.transform(minutesOf))),
  fields: v.optional(v.strictObject(v.entriesFromList(FIELDS, v.optional(names)))),
});

/** "+07:00", "UTC+7" */
function minutesOf(written: string): number {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(written) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * The rules of a folder whose file has these bytes, inside a folder where `above` holds. A wrong file is a problem of
 * its line, and counts as if it were not there: half a rule could read a thousand articles wrongly.
 */
export function readFolderRules(
  file: string,
  bytes: Uint8Array,
  above: FolderRules,
): { readonly rules: FolderRules; readonly problem?: ImportProblem } {
  const failed = (key: string, values = {}, line?: number) => ({
    rules: above,
    problem: problem(file, `rules.${key}`, values, line),
  });
  const decoded = decode(bytes);
  if ('fault' in decoded) return { rules: above, problem: problem(file, decoded.fault) };
  const counter = new LineCounter();
  const document = parseDocument(decoded.text, { lineCounter: counter, schema: 'failsafe', logLevel: 'silent' });
  const error = document.errors[0];
  if (error) return failed('yaml', { reason: error.message.split('\n')[0]! }, error.linePos?.[0].line);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (cause) {
    return failed('yaml', { reason: cause instanceof Error ? cause.message : String(cause) });
  }
  if (value === null || value === '') return { rules: above };
  if (typeof value !== 'object' || Array.isArray(value)) return failed('noKeys');
  const parsed = v.safeParse(SHAPE, value);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const keys = (issue.path ?? []).map(({ key }) => key);
    const range = (document.getIn(keys, true) as { readonly range?: readonly number[] } | undefined)?.range;
    const line = range ? counter.linePos(range[0]!).line : undefined;
    const field = keys.join('.');
    if (issue.type === 'strict_object' && issue.expected === 'never') return failed('unknownKey', { field }, line);
    const given = typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input);
    return failed('badValue', { field, text: given }, line);
  }
  const { utcOffset, fields, ...rest } = parsed.output;
  const { fingerprint: _, ...inherited } = above;
  const said = {
    ...inherited,
    ...rest,
    ...(utcOffset !== undefined && { offset: utcOffset }),
    ...(fields && { fields: { ...above.fields, ...fields } }),
  } as Omit<FolderRules, 'fingerprint'>;
  const content = JSON.stringify(said, Object.keys({ ...said, ...said.fields }).sort());
  const fingerprint = content === '{}' ? '' : createHash('sha256').update(content).digest('base64url').slice(0, 12);
  return { rules: { ...said, fingerprint } };
}
