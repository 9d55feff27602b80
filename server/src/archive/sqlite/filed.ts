/**
 * An article made ready for the index: everything that takes thought is done here, once and without a database, so that
 * it can be done beside the one process that writes.
 */
import { parseIsoDay } from '../../time/civil.ts';
import type { Article } from '../article.ts';
import { cardKeys, nameWordsOf } from '../cards.ts';
import { digest } from '../hashing.ts';
import { type Identity, identityOf } from '../identity.ts';
import type { CardIndex } from '../shelf.ts';
import { pack, siteOf } from './packed.ts';
import { packTerms } from './vectors.ts';

export interface Filed {
  readonly path: string;
  /** Digests of its key and of its hash. */
  readonly name: number;
  readonly hash: number;
  readonly identities: readonly number[];
  readonly day: number | undefined;
  readonly outlet: string | undefined;
  readonly site: string | undefined;
  readonly told: Uint8Array;
  readonly vector: Uint8Array;
  /** Term hashes, for posting. */
  readonly terms: readonly number[];
  /** Words of the full-text index, parted by spaces. */
  readonly tokens: string;
  readonly anchors: readonly number[];
  /** Key, facet and place of each card, one after another. */
  readonly cards: readonly number[];
  /** Words of persons' names with the persons. */
  readonly nameWords: readonly (readonly [word: string, person: string])[];
  readonly sightings: number;
}

/** `text` is the digest of a text's hash where the hash itself is not at hand. */
export const identityDigests = ({ id, address, path, textHash }: Identity, text?: number): number[] => [
  ...(id === undefined ? [] : [digest(`id ${id}`)]),
  ...(address === undefined ? [] : [digest(`address ${address}`)]),
  ...(path === undefined ? [] : [digest(`path ${path}`)]),
  ...(text !== undefined ? [text] : textHash === undefined ? [] : [digest(textHash)]),
];
export const cardDigest = (index: CardIndex, key: string): number => digest(`${index} ${key}`);
export const anchorToken = (anchor: number): string => `_s${(anchor >>> 0).toString(36)}`;
/** What is no letter, digit or sign of the tokeniser (schema.ts) would end a word of the index. */
export const wordToken = (word: string): string => (ODD.test(word) ? word.replace(ODD_ALL, '_') : word);
const ODD = /[\0-$&-+;-@[-^`{-\x7f]/u;
const ODD_ALL = /[\0-$&-+;-@[-^`{-\x7f]/gu;

export function fileArticle(article: Article): Filed {
  const { ref, sightings, terms, anchors } = article;
  const cards: number[] = [];
  const nameWords: [string, string][] = [];
  sightings.forEach((sighted, at) => {
    for (const { index, key, facet } of cardKeys(sighted)) {
      cards.push(cardDigest(index, key), facet, at);
      if (index === 'name') for (const word of nameWordsOf(key)) nameWords.push([word, key]);
    }
  });
  return {
    path: article.path,
    name: digest(ref.key),
    hash: digest(article.hash),
    identities: identityDigests(identityOf(article)),
    day: ref.published === undefined ? undefined : parseIsoDay(ref.published),
    outlet: ref.outlet,
    site: siteOf(ref.url),
    told: pack(article),
    vector: packTerms(terms),
    terms: [...terms.keys()],
    tokens: [...article.vocabulary.map(wordToken), ...anchors.map(anchorToken)].join(' '),
    anchors,
    cards,
    nameWords,
    sightings: sightings.length,
  };
}
