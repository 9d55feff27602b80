/** Vietnamese numerals and ordinals by themselves (expressions/numeral-vi.jsonl, ordinal-vi.jsonl): an amount with that number. */
import { readFileSync } from 'node:fs';
import { claimsOf } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { type Measured, missing, percent, shared } from './measured.ts';

const TARGET = '100 %';

/** "(NumeralValue (-1200000))", "(OrdinalData 1)". */
const wantedOf = (value: string): number => Number(/-?[\d.]+/.exec(value)?.[0]);

function measure(name: string): Measured {
  const file = shared(`data/expressions/${name}.jsonl`);
  if (!file) return missing(name, TARGET);
  const errors: string[] = [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  for (const line of lines) {
    const { text, value } = JSON.parse(line) as { text: string; value: string };
    const claims = claimsOf(read(text, { language: 'vi' }).claims, 'amount');
    if (!claims.some(({ quantity }) => quantity.number === wantedOf(value)))
      errors.push(
        `${text} → ${value}; read: ${claims.map((c) => `"${c.text}" ${c.quantity.number}`).join(', ') || 'nothing'}`,
      );
  }
  const right = lines.length - errors.length;
  return {
    name: `${name}, values`,
    target: TARGET,
    figure: `${percent(right / lines.length)} (${right}/${lines.length})`,
    peer: 'the suite reads no Vietnamese',
    reached: right === lines.length,
    errors,
  };
}

export const numeralsVi = (): Measured[] => ['numeral-vi', 'ordinal-vi'].map(measure);
