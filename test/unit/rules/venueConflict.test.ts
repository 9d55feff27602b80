import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Evidence } from '../../../server/src/archive/evidence.ts';
import { read } from '../../../server/src/claims/read.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { rule } from '../../../server/src/rules/venueConflict.ts';

/** No archive is needed: the draft speaks against itself. */
const evidence = { aligned: new Map() } as unknown as Evidence;
const check = (source: string, language: LanguageId = 'vi') =>
  rule.check({ reading: read(source, { language }), evidence, sourced: new Set() });

test('one summit in two cities', () => {
  const source =
    'Hội nghị thượng đỉnh NATO năm 2025 sẽ diễn ra tại La Haye, Hà Lan.\nCác nước chuẩn bị kỹ.\nHội nghị thượng đỉnh NATO năm 2025 tại Brussels sẽ bàn về chi tiêu.';
  const [finding, ...rest] = check(source);
  assert.deepEqual(rest, []);
  assert.equal(finding?.severity, 'warning');
  assert.equal(source.slice(finding!.start, finding!.end), 'Brussels');
  assert.equal(finding?.message.values.other, 'La Haye, Hà Lan');
  assert.equal(source.slice(finding!.related[0]!.start, finding!.related[0]!.end), 'La Haye, Hà Lan');
  assert.equal(finding?.fixes[0]?.edits[0]?.newText, 'La Haye, Hà Lan');
});

test('the place said less often is the odd one', () => {
  const source =
    'The 2025 NATO summit will be held in Brussels.\nThe 2025 NATO summit in The Hague is near.\nThe 2025 NATO summit will open in The Hague.';
  const [finding] = check(source, 'en');
  assert.equal(source.slice(finding!.start, finding!.end), 'Brussels');
});

test('no conflict: other names, a city in its country, another year, the next one', () => {
  for (const source of [
    'Hội nghị thượng đỉnh NATO năm 2025 diễn ra tại La Haye.\nHội nghị thượng đỉnh NATO năm 2025 tại Den Haag kết thúc.',
    'Hội nghị thượng đỉnh NATO năm 2025 diễn ra tại La Haye.\nHội nghị thượng đỉnh NATO năm 2025 tại Hà Lan kết thúc.',
    'Hội nghị thượng đỉnh NATO năm 2024 diễn ra tại Washington.\nHội nghị thượng đỉnh NATO năm 2025 tại Hà Lan sẽ bàn tiếp.',
    'Hội nghị thượng đỉnh NATO tại Washington đã khép lại.\nKỳ thượng đỉnh NATO tiếp theo diễn ra tại Hà Lan.',
    'Hội nghị thượng đỉnh NATO tại Washington đã khép lại.\nÔng dự cuộc họp báo tại Brussels.',
  ])
    assert.deepEqual(check(source), [], source);
});
