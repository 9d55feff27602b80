/**
 * Calm while somebody types: what is found about the word being written waits until it is finished (a space, a mark), or
 * the hands rest. Half a name is misspelt and half a date is wrong, and so is a word that an input method of Vietnamese
 * (Telex, VNI) is still composing. All else is shown at once, and what has been shown of the same words before.
 */
import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { claimById } from '../../claims/claim.ts';
import type { Finding } from '../../rules/finding.ts';
import { touches } from '../positions.ts';
import type { Checked } from './documents.ts';

/** Hands that rest so long have written what they meant, in ms. */
export const REST = 900;
/** Longer insertions are pasted, or made by a fix. */
const LONGEST_TYPED = 16;
/** A word, a figure or a date that ends so may go on. */
const GOES_ON = /[\p{L}\p{M}\p{Nd}/]$/u;
/** Findings that are remembered as shown, a document. */
const REMEMBERED = 1000;

interface Typed {
  /** UTF-16 offset behind what was typed last; undefined when that was no typing. */
  caret: number | undefined;
  readonly shown: Set<string>;
  timer?: NodeJS.Timeout | undefined;
}

export class Calm {
  readonly #documents = new Map<string, Typed>();
  readonly #rested: (uri: string) => void;

  /** `rested` is told when what has waited in a document is to be shown. */
  constructor(rested: (uri: string) => void) {
    this.#rested = rested;
  }

  /** Changes that are about to be made to a document as it stands. */
  changing(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void {
    const typed = this.#of(document.uri);
    clearTimeout(typed.timer);
    const [change] = changes;
    const single = changes.length === 1 && change && 'range' in change ? change : undefined;
    const isTyping = single && single.text.length <= LONGEST_TYPED && !/[\r\n]/.test(single.text);
    typed.caret = isTyping ? document.offsetAt(single.range.start) + single.text.length : undefined;
  }

  /** Those of a report's findings that are to be shown now. What waits is asked for again when the hands rest. */
  findings(checked: Checked): readonly Finding[] {
    const { document, report } = checked;
    const typed = this.#of(document.uri);
    const shown = this.#unheld(checked, typed);
    if (typed.shown.size > REMEMBERED) typed.shown.clear();
    for (const finding of shown) typed.shown.add(nameOf(finding, checked));
    clearTimeout(typed.timer);
    if (shown.length < report.findings.length) typed.timer = setTimeout(() => this.#rest(document.uri), REST);
    return shown;
  }

  /** A document with its report as it is to be seen now: what waits is neither told nor counted. */
  seen(checked: Checked): Checked {
    const { report } = checked;
    const typed = this.#documents.get(checked.document.uri);
    const findings = typed ? this.#unheld(checked, typed) : report.findings;
    if (findings.length === report.findings.length) return checked;
    const verdicts = new Map(report.verdicts);
    const told = new Set(findings.flatMap(({ claims }) => claims));
    for (const id of report.findings.flatMap(({ claims }) => claims))
      if (!told.has(id) && verdicts.get(id) === 'contradicted') verdicts.set(id, 'unsourced');
    return { ...checked, report: { ...report, findings, verdicts } };
  }

  /** Nothing waits in a document any longer. */
  settle(uri: string): void {
    const typed = this.#documents.get(uri);
    if (!typed) return;
    clearTimeout(typed.timer);
    typed.caret = undefined;
  }

  forget(uri: string): void {
    this.settle(uri);
    this.#documents.delete(uri);
  }

  dispose(): void {
    for (const uri of [...this.#documents.keys()]) this.forget(uri);
  }

  #unheld(checked: Checked, { caret, shown }: Typed): readonly Finding[] {
    const { findings, reading } = checked.report;
    const { draft, claims } = reading;
    if (caret === undefined || !GOES_ON.test(draft.source.slice(Math.max(0, caret - 2), caret))) return findings;
    const waits = (finding: Finding) =>
      !shown.has(nameOf(finding, checked)) &&
      [finding, ...finding.related, ...finding.claims.flatMap((id) => claimById(claims, id) ?? [])].some((span) =>
        touches(span, caret, caret),
      );
    return findings.filter((finding) => !waits(finding));
  }

  #rest(uri: string): void {
    this.settle(uri);
    this.#rested(uri);
  }

  #of(uri: string): Typed {
    let typed = this.#documents.get(uri);
    if (!typed) {
      typed = { caret: undefined, shown: new Set() };
      this.#documents.set(uri, typed);
    }
    return typed;
  }
}

/** By its words, wherever they stand. */
const nameOf = ({ code, start, end }: Finding, { report }: Checked): string =>
  `${code} ${report.reading.draft.source.slice(start, end)}`;
