/** What a record of a table or a list can tell of an article, by the contract's names. */
export const FIELDS = ['id', 'url', 'title', 'summary', 'body', 'published', 'source', 'lang'] as const;
export type Field = (typeof FIELDS)[number];
