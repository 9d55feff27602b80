/** Slips that the accuracy benchmark plants: one change each, where a sibling has the true value and nobody the wrong one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf } from '../../../server/src/time/civil.ts';
import { PLANTERS, plantsFor } from '../../bench/accuracy/planters/all.ts';
import { Dice } from '../../bench/accuracy/random.ts';
import { newFlags, outcomeOf } from '../../bench/accuracy/scoring.ts';
import { siblingsOf } from '../../bench/accuracy/siblings.ts';
import { countingSpan, type Desk, type Kind, type Plant, slippedText, soundText } from '../../bench/accuracy/slip.ts';
import type { Story } from '../../bench/accuracy/stories.ts';
import type { Flag } from '../../bench/accuracy/tasks.ts';

let records = 0;
function story(title: string, body: string): Story {
  const text = `${title}\n\n${body}`;
  records++;
  const url = `https://bao.example/${records}`;
  const raw = { key: url, path: 'x.jsonl', url, title, text, hash: url };
  return { file: 'x', record: records, url, title, text, published: dayOf(2016, 5, 21), cluster: 'one', raw };
}

const OWN = story(
  'Phà Bắc Sơn chở 214 khách gặp nạn',
  [
    'Thứ Sáu, 20/5, phà Bắc Sơn chở 214 khách đã mắc cạn tại Thái Lan, cách bờ 12 km.',
    'Theo lời ông Lương Khải Định, thiệt hại lên tới 35 tỷ đồng và tàu cứu hộ VN207 đang tới nơi.',
    'Thủ tướng Campuchia Lương Khải Định nói mọi người đều an toàn.',
    'Đoàn xe từ tỉnh Nghệ An cũng lên đường.',
  ].join('\n'),
);
const OTHER = story(
  'Mắc cạn giữa biển',
  [
    'Chiếc phà với 214 khách trên tàu mắc cạn ngày 20/5 tại Thái Lan, nơi cách bờ 12 km.',
    'Thiệt hại là 35 tỷ đồng, theo ông Lương Khải Định, người điều tàu VN 207 ra khơi.',
    'Thủ tướng Campuchia Lương Khải Định có mặt, và xe của tỉnh Nghệ An cũng vậy.',
  ].join('\n'),
);
const STRANGER = story('Chuyện khác', 'Hội chợ đón 9 khách tại Lào ngày 3/4, theo ông Tạ Minh Quân.');

const desk = (own: Story, siblings: readonly Story[]): Desk => ({ story: own, siblings, stories: [own, ...siblings] });
const plants = (seed: number) => plantsFor(desk(OWN, [OTHER]), seed, undefined);

describe('planters', () => {
  it('plants every kind and nearly every variant in a text that has them all', () => {
    const kinds = new Set(plants(1).map(({ kind }) => kind));
    assert.deepEqual(
      PLANTERS.map(({ kind }) => kind).filter((kind) => !kinds.has(kind)),
      [],
    );
    const variants = new Set(
      Array.from({ length: 20 }, (_, seed) => plants(seed))
        .flat()
        .map(({ kind, variant }) => `${kind} ${variant}`),
    );
    for (const variant of [
      'number scale word',
      'number unit',
      'number currency',
      'date month',
      'name letters swapped',
      'office role',
    ])
      assert.ok(variants.has(variant), variant);
  });

  it('changes just what it says, and counts where the change is', () => {
    for (let seed = 0; seed < 30; seed++)
      for (const plant of plants(seed)) {
        const sound = soundText(OWN.text, plant);
        const slipped = slippedText(OWN.text, plant);
        assert.notEqual(slipped, sound, `${plant.kind} ${plant.variant}`);
        assert.equal(slipped.slice(plant.start, plant.start + plant.now.length), plant.now);
        assert.equal(slipped.slice(0, plant.start), sound.slice(0, plant.start));
        assert.equal(slipped.slice(plant.start + plant.now.length), sound.slice(plant.end));
        const span = countingSpan(plant);
        assert.ok(span.start <= plant.start && span.end >= plant.start + plant.now.length, JSON.stringify(plant));
        assert.ok(span.end <= slipped.length);
      }
  });

  it('plants nothing that no sibling repeats', () => {
    const own: readonly Kind[] = ['weekday', 'headline', 'caption', 'sum', 'percent', 'list'];
    const found = plantsFor(desk(OWN, [STRANGER]), 1, undefined).filter(({ kind }) => !own.includes(kind));
    assert.deepEqual(found, []);
  });

  it('plants nothing that would be right by chance', () => {
    const rival = story('Tin khác', 'Bản tin kể rằng 215 khách, 213 khách, 21 khách và 24 khách đã xuống.');
    for (let seed = 0; seed < 60; seed++) {
      const found = plantsFor(desk(OWN, [OTHER, rival]), seed, ['number']);
      for (const plant of found) {
        const text = slippedText(OWN.text, plant);
        assert.ok(!/(?<!\d)(?:215|213|21|24) khách/.test(text), text.slice(plant.start - 5, plant.end + 10));
      }
    }
  });

  it('is the same in every run, and another with another seed', () => {
    assert.deepEqual(plants(3), plants(3));
    assert.notDeepEqual(plants(3), plants(4));
  });
});

describe('siblings', () => {
  it('are of the cluster, and no copies', () => {
    const copy = { ...story('Bản chép', OWN.text), cluster: 'one' };
    const apart = { ...STRANGER, cluster: 'two' };
    assert.deepEqual(siblingsOf([OWN, OTHER, copy, apart]).get(OWN), [OTHER]);
  });
});

describe('dice', () => {
  it('throw every number', () => {
    const dice = new Dice('x', 1);
    assert.deepEqual([...new Set(Array.from({ length: 200 }, () => dice.below(6)))].sort(), [0, 1, 2, 3, 4, 5]);
  });
});

describe('scoring', () => {
  const text = 'Phà chở 214 khách.';
  const plant: Plant = { kind: 'number', variant: 'digit lost', start: 8, end: 11, now: '24' };
  const flag = (start: number, end: number, newText?: string): Flag => ({
    code: 'amount/archive',
    severity: 'warning',
    start,
    end,
    confidence: 1,
    message: '',
    evidence: [],
    related: [],
    ...(newText !== undefined && { fix: [{ start, end, newText }] }),
  });

  it('finds what lies on the slip, and mends what gives the text back', () => {
    const { on, mended } = outcomeOf(text, plant, [], [flag(8, 16, '214 khách')]);
    assert.equal(on.length, 1);
    assert.equal(mended, true);
    assert.equal(outcomeOf(text, plant, [], [flag(8, 16, '241 khách')]).mended, false);
    assert.equal(outcomeOf(text, plant, [], [flag(8, 16)]).mended, false);
  });

  it('does not count what lies elsewhere or was there before', () => {
    assert.equal(outcomeOf(text, plant, [], [flag(0, 3)]).on.length, 0);
    assert.equal(outcomeOf(text, plant, [flag(8, 17)], [flag(8, 16)]).on.length, 0);
    assert.deepEqual(newFlags(plant, [flag(12, 17)], [flag(11, 16)]), []);
  });
});
