/** Where the carets are, as far as the editor tells. */
import type { SelectionParams } from '../protocol.ts';

export class Selection {
  #told: SelectionParams = { uri: '', ranges: [] };

  /** True when other lines are touched than before. */
  set(told: SelectionParams): boolean {
    const before = linesOf(this.#told);
    this.#told = told;
    return linesOf(told) !== before;
  }

  /** Which lines (from 0) of a document a selection touches; none of a document without the focus. */
  linesIn(uri: string): (line: number) => boolean {
    const ranges = this.#told.uri === uri ? this.#told.ranges : [];
    return (line) => ranges.some(({ start, end }) => start.line <= line && line <= end.line);
  }
}

const linesOf = ({ uri, ranges }: SelectionParams): string =>
  [uri, ...ranges.map(({ start, end }) => `${start.line}-${end.line}`)].join(' ');
