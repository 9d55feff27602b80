/** How a claim stands before its editor: the checker's verdict, and what the editor has said of it. */
import type { Report, Verdict } from '../checker.ts';
import type { Claim } from '../claims/claim.ts';

export type Standing = Verdict | 'verified';

/**
 * The standing of each claim of a report. What an editor has verified is so; a claim that a finding is chiefly about,
 * one loud enough to be looked at, is at odds, be it with a source or with the draft itself.
 */
export function standingIn({ findings, decided, verdicts, verified }: Report): (claim: Claim) => Standing {
  const settled = decided.filter(({ decision }) => decision.verdict === 'verified');
  const sound = new Set([...verified.keys(), ...settled.flatMap(({ finding }) => finding.claims.slice(0, 1))]);
  const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const disputed = new Set(loud.flatMap(({ claims }) => claims.slice(0, 1)));
  return ({ id }) => {
    if (disputed.has(id)) return 'contradicted';
    if (sound.has(id)) return 'verified';
    return verdicts.get(id) ?? 'unsourced';
  };
}

/**
 * The claims of a report that are told and counted. A repeated block's are its first copy's; and an organisation that is
 * merely named, of which nothing was found and nothing decided, is not waiting for a source: nothing is stated of it.
 */
export function countedClaims(report: Report): Claim[] {
  const standing = standingIn(report);
  const told = new Set(
    [...report.findings, ...report.decided.map(({ finding }) => finding)].flatMap(({ claims }) => claims),
  );
  const isNamed = (claim: Claim) =>
    claim.kind === 'organisation' && standing(claim) === 'unsourced' && !told.has(claim.id);
  return report.reading.claims.filter((claim) => !claim.repeated && !isNamed(claim));
}

/** Claims that are at odds with a source or with the draft. */
export function countContradicted(report: Report): number {
  const standing = standingIn(report);
  return countedClaims(report).filter((claim) => standing(claim) === 'contradicted').length;
}
