/** What counts: a slip is found by a warning or error that lies on it and was not there before; the first fix is right when it gives the true text back. */
import { countingSpan, type Plant, slippedText, soundText } from './slip.ts';
import type { Flag } from './tasks.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}
const meets = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end;

/** Findings of a text with a slip that the text without it has not: offsets after the slip have moved. */
export function newFlags(plant: Plant, before: readonly Flag[], after: readonly Flag[]): Flag[] {
  const moved = plant.now.length - (plant.end - plant.start);
  const back = (offset: number) => (offset >= plant.start + plant.now.length ? offset - moved : offset);
  const span = countingSpan(plant);
  return after.filter(
    (flag) =>
      !before.some(
        (old) =>
          old.code === flag.code &&
          ((old.start === back(flag.start) && old.end === back(flag.end)) ||
            // What lay on the slip's place before may be longer or shorter now.
            (meets(flag, span) && meets(old, { start: back(span.start), end: back(span.end) }))),
      ),
  );
}

export interface Outcome {
  /** New findings on the slip, the surest first. */
  readonly on: readonly Flag[];
  /** New findings elsewhere. */
  readonly elsewhere: readonly Flag[];
  /** Whether the first finding's first fix restores the text; undefined when nothing was found. */
  readonly mended?: boolean;
}

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');

export function outcomeOf(text: string, plant: Plant, before: readonly Flag[], after: readonly Flag[]): Outcome {
  const span = countingSpan(plant);
  const fresh = newFlags(plant, before, after);
  const on = fresh.filter((flag) => meets(flag, span)).sort((a, b) => b.confidence - a.confidence);
  const elsewhere = fresh.filter((flag) => !meets(flag, span));
  const first = on[0];
  if (!first) return { on, elsewhere };
  // A fix may mend other places, too, where the same slip stands: here counts what it does to this one.
  const edits = (first.fix ?? []).filter((edit) => edit.start <= span.end && span.start <= edit.end);
  const mended = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, edit) => result.slice(0, edit.start) + edit.newText + result.slice(edit.end),
      slippedText(text, plant),
    );
  return { on, elsewhere, mended: edits.length > 0 && plain(mended) === plain(soundText(text, plant)) };
}
