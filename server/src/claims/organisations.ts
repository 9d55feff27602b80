/** Organisations: those the lexicon knows, bodies of a country or province, and unknown ones by their head words. */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { blockAt, type Draft, zoneAt } from '../text/draft.ts';
import { PhraseTable, phraseSet } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { fold, normalise, WordTest } from '../text/words.ts';
import type { OrganisationClaim } from './claim.ts';
import { gazetteerOf } from './gazetteer.ts';
import { opensFamilyFirst } from './names.ts';

/** An organisation or a place found at a token; token indices, end excluded. */
export interface Unit {
  readonly first: number;
  readonly last: number;
  /** As it is shown: the lexicon's first name, or the words of the text. */
  readonly name: string;
  readonly key: string;
}

interface Tables {
  readonly known: PhraseTable<{ key: string; name: string }>;
  readonly bodies: PhraseTable<string>;
  /** Value: true when the head counts in lower case too. */
  readonly heads: PhraseTable<boolean>;
  readonly tails: ReadonlySet<string>;
  readonly parts: PhraseTable<true>;
  readonly inside: PhraseTable<true>;
  readonly joins: ReadonlySet<string>;
  readonly links: PhraseTable<true>;
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly classes: PhraseTable<true>;
  readonly roles: PhraseTable<true>;
  readonly notNames: PhraseTable<true>;
  readonly functionWords: ReadonlySet<string>;
  /** Words with which an organisation may begin, as far as the lexicon knows. */
  readonly opens: WordTest;
}

const FIELD = '{field}';

/** `names` with every field of government put into those that have `{field}`, with the key filled likewise. */
export function* withFields(
  key: string,
  names: readonly string[],
  fields: Readonly<Record<string, readonly string[]>>,
): Generator<readonly [name: string, key: string]> {
  for (const name of names) {
    if (!name.includes(FIELD)) {
      if (!key.includes(FIELD)) yield [name, key];
      continue;
    }
    for (const [field, words] of Object.entries(fields))
      for (const word of words) yield [name.replace(FIELD, word), key.replace(FIELD, field)];
  }
}

/** A name in quotation marks is printed with straight and with curly ones. */
const quoted = (name: string): string[] =>
  name.includes('"') ? [name, name.replace('"', '“').replace('"', '”')] : [name];

const tablesOf = perLanguage((language: Language): Tables => {
  const { organisations: lexicon, titles, places } = language;
  const known = Object.entries(lexicon.names).flatMap(([key, names]) =>
    names.flatMap(quoted).map((name) => [name, { key, name: names[0] ?? name }] as const),
  );
  const bodies = Object.entries(lexicon.bodies).flatMap(([key, names]) => [...withFields(key, names, titles.fields)]);
  const phrases = { known: new PhraseTable(known), bodies: new PhraseTable(bodies) };
  const heads = new PhraseTable([
    ...lexicon.nounHeads.map((head) => [head, true] as const),
    ...lexicon.heads.map((head) => [head, false] as const),
  ]);
  // Names that end with their head, or that a country opens, may begin with any capital.
  const anyCapital = lexicon.tails.length > 0 || titles.organisationBefore;
  return {
    ...phrases,
    heads,
    tails: new Set(lexicon.tails.map(normalise)),
    parts: phraseSet(lexicon.parts),
    inside: phraseSet(lexicon.inside),
    joins: new Set(lexicon.joins),
    links: phraseSet(lexicon.links),
    abbreviations: new Map(Object.entries(lexicon.abbreviations).map(([short, long]) => [normalise(short), long])),
    classes: phraseSet(places.classes),
    roles: phraseSet(titles.roles.flatMap((role) => (role.rank ? [] : role.names))),
    notNames: phraseSet(titles.notNames),
    functionWords: new Set(language.functionWords),
    opens: new WordTest(
      (word) =>
        phrases.known.opens(word) ||
        phrases.bodies.opens(word) ||
        heads.opens(word) ||
        (anyCapital && word.casing !== 'lower'),
    ),
  };
});

const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.word.casing !== 'lower' && token.word.casing !== 'none';

const HYPHENS = new Set(['-', '–', '—']);

/**
 * Folded words of the tokens [first, last): abbreviations written out, "NATO - Ukraine" as "nato-ukraine",
 * quotation marks and commas left out. Equal for every way of printing one name.
 */
export function nameKey(tokens: readonly Token[], first: number, last: number, language: Language): string {
  const { abbreviations } = tablesOf(language);
  let key = '';
  let tight = true;
  for (let i = first; i < last; i++) {
    const { word, kind } = tokens[i]!;
    if (HYPHENS.has(word.text)) {
      key += '-';
      tight = true;
      continue;
    }
    if (kind === 'mark') continue;
    const long = abbreviations.get(word.norm);
    key += (tight ? '' : ' ') + (long && word.casing === 'upper' ? fold(long) : word.folded);
    tight = false;
  }
  return key;
}

/** Where organisations and places stand in a stretch of tokens. */
class Reader {
  readonly tables: Tables;

  readonly tokens: readonly Token[];
  readonly language: Language;
  /** Abbreviations that the draft explains itself: "… (UDCG)". */
  readonly own: ReadonlyMap<string, { key: string; name: string }>;

  constructor(
    tokens: readonly Token[],
    language: Language,
    own: ReadonlyMap<string, { key: string; name: string }> = new Map(),
  ) {
    this.tokens = tokens;
    this.language = language;
    this.own = own;
    this.tables = tablesOf(language);
  }

  text(first: number, last: number): string {
    let text = '';
    for (let i = first; i < last; i++)
      text += (i > first && !this.tokens[i]!.glued ? ' ' : '') + this.tokens[i]!.word.text;
    return text;
  }

  /** A place at `at`, with a class word before it ("TP Hà Nội", "tỉnh Khánh Hòa", "xã Tam Hiệp"). */
  place(at: number, end: number): Unit | undefined {
    const { tokens } = this;
    const named = isCapital(tokens[at]) ? gazetteerOf(this.language).match(tokens, at, end) : undefined;
    if (named) return { first: at, last: at + named.length, name: named.value.name, key: named.value.key };
    const kind = this.tables.classes.match(tokens, at, end);
    if (!kind) return undefined;
    let from = at + kind.length;
    if (tokens[from]?.word.text === '.' && tokens[from]!.glued) from++;
    if (from >= end || !isCapital(tokens[from]) || tokens[from]!.breaks) return undefined;
    const inner = gazetteerOf(this.language).match(tokens, from, end);
    if (inner) return { first: at, last: from + inner.length, name: inner.value.name, key: inner.value.key };
    let last = from + 1;
    while (
      last < end &&
      last < from + 3 &&
      isCapital(tokens[last]) &&
      !tokens[last]!.breaks &&
      !this.personAt(last, end)
    )
      last++;
    return { first: at, last, name: this.text(at, last), key: `name:${nameKey(tokens, at, last, this.language)}` };
  }

  /** A capitalised run in which a person's name or office begins, so that an organisation's ends. */
  personAt(at: number, end: number): boolean {
    return (
      opensFamilyFirst(this.tokens, at, end, this.language) ||
      this.tables.roles.match(this.tokens, at, end) !== undefined
    );
  }

  known(at: number, end: number): Unit | undefined {
    const first = this.tokens[at]!;
    const own = this.own.get(first.word.text);
    if (own) return { first: at, last: at + 1, ...own };
    const found = this.tables.known.match(this.tokens, at, end);
    if (!found) return undefined;
    const last = at + found.length;
    for (let i = at; i < last; i++) if (isCapital(this.tokens[i])) return { first: at, last, ...found.value };
    return undefined;
  }

  /** "Bộ Ngoại giao Mỹ", "UBND TP Hà Nội", "Japan's Ministry of Finance": a body and its place. */
  body(at: number, end: number, sentenceStart: number): Unit | undefined {
    const { tokens, language } = this;
    const before = language.titles.organisationBefore && isCapital(tokens[at]) ? this.place(at, end) : undefined;
    const from = before ? this.possessive(before.last, end) : at;
    const body = from < end ? this.tables.bodies.match(tokens, from, end) : undefined;
    if (!body) return undefined;
    const last = from + body.length;
    const capital = isCapital(tokens[from]);
    if (before) return capital ? this.bodyOf(body.value, before.key, at, last) : undefined;
    const link = this.tables.links.match(tokens, last, end);
    const after = this.place(last, end) ?? (link && capital ? this.place(last + link.length, end) : undefined);
    if (after && !tokens[last]!.breaks) return this.bodyOf(body.value, after.key, at, after.last);
    const bare = capital && (body.length > 2 || at > sentenceStart);
    return bare ? { first: at, last, name: this.text(at, last), key: body.value } : undefined;
  }

  bodyOf(body: string, place: string, first: number, last: number): Unit {
    return { first, last, name: this.text(first, last), key: `${body}@${place}` };
  }

  /** Past an English possessive ending. */
  possessive(at: number, end: number): number {
    const { tokens } = this;
    const ending = tokens[at + 1];
    const apostrophe = tokens[at]?.glued && /^['’]$/.test(tokens[at]!.word.text);
    if (at + 1 < end && apostrophe && ending?.glued && ending.word.norm === 's') return at + 2;
    return apostrophe ? at + 1 : at;
  }

  /** An organisation that no lexicon has: a head word, then capitalised words, places, other organisations. */
  headed(at: number, end: number, sentenceStart: number): Unit | undefined {
    const { tokens, tables } = this;
    const head = tables.heads.match(tokens, at, end);
    if (!head) return undefined;
    const capital = isCapital(tokens[at]);
    if (!capital && !head.value) return undefined;
    let i = at + head.length;
    let last = i; // end of what surely belongs to the name
    // "Viện Nghiên cứu": the head's own second word is capitalised like a name's.
    let capitals =
      head.length > 1 && isCapital(tokens[i - 1]) ? 1 : head.length > 2 && isCapital(tokens[at + 1]) ? 1 : 0;
    let loose = false;
    let namesake = false; // named after a person: "Trường Nguyễn Du"
    if (i >= end || tokens[i]!.breaks) return undefined;
    // A line in capitals throughout says nothing by them.
    if (tokens[at]!.word.casing === 'upper' && tokens[i]!.word.casing === 'upper') return undefined;
    if (!capital && !isCapital(tokens[i])) return undefined;
    while (i < end && !tokens[i]!.breaks) {
      const joined = last > at + head.length ? this.join(i, end) : undefined;
      const from = joined ?? i;
      const hyphen = joined !== undefined && HYPHENS.has(tokens[i]!.word.text);
      const nested = this.nested(from, end);
      if (nested && (joined === undefined || hyphen)) {
        capitals++;
        last = nested.last;
        i = last;
        const next = tokens[i];
        // A place ends a name, unless another party stands beyond a hyphen: "NATO - Ukraine".
        if (nested.place && !(next && i + 1 < end && HYPHENS.has(next.word.text) && this.nested(i + 1, end))) break;
        continue;
      }
      const part = tables.parts.match(tokens, from, end);
      if (
        part &&
        (joined === undefined || !hyphen || isCapital(tokens[from])) &&
        !(joined && this.startsAnother(from, end))
      ) {
        if (isCapital(tokens[from])) capitals++;
        last = from + part.length;
        i = last;
        continue;
      }
      const within = capitals > 0 || !capital ? undefined : tables.inside.match(tokens, i, end);
      const inner = within && this.nested(i + within.length, end);
      if (inner) {
        capitals++;
        last = inner.last;
        i = last;
        continue;
      }
      if (joined !== undefined && !hyphen) break;
      if (tokens[from]!.kind === 'number' && last > at + head.length - 1) {
        last = from + 1;
        i = last;
        capitals++;
        break;
      }
      if (!isCapital(tokens[from]) || (last === at + head.length && tables.notNames.match(tokens, from, end))) break;
      if (capitals === 0) namesake = this.personAt(from, end);
      else if (!namesake && this.personAt(from, end)) break;
      // "Ban Ki-moon" is nobody's committee.
      if (
        tokens[from + 1]?.glued &&
        HYPHENS.has(tokens[from + 1]!.word.text) &&
        tokens[from + 2]?.word.casing === 'lower'
      )
        break;
      if (capitals > 0 && tables.heads.match(tokens, from, end) && !hyphen) break;
      capitals++;
      last = from + 1;
      i = last;
      loose = true;
      if (this.compound(last, end)) i = ++last;
    }
    if (capitals === 0 || last <= at + head.length) return undefined;
    if (loose && capitals === 1 && this.cutShort(last, end)) return undefined;
    // At the start of a sentence the head is capitalised anyway: a name must follow, not a common noun.
    if (at === sentenceStart && !head.value && !isCapital(tokens[at + head.length])) return undefined;
    return { first: at, last, name: this.text(at, last), key: nameKey(tokens, at, last, this.language) };
  }

  /** The second half of a compound that we do not know, before another capital: "Cục Thẩm định Giá". */
  compound(at: number, end: number): boolean {
    const [syllable, next] = [this.tokens[at], this.tokens[at + 1]];
    if (at + 1 >= end || !syllable || syllable.word.casing !== 'lower' || syllable.breaks || next!.breaks) return false;
    if (!isCapital(next) || this.tables.functionWords.has(syllable.word.norm) || !this.cutShort(at, end)) return false;
    return (
      !this.nested(at + 1, end) &&
      !this.personAt(at + 1, end) &&
      this.tables.parts.match(this.tokens, at + 1, end) !== undefined
    );
  }

  /** A lone Vietnamese syllable before a word in lower case is half of a compound that we do not know. */
  cutShort(last: number, end: number): boolean {
    const next = this.tokens[last];
    const open = last < end && next?.kind === 'word' && next.word.casing === 'lower' && !next.breaks;
    return open && this.tokens[last - 1]!.word.folded !== this.tokens[last - 1]!.word.text.toLowerCase();
  }

  /** Token after a joining word at `at` ("và", "-", ","), or undefined. */
  join(at: number, end: number): number | undefined {
    const token = this.tokens[at]!;
    if (!this.tables.joins.has(token.word.norm) || at + 1 >= end) return undefined;
    if (token.word.text !== ',') return at + 1;
    // After a comma only a part in lower case goes on, and only towards another ("Phân tích, đào tạo và giáo dục").
    const part = isCapital(this.tokens[at + 1]) ? undefined : this.tables.parts.match(this.tokens, at + 1, end);
    const after = part && this.tokens[at + 1 + part.length];
    return after && at + 1 + part.length < end && this.tables.joins.has(after.word.norm) ? at + 1 : undefined;
  }

  /** A place, a known organisation or a body inside a longer name. */
  nested(at: number, end: number): { readonly last: number; readonly place: boolean } | undefined {
    if (at >= end || !isCapital(this.tokens[at])) return undefined;
    const known = this.known(at, end);
    const place = gazetteerOf(this.language).match(this.tokens, at, end);
    const body = this.tables.bodies.match(this.tokens, at, end);
    const longest = Math.max(known ? known.last - at : 0, place?.length ?? 0, body?.length ?? 0);
    if (longest === 0) return undefined;
    return { last: at + longest, place: place?.length === longest };
  }

  startsAnother(at: number, end: number): boolean {
    return this.tables.heads.match(this.tokens, at, end) !== undefined && isCapital(this.tokens[at]);
  }

  /** An organisation by its last word: "Seoul National University", "Royal Bank of Scotland". */
  tailed(at: number, end: number): Unit | undefined {
    const { tokens, tables } = this;
    if (tables.tails.size === 0 || !isCapital(tokens[at]) || tables.notNames.match(tokens, at, end)) return undefined;
    let last = -1;
    let i = at;
    while (i < end && i < at + 10 && !(i > at && tokens[i]!.breaks)) {
      const token = tokens[i]!;
      if (!isCapital(token)) {
        const previous = tokens[i - 1]!;
        const apostrophe = this.possessive(i, end);
        if (apostrophe > i && isCapital(tokens[apostrophe])) i = apostrophe;
        else if (tables.joins.has(token.word.norm) && isCapital(tokens[i + 1]) && !tables.tails.has(previous.word.norm))
          i++;
        else break;
        continue;
      }
      if (i > at && tables.roles.match(tokens, i, end)) break;
      i++;
      if (tables.tails.has(token.word.norm) && i > at + 1) last = i;
    }
    if (last < 0) return undefined;
    if (tokens[last]?.word.norm === 'of' && isCapital(tokens[last + 1]) && last + 1 < end) {
      last += 2;
      while (last < end && isCapital(tokens[last]) && !tokens[last]!.breaks && !tables.roles.match(tokens, last, end))
        last++;
    }
    return { first: at, last, name: this.text(at, last), key: nameKey(tokens, at, last, this.language) };
  }

  /** The organisation at `at`: the longest reading, the surest first. */
  organisation(at: number, end: number, sentenceStart: number): Unit | undefined {
    const token = this.tokens[at]!;
    if (token.kind !== 'word') return undefined;
    if (!this.tables.opens.has(token.word) && !this.own.has(token.word.text)) return undefined;
    let best = this.known(at, end);
    const body = this.body(at, end, sentenceStart);
    if (body && (!best || body.last > best.last)) best = body;
    if (body) return best;
    // "Trường Sa" is an archipelago and "Đài Loan" an island, whatever "trường" and "đài" are.
    const place = isCapital(token) ? gazetteerOf(this.language).match(this.tokens, at, end) : undefined;
    for (const other of [this.headed(at, end, sentenceStart), this.tailed(at, end)]) {
      if (!other || (best && other.last <= best.last)) continue;
      if (!place || at + place.length < other.last) best = other;
    }
    return best;
  }

  /** The bracket after a name that gives its abbreviation: "(NATO)". */
  bracket(
    at: number,
    end: number,
  ): { readonly last: number; readonly short: string; readonly unit: Unit | undefined } | undefined {
    const { tokens } = this;
    let i = at;
    if (tokens[i]?.word.text === '"' || tokens[i]?.word.text === '”') i++;
    if (i + 2 >= end + 1 || tokens[i]?.word.text !== '(' || tokens[i]!.breaks) return undefined;
    const first = i + 1;
    let close = first;
    while (close < end && close < first + 5 && tokens[close]!.word.text !== ')') close++;
    if (close >= end || close === first || tokens[close]!.word.text !== ')') return undefined;
    const { casing, text } = tokens[first]!.word;
    const short = (casing === 'upper' || casing === 'camel') && text.length > 1 && close - first <= 4;
    const known = this.known(first, close);
    const whole = known?.last === close ? known : undefined;
    if (!whole && (!short || gazetteerOf(this.language).match(tokens, first, close))) return undefined;
    return { last: close + 1, short: this.text(first, close), unit: whole };
  }
}

/** A place at a token, as the seat or the country of an office: "TP Hà Nội", "Mỹ", "Japanese". */
export const placeAt = (tokens: readonly Token[], at: number, end: number, language: Language): Unit | undefined =>
  new Reader(tokens, language).place(at, end);

/**
 * The organisations a draft names, in reading order, none overlapping. A long name with its abbreviation
 * in brackets is one claim. Offsets are UTF-16. Never throws; linear in the length of the draft.
 */
export function readOrganisations(draft: Draft, language: Language): OrganisationClaim[] {
  const own = new Map<string, { key: string; name: string }>();
  const reader = new Reader(draft.tokens, language, own);
  const { tokens } = draft;
  const claims: OrganisationClaim[] = [];
  draft.sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; i++) {
      let unit = reader.organisation(i, sentence.last, sentence.first);
      if (!unit) {
        // No organisation begins inside a place: "Tây Ban Nha" is no "Ban".
        if (isCapital(tokens[i]))
          i += Math.max(0, (gazetteerOf(language).match(tokens, i, sentence.last)?.length ?? 1) - 1);
        continue;
      }
      const bracket = reader.bracket(unit.last, sentence.last);
      if (bracket) {
        const { key, name } = bracket.unit ?? unit;
        unit = { first: unit.first, last: bracket.last, key, name };
        if (!/\s/.test(bracket.short)) own.set(bracket.short, { key, name });
      }
      const start = tokens[unit.first]!.start;
      const end = tokens[unit.last - 1]!.end;
      claims.push({
        id: `organisation@${start}`,
        kind: 'organisation',
        start,
        end,
        text: draft.source.slice(start, end),
        zone: zoneAt(draft, start),
        sentence: index,
        repeated: blockAt(draft, start)?.repeats !== undefined,
        organisation: unit.name,
        organisationKey: unit.key,
      });
      i = unit.last - 1;
    }
  });
  return claims;
}

const bodyKeys = perLanguage(
  ({ organisations, titles }: Language) =>
    new Set(
      Object.entries(organisations.bodies).flatMap(([key, names]) =>
        [...withFields(key, names, titles.fields)].map(([, body]) => body),
      ),
    ),
);

/** True for the key of a body whose country or province the draft leaves out ("UBND"): it may be any of many. */
export const isUnplaced = (key: string, language: Language): boolean => bodyKeys(language).has(key);
