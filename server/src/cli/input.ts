/** What is to be checked: files, folders, records of .jsonl files, standard input. */
import { createReadStream, type Dirent, type Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decode, looksBinary, markOf } from '../archive/importers/encoding.ts';
import { NO_RULES } from '../archive/importers/folderRules.ts';
import { formatOf } from '../archive/importers/formats.ts';
import { metadataDay } from '../archive/importers/metadataDay.ts';
import { LONGEST_ARTICLE } from '../archive/importers/rawArticle.ts';
import { readArticles } from '../archive/importers/readArticles.ts';
import type { CheckSettings } from '../checker.ts';
import type { Reading, ReadingOptions } from '../claims/reading.ts';
import { nameOf, type Subject } from '../output/subject.ts';
import type { Message } from '../rules/finding.ts';
import { parseIsoDay } from '../time/civil.ts';
import { type Problem, WrongUse } from './console.ts';

/** A draft as it came in, before anything of it is understood. */
export interface DraftInput {
  readonly subject: Subject;
  readonly source: string;
  /** What its metadata say; the command line's options go over it. */
  readonly reading: ReadingOptions;
  readonly self: NonNullable<CheckSettings['self']>;
}

/** Told of what could not be read; the rest goes on. */
export type OnProblem = (problem: Problem) => void;

const STDIN = '-';
const EXTENSIONS = new Set(['.txt', '.md', '.markdown', '.draft', '.tin', '.jsonl', '.docx', '.html', '.htm', '.pdf']);
const isJsonl = (file: string) => path.extname(file).toLowerCase() === '.jsonl';

const trouble = (key: string, values: Message['values'] = {}): Message => ({ key: `input.${key}`, values });

function failure(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return trouble('missing');
  if (code === 'EACCES' || code === 'EPERM') return trouble('forbidden');
  return trouble('unreadable', { reason: code || (error instanceof Error ? error.message : String(error)) });
}

/** The drafts that a command's paths and its --jsonl name, in this order. Without either it is wrong use. */
export function inputs(
  paths: readonly string[],
  jsonl: string | undefined,
  onProblem: OnProblem,
): AsyncGenerator<DraftInput> {
  if (paths.length === 0 && jsonl === undefined) throw new WrongUse('cli.nothing');
  return (async function* () {
    yield* draftsOf(paths, onProblem);
    if (jsonl !== undefined) yield* recordsOf(jsonl, onProblem);
  })();
}

/** The drafts of the named paths, in their order; a folder's by name. Never throws. */
export async function* draftsOf(paths: readonly string[], onProblem: OnProblem): AsyncGenerator<DraftInput> {
  for (const named of paths) {
    for await (const file of filesOf(named, onProblem)) {
      if (file !== STDIN && isJsonl(file)) yield* recordsOf(file, onProblem);
      else {
        const draft =
          file !== STDIN && isDocument(file)
            ? await readDocument(file, onProblem)
            : await readDraftFile(file, onProblem);
        if (draft) yield draft;
      }
    }
  }
}

async function* filesOf(named: string, onProblem: OnProblem): AsyncGenerator<string> {
  if (named === STDIN) {
    yield STDIN;
    return;
  }
  try {
    const found = await stat(named);
    if (!found.isDirectory()) {
      yield named;
      return;
    }
  } catch (error) {
    onProblem({ path: named, message: failure(error) });
    return;
  }
  let any = false;
  for await (const file of filesIn(named, onProblem)) {
    any = true;
    yield file;
  }
  if (!any) onProblem({ path: named, message: trouble('emptyFolder') });
}

/** The draft files of a folder and its folders, by name. Hidden ones are passed over, links to folders too. */
async function* filesIn(folder: string, onProblem: OnProblem): AsyncGenerator<string> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    onProblem({ path: folder, message: failure(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(file, onProblem);
    else if (EXTENSIONS.has(path.extname(entry.name).toLowerCase())) yield file;
  }
}

async function readDraftFile(file: string, onProblem: OnProblem): Promise<DraftInput | undefined> {
  let bytes: Buffer;
  try {
    bytes = file === STDIN ? await readAll(process.stdin) : await readFile(file);
  } catch (error) {
    onProblem({ path: file, message: failure(error) });
    return undefined;
  }
  if (bytes.length > LONGEST_ARTICLE) {
    onProblem({ path: file, message: trouble('tooLong', { megabytes: { number: LONGEST_ARTICLE / 1e6 } }) });
    return undefined;
  }
  const decoded = decode(bytes);
  if ('fault' in decoded) {
    onProblem({ path: file, line: faultLine(bytes), message: trouble(decoded.fault) });
    return undefined;
  }
  // Offsets count in the text as it lies in the file, its byte order mark included.
  const source = markOf(bytes) ? `\uFEFF${decoded.text}` : decoded.text;
  if (file === STDIN) return { subject: { path: STDIN }, source, reading: {}, self: {} };
  return {
    subject: { path: file },
    source,
    reading: { name: path.basename(file) },
    self: { path: path.resolve(file) },
  };
}

/** Documents whose text must be taken out of them: Word, web pages, PDF. */
const isDocument = (file: string) => DOCUMENTS.has(formatOf(file) ?? '');
const DOCUMENTS: ReadonlySet<string> = new Set(['docx', 'html', 'pdf']);

/**
 * The text of a document, read as an archive would read it: offsets and lines count in that text. A page says itself
 * when it was published; when somebody last saved a document says nothing of the draft's day.
 */
async function readDocument(file: string, onProblem: OnProblem): Promise<DraftInput | undefined> {
  let found: Stats;
  try {
    found = await stat(file);
  } catch (error) {
    onProblem({ path: file, message: failure(error) });
    return undefined;
  }
  let draft: DraftInput | undefined;
  const { size, mtimeMs: mtime } = found;
  for await (const { article, problem } of readArticles({ path: file, size, mtime, rules: NO_RULES })) {
    if (problem) onProblem(problem);
    if (!article) continue;
    const { text, url, lang, published } = article;
    const day = formatOf(file) === 'html' && published !== undefined ? parseIsoDay(published) : undefined;
    draft ??= {
      subject: { path: file },
      source: text,
      reading: {
        name: path.basename(file),
        ...(day !== undefined && { published: day, publishedFrom: 'frontMatter' as const }),
        ...((lang === 'vi' || lang === 'en') && { language: lang }),
      },
      self: { path: path.resolve(file), ...(url !== undefined && { url }) },
    };
  }
  return draft;
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.length;
    if (length > LONGEST_ARTICLE) break;
  }
  return Buffer.concat(chunks);
}

/** 1-based line of the first byte that is no text: a NUL, or where UTF-8 breaks off. */
function faultLine(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString('utf8'));
  let broken = 0;
  while (broken < bytes.length && bytes[broken] === again[broken]) broken++;
  const nul = bytes.indexOf(0);
  const at = nul < 0 ? broken : Math.min(nul, broken);
  let line = 1;
  for (let i = 0; i < at; i++) if (bytes[i] === 10) line++;
  return line;
}

/** The drafts of a .jsonl file (or "-"), one record a line, read as they are wanted. Never throws. */
export async function* recordsOf(file: string, onProblem: OnProblem): AsyncGenerator<DraftInput> {
  const stream: AsyncIterable<Buffer> = file === STDIN ? process.stdin : createReadStream(file);
  let number = 0;
  try {
    for await (const bytes of linesOf(stream)) {
      number++;
      if (bytes === undefined) {
        const megabytes = { number: LONGEST_ARTICLE / 1e6 };
        onProblem({ path: file, line: number, message: trouble('lineTooLong', { megabytes }) });
        continue;
      }
      if (number === 1 && (looksBinary(bytes) || wideMark(bytes))) {
        onProblem({ path: file, line: 1, message: trouble(wideMark(bytes) ? 'badEncoding' : 'notText') });
        return;
      }
      if (bytes.every((byte) => byte <= 32)) continue;
      const draft = readRecord(file, number, bytes, onProblem);
      if (draft) yield draft;
    }
  } catch (error) {
    onProblem({ path: file, message: failure(error) });
  }
}

/** A .jsonl file in UTF-16 has no lines that could be read one by one. */
const wideMark = (bytes: Buffer) => markOf(bytes)?.name.startsWith('utf-16') === true;

/** Lines of bytes without their ends; undefined for one that is longer than any draft, which is not held in memory. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | undefined> {
  let held: Buffer[] = [];
  let length = 0;
  const line = () => {
    const whole = length > LONGEST_ARTICLE ? undefined : Buffer.concat(held);
    held = [];
    length = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let feed = chunk.indexOf(10); feed >= 0; feed = chunk.indexOf(10, from)) {
      length += feed - from;
      held.push(chunk.subarray(from, feed));
      yield line();
      from = feed + 1;
    }
    length += chunk.length - from;
    if (length > LONGEST_ARTICLE) held = [];
    else if (from < chunk.length) held.push(chunk.subarray(from));
  }
  if (length > 0) yield line();
}

const textIn = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** A record of the contract (docs/cli.md); one without text, or that is none, is a problem and no draft. */
function readRecord(file: string, line: number, bytes: Buffer, onProblem: OnProblem): DraftInput | undefined {
  const complain = (message: Message) => onProblem({ path: file, line, message });
  const decoded = decode(bytes);
  if ('fault' in decoded) {
    complain(trouble(decoded.fault));
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch {
    complain(trouble('badJson'));
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    complain(trouble('notRecord'));
    return undefined;
  }
  const record = value as Record<string, unknown>;
  const parts = ['title', 'summary', 'body'].flatMap((key) => textIn(record[key]) ?? []);
  if (parts.length === 0) {
    complain(trouble('noText'));
    return undefined;
  }
  const [id, url, stated, lang] = ['id', 'url', 'published', 'lang'].map((key) => textIn(record[key]));
  const published = stated === undefined ? undefined : metadataDay(stated);
  if (stated !== undefined && published === undefined) complain(trouble('badDate', { text: stated }));
  const names = { ...(id !== undefined && { id }), ...(url !== undefined && { url }) };
  return {
    subject: { ...names, ...(typeof record.id === 'number' && { id: record.id }), path: file, line },
    source: parts.join('\n\n'),
    reading: {
      ...(published !== undefined && { published, publishedFrom: 'frontMatter' as const }),
      ...((lang === 'vi' || lang === 'en') && { language: lang }),
      ...(url !== undefined && { name: url }),
    },
    self: names,
  };
}

/** What is wrong with a draft's own front matter; the draft has been read without it. */
export function frontMatterProblem({ draft }: Reading, subject: Subject): Problem | undefined {
  const { problem, metadata, publishedAt } = draft.frontMatter;
  const path = nameOf(subject);
  if (problem !== undefined) return { path, line: 1, message: trouble('frontMatter', { reason: problem }) };
  const { published } = metadata;
  if (published === undefined || metadataDay(published) !== undefined) return undefined;
  const line = publishedAt ? draft.lines.lineOf(publishedAt.start) + 1 : 1;
  return { path, line, message: trouble('badDate', { text: published }) };
}
