/** Every fixture through the whole checker, against the sample newsroom's archive. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Report } from '../../server/src/checker.ts';
import { check } from '../../server/src/checker.ts';
import { parseIsoDay } from '../../server/src/time/civil.ts';
import { readFixtures, root, sampleArchive } from '../fixtures/fixtures.ts';
import { type OpenNewsroom, openNewsroom } from '../fixtures/newsroom.ts';
import { contradictsNoInnocent, findsPlanted, showsEvidence, staysQuiet } from './expectations.ts';

describe('fixtures against the sample archive', () => {
  let newsroom: OpenNewsroom;
  before(async () => {
    newsroom = await openNewsroom(sampleArchive);
  });
  after(() => newsroom.close());

  it('has the whole archive before it', () => {
    assert.ok(newsroom.archive.size.articles >= 20, `${newsroom.archive.size.articles} articles`);
  });

  for (const fixture of readFixtures(path.join(root, 'test/fixtures/drafts'))) {
    describe(fixture.name, () => {
      let report: Report;
      before(async () => {
        report = await check(fixture.text, newsroom.archive);
      });

      it('speaks from its day', () => {
        const day = parseIsoDay(fixture.publishDate)!;
        const days = report.reading.anchor.days;
        assert.ok(days && days.from - 1 <= day && day <= days.to + 1, JSON.stringify(report.reading.anchor));
      });
      for (const planted of fixture.planted)
        it(`finds "${planted.text}"`, () => findsPlanted(fixture, report, planted));
      it('is quiet elsewhere', () => staysQuiet(fixture, report));
      it('contradicts nothing sound', () => contradictsNoInnocent(fixture, report));
      it('shows its evidence', () => showsEvidence(report));
      if (fixture.allUnsourced)
        it('has no source for anything', () => {
          assert.ok(report.reading.claims.length > 0);
          assert.deepEqual([...new Set(report.reading.claims.map(({ id }) => report.verdicts.get(id)))], ['unsourced']);
        });
    });
  }
});
