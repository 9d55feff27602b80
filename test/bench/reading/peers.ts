/** The peers, when they are installed: no dependency of the project, only something to measure beside. */

export const NOT_INSTALLED = 'peer not installed';

export interface PeerDate {
  readonly start: number;
  readonly end: number;
  readonly date: Date;
  /** The end of a range, where one was read. */
  readonly last?: Date;
  readonly hasTime: boolean;
}

export type PeerReader = (text: string, reference: Date) => PeerDate[];

interface ChronoLike {
  parse(
    text: string,
    reference: Date,
  ): {
    index: number;
    text: string;
    start: { date(): Date; isCertain(part: string): boolean };
    end?: { date(): Date } | null;
  }[];
}

/** chrono-node's reader of a language, or undefined. */
export async function chrono(language: 'vi' | 'en'): Promise<PeerReader | undefined> {
  const name = 'chrono-node';
  try {
    const module = (await import(name)) as Record<string, ChronoLike>;
    const reader = module[language];
    return (
      reader &&
      ((text, reference) =>
        reader.parse(text, reference).map((result) => ({
          start: result.index,
          end: result.index + result.text.length,
          date: result.start.date(),
          ...(result.end ? { last: result.end.date() } : {}),
          hasTime: result.start.isCertain('hour'),
        })))
    );
  } catch {
    return undefined;
  }
}

/** @microsoft/recognizers-text-suite's date reader for English, or undefined. */
export async function recognizers(): Promise<
  ((text: string, reference: Date) => { start: number; end: number; values: Record<string, string>[] }[]) | undefined
> {
  const name = '@microsoft/recognizers-text-suite';
  try {
    const module = (await import(name)) as {
      recognizeDateTime(
        text: string,
        culture: string,
        options: number,
        reference: Date,
      ): { start: number; end: number; resolution: { values?: Record<string, string>[] } }[];
    };
    return (text, reference) =>
      module
        .recognizeDateTime(text, 'en-us', 0, reference)
        .map(({ start, end, resolution }) => ({ start, end: end + 1, values: resolution?.values ?? [] }));
  } catch {
    return undefined;
  }
}

/** What a reader of numbers finds; `end` is the last unit, as in the specs. */
export interface PeerNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** @microsoft/recognizers-text-suite's English readers of numbers by their names ("recognizeCurrency"), or undefined. */
export async function numberRecognizers(): Promise<
  Readonly<Record<string, (text: string) => PeerNumber[]>> | undefined
> {
  const name = '@microsoft/recognizers-text-suite';
  try {
    type Recognize = (
      text: string,
      culture: string,
    ) => { start: number; end: number; resolution: { value?: string | null } | null }[];
    const module = (await import(name)) as Record<string, Recognize>;
    return Object.fromEntries(
      Object.entries(module).flatMap(([key, recognize]) =>
        key.startsWith('recognize')
          ? [
              [
                key,
                (text: string) =>
                  recognize(text, 'en-us').map(({ start, end, resolution }) => ({
                    start,
                    end,
                    value: resolution?.value ? Number(resolution.value.replace('%', '')) : Number.NaN,
                  })),
              ] as const,
            ]
          : [],
      ),
    );
  } catch {
    return undefined;
  }
}
