/**
 * Copy groups: which articles tell one story in the same words (shingles.ts). Found by anchors and confirmed by the
 * words themselves; an article is compared with the few before it that have the same anchor, so that a series in
 * standing words costs no more than other articles, and the work grows with the archive and no faster.
 */
import { areCopies, type Publication, shinglesOf } from './shingles.ts';

/** What grouping needs of a store. Articles go by their store's numbers, which grow in the order they came. */
export interface CopyShelf {
  anchors(articles: readonly number[]): ReadonlyMap<number, readonly number[]>;
  /** Articles that have the anchor, ascending. */
  withAnchor(anchor: number): readonly number[];
  /** The folded words of each. */
  words(articles: readonly number[]): ReadonlyMap<number, readonly string[]>;
  published(articles: readonly number[]): ReadonlyMap<number, Publication>;
  /** The group each of these articles is in: the smallest number in it; its own when it is alone. */
  groups(articles: readonly number[]): ReadonlyMap<number, number>;
  members(groups: readonly number[]): readonly number[];
  setGroups(groups: ReadonlyMap<number, number>): void;
}

/** An article is compared with so many before it that share an anchor. */
const BEFORE = 4;
/** Pairs whose words are held at once. */
const PAIRS = 2000;

type Pair = readonly [number, number];

/** Above any article's number: a pair is one number, of which this is the radix. */
const RADIX = 2 ** 26;

/** Pairs of neighbours in ascending lists. A large archive has millions, so that each is eight bytes and nothing else. */
class Pairs {
  #packed = new Float64Array(1024);
  #count = 0;

  /** `only`: pairs with one of these at least. */
  add(articles: readonly number[], only?: ReadonlySet<number>): void {
    for (let i = 1; i < articles.length; i++)
      for (let j = Math.max(0, i - BEFORE); j < i; j++) {
        const [a, b] = [articles[j]!, articles[i]!];
        if (only && !only.has(a) && !only.has(b)) continue;
        if (this.#count === this.#packed.length) this.#tidy();
        this.#packed[this.#count++] = a * RADIX + b;
      }
  }

  /** Each pair once, ascending, a number of them at a time. */
  *lots(): Generator<Pair[]> {
    this.#tidy();
    for (let at = 0; at < this.#count; at += PAIRS)
      yield Array.from(
        this.#packed.subarray(at, Math.min(this.#count, at + PAIRS)),
        (pair): Pair => [Math.floor(pair / RADIX), pair % RADIX],
      );
  }

  /** Each pair once, and twice the room where they still fill half of it. */
  #tidy(): void {
    const sorted = this.#packed.subarray(0, this.#count).sort();
    this.#count = 0;
    for (const pair of sorted) if (this.#count === 0 || sorted[this.#count - 1] !== pair) sorted[this.#count++] = pair;
    if (this.#count * 2 < this.#packed.length) return;
    const wider = new Float64Array(this.#packed.length * 2);
    wider.set(sorted.subarray(0, this.#count));
    this.#packed = wider;
  }
}

/** Those of the pairs that are copies. */
function* confirmed(shelf: Pick<CopyShelf, 'words' | 'published'>, pairs: Pairs): Generator<Pair> {
  for (const some of pairs.lots()) {
    const articles = [...new Set(some.flat())];
    const published = shelf.published(articles);
    const shingles = new Map([...shelf.words(articles)].map(([article, words]) => [article, shinglesOf(words)]));
    for (const [a, b] of some)
      if (areCopies(shingles.get(a)!, shingles.get(b)!, published.get(a), published.get(b))) yield [a, b];
  }
}

/** Sets that are joined; each is named by the smallest number in it. */
class Joined {
  readonly #parent = new Map<number, number>();

  top(of: number): number {
    let at = of;
    for (let next = this.#parent.get(at); next !== undefined; next = this.#parent.get(at)) at = next;
    // What was passed on the way leads straight there the next time.
    for (let on = of; on !== at; ) {
      const next = this.#parent.get(on)!;
      this.#parent.set(on, at);
      on = next;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [one, other] = [this.top(a), this.top(b)];
    if (one < other) this.#parent.set(other, one);
    else if (other < one) this.#parent.set(one, other);
  }
}

/** Articles after this one that are compared with one more before them when it is gone. */
export function behind(shelf: Pick<CopyShelf, 'anchors' | 'withAnchor'>, article: number): number[] {
  const anchors = shelf.anchors([article]).get(article) ?? [];
  return anchors.flatMap((anchor) => {
    const articles = shelf.withAnchor(anchor);
    const at = articles.indexOf(article);
    return at > 0 ? articles.slice(at + 1, at + 1 + BEFORE) : [];
  });
}

/** Puts `changed` articles (new ones, and those whose group or neighbourhood lost a member) into their groups. */
export function regroup(shelf: CopyShelf, changed: readonly number[]): void {
  if (changed.length === 0) return;
  const fresh = new Set(changed);
  const pairs = new Pairs();
  for (const anchors of shelf.anchors(changed).values())
    for (const anchor of anchors) pairs.add(shelf.withAnchor(anchor), fresh);
  const links = [...confirmed(shelf, pairs)];
  const touched = [...new Set(links.flat().filter((article) => !fresh.has(article)))];
  const before = shelf.groups(touched);
  const nameOf = (article: number) => before.get(article) ?? article;
  const joined = new Joined();
  for (const [a, b] of links) joined.join(nameOf(a), nameOf(b));
  const groups = new Map<number, number>();
  const renamed = [...new Set(before.values())].filter((name) => joined.top(name) !== name);
  for (const name of renamed) for (const article of shelf.members([name])) groups.set(article, joined.top(name));
  for (const article of changed) groups.set(article, joined.top(article));
  shelf.setGroups(groups);
}

/** Groups all articles at once, from each anchor's articles in ascending order. Gives the groups of those that are not alone. */
export function groupAll(
  shelf: Pick<CopyShelf, 'words' | 'published'>,
  anchored: Iterable<readonly number[]>,
): ReadonlyMap<number, number> {
  const pairs = new Pairs();
  for (const articles of anchored) pairs.add(articles);
  const joined = new Joined();
  const linked = new Set<number>();
  for (const [a, b] of confirmed(shelf, pairs)) {
    joined.join(a, b);
    linked.add(a);
    linked.add(b);
  }
  return new Map([...linked].sort((a, b) => a - b).map((article) => [article, joined.top(article)]));
}
