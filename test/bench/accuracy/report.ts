/** The tables: each figure beside its target and what the prototype reached, findings by rule, slips by kind. */
import { print } from '../table.ts';
import type { Run } from './checking.ts';
import { judged, VERDICTS } from './handRead.ts';
import { KINDS, type Kind } from './slip.ts';
import { Tally } from './tally.ts';

export interface Figure {
  readonly what: string;
  readonly target: string;
  readonly prototype: string;
  readonly measured: string;
  readonly n: number;
  /** Undefined where there is nothing to reach, or nothing was measured. */
  readonly reached?: boolean | undefined;
}

/** "≤ .05", as the research writes shares. */
export const share = (value: number): string =>
  Number.isNaN(value) ? '–' : value.toFixed(value < 0.1 ? 4 : 3).replace(/^0(?=\.)/, '');

export const atMost = (what: string, limit: number, prototype: string, value: number, n: number): Figure => ({
  what,
  target: `≤ ${share(limit)}`,
  prototype,
  measured: share(value),
  n,
  reached: n === 0 ? undefined : value <= limit,
});

export const atLeast = (what: string, limit: number, prototype: string, value: number, n: number): Figure => ({
  what,
  target: `≥ ${share(limit)}`,
  prototype,
  measured: share(value),
  n,
  reached: n === 0 ? undefined : value >= limit,
});

interface Goal {
  readonly kind: Kind;
  readonly what: string;
  readonly without?: readonly string[];
  /** Target and prototype by file. */
  readonly of2016: readonly [number, string];
  readonly of2013: readonly [number, string];
}

const GOALS: readonly Goal[] = [
  { kind: 'number', what: 'numbers and amounts', of2016: [0.82, '.79 (one digit)'], of2013: [0.6, '.51 (one digit)'] },
  { kind: 'date', what: 'dates', of2016: [0.93, '.94'], of2013: [0.9, '.90'] },
  {
    kind: 'name',
    what: 'names (without lost tone marks)',
    without: ['tone'],
    of2016: [0.92, '.99 (swapped)'],
    of2013: [0.92, '1.0 (swapped)'],
  },
  {
    kind: 'place',
    what: 'countries and provinces',
    of2016: [0.92, '.98 (countries)'],
    of2013: [0.92, '.89 (countries)'],
  },
  { kind: 'code', what: 'glued codes', of2016: [0.85, '.71'], of2013: [0.85, '.74'] },
  { kind: 'weekday', what: 'weekdays beside a date', of2016: [0.95, '27 of 28'], of2013: [0.95, '12 of 12'] },
  { kind: 'office', what: 'offices', of2016: [0.8, '–'], of2013: [0.8, '–'] },
];
const INNER: readonly Kind[] = ['headline', 'caption', 'sum', 'percent', 'list'];

const MADE: readonly Kind[] = ['sum', 'percent', 'list'];

/** Targets of the self-checks alone: findings an article and slips found, with the publication day and without it. */
const ALONE = {
  given: { noise: [0.005, '.0055'], recall: [0.65, '.59'] },
  'not given': { noise: [0.003, '.0045'], recall: [0.25, '.12'] },
} as const;

function figuresAlone({ name, noise, slips }: Run, { noise: quiet, recall }: (typeof ALONE)[keyof typeof ALONE]) {
  const dates = slips.of('date');
  const weekdays = slips.of('weekday');
  return [
    atMost(`${name}: findings an article`, quiet[0], quiet[1], noise.each, noise.articles),
    // What the prototype counted.
    atMost(`${name}: of them about dates`, quiet[0], quiet[1], noise.of('date'), noise.articles),
    atLeast(`${name}: months mistaken as in print, found`, recall[0], recall[1], dates.recall, dates.planted),
    ...(weekdays.planted > 0
      ? [atLeast(`${name}: weekdays beside a date`, 0.95, '–', weekdays.recall, weekdays.planted)]
      : []),
  ];
}

/** The rows of the table of targets that a run gives. */
export function figuresOf(run: Run): Figure[] {
  const { name, noise, slips, made } = run;
  if (name.startsWith('self')) return figuresAlone(run, name.endsWith('not given') ? ALONE['not given'] : ALONE.given);
  const is2016 = name.includes('2016');
  const figures: Figure[] = [];
  if (noise.articles > 0)
    figures.push(
      atMost(
        `${name}: findings a sound article`,
        is2016 ? 0.05 : 0.06,
        is2016 ? '.09' : '.11',
        noise.each,
        noise.articles,
      ),
    );
  for (const { kind, what, without, of2016, of2013 } of GOALS) {
    const tally = slips.of(kind, without);
    const [target, prototype] = is2016 ? of2016 : of2013;
    if (tally.planted > 0) figures.push(atLeast(`${name}: ${what}`, target, prototype, tally.recall, tally.planted));
  }
  const inner = Tally.sum(INNER.map((kind) => slips.of(kind)));
  if (inner.planted > 0)
    figures.push(
      atLeast(`${name}: headline, caption, sums, percentages, lists`, 0.7, '–', inner.recall, inner.planted),
    );
  if (made.articles > 0)
    figures.push(atMost(`${name}: findings a sound sentence put in`, 0, '–', made.each, made.articles));
  // Where figures disagree among themselves, no rule can know which of them is to be mended.
  const all = Tally.sum(KINDS.filter((kind) => !MADE.includes(kind)).map((kind) => slips.of(kind)));
  if (all.found > 0)
    figures.push(atLeast(`${name}: right fix first, of those found`, 0.85, '–', all.rightFix, all.found));
  return figures;
}

const HEAD = ['figure', 'target', 'prototype', 'measured', 'n', 'reached'];

const cellsOf = ({ what, target, prototype, measured, n, reached }: Figure): string[] => [
  what,
  target,
  prototype,
  measured,
  String(n),
  reached === undefined ? '' : reached ? 'yes' : 'no',
];

export function printFigures(figures: readonly Figure[]): void {
  print([HEAD, ...figures.map(cellsOf)]);
}

/** The same as docs/ACCURACY.md has it. */
export function printMarkdown(figures: readonly Figure[]): void {
  for (const cells of [HEAD, HEAD.map(() => '---'), ...figures.map(cellsOf)]) console.log(`| ${cells.join(' | ')} |`);
}

/** Findings by rule and article, a column a run, and how many slips a rule was the surest to find. */
export function printRules(runs: readonly Run[]): void {
  const codes = [
    ...new Set(runs.flatMap(({ noise, slips }) => [...noise.byRule.keys(), ...slips.byRule.keys()])),
  ].sort();
  if (codes.length === 0) return;
  console.log('\nby rule: findings on sound articles, findings an article, slips found first');
  print([
    ['rule', ...runs.flatMap(({ name }) => [name, 'an article', 'slips'])],
    ...codes.map((code) => [
      code,
      ...runs.flatMap(({ noise, slips }) => {
        const flags = noise.byRule.get(code) ?? 0;
        return [
          String(flags),
          noise.articles === 0 ? '' : share(flags / noise.articles),
          String(slips.byRule.get(code) ?? 0),
        ];
      }),
    ]),
  ]);
}

/** What a reader has said of the findings on sound articles, and what the noise is without those that were none. */
export function printVerdicts(runs: readonly Run[]): void {
  const rows = runs.flatMap(({ name, noise, found }) => {
    const { counts, judged: read, of } = judged(found);
    if (read === 0) return [];
    const falsely = counts.false / read;
    return [
      [
        name,
        `${read} of ${of}`,
        ...VERDICTS.map((verdict) => share(counts[verdict] / read)),
        share(noise.each * falsely),
      ],
    ];
  });
  if (rows.length === 0) return;
  console.log('\nfindings on sound articles that were read by hand');
  print([['file', 'read', ...VERDICTS, 'false alarms an article'], ...rows]);
}

/** Slips by kind and variant. */
export function printSlips({ name, slips, milliseconds }: Run): void {
  if (slips.tallies.size === 0) return;
  console.log(`\n${name}: slips by kind (${milliseconds.toFixed(1)} ms a check)`);
  const row = (kind: string, variant: string, tally: Tally) => [
    kind,
    variant,
    String(tally.planted),
    String(tally.found),
    share(tally.recall),
    share(tally.rightFix),
    String(tally.elsewhere),
    String(tally.unread),
  ];
  print([
    ['kind', 'slip', 'planted', 'found', 'recall', 'right fix', 'told elsewhere', 'nothing read there'],
    ...KINDS.flatMap((kind) => {
      const variants = [...(slips.tallies.get(kind) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
      const rows = variants.map(([variant, tally]) => row(kind, variant, tally));
      return variants.length > 1 ? [row(kind, 'all', slips.of(kind)), ...rows] : rows;
    }),
  ]);
}
