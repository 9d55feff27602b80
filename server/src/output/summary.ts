/** How many details were checked, and what became of them: the sentence under a check. */
import type { Report } from '../checker.ts';
import type { LanguageId } from '../language/language.ts';
import type { Message } from '../rules/finding.ts';
import { speak } from './speech.ts';
import { countedClaims } from './standing.ts';

export interface Counts {
  readonly drafts: number;
  /** Claims that state something which a source can bear out (countedClaims). */
  readonly claims: number;
  readonly supported: number;
  readonly unsourced: number;
  /** Findings an editor should look at: hints are not among them. */
  readonly findings: number;
  /** Findings that editors have settled, and that are not told. */
  readonly decided: number;
}

export const NOTHING: Counts = { drafts: 0, claims: 0, supported: 0, unsourced: 0, findings: 0, decided: 0 };

export function countReport(report: Report): Counts {
  const { verdicts, findings, decided } = report;
  const counted = countedClaims(report);
  const having = (verdict: string) => counted.filter(({ id }) => (verdicts.get(id) ?? 'unsourced') === verdict).length;
  return {
    drafts: 1,
    claims: counted.length,
    supported: having('supported'),
    unsourced: having('unsourced'),
    findings: findings.filter(({ severity }) => severity !== 'hint').length,
    decided: decided.length,
  };
}

export const addCounts = (a: Counts, b: Counts): Counts => ({
  drafts: a.drafts + b.drafts,
  claims: a.claims + b.claims,
  supported: a.supported + b.supported,
  unsourced: a.unsourced + b.unsourced,
  findings: a.findings + b.findings,
  decided: a.decided + b.decided,
});

/** "Đã kiểm 43 chi tiết: 31 có nguồn, 10 chưa có nguồn, 2 cần xem lại." */
export function summaryMessage({ drafts, claims, supported, unsourced, findings, decided }: Counts): Message {
  const values = {
    claims: { number: claims },
    supported: { number: supported },
    unsourced: { number: unsourced },
    findings: { number: findings },
  };
  const checked: Message = { key: findings > 0 ? 'check.done' : 'check.clean', values };
  const check: Message =
    decided > 0 ? { key: 'check.decided', values: { check: checked, decided: { number: decided } } } : checked;
  return drafts > 1 ? { key: 'check.drafts', values: { drafts: { number: drafts }, check } } : check;
}

export const saySummary = (counts: Counts, language: LanguageId): string => speak(summaryMessage(counts), language);
