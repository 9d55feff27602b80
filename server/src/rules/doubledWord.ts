/**
 * text/doubled-word: a function word typed twice ("và và", "the the").
 *
 * Vietnamese doubles words on purpose, so only words that the language never doubles are looked for
 * (language/wording.ts), and not where the first ends or the second opens a compound: "nước sở tại tại Hà Nội".
 */

import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { blockAt } from '../text/draft.ts';
import { phraseSet } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

const QUIET = new Set(['teaser', 'frontMatter', 'byline', 'source']);
/** Longest phrase of the list, in tokens. */
const LONGEST = 4;

const wordingOf = perLanguage(({ wording }: Language) => ({
  never: phraseSet(wording.neverDoubled),
  before: phraseSet(wording.compoundsBefore),
  after: phraseSet(wording.compoundsAfter),
}));

export const rule: Rule = {
  code: 'text/doubled-word',
  severity: 'warning',
  needs: [],
  check({ reading }: RuleContext): Finding[] {
    const { draft } = reading;
    const { never, before, after } = wordingOf(languageOf(reading.language));
    const { tokens } = draft;
    const findings: Finding[] = [];
    for (const sentence of draft.sentences) {
      const block = blockAt(draft, sentence.start);
      if (!block || block.repeats !== undefined || QUIET.has(block.zone)) continue;
      for (let i = sentence.first; i + 1 < sentence.last; i++) {
        const first = tokens[i]!;
        if (first.kind !== 'word' || (first.word.casing !== 'lower' && i > sentence.first)) continue;
        const { length = 0 } = never.match(tokens, i, Math.min(sentence.last, i + LONGEST)) ?? {};
        const second = i + length;
        if (length === 0 || second + length > sentence.last) continue;
        const same = (k: number) => {
          const token = tokens[second + k]!;
          const spaced = !token.breaks && !(k === 0 && token.glued);
          return spaced && token.word.norm === tokens[i + k]!.word.norm && token.word.casing === 'lower';
        };
        if (!Array.from({ length }, (_, k) => k).every(same)) continue;
        const next = tokens[second + length];
        // Three in a row are speech or song, a hyphen makes another word ("các các-bon").
        const third = (token: Token | undefined) => token?.word.norm === first.word.norm;
        if (third(next) || (i > sentence.first && third(tokens[i - 1]))) continue;
        if (next?.glued && next.word.text === '-') continue;
        if (before.matchBefore(tokens, second, sentence.first) || after.match(tokens, second, sentence.last)) continue;
        const start = first.start;
        const end = tokens[second + length - 1]!.end;
        const kept = tokens[second - 1]!.end;
        const word = draft.source.slice(tokens[second]!.start, end);
        findings.push({
          start,
          end,
          code: 'text/doubled-word',
          severity: 'warning',
          confidence: 0.9,
          claims: [],
          evidence: [],
          message: { key: 'text.doubled', values: { word } },
          related: [],
          fixes: [
            {
              title: { key: 'text.doubled.fix', values: { word } },
              preferred: true,
              edits: [{ start: kept, end, newText: '' }],
            },
          ],
        });
        i = second + length - 1;
      }
    }
    return findings;
  },
};
