/** What an editor may decide on at a place of a draft, and what is written when it is decided. */
import { type CodeAction, CodeActionKind, type Command } from 'vscode-languageserver/node';
import { type Decision, type DecisionScope, onDay, scopeFingerprint } from '../archive/decisions/decision.ts';
import type { Span } from '../claims/claim.ts';
import { fingerprintOf } from '../rules/fingerprint.ts';
import { claimAt } from './atCaret.ts';
import { touches } from './positions.ts';
import { DECIDE, DECIDE_NOW, type DecideParams } from './protocol.ts';
import type { Checked } from './session/documents.ts';
import type { Voice } from './voice.ts';

export interface DecidingAt {
  readonly span: Span;
  /** The editor was asked what can be done here; it did not just move the caret. */
  readonly invoked: boolean;
  /** The client asks for a reason itself. */
  readonly asksReasons: boolean;
  /** A decision on a rule can be for this file. */
  readonly isFile: boolean;
}

/** Quotations in a title: a line has no room for more. */
const QUOTE = 40;

/** Ignore, verify, ignore the rule here; and take back what was decided. In reading order. */
export function decidingActions({ document, report }: Checked, at: DecidingAt, voice: Voice): CodeAction[] {
  const { draft, claims } = report.reading;
  const { start, end } = at.span;
  const quoteOf = (span: Span) => draft.source.slice(span.start, span.end);
  const action = (key: string, params: Omit<DecideParams, 'uri'>, shown = params.quote): CodeAction => {
    const quote = [...shown.replace(/\s+/g, ' ')];
    const short = quote.length > QUOTE ? `${quote.slice(0, QUOTE - 1).join('')}…` : quote.join('');
    const title = voice.say(`lsp.decide.${key}`, { quote: short, code: params.code });
    const command: Command = {
      title,
      command: at.asksReasons ? DECIDE : DECIDE_NOW,
      arguments: [{ uri: document.uri, ...params }],
    };
    return { title, kind: CodeActionKind.QuickFix, command };
  };

  const actions: CodeAction[] = [];
  for (const finding of report.findings) {
    if (!touches(finding, start, end)) continue;
    const { code } = finding;
    const own = { fingerprint: fingerprintOf(draft, finding, code), code, quote: quoteOf(finding) };
    actions.push(action('ignore', { ...own, verdict: 'ignored' }), action('verify', { ...own, verdict: 'verified' }));
    const rule = { code, quote: own.quote, verdict: 'ignored' } as const;
    if (at.isFile) actions.push(action('ignoreRule', { ...rule, scope: 'file' }, code));
    if (at.invoked) actions.push(action('ignoreRuleEverywhere', { ...rule, scope: 'everywhere' }, code));
  }
  const takeBack = (decision: Decision, span: Span): CodeAction => {
    const { fingerprint, code, scope, quote } = decision;
    const key = scope === undefined ? (decision.verdict === 'verified' ? 'unverify' : 'tellAgain') : 'tellRuleAgain';
    return action(key, { fingerprint, code, quote, verdict: 'withdrawn', ...(scope && { scope }) }, quoteOf(span));
  };
  if (at.invoked) {
    const told = new Set<Decision>();
    for (const { finding, decision } of report.decided) {
      if (!touches(finding, start, end) || told.has(decision)) continue;
      told.add(decision);
      actions.push(takeBack(decision, finding));
    }
    const claim = actions.length === 0 ? claimAt(claims, start) : undefined;
    const verified = claim && report.verified.get(claim.id);
    if (verified) actions.push(takeBack(verified, claim));
    else if (claim) {
      const fingerprint = fingerprintOf(draft, claim, claim.kind);
      actions.push(action('verify', { fingerprint, code: claim.kind, quote: quoteOf(claim), verdict: 'verified' }));
    }
  }
  return actions;
}

/** Where a decision on a draft is written, and how it names the draft there. */
export interface DecidingPlace {
  readonly folder: string;
  readonly path: string | undefined;
}

const VERDICTS: readonly string[] = ['ignored', 'verified', 'withdrawn'] satisfies readonly Decision['verdict'][];
const SCOPES: readonly string[] = ['file', 'everywhere'] satisfies readonly DecisionScope[];

/** The decision that a client asks for; undefined when it does not say what is decided. */
export function decisionOf(params: DecideParams, { path }: DecidingPlace, by: string, now: Date): Decision | undefined {
  const { code, verdict, scope, quote, reason } = params;
  const fingerprint =
    scope === undefined ? params.fingerprint : scopeFingerprint(code, scope === 'file' ? path : undefined);
  const isSound =
    isText(code) &&
    isText(fingerprint) &&
    VERDICTS.includes(verdict) &&
    (scope === undefined || SCOPES.includes(scope)) &&
    (scope !== 'file' || path !== undefined);
  if (!isSound) return undefined;
  return {
    fingerprint: fingerprint!,
    code,
    quote: isText(quote) ? quote : '',
    verdict,
    by,
    on: onDay(now),
    reason: isText(reason) ? reason.trim() : '',
    ...(scope && { scope }),
    ...(scope === 'file' && path !== undefined && { path }),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
