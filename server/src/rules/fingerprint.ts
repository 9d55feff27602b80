/**
 * What a finding or a claim is known by from one version of a draft to the next: its words and the words beside them,
 * never where they stand. Text that comes or goes elsewhere changes nothing; neither do spaces, capitals, the form
 * of Unicode or where a tone mark is put. Another value is another fingerprint: an ignored 7/10 does not
 * silence 8/10.
 */
import { digest } from '../archive/hashing.ts';
import type { Span } from '../claims/claim.ts';
import { type Draft, sentenceAt } from '../text/draft.ts';
import { type Token, tokenAt } from '../text/tokens.ts';

/** Words on either side, within the sentence: enough to tell two mentions apart, few enough to outlive an edit. */
const BESIDE = 5;

/** The fingerprint of a span of a draft under a code: a rule's, or a claim's kind. UTF-16 offsets; any span has one. */
export function fingerprintOf(draft: Draft, { start, end }: Span, code: string): string {
  const { tokens } = draft;
  const first = tokenAt(tokens, start);
  let last = tokenAt(tokens, end);
  // An end inside a token belongs to it.
  while (tokens[last] && tokens[last]!.start < end) last++;
  const from = sentenceAt(draft, start)?.first ?? first;
  const to = sentenceAt(draft, Math.max(start, end - 1))?.last ?? last;
  const folded = (beside: readonly Token[]) =>
    beside.filter(({ kind }) => kind !== 'mark').map(({ word }) => word.folded);
  const own = tokens.slice(first, last).map(({ word }) => word.norm);
  const before = folded(tokens.slice(from, first)).slice(-BESIDE);
  const after = folded(tokens.slice(last, to)).slice(0, BESIDE);
  const parts = [[code], own, before, after].map((part) => part.join(' '));
  return digest(parts.join('\n')).toString(16).padStart(14, '0');
}
