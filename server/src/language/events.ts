/** Kinds of event, and the words by which a text says whose, when and where one is. */
export interface EventKind {
  /** Language-independent key: "summit", "session", "foreign-ministers-meeting". */
  readonly key: string;
  /** Phrases that name it, matched without case: "hội nghị thượng đỉnh", "thượng đỉnh". */
  readonly names: readonly string[];
  /** Held once a year or less often under one organiser, so that organiser and year name one event. */
  readonly yearly: boolean;
  /** Too common a noun to be an event by itself ("cuộc họp"): it counts with an organiser, an ordinal, a date or a venue. */
  readonly common?: boolean;
  /** Organisations hold it: the only one named before it in its sentence is its organiser ("NATO leaders … their summit"). */
  readonly byOrganisations?: boolean;
  /** A series whose editions are numbered right after the name: "SEA Games 31", "COP29", "Euro 2024". */
  readonly series?: boolean;
  /** Key of the wider kind by whose name it is called too: a meeting of defence ministers is a ministerial one. */
  readonly wider?: string;
  /** Its name is no event without an edition or a place: "Euro" is money, "Oscar" a boy. */
  readonly needsEdition?: boolean;
}

export interface EventLexicon {
  readonly kinds: readonly EventKind[];
  /** Words that mark an anniversary and a founding: "kỷ niệm", "thành lập". */
  readonly anniversary: readonly string[];
  /** Words between an event and who holds it: "của", "giữa", "of". */
  readonly links: readonly string[];
  /** Words between an event and the other side of it: "với". They lead to no organiser of a yearly event. */
  readonly partnerLinks: readonly string[];
  /** Words that belong to an event's name and say nothing of who, when or where: "cấp cao", "annual", "lần này". */
  readonly modifiers: readonly string[];
  /** Words that may stand between an event and its date or venue without either being another thing's. */
  readonly between: readonly string[];
  /** Verbs of taking place: with one of them a date or venue before the event is the event's too. */
  readonly held: readonly string[];
  /** Words by which a text speaks of another event than the one it reports: "tiếp theo", "previous". */
  readonly others: readonly string[];
  /** Those of `others` that speak of an event still to come: "tới đây", "upcoming". */
  readonly coming: readonly string[];
  /** Words before an event by which a text tells the time up to it, and the time from it on: "trước thềm", "following". */
  readonly timeBefore: readonly string[];
  readonly timeAfter: readonly string[];
  /** Those that do so only where a clause begins; elsewhere they stand for a place: "phát biểu trước hội nghị". */
  readonly timeBeforeOpening: readonly string[];
  readonly timeAfterOpening: readonly string[];
  /** Words that may stand between them and the event: "the". */
  readonly determiners: readonly string[];
  /** Words before a year inside an event's name: "năm". */
  readonly year: readonly string[];
  /** In this language what qualifies an event may stand before its noun ("the 2025 NATO summit"). */
  readonly leading: boolean;
}
