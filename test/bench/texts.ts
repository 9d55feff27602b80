/**
 * Texts of any length to measure with: sentences of the sample newsroom, the fixtures and (for English, of which there is
 * less) the documents, mixed into paragraphs. Their numbers are changed from paragraph to paragraph, so that no block
 * repeats another: nothing measured may profit from having seen the same words in the same order.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, sampleArchive } from '../fixtures/fixtures.ts';

export type TextLanguage = 'vi' | 'en';

const filesIn = (folder: string, like: RegExp) =>
  readdirSync(folder)
    .filter((file) => like.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));

/** Sentences of one language, in a steady order. */
function sentences(language: TextLanguage): string[] {
  const articles = filesIn(sampleArchive, /\.(md|txt)$/).filter(
    (text) => /^lang: en$/m.test(text) === (language === 'en'),
  );
  const fixtures = filesIn(
    path.join(root, 'test/fixtures/drafts'),
    language === 'en' ? /^\d+-en-.*\.txt$/ : /^\d+-(?!en-).*\.txt$/,
  );
  const documents = language === 'en' ? filesIn(path.join(root, 'docs'), /\.md$/) : [];
  return [...articles, ...fixtures, ...documents]
    .map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/```[\s\S]*?```/g, ''))
    .flatMap((text) => text.split(/\n\s*\n/))
    .filter((block) => !/^[#|>-]/.test(block))
    .flatMap((block) => block.replace(/\s+/g, ' ').match(/[^.!?]{40,}?[.!?](?= |$)/g) ?? [])
    .map((sentence) => sentence.trim().replace(/[*`]/g, ''))
    .filter((sentence) => language === 'vi' || !/[ăđơư\u1EA0-\u1EF9→·]/iu.test(sentence));
}

/** Numbers that look random and are the same in every run (the constants are those of Numerical Recipes). */
function* dice(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** A draft of about so many kB of UTF-8. */
export function draftOf(kilobytes: number, language: TextLanguage): string {
  const pool = sentences(language);
  const roll = dice(kilobytes);
  const next = (below: number) => Math.floor(roll.next().value * below);
  /** Days and months move, larger numbers get another last digit; years and what is glued to letters stay. */
  const another = (digits: string) => {
    const number = Number(digits);
    if (digits.length === 4) return digits;
    return number <= 12
      ? String(1 + next(12))
      : number <= 31
        ? String(1 + next(28))
        : String(number - (number % 10) + next(10));
  };
  let text =
    language === 'vi'
      ? 'Một tuần của liên minh\nNgày đăng: 12/7/2024\n'
      : 'A week of the alliance\nPublished: 12 July 2024\n';
  while (Buffer.byteLength(text) < kilobytes * 1000) {
    const paragraph = Array.from({ length: 2 + next(3) }, () => pool[next(pool.length)]!).join(' ');
    text += `\n${paragraph.replace(/(?<![\p{L}\d.,-])\d+(?![\p{L}\d.,])/gu, another)}\n`;
  }
  return text;
}

/** The text with one letter more, at a place that differs from turn to turn. */
export function typed(text: string, turn: number): string {
  const spaces = text.length > 0 ? text.indexOf(' ', (Math.abs(turn) * 7919) % text.length) : -1;
  const at = spaces < 0 ? Math.floor(text.length / 2) : spaces;
  return `${text.slice(0, at)}n${text.slice(at)}`;
}
