/**
 * Numbers by the English specs of Recognizers-Text: spans and values, over the cases that a newspaper could print
 * (amountSpecs.ts lists the others, with the reason). Bare numbers in running text make no claims; the spec of
 * numbers is therefore read numeral by numeral.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { Passage } from '../../../server/src/claims/amountPassage.ts';
import { readAmounts } from '../../../server/src/claims/amounts.ts';
import type { AmountClaim, AmountType } from '../../../server/src/claims/claim.ts';
import { numeralTables } from '../../../server/src/claims/numeralTables.ts';
import { LANGUAGES, languageOf } from '../../../server/src/language/languages.ts';
import { readDraft } from '../../../server/src/text/draft.ts';
import { SPECS } from './amountSpecs.ts';

const TARGET = 0.9;
const specs = new URL('../../../../shared/data/expressions/recognizers-en-specs/', import.meta.url);
const english = languageOf('en');
const MARKS = {
  zones: LANGUAGES.map((language) => language.zones),
  abbreviations: new Set(LANGUAGES.flatMap((language) => language.abbreviations)),
};

interface Read {
  readonly values: readonly number[];
  readonly start: number;
  readonly end: number;
}

interface Case {
  readonly Input: string;
  readonly Results?: readonly {
    readonly Start: number;
    readonly End: number;
    readonly Resolution?: { readonly value?: string | null };
  }[];
}

/** An amount without its bound and measure: the sign, the numeral and the unit. */
function ofClaim({ quantity, numeral, unitSpan, measureSpan, start, end }: AmountClaim, bare: boolean): Read {
  const values = quantity.to === undefined ? [quantity.number] : [quantity.number, quantity.to];
  if (bare) return { values, start: quantity.number < 0 ? start : numeral.start, end: numeral.end };
  const compound = quantity.unit !== null && !unitSpan && !measureSpan;
  return {
    values,
    start: Math.min(quantity.number < 0 ? start : numeral.start, unitSpan?.start ?? numeral.start),
    end: Math.max(numeral.end, unitSpan?.end ?? (compound ? end : 0)),
  };
}

function reads(source: string, type: AmountType | undefined): Read[] {
  const draft = readDraft(source, MARKS);
  const claims = readAmounts(draft, english, []);
  if (type) return claims.filter(({ quantity }) => quantity.type === type).map((claim) => ofClaim(claim, false));
  const found = claims.map((claim) => ofClaim(claim, true));
  const tables = numeralTables(english);
  for (const { first, last } of draft.sentences) {
    const passage = new Passage(draft.tokens, tables, first, last);
    for (let i = first; i < last; ) {
      const { start, end, word } = draft.tokens[i]!;
      const signed = tables.negatives.has(word.norm) ? 1 : 0;
      const numeral = found.some((read) => read.start <= start && end <= read.end)
        ? undefined
        : passage.numeral(i + signed, last);
      if (numeral)
        found.push({
          values: [signed ? -numeral.value : numeral.value],
          start,
          end: draft.tokens[numeral.next - 1]!.end,
        });
      i = numeral?.next ?? i + 1;
    }
  }
  return found;
}

for (const { file, type, leftOut } of SPECS) {
  const url = new URL(file, specs);
  const name = `reads ${Math.round(TARGET * 100)} % of ${file}`;
  it(name, { skip: existsSync(url) ? false : 'the development data is not here' }, (t) => {
    const out = new Set(Object.values(leftOut).flat());
    const cases = JSON.parse(readFileSync(url, 'utf8').replace(/^\uFEFF/, '')) as Case[];
    let all = 0;
    let kept = 0;
    let read = 0;
    cases.forEach(({ Input, Results = [] }, index) => {
      all += Results.length;
      if (out.has(index)) return;
      const found = reads(Input, type);
      for (const { Start, End, Resolution } of Results) {
        const wanted = Number(String(Resolution?.value).replace('%', ''));
        if (!Number.isFinite(wanted)) continue;
        const near = (value: number) => Math.abs(value - wanted) <= 1e-6 * Math.abs(wanted);
        // One end of a range that we read whole stands inside it.
        const hit = found.some(({ values, start, end }) =>
          values.length > 1
            ? values.some(near) && start <= Start && end > End
            : values.every(near) && start === Start && end === End + 1,
        );
        kept++;
        if (hit) read++;
        else t.diagnostic(`missed: case ${index}, ${wanted}`);
      }
    });
    t.diagnostic(`${read} of ${kept} (${((100 * read) / kept).toFixed(1)} %); ${all - kept} of ${all} left out`);
    assert.ok(read >= TARGET * kept, `${read} of ${kept}`);
  });
}
