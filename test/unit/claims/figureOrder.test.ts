/** Day or month first: what the rest of the draft says of its figures. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from '../../../server/src/claims/claim.ts';
import { inOrder } from '../../../server/src/claims/figureOrder.ts';
import { read } from '../../../server/src/claims/read.ts';
import { dayOf, isoDay } from '../../../server/src/time/civil.ts';

/** The day that "05/03/2024" is in a text. */
function dayIn(text: string): string | undefined {
  const claims = claimsOf(read(text, { language: 'en', published: dayOf(2024, 7, 12) }).claims, 'date');
  const value = claims.find((claim) => claim.text === '05/03/2024')?.value;
  return value?.from ? isoDay(value.from) : undefined;
}

const FORM = 'The form was dated 05/03/2024, the clerk said.';

test('figures that can be read only one way decide for the others', () => {
  assert.equal(dayIn(`${FORM} The deadline is 31/12/2024.`), '2024-03-05');
  assert.equal(dayIn(`${FORM} The deadline is 12/31/2024.`), '2024-05-03');
});

test('else days in words do, and most of them where they differ', () => {
  assert.equal(dayIn(`${FORM} She left on 9 July.`), '2024-03-05');
  assert.equal(dayIn(`${FORM} She left on July 9.`), '2024-05-03');
  assert.equal(dayIn(`${FORM} She left on 9 July, not on 8 July, and voted on July 4.`), '2024-03-05');
});

test('else the region of the language that the draft states', () => {
  assert.equal(dayIn(`---\nlang: en-GB\n---\n\n${FORM}`), '2024-03-05');
  assert.equal(dayIn(`---\nlang: en-US\n---\n\n${FORM}`), '2024-05-03');
});

test('and with no evidence at all the month comes first in English', () => {
  assert.equal(dayIn(FORM), '2024-05-03');
});

test('a figure over twelve is the day in either order, and two of them are no date', () => {
  assert.deepEqual(inOrder(22, 4, 'md'), { day: 22, month: 4, dayFirst: true });
  assert.deepEqual(inOrder(4, 22, 'dm'), { day: 22, month: 4, dayFirst: false });
  assert.equal(inOrder(13, 14, 'dm'), undefined);
});

test('the parts that a fix would replace are where the order puts them', () => {
  const text = `${FORM} The deadline is 31/12/2024.`;
  const [claim] = claimsOf(read(text, { language: 'en', published: dayOf(2024, 7, 12) }).claims, 'date');
  const part = (name: string) => text.slice(claim!.parts[name]!.start, claim!.parts[name]!.end);
  assert.equal(part('day'), '05');
  assert.equal(part('month'), '03');
});
