/** Bodies that a role names in small letters: "Giám đốc trung tâm hỗ trợ việc làm", "Trưởng ban quản lý chợ". */
import type { Language } from '../language/language.ts';
import type { Token } from '../text/tokens.ts';
import { gazetteerOf, isCapital } from './gazetteer.ts';
import { isFamilyNameFirst, opensFamilyFirst } from './names.ts';
import { organisationWordsOf } from './organisationWords.ts';
import { titleWordsOf } from './titleWords.ts';
import { cutShort, HYPHENS, nameKey, type Unit, written } from './units.ts';

/** Words after its head, beyond which a description tells of something else. */
const MOST_WORDS = 14;

/**
 * The body whose head word stands at token `head`, its description from `from` on. It closes with a place or one foreign
 * word, or before a mark, a person, a verb of saying; undefined where no such end tells how far it goes. The unit begins
 * at `from` where the head is the role's own last word, else at `head`. Token indices, end excluded.
 */
export function describedBody(
  tokens: readonly Token[],
  head: number,
  from: number,
  end: number,
  language: Language,
): Unit | undefined {
  const { heads, parts, inside, joins, plurals, functionWords, notHeads } = organisationWordsOf(language);
  const length = heads.match(tokens, head, end)?.length ?? 0;
  if (
    length === 0 ||
    tokens[head]!.word.casing === 'upper' ||
    (notHeads.match(tokens, head, end)?.length ?? 0) >= length
  )
    return undefined;
  const start = head + length;
  if (start < from || start >= end || tokens[start]!.breaks || isCapital(tokens[start])) return undefined;
  const words = titleWordsOf(language);
  const first = start > from ? head : from;
  const unit = (last: number): Unit | undefined =>
    last > start
      ? { first, last, name: written(tokens, head, last), key: nameKey(tokens, head, last, language) }
      : undefined;
  for (let i = start; i < end && i < start + MOST_WORDS; ) {
    const { kind, word, breaks } = tokens[i]!;
    if (breaks) return unit(i);
    if (isCapital(tokens[i])) {
      if (opensFamilyFirst(tokens, i, end, language) || words.honorifics.match(tokens, i, end)) return unit(i);
      const place = gazetteerOf(language).match(tokens, i, end);
      if (place) return unit(i + place.length);
      // "Nhóm nữ Đại biểu": an office, or half a word.
      if (words.roles.match(tokens, i, end)) return undefined;
      const hyphened = i + 2 < end && tokens[i + 1]!.glued && HYPHENS.has(tokens[i + 1]!.word.text);
      if (hyphened && isCapital(tokens[i + 2])) return unit(i + 3);
      if (cutShort(tokens, i + 1, end)) return undefined;
      // "nhóm phiến quân Fastaqim", but "trung tâm nghiên cứu John Smith".
      const alone = i + 1 >= end || !isCapital(tokens[i + 1]);
      return alone && !isFamilyNameFirst(word.text, language) ? unit(i + 1) : unit(i);
    }
    // "hỗ trợ" is a verb of saying too, but here a part of the name.
    const within = parts.match(tokens, i, end) ?? inside.match(tokens, i, end) ?? plurals.match(tokens, i, end);
    if (within) {
      i += within.length;
      continue;
    }
    if (words.reporting.match(tokens, i, end) || words.alongside.match(tokens, i, end)) return unit(i);
    if (words.honorifics.match(tokens, i, end) && isCapital(tokens[i + 1])) return unit(i);
    const joined = joins.has(word.norm) && word.text !== ',';
    if (kind === 'mark' && !joined) return unit(i);
    if (!joined && functionWords.has(word.norm)) return undefined;
    i++;
  }
  return undefined;
}
