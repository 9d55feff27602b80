/** What an editor points at: the claim there, and what speaks for or against it. */
import type { Sighting } from '../archive/archive.ts';
import type { Report } from '../checker.ts';
import type { Claim } from '../claims/claim.ts';
import type { Finding } from '../rules/finding.ts';
import { touches } from './positions.ts';

/** The claim at an offset; of several that hold it, the shortest, which is what the pointer means. */
export function claimAt(claims: readonly Claim[], offset: number): Claim | undefined {
  let found: Claim | undefined;
  for (const claim of claims) {
    if (claim.start > offset) break;
    if (offset > claim.end) continue;
    if (!found || claim.end - claim.start < found.end - found.start) found = claim;
  }
  return found;
}

/** Findings that an offset touches, and those about the claim there, in reading order. */
export const findingsAt = ({ findings }: Report, offset: number, claim: Claim | undefined): Finding[] =>
  findings.filter((finding) => touches(finding, offset, offset) || (claim && finding.claims.includes(claim.id)));

/** Sightings about the place: what speaks against it first, then what supports it; copies are all there. */
export function sourcesAt(report: Report, offset: number, claim: Claim | undefined): Sighting[] {
  const against = findingsAt(report, offset, claim).flatMap(({ evidence }) => evidence);
  const own = claim ? (report.sources.get(claim.id) ?? []) : [];
  return [...new Set([...against, ...own])];
}
