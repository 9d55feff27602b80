import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Evidence } from '../../../server/src/archive/evidence.ts';
import { rule } from '../../../server/src/rules/amountConflict.ts';
import { findIn, readingOf } from './amountReading.ts';

const draft = (headline: string, ...body: string[]) =>
  [headline, 'Cuộc họp khép lại chiều nay sau nhiều giờ bàn thảo căng thẳng giữa các phái đoàn có mặt.', ...body].join(
    '\n\n',
  );
const find = (headline: string, ...body: string[]) => findIn(rule, draft(headline, ...body)).map((f) => f.text);

describe('amount/conflict', () => {
  it('holds a headline against the body', () => {
    const texts = [
      'Khối hứa hỗ trợ Ukraine 45 tỷ euro mua khí tài',
      'Khối này hứa hỗ trợ Ukraine 40 tỷ euro mua khí tài, theo văn kiện được công bố.',
    ];
    assert.deepEqual(find(texts[0]!, texts[1]!), ['45 tỷ euro']);
    const source = draft(texts[0]!, texts[1]!);
    const [finding] = rule.check({
      reading: readingOf(source),
      evidence: undefined as unknown as Evidence,
      sourced: new Set<string>(),
    });
    assert.equal(finding?.fixes[0]?.edits[0]?.newText, '40 tỷ');
    assert.equal(finding?.fixes[1]?.edits[0]?.newText, '45 tỷ');
    assert.equal(source.slice(finding!.related[0]!.start, finding!.related[0]!.end), '40 tỷ euro');
  });
  it('holds counts of the same noun together', () =>
    assert.deepEqual(
      find(
        'Lũ cuốn trôi 18 ngôi nhà ở Quảng Nam',
        'Chính quyền cho biết lũ cuốn trôi 48 ngôi nhà ở vùng núi Quảng Nam.',
      ),
      ['18 ngôi nhà'],
    ));

  it('holds a caption against the words that it repeats, whatever is counted', () => {
    const body = 'Sáng nay, thủy thủ đoàn kéo lên bờ 127 thùng hàng mắc trên bãi đá ngầm phía nam hòn đảo.';
    const caption = (figure: string) => `Ảnh: Thủy thủ đoàn kéo lên bờ ${figure} thùng hàng mắc trên bãi đá ngầm.`;
    assert.deepEqual(find('Cứu hàng trên đảo', body, caption('172')).length, 1);
    assert.deepEqual(find('Cứu hàng trên đảo', body, caption('127')), []);
    assert.deepEqual(find('Cứu hàng trên đảo', body, caption('61')), [], 'no slip leads from one to the other');
    const both = `${body} Đợt trước, 172 thùng hàng đã được vớt.`;
    assert.deepEqual(find('Cứu hàng trên đảo', both, caption('172')), [], 'the text has that figure, too');
  });

  const silent = (name: string, headline: string, ...body: string[]) =>
    it(`is silent: ${name}`, () => assert.deepEqual(find(headline, ...body), []));
  silent(
    'when they agree',
    'Khối hứa hỗ trợ Ukraine 40 tỷ euro mua khí tài',
    'Khối này hứa hỗ trợ Ukraine 40 tỷ euro mua khí tài, theo văn kiện.',
  );
  silent(
    'when the body rounds less',
    'Khối hứa hỗ trợ Ukraine 270 triệu euro mua khí tài',
    'Khối này hứa hỗ trợ Ukraine 272 triệu euro mua khí tài, theo văn kiện.',
  );
  silent(
    'when a bound explains it',
    'Khối hứa hỗ trợ Ukraine hơn 40 tỷ euro mua khí tài',
    'Khối này hứa hỗ trợ Ukraine 45 tỷ euro mua khí tài, theo văn kiện.',
  );
  silent(
    'when a word of scope stands by',
    'Khối hứa hỗ trợ Ukraine 45 tỷ euro mua khí tài',
    'Khối này hứa hỗ trợ Ukraine thêm 40 tỷ euro mua khí tài, theo văn kiện.',
  );
  silent(
    'when the unit differs',
    'Khối hứa hỗ trợ Ukraine 45 tỷ euro mua khí tài',
    'Khối này hứa hỗ trợ Ukraine 40 tỷ USD mua khí tài, theo văn kiện.',
  );
  silent(
    'when the subject differs',
    'Khối hứa hỗ trợ Ukraine 45 tỷ euro mua khí tài',
    'Ngân hàng địa phương vừa báo lãi 40 tỷ euro trong quý đầu tiên của năm nay.',
  );
  silent(
    'when the draft gives a second value',
    'Khối hứa hỗ trợ Ukraine 45 tỷ euro mua khí tài',
    'Khối này hứa hỗ trợ Ukraine 40 tỷ euro mua khí tài, theo văn kiện.',
    'Con số 45 tỷ euro có tính cả phần cũ.',
  );
  silent(
    'of people in general',
    'Lũ làm 18 người ở Quảng Nam mất nhà',
    'Lũ làm 20 người ở Quảng Nam mất nhà, chính quyền cho biết vậy.',
  );
});
