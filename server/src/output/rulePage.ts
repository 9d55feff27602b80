/** Where docs/RULES.md speaks of a rule: its heading's anchor, as GitHub and VS Code make them. */
import type { RuleCode } from '../rules/finding.ts';

/** "date/out-of-report" stands under the heading of that name, whose anchor is "dateout-of-report". */
export const ruleAnchor = (code: RuleCode): string =>
  code
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

export const rulePage = (code: RuleCode): string => `docs/RULES.md#${ruleAnchor(code)}`;
