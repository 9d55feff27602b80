/** The sample newsroom is what the README shows: every slip in its drafts is found, and the sound draft is sound. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { check } from '../../server/src/checker.ts';
import { sampleArchive } from '../fixtures/fixtures.ts';
import { type OpenNewsroom, openNewsroom } from '../fixtures/newsroom.ts';
import { loud, showsEvidence } from './expectations.ts';

const drafts = path.join(sampleArchive, '../drafts');

/** By draft: what is underlined, in order. */
const SLIPS: Readonly<Record<string, readonly string[]>> = {
  'ngan-hang-song-lam.tin': ['thứ Ba, 22/1/2025', '40%', 'tại tại'],
  'nghi-si-nato-istanbul.draft': [],
  'ngoai-truong-nato.draft': ['7/10'],
  'thuong-dinh-nam-2025.draft': ['Jens Stoltenberg', 'Brussels'],
  'vien-tro-ukraine.tin': ['40 tỷ USD', '30 thành viên'],
  'washington-summit.draft': ['Wednesday, 11 July', '70th anniversary', 'Mark Rutte'],
};

describe('the sample newsroom', () => {
  let newsroom: OpenNewsroom;
  before(async () => {
    newsroom = await openNewsroom(sampleArchive);
  });
  after(() => newsroom.close());

  it('has the drafts that are known here', () => {
    assert.deepEqual(readdirSync(drafts).sort(), Object.keys(SLIPS).sort());
  });

  it('has articles with their outlets and days', async () => {
    const articles = new Map<string, { outlet?: string; published?: string }>();
    for (const file of Object.keys(SLIPS)) {
      const { evidence } = await check(readFileSync(path.join(drafts, file), 'utf8'), newsroom.archive);
      for (const { article } of evidence.answers.related) articles.set(article.key, article);
    }
    assert.ok(articles.size >= 8, `${articles.size} articles`);
    for (const [key, { outlet, published }] of articles)
      assert.ok(outlet && published, `${key}: ${outlet}, ${published}`);
  });

  for (const [file, slips] of Object.entries(SLIPS))
    it(`${file}: ${slips.length === 0 ? 'nothing' : slips.join('; ')}`, async () => {
      const text = readFileSync(path.join(drafts, file), 'utf8');
      const report = await check(text, newsroom.archive);
      const found = loud(report).map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);
      assert.equal(found.length, slips.length, found.join('; '));
      slips.forEach((slip, i) => {
        assert.ok(found[i]!.includes(slip), `${found[i]} is not about "${slip}"`);
      });
      if (slips.length === 0)
        assert.ok([...report.verdicts.values()].filter((verdict) => verdict === 'supported').length >= 5);
      showsEvidence(report);
    });
});
