/** What the server uses of csv-parse, without Node's streams: a table is parsed when all of it has been written. */
import { type Options, parse as parseWhole } from 'csv-parse/sync';

class Parser {
  readonly destroyed = false;
  readonly #options: Options;
  readonly #whole: Promise<string>;
  #text = '';
  #end: (text: string) => void = () => {};

  constructor(options: Options) {
    this.#options = options;
    this.#whole = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** True: there is always room for more. */
  write(text: string): boolean {
    this.#text += text;
    return true;
  }

  end(): void {
    this.#end(this.#text);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown> {
    yield* parseWhole(await this.#whole, this.#options) as unknown[];
  }
}

export const parse = (options: Options): Parser => new Parser(options);
