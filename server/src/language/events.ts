/** Kinds of event. */
export interface EventKind {
  /** Language-independent key: "summit", "session", "foreign-ministers-meeting". */
  readonly key: string;
  /** Phrases that name it, matched without case: "hội nghị thượng đỉnh", "thượng đỉnh". */
  readonly names: readonly string[];
  /** Held once a year or less often under one organiser, so that organiser and year name one event. */
  readonly yearly: boolean;
}

export interface EventLexicon {
  readonly kinds: readonly EventKind[];
  /** Words that mark an anniversary and a founding: "kỷ niệm", "thành lập". */
  readonly anniversary: readonly string[];
}
