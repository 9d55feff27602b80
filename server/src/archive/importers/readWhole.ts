/** The whole text of a source that is one document. */
import { decode } from './encoding.ts';
import type { Source } from './importer.ts';
import { type ImportProblem, LONGEST_ARTICLE, problem } from './rawArticle.ts';

export type Whole = { readonly text: string; readonly bytes: Buffer } | { readonly problem: ImportProblem };

/** Its text, or what is wrong with it. `declaredIn` finds the encoding that its first bytes declare. May reject. */
export async function readWhole(
  source: Source,
  declaredIn?: (start: Uint8Array) => string | undefined,
  most = LONGEST_ARTICLE,
): Promise<Whole> {
  const bytes = await source.bytes(most);
  if (bytes === undefined) return { problem: tooLong(source, most) };
  const whole = decoded(source, bytes, declaredIn?.(bytes));
  if ('problem' in whole) return whole;
  return whole.text.trim() === '' ? { problem: problem(source.path, 'noText') } : { text: whole.text, bytes };
}

/** The text of bytes that begin on `line`. */
export function decoded(
  { path, rules }: Source,
  bytes: Uint8Array,
  declared?: string,
  line?: number,
): { readonly text: string } | { readonly problem: ImportProblem } {
  const found = decode(bytes, { declared, told: rules.encoding });
  if (!('fault' in found)) return found;
  const { fault, encoding } = found;
  return {
    problem:
      encoding === undefined ? problem(path, fault, {}, line) : problem(path, 'otherEncoding', { encoding }, line),
  };
}

/** The problem of a file that is longer than anything of its kind. */
export const tooLong = ({ path }: Source, most: number): ImportProblem =>
  problem(path, 'tooLong', { megabytes: { number: most / 1e6 } });
