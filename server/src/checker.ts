/** The whole way, top to bottom: draft → claims → evidence → findings → report. */
import { anchoredByArchive } from './archive/anchoring.ts';
import type { Archive, Questions, Sighting } from './archive/archive.ts';
import type { Extraction } from './archive/article.ts';
import type { Decision } from './archive/decisions/decision.ts';
import { type Evidence, gatherEvidence, NO_EVIDENCE } from './archive/evidence.ts';
import { questionsOf } from './archive/questions.ts';
import { supportOf } from './archive/support.ts';
import { read } from './claims/read.ts';
import type { Reading, ReadingOptions } from './claims/reading.ts';
import { termsOf } from './claims/terms.ts';
import { languageOf } from './language/languages.ts';
import { type DecidedFinding, type Decisions, sortDecided } from './rules/decided.ts';
import type { Finding, RuleCode, Severity } from './rules/finding.ts';
import { RULES } from './rules/registry.ts';
import { byRootCause } from './rules/rootCause.ts';
import type { Rule, RuleContext } from './rules/rule.ts';
import { unsilenced } from './rules/silenced.ts';

export type Verdict = 'supported' | 'contradicted' | 'unsourced';

export interface CheckSettings {
  readonly reading?: ReadingOptions;
  /** Severity by rule code, over the rules' own. */
  readonly severities?: Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;
  /** Only rules with one of these codes or prefixes ("date", "date/tense") run. */
  readonly rules?: readonly string[];
  /** The draft's own identity: archived articles with it are no evidence. */
  readonly self?: Questions['self'];
  /** What editors have decided; findings that they have settled are kept apart. */
  readonly decisions?: Decisions | undefined;
}

export interface Report {
  readonly reading: Reading;
  readonly evidence: Evidence;
  /** By claim id; every claim has one. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** By claim id: the sightings that support or contradict it, surest first; claims without sources are missing. */
  readonly sources: ReadonlyMap<string, readonly Sighting[]>;
  /** In reading order, one a root cause. */
  readonly findings: readonly Finding[];
  /** Findings that are not told any more, in reading order. */
  readonly decided: readonly DecidedFinding[];
  /** By claim id: the decision by which an editor has verified it. */
  readonly verified: ReadonlyMap<string, Decision>;
}

/** Checks one draft. Never throws on any text; rejects only when `signal` aborts or the archive fails. */
export async function check(
  source: string,
  archive: Archive,
  settings: CheckSettings = {},
  signal?: AbortSignal,
): Promise<Report> {
  const first = read(source, settings.reading);
  const answers = await archive.ask(questionsOf(first, settings.self ?? {}), signal);
  const reading = anchoredByArchive(first, answers, (year) => read(source, { ...settings.reading, year }));
  const evidence = gatherEvidence(reading, answers, archive);
  const support = supportOf(reading, evidence);
  const context: RuleContext = { reading, evidence, sourced: new Set(support.keys()) };
  const found = RULES.flatMap((rule) => run(rule, context, settings));
  const told = unsilenced(reading.draft, byRootCause(found));
  const sorted = sortDecided(reading.draft, reading.claims, told, settings.decisions);
  return { reading, evidence, ...judge(reading, support, sorted.findings), ...sorted };
}

/**
 * How the archive reads an article: by the same extraction and the same rules as a draft. A claim
 * that its own article contradicts, and what hangs on it, supports nothing (docs/ARCHITECTURE.md, invariant 8).
 */
export const extraction: Extraction = {
  read,
  termsOf: (tokens, first, last, language) => termsOf(tokens, first, last, languageOf(language)),
  doubtful(reading) {
    const context: RuleContext = { reading, evidence: NO_EVIDENCE, sourced: new Set() };
    const found = RULES.filter((rule) => !rule.needs.includes('archive')).flatMap((rule) => run(rule, context, {}));
    const wrong = new Set(found.flatMap((finding) => finding.claims));
    return new Set(
      reading.claims
        .filter(
          (claim) =>
            wrong.has(claim.id) || (claim.kind === 'date' && claim.hangsOn !== undefined && wrong.has(claim.hangsOn)),
        )
        .map(({ id }) => id),
    );
  },
};

/** One rule's findings, at the severity that the newsroom has set for it. */
function run(rule: Rule, context: RuleContext, { severities, rules }: CheckSettings): Finding[] {
  const set = severities?.[rule.code];
  const wanted = rules === undefined || rules.some((code) => rule.code === code || rule.code.startsWith(`${code}/`));
  if (!wanted || set === 'off' || (set === undefined && rule.severity === 'off' && !rules?.includes(rule.code)))
    return [];
  const { anchor } = context.reading;
  const missing = {
    anchor: anchor.certainty === 'none' || anchor.certainty === 'weak',
    year: anchor.days === undefined,
    archive: context.evidence.size.sightings === 0,
  };
  if (rule.needs.some((need) => missing[need])) return [];
  const findings = rule.check(context);
  return set === undefined ? findings : findings.map((finding) => ({ ...finding, severity: set }));
}

/** Verdicts and sources: contradicted with a finding's evidence, supported with sightings, else unsourced. */
function judge(
  reading: Reading,
  support: ReadonlyMap<string, readonly Sighting[]>,
  findings: readonly Finding[],
): Pick<Report, 'verdicts' | 'sources'> {
  const verdicts = new Map<string, Verdict>();
  const sources = new Map<string, readonly Sighting[]>();
  for (const claim of reading.claims) {
    const own = support.get(claim.id);
    // A finding names first what it contradicts; another place of the draft that has sources is what it stands against.
    const against = findings.find(
      ({ evidence, claims: [principal, ...others], severity }) =>
        evidence.length > 0 &&
        (principal === claim.id || (!own && others.includes(claim.id))) &&
        (severity === 'error' || severity === 'warning'),
    );
    if (against) sources.set(claim.id, against.evidence);
    else if (own) sources.set(claim.id, own);
    verdicts.set(claim.id, against ? 'contradicted' : own ? 'supported' : 'unsourced');
  }
  return { verdicts, sources };
}
