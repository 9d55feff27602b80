/** Words of a retelling as a sighting: what a source writes where the draft writes otherwise. */
import type { WordingSighting } from './archive.ts';
import { quoteAround } from './quote.ts';
import type { Retelling, RetoldSentence } from './retelling.ts';

/** What stands at tokens [first, next) of a retold sentence, quoted there. */
export function wordingAt(
  { article }: Retelling,
  sentence: RetoldSentence,
  first: number,
  next: number,
): WordingSighting {
  const { passage, tokens } = sentence;
  const [start, end] = [tokens[first]!.start, tokens[next - 1]!.end];
  return {
    kind: 'wording',
    article,
    line: passage.line,
    ...quoteAround(passage.text, start, end),
    when: null,
    text: passage.text.slice(start, end),
    get terms() {
      return passage.terms;
    },
    doubtful: false,
  };
}
