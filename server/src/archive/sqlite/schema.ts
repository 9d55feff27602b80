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

/**
 * What is looked up by a text is kept by the text's digest (hashing.ts), eight bytes however long it is; what is read
 * back is kept once an article, packed (packed.ts).
 *
 * - `phrases`: outlets and sites, which many articles share.
 * - `articles`: `day` of publication, counted from 1970; `copy_group`: the smallest number of its copies, NULL when it
 *   is alone; `terms`: its vector (vectors.ts); `told`: reference, sentences and sightings.
 * - `records`: a file's articles, by the digests of key and hash: what changed is seen without reading an article.
 * - `identities`: digests of what an article is known by (id, address, path, text).
 * - `cards`: by which keys sightings are found (cards.ts), in the order in which a few of each facet are taken.
 * - `name_words`: persons by the words of their names, and by how long those are.
 * - `marks`: two kinds of words of an article, each once: those of its text as they are compared and with their marks
 *   off, for free text; "_s…", its anchors. Places are not kept: a phrase is looked for in the few articles that have
 *   its words. A full-text index takes in postings faster and keeps them smaller than a table does.
 * - `postings`: which articles have a term (postings.ts), made at the end of a long indexing.
 */
export const SCHEMA = `
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
  number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE,
  size INTEGER, mtime INTEGER, hash TEXT, content TEXT, articles INTEGER NOT NULL DEFAULT 0);
CREATE TABLE phrases (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE articles (
  number INTEGER PRIMARY KEY, file INTEGER NOT NULL, day INTEGER, copy_group INTEGER,
  outlet INTEGER, site INTEGER, terms BLOB, told BLOB NOT NULL);
CREATE INDEX articles_by_day ON articles (day DESC);
CREATE INDEX articles_by_group ON articles (copy_group) WHERE copy_group IS NOT NULL;
CREATE TABLE records (
  file INTEGER, name INTEGER, hash INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (file, name)) WITHOUT ROWID;
CREATE TABLE identities (hash INTEGER, article INTEGER, PRIMARY KEY (hash, article)) WITHOUT ROWID;
CREATE TABLE cards (
  key INTEGER, facet INTEGER, article INTEGER, at INTEGER, PRIMARY KEY (key, facet, article, at)) WITHOUT ROWID;
CREATE TABLE name_words (
  word TEXT, letters INTEGER, person TEXT, PRIMARY KEY (word, letters, person)) WITHOUT ROWID;
CREATE TABLE postings (
  term INTEGER, first INTEGER, articles INTEGER NOT NULL, rest BLOB, PRIMARY KEY (term, first)) WITHOUT ROWID;
CREATE VIRTUAL TABLE marks USING fts5(
  tokens, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_.,:/%-'");
CREATE VIRTUAL TABLE marks_places USING fts5vocab(marks, instance);
`;
