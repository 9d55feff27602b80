/** Counts of a run: findings on sound copy by rule, and slips by kind and variant. */
import type { RuleCode } from '../../../server/src/rules/finding.ts';
import type { Outcome } from './scoring.ts';
import type { Kind, Plant } from './slip.ts';
import type { Flag } from './tasks.ts';

export class Noise {
  articles = 0;
  flags = 0;
  /** Articles with at least one flag. */
  touched = 0;
  readonly byRule = new Map<RuleCode, number>();

  add(flags: readonly Flag[]): void {
    this.articles++;
    this.flags += flags.length;
    if (flags.length > 0) this.touched++;
    for (const { code } of flags) this.byRule.set(code, (this.byRule.get(code) ?? 0) + 1);
  }

  get each(): number {
    return this.articles === 0 ? 0 : this.flags / this.articles;
  }

  /** Findings an article by the rules of one group: "date". */
  of(group: string): number {
    let flags = 0;
    for (const [code, count] of this.byRule) if (code.startsWith(`${group}/`)) flags += count;
    return this.articles === 0 ? 0 : flags / this.articles;
  }
}

export class Tally {
  planted = 0;
  found = 0;
  /** Of those found: the first fix gives the true text back. */
  mended = 0;
  /** Not found at its place, but something new elsewhere. */
  elsewhere = 0;
  /** Not found, and nothing is read at its place. */
  unread = 0;

  add({ on, elsewhere, mended }: Outcome, read = true): void {
    this.planted++;
    if (on.length > 0) this.found++;
    else {
      if (elsewhere.length > 0) this.elsewhere++;
      if (!read) this.unread++;
    }
    if (mended) this.mended++;
  }

  static sum(tallies: Iterable<Tally>): Tally {
    const sum = new Tally();
    for (const { planted, found, mended, elsewhere, unread } of tallies) {
      sum.planted += planted;
      sum.found += found;
      sum.mended += mended;
      sum.elsewhere += elsewhere;
      sum.unread += unread;
    }
    return sum;
  }

  get recall(): number {
    return this.planted === 0 ? Number.NaN : this.found / this.planted;
  }

  get rightFix(): number {
    return this.found === 0 ? Number.NaN : this.mended / this.found;
  }
}

export class Slips {
  /** By kind, then by variant, with the tag after a comma where there is one. */
  readonly tallies = new Map<Kind, Map<string, Tally>>();
  readonly byRule = new Map<RuleCode, number>();

  add({ kind, variant, tag }: Plant, outcome: Outcome, read: boolean): void {
    const name = tag === undefined ? variant : `${variant}, ${tag}`;
    let variants = this.tallies.get(kind);
    if (!variants) {
      variants = new Map();
      this.tallies.set(kind, variants);
    }
    let tally = variants.get(name);
    if (!tally) {
      tally = new Tally();
      variants.set(name, tally);
    }
    tally.add(outcome, read);
    const code = outcome.on[0]?.code;
    if (code !== undefined) this.byRule.set(code, (this.byRule.get(code) ?? 0) + 1);
  }

  /** All of a kind, but variants whose names begin with one of `without`. */
  of(kind: Kind, without: readonly string[] = []): Tally {
    return this.#some(kind, (name) => !without.some((word) => name.startsWith(word)));
  }

  /** One variant, whatever its tags. */
  variant(kind: Kind, variant: string): Tally {
    return this.#some(kind, (name) => name === variant || name.startsWith(`${variant},`));
  }

  #some(kind: Kind, wanted: (name: string) => boolean): Tally {
    const variants = [...(this.tallies.get(kind) ?? [])].filter(([name]) => wanted(name));
    return Tally.sum(variants.map(([, tally]) => tally));
  }
}
