/**
 * npm run bench:reading: how well claims are read, figure beside target beside peer on the same items in the same run.
 * `--errors` prints every item that went wrong. Material lies in ../shared and is skipped, saying so, where it is absent.
 */
import { goldClaims } from './reading/goldClaims.ts';
import { handChecked } from './reading/handChecked.ts';
import { linear } from './reading/linear.ts';
import type { Measured } from './reading/measured.ts';
import { numeralsVi } from './reading/numeralsVi.ts';
import { phrasesVi } from './reading/phrasesVi.ts';
import { recognizersEn } from './reading/recognizersEn.ts';
import { recognizersNumbersEn } from './reading/recognizersNumbersEn.ts';
import { sentencesVi } from './reading/sentencesVi.ts';
import { speedOfReading } from './reading/speedOfReading.ts';
import { tenuresVn } from './reading/tenuresVn.ts';
import { print } from './table.ts';

async function main(): Promise<void> {
  const wants = (name: string) => {
    const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice(7);
    return !only || name.includes(only);
  };
  const measured: Measured[] = [];
  if (wants('phrases')) measured.push(await phrasesVi());
  if (wants('sentences')) measured.push(await sentencesVi());
  if (wants('recognizers')) measured.push(...(await recognizersEn()));
  if (wants('numerals')) measured.push(...numeralsVi());
  if (wants('recognizersNumbers')) measured.push(...(await recognizersNumbersEn()));
  if (wants('gold')) measured.push(...(await goldClaims()));
  if (wants('handChecked')) measured.push(...(await handChecked()));
  if (wants('speed')) measured.push(await speedOfReading());
  if (wants('tenures')) measured.push(tenuresVn());
  if (wants('linear')) measured.push(...(await linear()));
  print([
    ['on', 'target', 'figure', 'reached', 'peer'],
    ...measured.map(({ name, target, figure, reached, peer }) => [
      name,
      target,
      figure,
      reached === undefined ? '' : reached ? 'yes' : 'no',
      peer,
    ]),
  ]);
  for (const { name, notes } of measured) {
    if (!notes?.length) continue;
    console.log(`\n${name}`);
    for (const note of notes) console.log(`  ${note}`);
  }
  if (!process.argv.includes('--errors')) return;
  for (const { name, errors } of measured) {
    console.log(`\n${name}: ${errors.length} wrong`);
    for (const error of errors) console.log(`  ${error}`);
  }
}

void main();
