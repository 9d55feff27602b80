/** Findings that an editor has decided on are kept apart from those that are to be told; verified claims are marked. */
import type { Decision } from '../archive/decisions/decision.ts';
import { scopeFingerprint } from '../archive/decisions/decision.ts';
import type { Claim } from '../claims/claim.ts';
import type { Draft } from '../text/draft.ts';
import type { Finding } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';

/** The decisions that hold for a draft. */
export interface Decisions {
  /** Those that stand, by fingerprint. */
  readonly standing: ReadonlyMap<string, Decision>;
  /** How decisions on rules in one file name this draft; undefined where they cannot. */
  readonly path?: string | undefined;
}

/** A finding that is not told, and why. */
export interface DecidedFinding {
  readonly finding: Finding;
  readonly decision: Decision;
}

export interface Sorted {
  readonly findings: readonly Finding[];
  readonly decided: readonly DecidedFinding[];
  /** By claim id: the decision that verified it. */
  readonly verified: ReadonlyMap<string, Decision>;
}

/** A code and the group it is of: "date/tense", "date". */
const withGroup = (code: string): string[] => [code, ...(code.includes('/') ? [code.slice(0, code.indexOf('/'))] : [])];

/** The decision on a finding: on this place first, then on its rule in this file, then on its rule everywhere. */
function decisionOn(finding: Finding, draft: Draft, { standing, path }: Decisions): Decision | undefined {
  const wider = withGroup(finding.code).flatMap((code) => [
    ...(path === undefined ? [] : [scopeFingerprint(code, path)]),
    scopeFingerprint(code),
  ]);
  for (const fingerprint of [fingerprintOf(draft, finding, finding.code), ...wider]) {
    const decision = standing.get(fingerprint);
    if (decision) return decision;
  }
  return undefined;
}

/** Sorts a draft's findings by what was decided. A verified claim is sound whatever rule speaks of it. */
export function sortDecided(
  draft: Draft,
  claims: readonly Claim[],
  found: readonly Finding[],
  decisions: Decisions | undefined,
): Sorted {
  const verified = new Map<string, Decision>();
  if (!decisions?.standing.size) return { findings: found, decided: [], verified };
  for (const claim of claims) {
    const decision = decisions.standing.get(fingerprintOf(draft, claim, claim.kind));
    if (decision?.verdict === 'verified') verified.set(claim.id, decision);
  }
  const findings: Finding[] = [];
  const decided: DecidedFinding[] = [];
  for (const finding of found) {
    const [principal] = finding.claims;
    const decision =
      decisionOn(finding, draft, decisions) ?? (principal === undefined ? undefined : verified.get(principal));
    if (!decision) {
      findings.push(finding);
      continue;
    }
    decided.push({ finding, decision });
    if (decision.verdict === 'verified' && decision.scope === undefined && principal !== undefined)
      verified.set(principal, decision);
  }
  return { findings, decided, verified };
}
