/** Sentences with tagged dates (expressions/dates-vi-sentences-test1): a tag is found when a date claim overlaps it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { claimsOf } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { dayOf } from '../../../server/src/time/civil.ts';
import { type Found, type Measured, missing, Overlaps, shared } from './measured.ts';
import { chrono, NOT_INSTALLED } from './peers.ts';

const NAME = 'dates-vi-sentences-test1, relaxed';
const TARGET = 'F1 ≥ 97';

export async function sentencesVi(): Promise<Measured> {
  const folder = shared('data/expressions/dates-vi-sentences-test1');
  if (!folder) return missing(NAME, TARGET);
  const peer = await chrono('vi');
  const ours = new Overlaps();
  const theirs = new Overlaps();
  const errors: string[] = [];
  for (const file of readdirSync(folder).sort())
    for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean)) {
      const { text, tag } = JSON.parse(line) as { text: string; tag: Found[] };
      const given = claimsOf(
        read(text, { language: 'vi', reference: { day: dayOf(2017, 2, 2), minutes: 0 } }).claims,
        'date',
      );
      ours.add(tag, given);
      if (peer) theirs.add(tag, peer(text, new Date(2017, 1, 2)));
      const meets = (a: Found) => (b: Found) => a.start < b.end && b.start < a.end;
      for (const span of tag)
        if (!given.some(meets(span))) errors.push(`missed: ${text.slice(span.start, span.end)} ‖ ${text}`);
      for (const claim of given)
        if (!tag.some(meets(claim)))
          errors.push(`extra: ${claim.text} ‖ ${text.slice(Math.max(0, claim.start - 40), claim.end + 40)}`);
    }
  return {
    name: NAME,
    target: TARGET,
    figure: ours.text,
    peer: peer ? `chrono-node ${theirs.text}` : NOT_INSTALLED,
    reached: ours.f1 >= 0.97,
    errors,
  };
}
