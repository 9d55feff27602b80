/** "Add to house facts": a claim of the draft becomes an entry in dateline.facts.yaml, which is begun where there is none. */
import { readFile } from 'node:fs/promises';
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver/node';
import { eventDays, eventVenue } from '../archive/eventFacts.ts';
import { addingEntry, type FactEntry } from '../archive/factEntries.ts';
import { officeKey, personKey } from '../archive/keys.ts';
import type { Report } from '../checker.ts';
import type { Claim } from '../claims/claim.ts';
import { oneLine } from '../output/columns.ts';
import { Lines } from '../text/lines.ts';
import { isoDay } from '../time/civil.ts';
import { addressOf } from './addresses.ts';
import type { Editor } from './editor.ts';
import type { Voice } from './voice.ts';

/** What an action carries to the client and back: the edit is made when it is wanted, of the file as it is then. */
export interface FactData {
  readonly facts: { readonly file: string; readonly entry: FactEntry };
}

/** The action for a claim; undefined where there is nothing to write down, or the house knows it already. */
export function factAction(claim: Claim, report: Report, file: string, voice: Voice): CodeAction | undefined {
  const entry = entryOf(claim, report);
  if (!entry || isHeld(claim, report)) return undefined;
  const name =
    entry.section === 'offices'
      ? [entry.person, entry.role, entry.organisation].filter(Boolean).join(', ')
      : entry.name;
  const data: FactData = { facts: { file, entry } };
  return { title: voice.say('lsp.facts.add', { name }), kind: CodeActionKind.QuickFix, data };
}

/** The action with its edit; as it was where the file cannot be written to, or has the entry by now. */
export async function resolveFact(
  action: CodeAction,
  editor: Editor,
  factsFiles: readonly string[],
): Promise<CodeAction> {
  const { facts } = (action.data ?? {}) as Partial<FactData>;
  // The file is named by what comes from the client: none but the workspace's own is written to.
  if (!facts || !factsFiles.includes(facts.file)) return action;
  const source = await textOf(facts.file);
  const edit = addingEntry(source ?? '', facts.entry);
  if (!edit || (source === undefined && !editor.createsFiles)) return action;
  const lines = new Lines(source ?? '');
  const position = (offset: number) => {
    const { line, column } = lines.positionOf(offset);
    return { line, character: column };
  };
  const change = { range: { start: position(edit.start), end: position(edit.end) }, newText: edit.newText };
  return { ...action, edit: writing(addressOf(facts.file), change, source === undefined, editor) };
}

function writing(
  uri: string,
  change: {
    range: { start: { line: number; character: number }; end: { line: number; character: number } };
    newText: string;
  },
  isNew: boolean,
  { versionedEdits }: Editor,
): WorkspaceEdit {
  if (!versionedEdits) return { changes: { [uri]: [change] } };
  const edit = { textDocument: { uri, version: null }, edits: [change] };
  return { documentChanges: isNew ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edit] : [edit] };
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

function entryOf(claim: Claim, { reading }: Report): FactEntry | undefined {
  switch (claim.kind) {
    case 'person':
      return claim.person.includes(' ') ? { section: 'people', name: oneLine(claim.person) } : undefined;
    case 'organisation':
      return { section: 'organisations', name: oneLine(claim.organisation) };
    case 'venue':
      return { section: 'places', name: oneLine(claim.place), ...(claim.country && { country: claim.country }) };
    case 'title': {
      const { person, role, organisation, status } = claim;
      if (person === undefined || status !== 'current') return undefined;
      return {
        section: 'offices',
        role: oneLine(role),
        ...(organisation !== undefined && { organisation: oneLine(organisation) }),
        person: oneLine(person),
      };
    }
    case 'event': {
      const days = eventDays(claim, reading);
      const venue = eventVenue(claim, reading.claims);
      const known = days?.from != null && days.to !== null && days.grain === 'day';
      return {
        section: 'events',
        name: oneLine(claim.name),
        ...(claim.organiser !== undefined && { organiser: oneLine(claim.organiser) }),
        ...(claim.ordinal !== undefined && { ordinal: claim.ordinal }),
        ...(claim.year !== undefined && { year: claim.year }),
        ...(known && { from: isoDay(days.from!), to: isoDay(days.to!) }),
        ...(venue && { place: oneLine(venue.place) }),
        ...(venue?.country && { country: venue.country }),
      };
    }
    default:
      return undefined;
  }
}

/** True where a house fact says it already. */
function isHeld(claim: Claim, { evidence }: Report): boolean {
  const { answers, events } = evidence;
  switch (claim.kind) {
    case 'title':
      return (answers.offices.get(officeKey(claim.roleKey, claim.organisationKey)) ?? []).some(
        ({ article, person }) => article.house && personKey(person) === personKey(claim.person ?? ''),
      );
    case 'person':
      return (answers.names.get(personKey(claim.person)) ?? []).some(
        ({ article, person }) => article.house && personKey(person) === personKey(claim.person),
      );
    case 'event':
      return (events.get(claim.id) ?? []).some(({ article }) => article.house);
    case 'organisation':
      return evidence.organisations.some(({ keys }) => keys.includes(claim.organisationKey));
    default:
      return false;
  }
}
