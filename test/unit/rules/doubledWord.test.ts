import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rule } from '../../../server/src/rules/doubledWord.ts';
import { findingsOf } from './people.ts';

describe('text/doubled-word', () => {
  it('finds a function word typed twice and deletes one with its space', () => {
    const [finding, ...rest] = findingsOf(rule, 'Các nguyên thủ và và người đứng đầu chính phủ đã họp.');
    assert.equal(rest.length, 0);
    assert.equal(finding!.text, 'và và');
    assert.match(finding!.mended, /nguyên thủ và người đứng đầu/);
  });

  it('in English too, at the beginning of a sentence as well', () => {
    assert.match(
      findingsOf(rule, 'Today\n\nThe the allies met and went to to Oslo.', 'en').at(-1)!.mended,
      /went to Oslo/,
    );
    assert.equal(findingsOf(rule, 'Today\n\nThe the allies met.', 'en')[0]!.text, 'The the');
  });

  it('compares words, not the way they are encoded', () => {
    assert.equal(findingsOf(rule, `Các nước ${'những'.normalize('NFD')} những bước đi.`).length, 1);
  });

  for (const text of [
    'Ngày ngày ông vẫn luôn luôn từ từ và dần dần đi mãi mãi, người người đều đều rất rất vui.',
    'Montenegro sắp trở thành thành viên.',
    'Đại sứ quán nước sở tại tại Hà Nội, hàng không không bay, lý do do mưa.',
    'Họ làm ra của của cải ấy bằng thiết bị bị hỏng.',
    'Anh ấy nói và, và rồi im lặng.',
    'Ông Và Và Của tới.',
    'và và và hát rằng',
  ])
    it(`lets stand: ${text}`, () =>
      assert.deepEqual(
        findingsOf(rule, text).map((f) => f.text),
        [],
      ));

  it('lets English idiom stand', () => {
    assert.deepEqual(
      findingsOf(rule, 'Today\n\nHe knew that that was what he had had, and she gave her her coat.', 'en'),
      [],
    );
  });
});
