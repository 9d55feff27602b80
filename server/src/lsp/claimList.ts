/** The claims of a draft as a list: how each stands, what it was read as, and what can be done about it. */
import type { Claim, ClaimKind } from '../claims/claim.ts';
import { hoverCard } from '../output/card.ts';
import { head, oneLine } from '../output/columns.ts';
import { countedClaims, type Standing, standingIn } from '../output/standing.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import { fingerprintOf } from '../rules/fingerprint.ts';
import { rangeOf } from './positions.ts';
import type { ClaimList, DecideParams, ListedClaim } from './protocol.ts';
import type { ArchiveState } from './session/archives.ts';
import type { Checked } from './session/documents.ts';
import { spokenArchive } from './status.ts';
import type { Voice } from './voice.ts';

/** What wants an editor's eye comes first. */
const STANDINGS: readonly Standing[] = ['contradicted', 'unsourced', 'supported', 'verified'];
const KINDS: readonly ClaimKind[] = ['date', 'amount', 'title', 'person', 'organisation', 'venue', 'event'];
const LOUDEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** Columns for a claim's words and for its reading: a side bar shows no more. */
const WORDS = 80;

export interface ListWanted {
  readonly archive: ArchiveState;
  /** Decisions on this draft have a place to be written to. */
  readonly decidable: boolean;
}

/** Never throws; a draft without claims has an empty list. */
export function claimListOf(checked: Checked, { archive, decidable }: ListWanted, voice: Voice): ClaimList {
  const { document, version, report } = checked;
  const standing = standingIn(report);
  const claims = countedClaims(report);
  return {
    uri: document.uri,
    version,
    language: voice.language,
    archive: spokenArchive(archive, voice),
    standings: STANDINGS.map((id) => ({ id, label: voice.say(`claims.${id}`) })),
    kinds: KINDS.map((id) => ({ id, label: voice.say(`claims.kind.${id}`) })),
    claims: claims.map((claim) => listed(claim, standing(claim), checked, decidable, voice)),
  };
}

function listed(
  claim: Claim,
  standing: Standing,
  { document, report }: Checked,
  decidable: boolean,
  voice: Voice,
): ListedClaim {
  const card = hoverCard(report, claim, voice.language);
  const finding = gravest(report.findings.filter(({ claims }) => claims[0] === claim.id));
  const fix = finding?.fixes.find(({ preferred }) => preferred) ?? finding?.fixes[0];
  const words = oneLine(claim.text);
  const reading = oneLine(card.resolved ?? [card.heading, ...card.lines].find((line) => line !== words) ?? '');
  const messages = report.findings.filter(({ claims }) => claims.includes(claim.id)).map(({ message }) => message);
  return {
    kind: claim.kind,
    standing,
    ...(finding && finding.severity !== 'hint' && { finding: finding.severity }),
    words: head(words, WORDS),
    ...(reading !== '' && isNew(reading, words) && { reading: head(reading, WORDS) }),
    range: rangeOf(document, claim),
    details: [
      ...messages.map((message) => voice.speak(message)),
      card.verdictLine,
      ...card.sources.map(({ sighting }) => voice.source(sighting)),
      ...(card.total > card.sources.length ? [voice.say('card.sources.all', { count: { number: card.total } })] : []),
    ].map(oneLine),
    ...(fix && {
      fix: {
        title: voice.speak(fix.title),
        edits: fix.edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText })),
      },
    }),
    decisions: decidable ? decisionsOn(claim, finding, { document, report }) : {},
  };
}

/** The loudest of a claim's findings, the first of several; hints are not told. */
const gravest = (findings: readonly Finding[]): Finding | undefined =>
  LOUDEST_FIRST.map((severity) => findings.find((finding) => finding.severity === severity)).find(Boolean);

/** A reading that repeats the words tells nothing. */
const isNew = (reading: string, words: string): boolean => reading.toLowerCase() !== words.toLowerCase();

/** Of a finding: ignore it, or say that it was verified; of a claim without one, the latter; of what was decided, take it back. */
function decisionsOn(
  claim: Claim,
  finding: Finding | undefined,
  { document, report }: Pick<Checked, 'document' | 'report'>,
): ListedClaim['decisions'] {
  const { draft } = report.reading;
  const decided =
    report.verified.get(claim.id) ?? report.decided.find(({ finding }) => finding.claims[0] === claim.id)?.decision;
  const { uri } = document;
  if (decided) {
    const { fingerprint, code, quote, scope } = decided;
    return { withdrawn: { uri, fingerprint, code, quote, verdict: 'withdrawn', ...(scope && { scope }) } };
  }
  const { start, end } = finding ?? claim;
  const code = finding?.code ?? claim.kind;
  const fingerprint = fingerprintOf(draft, { start, end }, code);
  const of = (verdict: 'ignored' | 'verified'): DecideParams => ({
    uri,
    fingerprint,
    code,
    quote: draft.source.slice(start, end),
    verdict,
  });
  return { ...(finding && { ignored: of('ignored') }), verified: of('verified') };
}
