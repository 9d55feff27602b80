/**
 * The English date and time cases of Recognizers-Text (MIT, expressions/recognizers-en-specs) in one form, whichever
 * of the shapes its files give them in: extractors have spans, parsers and models values too, and the values of a
 * parser lie in two resolutions (past and future), those of a model in a list.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Day, dayOf, parseIsoDay } from '../../../server/src/time/civil.ts';

/** What a spec says a phrase can mean. Days of the civil calendar; `until` may be the last day or the one after it. */
export interface Meaning {
  readonly from?: Day;
  readonly until?: Day;
  /** "15:30" */
  readonly time?: string;
  readonly timeTo?: string;
  /** The spec's sign for a day that does not exist. */
  readonly impossible?: true;
  /** Seconds, of a duration. */
  readonly seconds?: number;
}

export type SpecType =
  | 'date'
  | 'daterange'
  | 'datetime'
  | 'datetimerange'
  | 'time'
  | 'timerange'
  | 'duration'
  | 'other';

export interface SpecResult {
  readonly text: string;
  /** UTF-16 offsets in the input, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly type: SpecType;
  readonly meanings: readonly Meaning[];
}

export interface SpecCase {
  readonly input: string;
  readonly reference: { readonly day: Day; readonly minutes: number };
  readonly supported: boolean;
  readonly results: readonly SpecResult[];
}

type Resolution = Readonly<Record<string, string>>;

interface RawResult {
  readonly Text: string;
  readonly Start: number;
  readonly Length?: number;
  readonly End?: number;
  readonly Type?: string;
  readonly TypeName?: string;
  readonly Resolution?: { readonly values?: readonly Resolution[] };
  readonly Value?: {
    readonly FutureResolution?: Resolution;
    readonly PastResolution?: Resolution;
    readonly values?: readonly Resolution[];
  };
}

interface RawCase {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly NotSupported?: string;
  readonly NotSupportedByDesign?: string;
  readonly Results: readonly RawResult[];
}

const TYPES: readonly SpecType[] = ['date', 'daterange', 'datetime', 'datetimerange', 'time', 'timerange', 'duration'];

function typeOf({ Type, TypeName }: RawResult): SpecType {
  const name = (TypeName ?? Type ?? '').replace('datetimeV2.', '');
  return TYPES.find((type) => type === name) ?? 'other';
}

const dayIn = (value: string | undefined) => (value === undefined ? undefined : parseIsoDay(value.slice(0, 10)));
const timeIn = (value: string | undefined) => /(?:^|[T ])(\d\d:\d\d)/.exec(value ?? '')?.[1];

/** "2016-11-07", "2016-11-07 15:00:00", "15:00:00", under any of the keys that the files use. */
export function meaningOf(resolution: Resolution): Meaning | undefined {
  const values = Object.values(resolution);
  if (values.some((value) => value.startsWith('0001-01-01'))) return { impossible: true };
  if (resolution.value === 'not resolved')
    return resolution.type === 'date' || resolution.type?.startsWith('datetime') ? { impossible: true } : undefined;
  const single = resolution.value ?? resolution.date ?? resolution.dateTime ?? resolution.time;
  const first = resolution.start ?? resolution.startDate ?? resolution.startDateTime ?? resolution.startTime;
  const last = resolution.end ?? resolution.endDate ?? resolution.endDateTime ?? resolution.endTime;
  const seconds = Number(resolution.duration ?? (resolution.type === 'duration' ? resolution.value : Number.NaN));
  if (Number.isFinite(seconds)) return { seconds };
  const from = dayIn(single ?? first);
  const until = single === undefined ? dayIn(last) : from;
  const time = timeIn(single ?? first);
  const timeTo = timeIn(last);
  if (from === undefined && until === undefined && time === undefined && timeTo === undefined) return undefined;
  return {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(time === undefined ? {} : { time }),
    ...(timeTo === undefined ? {} : { timeTo }),
  };
}

function resultOf(raw: RawResult): SpecResult {
  const { Start, Text, Value } = raw;
  const resolutions = [
    ...(raw.Resolution?.values ?? Value?.values ?? []),
    ...[Value?.PastResolution, Value?.FutureResolution].flatMap((resolution) => (resolution ? [resolution] : [])),
  ];
  return {
    text: Text,
    start: Start,
    end: raw.End === undefined ? Start + (raw.Length ?? Text.length) : raw.End + 1,
    type: typeOf(raw),
    meanings: resolutions.flatMap((resolution) => meaningOf(resolution) ?? []),
  };
}

/** Where the specs give no hour of speaking, this is the day they were written against. */
const UNSAID = '2016-11-07T00:00:00';

/** The cases of one file, in its order. Throws when the file is not what the specs are: a bench should say so. */
export function casesOf(folder: string, name: string): SpecCase[] {
  const raw = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8').replace(/^\uFEFF/, '')) as RawCase[];
  return raw.map((c) => {
    const [, y, m, d, h, min] = /^(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+))?/.exec(c.Context?.ReferenceDateTime ?? UNSAID)!;
    return {
      input: c.Input,
      reference: { day: dayOf(Number(y), Number(m), Number(d)), minutes: Number(h ?? 0) * 60 + Number(min ?? 0) },
      supported: !/javascript/i.test(`${c.NotSupported ?? ''} ${c.NotSupportedByDesign ?? ''}`),
      results: c.Results.map(resultOf),
    };
  });
}
