/**
 * Concepts: words of different languages, or different words of one, that mean the same in news.
 *
 * They let an English draft meet a Vietnamese archive ("security assistance", "hỗ trợ an ninh"),
 * and "đồng minh" meet "thành viên". A concept is a key in plain English ("support", "security");
 * each language lists its words for it. Only words an editor would accept as saying the same
 * thing share a concept: alignment stands on it.
 */
export interface ConceptLexicon {
  /** concept key → phrases, any number of words; lower case but for abbreviations that count in capitals alone. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Words are made of syllables written apart ("hòa bình"), so that a pair of neighbours says more than each. */
  readonly syllables: boolean;
}
