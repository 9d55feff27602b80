/**
 * Magic lines: `<!-- dateline-ignore CODE: reason -->` or `// dateline-ignore CODE: reason` on the
 * line before silences that code (or prefix, or all codes when none is named) on the next line of text.
 */
import type { Draft } from '../text/draft.ts';
import type { Finding } from './finding.ts';

const MAGIC = /^(?:<!--|\/\/)\s*dateline-ignore(.*)$/;
/** What follows the word: a code, then the reason or the end. */
const CODE = /^(?:\s+([a-z]+(?:\/[a-z-]+)?))?\s*(?::|$)/;

/** The code that a magic line silences, "" for all codes; undefined for any other line. */
function codeOf(line: string): string | undefined {
  const rest = MAGIC.exec(line.trim())?.[1];
  const code = rest === undefined ? null : CODE.exec(rest.endsWith('-->') ? rest.slice(0, -3) : rest);
  return code ? (code[1] ?? '') : undefined;
}

/** Codes silenced by line (0-based); "" silences all. */
function silencedLines(draft: Draft): ReadonlyMap<number, readonly string[]> {
  const silenced = new Map<number, string[]>();
  if (!draft.source.includes('dateline-ignore')) return silenced;
  let pending: string[] = [];
  for (let line = 0; line < draft.lines.count; line++) {
    const text = draft.lines.textOf(line);
    const code = codeOf(text);
    if (code !== undefined) pending.push(code);
    else if (text.trim() !== '' && pending.length > 0) {
      silenced.set(line, pending);
      pending = [];
    }
  }
  return silenced;
}

const covers = (silenced: string, code: string) =>
  silenced === '' || code === silenced || code.startsWith(`${silenced}/`);

/** The findings that no magic line silences. */
export function unsilenced(draft: Draft, findings: readonly Finding[]): Finding[] {
  const lines = silencedLines(draft);
  if (lines.size === 0) return [...findings];
  return findings.filter(
    (finding) => !lines.get(draft.lines.lineOf(finding.start))?.some((code) => covers(code, finding.code)),
  );
}
