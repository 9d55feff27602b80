/** Whole drafts with slips that people have planted: those of other hands against the seeds, the project's own against its sample newsroom. */
import path from 'node:path';
import { check } from '../../../server/src/checker.ts';
import { findsPlanted, loud, staysQuiet } from '../../acceptance/expectations.ts';
import { absent, type Fixture, readFixtures, root, sampleArchive, shared } from '../../fixtures/fixtures.ts';
import { openNewsroom } from '../../fixtures/newsroom.ts';
import type { Figure } from './report.ts';

/** True when the expectation holds. */
function holds(expectation: () => void): boolean {
  try {
    expectation();
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'AssertionError') return false;
    throw error;
  }
}

async function measure(what: string, fixtures: readonly Fixture[], archive: string): Promise<Figure[]> {
  const newsroom = await openNewsroom(archive);
  const counted = { planted: 0, found: 0, noisy: 0, loud: 0 };
  for (const fixture of fixtures) {
    const report = await check(fixture.text, newsroom.archive);
    counted.planted += fixture.planted.length;
    counted.found += fixture.planted.filter((planted) => holds(() => findsPlanted(fixture, report, planted))).length;
    counted.loud += loud(report).length;
    if (!holds(() => staysQuiet(fixture, report))) counted.noisy++;
  }
  newsroom.close();
  const { planted, found, noisy } = counted;
  return [
    {
      what: `${what}: planted slips found and mended`,
      target: 'all',
      prototype: '–',
      measured: `${found} of ${planted}`,
      n: planted,
      reached: found === planted,
    },
    {
      what: `${what}: drafts with a false finding`,
      target: '0',
      prototype: '–',
      measured: String(noisy),
      n: fixtures.length,
      reached: noisy === 0,
    },
  ];
}

export async function measureDrafts(): Promise<Figure[]> {
  const own = await measure('own fixtures', readFixtures(path.join(root, 'test/fixtures/drafts')), sampleArchive);
  if (absent('seeds') || absent('drafts')) return own;
  const others = readFixtures(path.join(shared, 'drafts'));
  return [...(await measure('drafts of other hands', others, path.join(shared, 'seeds'))), ...own];
}
