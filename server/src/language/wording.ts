/** Words by which slips of typing are told from idiom. */
export interface WordingLexicon {
  /** Function words that no sentence has twice in a row. Words that reduplicate are left out. Normalised. */
  readonly neverDoubled: readonly string[];
  /** Compounds that end in such a word, after which it may follow: "sở tại" in "nước sở tại tại Hà Nội". */
  readonly compoundsBefore: readonly string[];
  /** Compounds that begin with such a word, before which it may stand: "của cải" in "của của cải". */
  readonly compoundsAfter: readonly string[];
}
