/** Files to read: every finding on sound copy, every slip that was not found, every fix that would not mend. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from './scoring.ts';
import { countingSpan, type Plant, slippedText, soundText } from './slip.ts';
import type { Story } from './stories.ts';
import type { Flag } from './tasks.ts';

/** The sentence, or as much of it as can be read at a glance, with the stretch between ⟦ and ⟧. */
export function marked(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 220), start).replace(/^[\s\S]*(?:\n|[.!?]\s+(?=\p{Lu}))/u, '');
  const after = text.slice(end, end + 220).replace(/(?:\n|(?<=[.!?])\s+(?=\p{Lu}))[\s\S]*$/u, '');
  return `${before}⟦${text.slice(start, end)}⟧${after}`;
}

/** A sibling that says the same, in the same words as far as one does, and where. */
function tellingOf(sound: string, { start, end }: Plant, from: number, siblings: readonly Story[]) {
  const after = sound.indexOf(' ', end + 1);
  for (const words of [sound.slice(from, after < 0 ? end : after), sound.slice(from, end), sound.slice(start, end)])
    for (const told of siblings) {
      const at = told.text.indexOf(words);
      if (at >= 0) return { told, at: at + (words.length < end - from ? 0 : start - from) };
    }
  return { told: undefined, at: -1 };
}

const shown = (text: string, { code, severity, start, end, confidence, message, evidence, fix }: Flag) => ({
  code,
  severity,
  start,
  end,
  confidence: Number(confidence.toFixed(2)),
  sentence: marked(text, start, end),
  message,
  evidence,
  fix: fix?.map(({ newText }) => newText),
});

/** Lines of JSON in one folder; what an earlier run has left there under the same name is overwritten. */
export class ReadingMatter {
  readonly #folder: string;
  readonly #open = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  #write(name: string, line: unknown): void {
    let descriptor = this.#open.get(name);
    if (descriptor === undefined) {
      descriptor = openSync(path.join(this.#folder, `${name}.jsonl`), 'w');
      this.#open.set(name, descriptor);
    }
    writeSync(descriptor, `${JSON.stringify(line)}\n`);
  }

  /** A finding on a text as it was published; `part` names the run. */
  flag(part: string, { record, url, text }: Pick<Story, 'record' | 'url' | 'text'>, flag: Flag): void {
    this.#write('flags', { part, record, url, ...shown(text, flag) });
  }

  /** A finding on a sound sentence that a planter has put in. */
  madeFlag(part: string, { record, url, text }: Story, plant: Plant, flag: Flag): void {
    this.#write('flags', { part: `${part}, ${plant.kind}`, record, url, ...shown(soundText(text, plant), flag) });
  }

  /** A slip that was not found, with what was read at its place and found elsewhere instead, and one sibling that has the true words. */
  miss(
    part: string,
    story: Story,
    siblings: readonly Story[],
    plant: Plant,
    { elsewhere }: Outcome,
    read?: readonly string[],
  ): void {
    const text = slippedText(story.text, plant);
    const sound = soundText(story.text, plant);
    const was = sound.slice(plant.start, plant.end);
    const span = countingSpan(plant);
    const { told, at } = tellingOf(sound, plant, span.start, siblings);
    this.#write('misses', {
      part,
      kind: plant.kind,
      variant: plant.variant,
      ...(plant.tag && { tag: plant.tag }),
      record: story.record,
      url: story.url,
      start: span.start,
      end: span.end,
      was,
      now: plant.now,
      sentence: marked(text, span.start, span.end),
      sibling: told && { url: told.url, sentence: marked(told.text, at, at + was.length) },
      ...(read && { read }),
      elsewhere: elsewhere.map((flag) => shown(text, flag)),
    });
  }

  /** A slip that was found, but whose first fix does not give the true text back. */
  wrongFix(part: string, story: Story, plant: Plant, { on }: Outcome): void {
    const sound = soundText(story.text, plant);
    this.#write('wrongFixes', {
      part,
      kind: plant.kind,
      variant: plant.variant,
      record: story.record,
      was: sound.slice(plant.start, plant.end),
      now: plant.now,
      ...shown(slippedText(story.text, plant), on[0]!),
    });
  }

  close(): void {
    for (const descriptor of this.#open.values()) closeSync(descriptor);
  }
}
