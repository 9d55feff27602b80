/** What the columns of tables and the keys of records are called in newsrooms' systems. */
export interface FieldNames {
  /** Each the most telling name first; case, marks, spaces and hyphens do not matter. */
  readonly id: readonly string[];
  readonly url: readonly string[];
  readonly title: readonly string[];
  readonly summary: readonly string[];
  readonly body: readonly string[];
  readonly published: readonly string[];
  readonly source: readonly string[];
  readonly lang: readonly string[];
}
