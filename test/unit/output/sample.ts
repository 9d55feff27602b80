/** Hand-made reports, so that the output floor is tested without the ones below it. */
import type {
  Answers,
  ArticleRef,
  DateSighting,
  EventSighting,
  Sighting,
  TitleSighting,
} from '../../../server/src/archive/archive.ts';
import type { Decision } from '../../../server/src/archive/decisions/decision.ts';
import type { Report, Verdict } from '../../../server/src/checker.ts';
import type { Claim, DateClaim, TitleClaim, VenueClaim } from '../../../server/src/claims/claim.ts';
import type { Finding } from '../../../server/src/rules/finding.ts';
import { type Draft, readDraft } from '../../../server/src/text/draft.ts';
import type { Anchor } from '../../../server/src/time/anchor.ts';
import { dayOf } from '../../../server/src/time/civil.ts';

const marks = {
  zones: [
    {
      published: ['Ngày đăng'],
      credit: ['Ảnh'],
      source: ['Nguồn'],
      related: ['Tin liên quan'],
      furniture: ['Chia sẻ'],
      byline: ['Theo'],
      noDateline: ['Ông'],
      placesAfterAll: ['Ông Đốc'],
    },
  ],
  abbreviations: new Set<string>(),
};

export const draftOf = (source: string): Draft => readDraft(source, marks);

export const noAnswers: Answers = {
  offices: new Map(),
  people: new Map(),
  events: new Map(),
  names: new Map(),
  related: [],
  rarity: () => 0,
};

export const article = (over: Partial<ArticleRef> = {}): ArticleRef => ({
  key: 'a1',
  path: 'archive/bế mạc.txt',
  title: 'Bế mạc',
  outlet: 'Báo Mẫu',
  published: '2024-07-12',
  copyGroup: over.key ?? 'a1',
  ...over,
});

const quoted = (quote: string, part: string) => ({
  quote,
  quoteStart: quote.indexOf(part),
  quoteEnd: quote.indexOf(part) + part.length,
});

export function titleSighting(
  person: string,
  when: [number, number, number],
  over: Partial<TitleSighting> = {},
): TitleSighting {
  const day = dayOf(...when);
  return {
    kind: 'title',
    article: article(),
    line: 3,
    ...quoted(`Hôm ấy, Tổng thư ký ${person} đã phát biểu.`, person),
    when: { from: day, to: day, grain: 'day' },
    terms: [],
    doubtful: false,
    person,
    role: 'Tổng thư ký',
    roleKey: 'secretary-general',
    organisation: 'NATO',
    organisationKey: 'nato',
    status: 'current',
    singleSeat: true,
    ...over,
  };
}

export const eventSighting = (over: Partial<EventSighting> = {}): EventSighting => ({
  kind: 'event',
  article: article({ key: 'a2', id: 'tin-2', url: 'https://example.org/tin-2?a=1&b=(2)', outlet: 'Đài Mẫu' }),
  line: 7,
  ...quoted('Hội nghị họp tại La Haye (Hà Lan).', 'La Haye'),
  when: null,
  terms: [],
  doubtful: false,
  eventKind: 'summit',
  name: 'hội nghị thượng đỉnh NATO',
  organiserKey: 'nato',
  dates: { from: dayOf(2025, 6, 24), to: dayOf(2025, 6, 25), grain: 'day' },
  year: 2025,
  place: 'La Haye',
  placeKey: 'city:the-hague',
  country: 'NL',
  ...over,
});

export const dateSighting = (over: Partial<DateSighting> = {}): DateSighting => ({
  kind: 'date',
  article: article(),
  line: 4,
  ...quoted('Cuộc họp mở ra ngày 7/12.', '7/12'),
  when: null,
  terms: [],
  clauseTerms: [],
  stated: true,
  part: false,
  doubtful: false,
  text: '7/12',
  value: { from: dayOf(2016, 12, 7), to: dayOf(2016, 12, 7), grain: 'day' },
  ...over,
});

type Given<C extends Claim> = Partial<C> & { readonly text: string };

function spanOf(source: string, text: string, from = 0) {
  const start = source.indexOf(text, from);
  if (start < 0) throw new Error(`"${text}" is not in the sample`);
  return { start, end: start + text.length };
}

const base = { zone: 'body' as const, sentence: 0, repeated: false };

export const dateClaim = (source: string, given: Given<DateClaim>): DateClaim =>
  ({
    ...base,
    id: 'c1',
    kind: 'date',
    ...spanOf(source, given.text),
    expression: { form: 'calendar', day: 7, month: 10 },
    value: { from: dayOf(2016, 10, 7), to: dayOf(2016, 10, 7), grain: 'day' },
    yearFrom: 'anchor',
    stance: undefined,
    ...given,
  }) as DateClaim;

export const titleClaim = (source: string, given: Given<TitleClaim>): TitleClaim =>
  ({
    ...base,
    id: 'c2',
    kind: 'title',
    ...spanOf(source, given.text),
    role: 'Tổng thư ký',
    roleKey: 'secretary-general',
    roleSpan: spanOf(source, given.text),
    organisation: 'NATO',
    organisationKey: 'nato',
    status: 'current',
    singleSeat: true,
    ...given,
  }) as TitleClaim;

export const venueClaim = (source: string, given: Given<VenueClaim>): VenueClaim =>
  ({
    ...base,
    id: 'c3',
    kind: 'venue',
    ...spanOf(source, given.text),
    place: given.text,
    placeKey: `name:${given.text}`,
    relation: 'at',
    ...given,
  }) as VenueClaim;

export const finding = (source: string, text: string, given: Partial<Finding> = {}): Finding => ({
  code: 'date/out-of-report',
  severity: 'error',
  ...spanOf(source, text),
  message: { key: 'sample', values: {} },
  confidence: 0.9,
  claims: ['c1'],
  evidence: [],
  related: [],
  fixes: [],
  ...given,
});

export interface ReportGiven {
  readonly source: string;
  readonly language?: 'vi' | 'en';
  readonly anchor?: Anchor;
  readonly claims?: readonly Claim[];
  readonly findings?: readonly Finding[];
  readonly decided?: Report['decided'];
  readonly verified?: Readonly<Record<string, Decision>>;
  readonly verdicts?: Readonly<Record<string, Verdict>>;
  readonly sources?: Readonly<Record<string, readonly Sighting[]>>;
  readonly answers?: Partial<Answers>;
}

export function reportOf(given: ReportGiven): Report {
  return {
    reading: {
      draft: draftOf(given.source),
      language: given.language ?? 'vi',
      anchor: given.anchor ?? { certainty: 'none', evidence: [] },
      claims: given.claims ?? [],
    },
    evidence: {
      answers: { ...noAnswers, ...given.answers },
      size: { articles: 0, sightings: 0 },
      organisations: [],
      running: null,
      amounts: new Map(),
      dates: new Map(),
      events: new Map(),
      retold: [],
      figures: [],
      days: [],
      codes: [],
      names: [],
      places: [],
      roles: [],
    },
    verdicts: new Map(Object.entries(given.verdicts ?? {})),
    sources: new Map(Object.entries(given.sources ?? {})),
    findings: given.findings ?? [],
    decided: given.decided ?? [],
    verified: new Map(Object.entries(given.verified ?? {})),
  };
}

/** A draft with a slip, its finding, one source and a fix: what most tests start from. */
export const SLIP = [
  'Các ngoại trưởng bàn về hợp tác',
  '',
  'Khối họp ngày 6/12 và sẽ gặp nước láng giềng vào ngày 7/10 tới ở thủ đô, theo thông báo của ban tổ chức.',
  '',
  'Cùng ngày, các bên sẽ ký văn kiện.',
].join('\n');

export function slip(): Report {
  const anchorText = 'ngày 6/12';
  const day = dayOf(2016, 12, 6);
  return reportOf({
    source: SLIP,
    anchor: {
      days: { from: day, to: day },
      certainty: 'inferred',
      evidence: [
        { ...spanOf(SLIP, anchorText), text: anchorText, source: 'lead', decides: 'day' },
        { start: 0, end: 0, text: '', source: 'archive', decides: 'year' },
      ],
    },
    claims: [
      dateClaim(SLIP, { text: '7/10' }),
      dateClaim(SLIP, { id: 'c2', text: 'Cùng ngày', hangsOn: 'c1', yearFrom: 'chain' }),
    ],
    verdicts: { c1: 'contradicted', c2: 'unsourced' },
    sources: { c1: [dateSighting()] },
    findings: [
      finding(SLIP, '7/10', {
        message: {
          key: 'days.weekday',
          values: { weekday: '"7/10"', date: { days: { from: day, to: day, grain: 'day' } } },
        },
        evidence: [dateSighting()],
        related: [{ ...spanOf(SLIP, 'Cùng ngày'), message: { key: 'source.open', values: {} } }],
        fixes: [
          {
            title: { key: 'fix.label', values: {} },
            preferred: true,
            edits: [{ ...spanOf(SLIP, '7/10'), newText: '7/12' }],
          },
        ],
      }),
    ],
  });
}
