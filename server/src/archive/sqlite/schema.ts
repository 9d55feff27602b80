/** The tables of an index, and how one is recognised. */

/** A number for the sources that fill an index, set by the build (scripts/build.mjs); not there when run from sources. */
declare const DATELINE_READING: number | undefined;

/**
 * Changes with every change of the tables or of how articles are read: an index of another version is
 * rebuilt, so that a draft is never held against what an older Dateline understood.
 */
export const SCHEMA_VERSION = typeof DATELINE_READING === 'undefined' ? 1 : DATELINE_READING;

/** "DTLN": marks a database as an index of ours (PRAGMA application_id). */
export const APPLICATION_ID = 0x44544c4e;

/** An article's n-th passage and n-th sighting are numbered article · STRIDE + n. */
export const STRIDE = 1_000_000;

/**
 * - `articles`: `terms` and `shingles` are packed numbers; node:sqlite writes empty ones as NULL.
 * - `identities`: hashes of what an article is known by (key, id, address, path, text).
 * - `cards`: keys by which sightings are found (cards.ts).
 * - `search`: passages for full-text search, as written and with marks off. SQLite's own folding
 *   leaves đ alone, so ours is used and its is switched off.
 * - `marks`: hashes of an article's terms ("t…") and shingles ("s…") as words, since a full-text index
 *   takes in postings faster and keeps them smaller than a table does.
 * - `term_counts`: how many articles have a term, counted at the end of a long indexing.
 */
export const SCHEMA = `
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
  number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE,
  size INTEGER, mtime INTEGER, hash TEXT, articles INTEGER NOT NULL DEFAULT 0);
CREATE TABLE articles (
  number INTEGER PRIMARY KEY, file INTEGER NOT NULL, ref TEXT NOT NULL, hash TEXT NOT NULL, text_hash TEXT NOT NULL,
  copy_group TEXT, passages INTEGER NOT NULL, sightings INTEGER NOT NULL, terms BLOB, shingles BLOB);
CREATE INDEX articles_by_file ON articles (file);
CREATE INDEX articles_by_group ON articles (copy_group) WHERE copy_group IS NOT NULL;
CREATE TABLE identities (hash INTEGER, article INTEGER, PRIMARY KEY (hash, article)) WITHOUT ROWID;
CREATE TABLE passages (number INTEGER PRIMARY KEY, line INTEGER NOT NULL, text TEXT NOT NULL, terms TEXT NOT NULL);
CREATE TABLE sightings (number INTEGER PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE cards (
  kind TEXT, key TEXT, sighting INTEGER, facet TEXT NOT NULL, PRIMARY KEY (kind, key, sighting)) WITHOUT ROWID;
CREATE TABLE name_words (word TEXT, person TEXT, PRIMARY KEY (word, person)) WITHOUT ROWID;
CREATE TABLE term_counts (term INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
CREATE VIRTUAL TABLE search USING fts5(
  exact, folded, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE marks USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii');
CREATE VIRTUAL TABLE marks_vocabulary USING fts5vocab(marks, row);
`;
