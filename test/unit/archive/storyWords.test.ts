/** How much a word tells within one story, and what that makes of the likeness of two frames. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { frameOf, likeness } from '../../../server/src/archive/frame.ts';
import type { Sentence } from '../../../server/src/archive/retelling.ts';
import { StoryWords } from '../../../server/src/archive/storyWords.ts';
import { LANGUAGES } from '../../../server/src/language/languages.ts';
import { tokenise } from '../../../server/src/text/tokens.ts';
import { normalise } from '../../../server/src/text/words.ts';

const vietnamese = LANGUAGES.find(({ id }) => id === 'vi')!;

const sentence = (text: string): Sentence => {
  const tokens = tokenise(text);
  return { tokens, first: 0, last: tokens.length };
};

const STORY = [
  'Chợ Gò Me cháy lúc nửa đêm',
  'Chợ Gò Me có ban quản lý mới',
  'Chợ Gò Me mở lại sau lễ',
  'Tiểu thương chợ Gò Me gom tro bán ve chai',
].map(sentence);
const words = new StoryWords(STORY);
const word = (text: string) => words.word(normalise(text));
const pair = (a: string, b: string) => words.pair(normalise(a), normalise(b));

test('what stands in every sentence of a story tells the least, what stands in none the most', () => {
  assert.ok(word('chợ') < word('tiểu'), `${word('chợ')} ${word('tiểu')}`);
  assert.ok(word('tiểu') < word('tàu'));
  assert.ok(word('chợ') > 0);
});

test('a pair of neighbours tells more than its words, where both are as rare', () => {
  assert.ok(pair('gom', 'tro') > word('gom'));
  assert.ok(pair('gò', 'me') < pair('gom', 'tro'));
});

test('words with a number between them are no neighbours', () => {
  const parted = new StoryWords([sentence('gom 12 bao'), sentence('gom bao')]);
  const joined = new StoryWords([sentence('gom bao'), sentence('gom bao')]);
  assert.ok(parted.pair('gom', 'bao') > joined.pair('gom', 'bao'));
});

test('frames that share what the whole story says are less alike than those that share a detail', () => {
  const at = (text: string) => {
    const one = sentence(text);
    const first = one.tokens.findIndex(({ kind }) => kind === 'number');
    return frameOf(one, first, first + 1, vietnamese, words);
  };
  const draft = at('Tiểu thương chợ Gò Me gom 40 bao');
  const detail = at('Tiểu thương gom 50 sọt');
  const place = at('Khách chợ Gò Me mua 50 sọt');
  assert.ok(likeness(draft, detail) > likeness(draft, place));
});

test('a story without a sentence weighs all words alike', () => {
  const none = new StoryWords([]);
  assert.equal(none.word('a'), none.word('b'));
  assert.ok(none.word('a') > 0);
});
