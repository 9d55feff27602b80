/** "Check Document": a draft's check in numbers and one sentence. */
import { countReport, saySummary } from '../output/summary.ts';
import type { Severity } from '../rules/finding.ts';
import { rangeOf } from './positions.ts';
import type { CheckResult } from './protocol.ts';
import type { Checked } from './session/documents.ts';
import { spokenAnchor } from './status.ts';
import type { Voice } from './voice.ts';

const LOUDEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

export function summaryOf({ document, report }: Checked, voice: Voice): CheckResult {
  const counts = countReport(report);
  const loudest = LOUDEST_FIRST.find((severity) => report.findings.some((finding) => finding.severity === severity));
  const first = report.findings.find((finding) => finding.severity === loudest);
  return {
    claims: counts.claims,
    sourced: counts.supported,
    unsourced: counts.unsourced,
    findings: counts.findings,
    ...(first ? { firstRange: rangeOf(document, first) } : {}),
    message: saySummary(counts, voice.language),
    anchor: spokenAnchor(report.reading, voice),
  };
}
