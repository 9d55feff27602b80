/** One root cause, one finding: what several rules say of one slip becomes one finding with all its evidence. */
import type { Finding, Severity } from './finding.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** A draft that contradicts itself needs no archive to be shown wrong: such a finding leads. */
const leads = (a: Finding, b: Finding): number =>
  RANK[a.severity] - RANK[b.severity] ||
  a.evidence.length - b.evidence.length ||
  b.confidence - a.confidence ||
  a.start - b.start ||
  (a.code < b.code ? -1 : 1);

const overlapping = (a: Finding, b: Finding) => a.start < b.end && b.start < a.end;

const fixText = (f: Finding) => f.fixes[0]?.edits.map((e) => `${e.start}-${e.end}:${e.newText}`).join('|');

/** True when two findings tell of one slip: the same claim or the same words, or one mended by the same edit. */
function oneCause(a: Finding, b: Finding): boolean {
  if (
    overlapping(a, b) &&
    (a.claims.some((id) => b.claims.includes(id)) || a.code.split('/')[0] === b.code.split('/')[0] || sameFix(a, b))
  )
    return true;
  return sameFix(a, b);
}

const sameFix = (a: Finding, b: Finding): boolean => fixText(a) !== undefined && fixText(a) === fixText(b);

/** Findings in reading order, the lesser ones of a cause folded into the one that leads. */
export function byRootCause(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of [...findings].sort(leads)) {
    const at = kept.findIndex((other) => oneCause(other, finding));
    if (at < 0) kept.push(finding);
    else {
      const lead = kept[at]!;
      const evidence = [...lead.evidence, ...finding.evidence.filter((s) => !lead.evidence.includes(s))];
      const fixes = lead.fixes.length > 0 ? lead.fixes : finding.fixes;
      kept[at] = { ...lead, evidence, fixes };
    }
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
}
