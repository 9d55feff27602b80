/** The English specs of Recognizers-Text, as the benchmark scores them: spans, values and units of what news prints. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { shared } from '../../bench/reading/measured.ts';
import { recognizersNumbersEn } from '../../bench/reading/recognizersNumbersEn.ts';

const skip = shared('data/expressions/recognizers-en-specs') ? false : 'the development data is not here';
it('reads 90 % of the Recognizers models of numbers', { skip }, async () => {
  for (const { name, figure, reached } of await recognizersNumbersEn()) assert.ok(reached, `${name}: ${figure}`);
});
