/** Something that may be meant by what is being written. */
import type { LanguageId } from '../../language/language.ts';

/** What a suggestion is looked up by once an editor looks at it; it goes to the client and back. */
export type Subject =
  | { readonly kind: 'office'; readonly key: string; readonly person: string }
  | { readonly kind: 'person'; readonly key: string }
  | { readonly kind: 'place'; readonly key: string; readonly name: string };

export interface Suggestion {
  readonly subject: Subject;
  /** What is to stand in the draft, from UTF-16 offset `start` to the caret. */
  readonly text: string;
  readonly start: number;
  readonly detail?: string;
}

export interface SuggestionData {
  /** The draft's address: its newsroom's archive is looked in. */
  readonly uri: string;
  readonly subject: Subject;
  readonly language: LanguageId;
}
