/** What other claims own of a text: names of organisations and persons, in which a place is no place of its own. */
import type { Token } from '../text/tokens.ts';
import type { Span } from './claim.ts';

/** A span that another claim owns; what is `whole` has no venue in it at all: "Đại sứ Mỹ tại Việt Nam". */
export interface Taken extends Span {
  readonly whole?: boolean;
}

/** Spans asked about from left to right: each question goes on from where the last one was answered. */
export class TakenSpans {
  readonly #tokens: readonly Token[];
  readonly #spans: readonly Taken[];
  #at = 0;

  constructor(tokens: readonly Token[], spans: readonly Taken[]) {
    this.#tokens = tokens;
    // Longest first, and none inside another, so that ends rise with starts.
    let reach = -1;
    this.#spans = [...spans]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter(({ end }) => {
        const longer = end > reach;
        reach = Math.max(reach, end);
        return longer;
      });
  }

  /** True when tokens `first` to `last` (excluded) lie in, or cross, a taken span; one inside them bars them only without a cue. */
  bars(first: number, last: number, cued: boolean): boolean {
    const start = this.#tokens[first]!.start;
    const end = this.#tokens[last - 1]!.end;
    this.#seek(start);
    for (let k = this.#at; k < this.#spans.length && this.#spans[k]!.start < end; k++) {
      const span = this.#spans[k]!;
      const same = span.start >= start && span.end <= end && !span.whole;
      if (!same || !cued) return true;
    }
    return false;
  }

  /** True when a taken span ends right before token `i`. */
  endsBefore(i: number): boolean {
    const before = this.#tokens[i - 1];
    if (!before) return false;
    this.#seek(before.start);
    return this.#spans[this.#at]?.end === before.end;
  }

  /** Token index after the taken span in which token `end - 1` lies, `end` when it lies in none; never past `last`. */
  endAt(end: number, last: number): number {
    const offset = this.#tokens[end - 1]!.start;
    this.#seek(offset);
    const span = this.#spans[this.#at];
    let at = end;
    while (span && span.start <= offset && at < last && this.#tokens[at]!.end <= span.end) at++;
    return at;
  }

  /** Moves to the first span that ends after an offset. */
  #seek(offset: number): void {
    while (this.#at > 0 && this.#spans[this.#at - 1]!.end > offset) this.#at--;
    while (this.#at < this.#spans.length && this.#spans[this.#at]!.end <= offset) this.#at++;
  }
}
