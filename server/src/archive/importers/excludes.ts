/** `.datelineignore`: which files of a folder, and below it, are no articles. Written like .gitignore. */
import path from 'node:path';
import ignore from 'ignore';

export const EXCLUDES_FILE = '.datelineignore';

/** The excludes that hold in a folder: its own, and those of the folders above it. */
export class Excludes {
  static readonly none = new Excludes(undefined, '', undefined);

  readonly #above: Excludes | undefined;
  readonly #folder: string;
  readonly #own: ReturnType<typeof ignore> | undefined;

  private constructor(above: Excludes | undefined, folder: string, own: ReturnType<typeof ignore> | undefined) {
    this.#above = above;
    this.#folder = folder;
    this.#own = own;
  }

  /** Those of a folder whose `.datelineignore` has this text. */
  within(folder: string, text: string): Excludes {
    return new Excludes(this, folder, ignore().add(text));
  }

  /** True for a file or a folder that is to be passed over; the nearest file that speaks of it decides. */
  has(place: string, isFolder: boolean): boolean {
    for (let at: Excludes | undefined = this; at; at = at.#above) {
      const relative = path.relative(at.#folder, place);
      if (!at.#own || relative === '' || relative.startsWith('..')) continue;
      const { ignored, unignored } = at.#own.test(isFolder ? `${relative}/` : relative);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}
