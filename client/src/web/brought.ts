/** Which files are brought to the worker, by their names: those of an archive, and drafts when all are checked. */

/** As docs/archive.md has them: what is read, what rules of a folder stand in, and files without an ending. */
const READ =
  /\.(?:txt|text|md|markdown|jsonl|ndjson|json|ninjs|csv|tsv|tab|html?|xhtml|shtml|aspx|php|xml|rss|atom|rdf|newsml|nitf|ya?ml|datelineignore)$|^[^.]+$|\.\d+$/i;
/** They are told of among the problems; what is in them a browser's worker does not read. */
const NOT_READ = /\.(?:docx|pdf|zip|gz)$/i;

export function broughtAs(name: string): 'whole' | 'name' | undefined {
  if (NOT_READ.test(name)) return 'name';
  return READ.test(name) ? 'whole' : undefined;
}

export const isDraft = (name: string): boolean => /\.(?:draft|tin)$/i.test(name);

/** Hidden folders and installed packages are no part of an archive, and no draft is written in them. */
export const isLookedInto = (folder: string): boolean => !folder.startsWith('.') && folder !== 'node_modules';
