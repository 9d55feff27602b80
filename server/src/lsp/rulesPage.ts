/** Where a rule is explained: its section in docs/RULES.md, which is delivered beside the server. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { ruleAnchor } from '../output/rulePage.ts';
import type { RuleCode } from '../rules/finding.ts';

export type RuleLink = (code: RuleCode) => string | undefined;

/**
 * Links to the rules' sections. `base` is the page's address, if the editor gave one; otherwise the page is looked for
 * above `script`, the file that runs. Links into a file name the line, since editors open a line and not a heading.
 */
export function ruleLinks(base: string | undefined, script: string | undefined): RuleLink {
  if (base !== undefined) return (code) => `${base}#${ruleAnchor(code)}`;
  const page = script === undefined ? undefined : findPage(script);
  if (page === undefined) return () => undefined;
  const uri = URI.file(page).toString();
  const lines = headingLines(page);
  return (code) => {
    const line = lines.get(code);
    return line === undefined ? undefined : `${uri}#L${line}`;
  };
}

function findPage(script: string): string | undefined {
  let folder: string;
  try {
    folder = path.dirname(realpathSync(script));
  } catch {
    return undefined;
  }
  for (let up = folder; ; up = path.dirname(up)) {
    const page = path.join(up, 'docs', 'RULES.md');
    if (existsSync(page)) return page;
    if (path.dirname(up) === up) return undefined;
  }
}

/** 1-based lines of the page's headings, by their words. */
function headingLines(page: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  readFileSync(page, 'utf8')
    .split(/\r?\n/)
    .forEach((line, index) => {
      const heading = /^#{1,6}[ \t]+(.*)$/.exec(line)?.[1];
      const words = heading?.replaceAll('`', '').trim();
      if (words !== undefined && !lines.has(words)) lines.set(words, index + 1);
    });
  return lines;
}
