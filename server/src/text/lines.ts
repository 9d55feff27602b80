/** Lines of a source text, and the way from an offset to a line and back. */
export class Lines {
  readonly #starts: number[] = [0];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
    for (let i = 0; i < source.length; i++) {
      const code = source.charCodeAt(i);
      if (code === 10 || (code === 13 && source.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  get count(): number {
    return this.#starts.length;
  }

  /** 0-based line of a UTF-16 offset; offsets outside the text are clamped. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** UTF-16 offset of a line's first character; lines outside the text are clamped. */
  startOf(line: number): number {
    return this.#starts[Math.max(0, Math.min(line, this.#starts.length - 1))]!;
  }

  /** UTF-16 offset of a line's end, its line break excluded. */
  endOf(line: number): number {
    let end = line + 1 < this.#starts.length ? this.#starts[line + 1]! : this.#source.length;
    while (
      end > this.startOf(line) &&
      (this.#source.charCodeAt(end - 1) === 10 || this.#source.charCodeAt(end - 1) === 13)
    )
      end--;
    return end;
  }

  /** 0-based line and UTF-16 column of an offset. */
  positionOf(offset: number): { line: number; column: number } {
    const line = this.lineOf(offset);
    return { line, column: offset - this.startOf(line) };
  }

  textOf(line: number): string {
    return this.#source.slice(this.startOf(line), this.endOf(line));
  }
}
