/** By which name a currency is mended. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Archived, desk, found } from './desk.ts';

const article = (amount: string): Archived => ({
  published: '2024-05-20',
  text: `Cầu mới ở Bến Gỗ\n\nTỉnh khởi công cầu Bến Gỗ bắc qua sông Vàm, tổng vốn đầu tư ${amount} từ ngân sách địa phương.`,
});
const draft = (amount: string, more = '') =>
  `Khởi công cầu Bến Gỗ\n\nTỉnh khởi công cầu Bến Gỗ bắc qua sông Vàm, tổng vốn đầu tư ${amount} từ ngân sách địa phương.${more}`;

const mended = async (text: string, source: string) => {
  const lines = found(await desk(text, '2024-05-21', [article(source)]));
  assert.equal(lines.length, 1, lines.join('\n'));
  return lines[0]!.split('→ ')[1];
};

test('the source names the currency, as it writes it', async () => {
  assert.equal(await mended(draft('320 tỷ euro'), '320 tỷ đồng'), '320 tỷ đồng');
  assert.equal(await mended(draft('320 triệu euro'), '320 triệu USD'), '320 triệu USD');
  assert.equal(await mended(draft('320 triệu euro'), '320 triệu đô la Mỹ'), '320 triệu đô la Mỹ');
});

test('what the draft itself calls a currency goes before', async () => {
  const own = ' Dự án trước đó của tỉnh tốn 15 triệu USD.';
  assert.equal(await mended(draft('320 triệu euro', own), '320 triệu đô la Mỹ'), '320 triệu USD');
});

test('a sum in the right currency is sound', async () => {
  assert.deepEqual(found(await desk(draft('320 tỷ đồng'), '2024-05-21', [article('320 tỉ đồng')])), []);
  assert.deepEqual(found(await desk(draft('320 triệu USD'), '2024-05-21', [article('320 triệu đô la')])), []);
});
