/** Lines of places in a text that are asked for from top to bottom. */
export class LineCounter {
  readonly #text: string;
  #line: number;
  /** Offset of the next line feed that is not counted yet. */
  #feed: number;

  /** `first` is the line of the text's beginning. */
  constructor(text: string, first = 1) {
    this.#text = text;
    this.#line = first;
    this.#feed = text.indexOf('\n');
  }

  /** 1-based line of a UTF-16 offset, which is not before the last one asked for. All calls together are linear. */
  at(offset: number): number {
    while (this.#feed >= 0 && this.#feed < offset) {
      this.#line++;
      this.#feed = this.#text.indexOf('\n', this.#feed + 1);
    }
    return this.#line;
  }
}
