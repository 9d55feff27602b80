/** What the status item shows: the day that a draft speaks from, and how the archive stands. */
import type { Reading } from '../claims/reading.ts';
import { sayAnchor, sayAnchorDay, sayAnchorReason } from '../output/anchorReason.ts';
import { sayDays } from '../output/speech.ts';
import { countContradicted } from '../output/standing.ts';
import { countReport } from '../output/summary.ts';
import { type Day, isoDay } from '../time/civil.ts';
import type { ArchiveStatus, DocumentState, SpokenAnchor, StatusParams } from './protocol.ts';
import type { ArchiveState } from './session/archives.ts';
import type { Checked } from './session/documents.ts';
import type { Voice } from './voice.ts';

/** A reading's anchor in words and days, or null when it has none. */
export function spokenAnchor(reading: Reading, { language }: Voice): SpokenAnchor | null {
  const { days, certainty } = reading.anchor;
  const text = sayAnchorDay(reading, language);
  if (text === undefined) return null;
  const evidence = sayAnchorReason(reading, language) ?? '';
  if (!days) return { text, certainty, evidence };
  return { text, days: { from: isoDay(days.from), to: isoDay(days.to) }, certainty, evidence };
}

/** A day that the editor has set, for a document that has no reading. */
export function statedAnchor(day: Day, voice: Voice): SpokenAnchor {
  return {
    text: sayDays({ from: day, to: day, grain: 'day' }, voice.language),
    days: { from: isoDay(day), to: isoDay(day) },
    certainty: 'stated',
    evidence: voice.say('card.anchor.day.editor'),
  };
}

export function spokenArchive(archive: ArchiveState, voice: Voice): ArchiveStatus {
  const { state, articles, folders } = archive;
  return { state, articles, folders, message: archiveMessage(archive, voice) };
}

function archiveMessage({ state, articles, stopped, reason }: ArchiveState, voice: Voice): string {
  if (state === 'failed') return voice.say('lsp.archive.failed', { reason: reason ?? '' });
  if (state !== 'ready') return voice.say(`lsp.archive.${state}`);
  if (stopped) return voice.say('lsp.archive.stopped', { articles: { number: articles } });
  if (articles === 0) return voice.say('lsp.archive.empty');
  return voice.say('lsp.archive.ready', { articles: { number: articles } });
}

/** The status of a document that has a report; `large` for one that is checked only when it is saved. */
export function checkedStatus(
  { document, report }: Checked,
  archive: ArchiveState,
  voice: Voice,
  large?: { readonly size: string },
): StatusParams {
  const standing = spokenArchive(archive, voice);
  return {
    uri: document.uri,
    language: voice.language,
    state: 'checked',
    anchor: spokenAnchor(report.reading, voice),
    archive: standing,
    message: [
      sayAnchor(report.reading, voice.language),
      standing.message,
      ...(large ? [voice.say('lsp.document.onSave', large)] : []),
    ].join('\n'),
    findings: countReport(report).findings,
    contradicted: countContradicted(report),
    ...(large && { onSave: true }),
  };
}

/** The status of a document without a report, or (without a `uri`) of the archive alone. */
export function plainStatus(
  uri: string | undefined,
  state: Exclude<DocumentState, 'checked'> | 'ready',
  archive: ArchiveState,
  voice: Voice,
  detail: { readonly size?: string; readonly reason?: string } = {},
): StatusParams {
  const standing = spokenArchive(archive, voice);
  const { size = '', reason = '' } = detail;
  const own = state === 'ready' ? [] : [voice.say(`lsp.document.${state}`, { size, reason })];
  const message = [...own, standing.message].join('\n');
  return { ...(uri === undefined ? {} : { uri }), state, anchor: null, archive: standing, message };
}
