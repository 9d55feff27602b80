/** What retellings of a story say against a draft: figures, codes and days in the same frame of words. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readArticle } from '../../../server/src/archive/article.ts';
import { codesAgainst } from '../../../server/src/archive/codeEvidence.ts';
import { daysAgainst } from '../../../server/src/archive/dayEvidence.ts';
import { type AgainstFigure, figuresAgainst } from '../../../server/src/archive/figureEvidence.ts';
import { MemoryStore } from '../../../server/src/archive/memory.ts';
import { questionsOf } from '../../../server/src/archive/questions.ts';
import { retellings } from '../../../server/src/archive/retelling.ts';
import { extraction } from '../../../server/src/checker.ts';
import { read } from '../../../server/src/claims/read.ts';
import { dayOf, isoDay } from '../../../server/src/time/civil.ts';
import { raw } from './newsroom.ts';

const STORY =
  'Cháy kho hàng ở cảng Vĩnh Lộc\n\nĐêm 12/3, một kho hàng ở cảng Vĩnh Lộc bốc cháy dữ dội. Lực lượng cứu hỏa điều 38 xe chữa cháy ' +
  'tới hiện trường, dập tắt đám cháy sau bốn giờ. Kho rộng 2.600 m2, chứa 75 tấn bông của hãng vận tải Hải Phong. Tàu TX514 neo gần ' +
  'đó được kéo ra xa. Thiệt hại ước tính 12,4 tỷ đồng.';
/** Another paper's words for it. */
const OTHER =
  'Hỏa hoạn thiêu rụi kho bông tại cảng Vĩnh Lộc\n\nĐám cháy bùng lên đêm 12/3 tại một kho hàng ở cảng Vĩnh Lộc. Có 38 xe chữa cháy được ' +
  'điều tới hiện trường. Trong kho rộng 2.600 m2 chứa 75 tấn bông của hãng vận tải Hải Phong. Chiếc tàu TX 514 neo gần đó phải kéo ra xa. ' +
  'Thiệt hại ước tính 12,4 tỷ đồng, theo chủ kho.';
const DAY = '2024-03-13';

async function desk(draft: string, articles: readonly string[] = [STORY, OTHER], published = DAY) {
  const store = new MemoryStore();
  const add = articles.map((text, i) =>
    readArticle(raw(`/kho/${i}.txt`, text, { published, publishedFrom: 'metadata' }), extraction),
  );
  await store.apply({ remove: [], add, files: new Map() });
  await store.endBulk();
  const reading = read(draft, { published: dayOf(2024, 3, 13), publishedFrom: 'frontMatter' });
  const answers = await store.ask(questionsOf(reading, {}));
  return { reading, answers, retold: retellings(answers) };
}

const figures = async (draft: string, articles?: readonly string[]) => {
  const { reading, retold } = await desk(draft, articles);
  return figuresAgainst(reading, retold);
};
const said = ({ figure, sources, slip }: AgainstFigure) => [figure.value, sources[0]!.figure.value, slip];

const DRAFT = `Cháy lớn ở cảng\n\n${STORY.slice(STORY.indexOf('\n') + 2)}`;

test('the figures that retellings print are not spoken against', async () => {
  assert.deepEqual(await figures(DRAFT), []);
});

test('a digit, two swapped, one lost, the scale word, the unit: each is known as the slip it is', async () => {
  for (const [right, wrong, slip] of [
    ['38 xe', '83 xe', 'swap'],
    ['38 xe', '36 xe', 'digit'],
    ['75 tấn', '755 tấn', 'lost'],
    ['12,4 tỷ', '12,4 triệu', 'scale'],
    ['75 tấn', '75 kg', 'unit'],
  ] as const) {
    const found = await figures(DRAFT.replace(right, wrong));
    assert.deepEqual(
      found.map(({ slip }) => slip),
      [slip],
      wrong,
    );
    assert.ok(found[0]!.score > 0, `${wrong}: ${found[0]!.score}`);
    assert.equal(found[0]!.sources.length, 2, 'each article once');
  }
});

test('a figure is more surely a slip where it spoils a round one, and less surely next to the true one', async () => {
  const features = async (draft: string, articles?: readonly string[]) => {
    const found = await figures(draft, articles);
    assert.equal(found.length, 1, draft);
    return found[0]!.features;
  };
  const spoilt = await features(DRAFT.replace('2.600', '2.605'));
  assert.equal(spoilt.rounder, 2, '2.600 ends in two zeros more');
  const rounded = await features(DRAFT.replace('38 xe', '30 xe'));
  assert.equal(rounded.rounder, -1);
  const near = await features(DRAFT.replace('38 xe', '37 xe'));
  const far = await features(DRAFT.replace('38 xe', '98 xe'));
  assert.ok(near.distance < far.distance && far.distance < 1, `${near.distance} ${far.distance}`);
  assert.equal((await features(DRAFT.replace('75 tấn', '755 tấn'))).distance, 0, 'a digit too many is no wrong digit');
});

test('what else the draft says of the figure: its bound, the same thing elsewhere, how many there are of its kind', async () => {
  const plain = (await figures(DRAFT.replace('75 tấn', '78 tấn')))[0]!.features;
  assert.deepEqual([plain.held, plain.bounded, plain.counted, plain.amount], [0, 0, 0, 1]);
  const held = await figures(`${DRAFT.replace('75 tấn', '78 tấn')} Cả 75 tấn bông đã cháy.`);
  assert.deepEqual([held[0]!.features.held, held[0]!.features.counted], [1, Math.log(2)]);
  const bounded = await figures(DRAFT.replace('75 tấn', 'khoảng 78 tấn'));
  assert.equal(bounded[0]!.features.bounded, 1);
});

test('a finer figure and its rounding agree', async () => {
  assert.deepEqual((await figures(DRAFT.replace('12,4 tỷ', '12 tỷ'))).map(said), []);
});

test('a figure that the draft has twice of one thing is no slip of the pen', async () => {
  const twice = `${DRAFT.replace('38 xe', '36 xe')} Cả 36 xe đã về trạm.`;
  assert.deepEqual((await figures(twice)).map(said), []);
});

test('a text as long as a book is not held against reports, and takes no time', async () => {
  const { gatherEvidence } = await import('../../../server/src/archive/evidence.ts');
  const book = DRAFT.replace('38 xe', '83 xe') + ' Kho chứa 75 tấn bông.'.repeat(4000);
  const { reading, answers } = await desk(book);
  const started = performance.now();
  const { retold, figures } = gatherEvidence(reading, answers, { size: { articles: 2, sightings: 2 } } as never);
  assert.deepEqual([retold, figures], [[], []]);
  assert.ok(performance.now() - started < 10_000);
});

test('articles that tell of something else say nothing', async () => {
  const strangers = [
    'Đội bóng Hà Lũng thắng trận\n\nĐội bóng dùng 38 xe đưa người hâm mộ về quê sau trận thắng ở sân vận động.',
  ];
  assert.deepEqual(await figures(DRAFT.replace('38 xe', '36 xe'), strangers), []);
});

test('a code a slip away from the one that all have', async () => {
  const { reading, retold } = await desk(DRAFT.replace('TX514', 'TX541'));
  const [against, ...more] = codesAgainst(reading, retold);
  assert.deepEqual(more, []);
  assert.deepEqual([against?.code.digits, against?.sources[0]?.code.digits], ['541', '514']);
  assert.ok(against!.score > 0);
  const sound = await desk(DRAFT);
  assert.deepEqual(codesAgainst(sound.reading, sound.retold), []);
});

test('a day in the same words, another month', async () => {
  const { reading, answers } = await desk(DRAFT.replace('12/3', '12/1'));
  const [against, ...more] = daysAgainst(reading, answers);
  assert.deepEqual(more, []);
  assert.equal(isoDay(against!.day), '2024-03-12');
  assert.equal(against!.hand, 'month');
  assert.ok(against!.score > 0);
  const sound = await desk(DRAFT);
  assert.deepEqual(daysAgainst(sound.reading, sound.answers), []);
});

test('a day that a retelling was printed on, or speaks of, stands', async () => {
  const { reading, answers } = await desk(`${DRAFT} Chiều 13/3, ban quản lý họp báo về nguyên nhân.`);
  for (const { score } of daysAgainst(reading, answers)) assert.ok(score < 0, `${score}`);
});

test('another day of the story, written by mistake where all have the one', async () => {
  const retold = [STORY, OTHER].map((text) => `${text} Ngày 10/3, kho này vừa được kiểm tra phòng cháy.`);
  const draft = DRAFT.replace('Đêm 12/3', 'Đêm 10/3');
  const { reading, answers } = await desk(draft, retold);
  const [against] = daysAgainst(reading, answers);
  assert.equal(isoDay(against!.day), '2024-03-12');
  assert.equal(against!.hand, 'day');
  assert.equal(against!.features.givers, 2);
  assert.ok(against!.score > 0, `${against!.score}`);
});

test('one end of a stretch of days, its other end being the same', async () => {
  const festival = (days: string) =>
    `Hội đua bò Tân Lũng trở lại\n\nHội đua bò Tân Lũng diễn ra từ ngày ${days} tại sân vận động huyện, với 60 đôi bò của sáu xã. ` +
    'Người xem vào cửa tự do. Đôi bò thắng cuộc nhận 30 triệu đồng.';
  const { reading, answers } = await desk(festival('8 đến 11/3'), [festival('8/3 đến 14/3'), festival('8-14/3')]);
  const [against, ...more] = daysAgainst(reading, answers);
  assert.deepEqual(more, []);
  assert.deepEqual([against!.end, isoDay(against!.day), against!.features.mate], ['to', '2024-03-14', 1]);
  assert.ok(against!.score > 1, `${against!.score}`);
});

test('what is told weeks later in the same words is the next of its kind', async () => {
  const tellsOf = async (published: string) => {
    const { reading, retold } = await desk(DRAFT.replace('38 xe', '36 xe'), [STORY, OTHER], published);
    assert.equal(retold.length, 2);
    return figuresAgainst(reading, retold).length;
  };
  assert.deepEqual([await tellsOf(DAY), await tellsOf('2024-01-20')], [1, 0]);
});

test('a day inside a quotation, and the one end of an open stretch', async () => {
  const told = [STORY, OTHER].map((text) => `${text} Cảng đóng cửa từ ngày 12/3.`);
  for (const [sentence, end] of [
    ['“Lửa bùng lên đêm 12/4 tại kho hàng ở cảng Vĩnh Lộc”, chủ kho kể.', undefined],
    ['Cảng đóng cửa kể từ ngày 12/4/2024.', 'from'],
  ] as const) {
    const { reading, answers } = await desk(`${DRAFT.replace('Đêm 12/3, một', 'Một')} ${sentence}`, told);
    const [against, ...more] = daysAgainst(reading, answers);
    assert.deepEqual(more, [], sentence);
    assert.deepEqual([against?.end, against && isoDay(against.day)], [end, '2024-03-12'], sentence);
    assert.ok(against!.score > 0, `${sentence}: ${against!.score}`);
  }
});

test('a day on which a source only speaks tells little of the day on which it happened', async () => {
  const told = (verb: string) =>
    [STORY, OTHER].map((text) => `${text} Ngày 12/3, chủ kho ${verb} kho hàng ở cảng Vĩnh Lộc.`);
  const score = async (verb: string) => {
    const draft = `${DRAFT.replace('Đêm 12/3, một', 'Một')} Ngày 12/2, chủ kho sửa kho hàng ở cảng Vĩnh Lộc.`;
    const { reading, answers } = await desk(
      draft,
      told(verb).map((text) => text.replace(/[Đđ]êm 12\/3/u, 'Đêm qua')),
    );
    const [against] = daysAgainst(reading, answers);
    return { told: against!.features.told, score: against!.score };
  };
  const [done, said] = [await score('sửa'), await score('cho biết về')];
  assert.deepEqual([done.told, said.told], [0, 1]);
  assert.ok(said.score < done.score, `${said.score} < ${done.score}`);
});
