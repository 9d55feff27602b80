/**
 * Writing into dateline.facts.yaml: terms of office are added to what an editor has written there, whose words, order
 * and comments stay as they are.
 */
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml';
import type { OfficeTerm } from './officeTerms.ts';

/** A term as the facts file has it: its organisation by name. */
export type NamedTerm = Omit<OfficeTerm, 'country' | 'line'>;

export interface Written {
  /** The file's new text. */
  readonly text: string;
  readonly added: number;
  /** Terms that stood there already. */
  readonly known: number;
}

/** Why a file is not written to: it is no YAML, or its `offices` are no list. Nothing is lost by it. */
export class Unwritable extends Error {}

const textOf = (map: YAMLMap, key: string): string => {
  const value = map.get(key, true);
  return isScalar(value) && value.value !== null && value.value !== undefined ? String(value.value).trim() : '';
};

const officeName = (role: string, organisation: string | undefined) => `${role}\n${organisation ?? ''}`;
const holderName = (person: string, from: string | undefined) => `${person}\n${from ?? ''}`;

/** Adds terms to the text of a facts file ('' for none yet). A term is known when person and first day are the same. */
export function withTerms(source: string, terms: readonly NamedTerm[]): Written {
  const document = parseDocument(source, { schema: 'failsafe', logLevel: 'silent' });
  const [error] = document.errors;
  if (error) throw new Unwritable(error.message.split('\n')[0]);
  if (document.contents === null) document.contents = document.createNode({}) as never;
  if (!isMap(document.contents)) throw new Unwritable('offices');
  const root = document.contents as YAMLMap;
  const stood: unknown = root.get('offices', true);
  const empty = stood === undefined || (isScalar(stood) && (stood.value === null || stood.value === ''));
  if (!empty && !isSeq(stood)) throw new Unwritable('offices');
  const offices = isSeq(stood) ? (stood as YAMLSeq) : new YAMLSeq();
  if (offices !== stood) root.set('offices', offices);

  const byOffice = new Map<string, { holders: YAMLSeq; known: Set<string> }>();
  for (const office of offices.items) {
    if (!isMap(office)) continue;
    const holders = office.get('holders', true);
    if (!isSeq(holders)) continue;
    const known = new Set(
      holders.items.flatMap((holder) =>
        isMap(holder) ? holderName(textOf(holder, 'person'), textOf(holder, 'from')) : [],
      ),
    );
    byOffice.set(officeName(textOf(office, 'role'), textOf(office, 'organisation')), {
      holders: holders as YAMLSeq,
      known,
    });
  }

  let added = 0;
  let known = 0;
  for (const { person, role, organisation, from, to } of terms) {
    const name = officeName(role, organisation);
    let office = byOffice.get(name);
    if (!office) {
      const holders = new YAMLSeq();
      offices.add(document.createNode({ role, ...(organisation !== undefined && { organisation }) }));
      (offices.items.at(-1) as YAMLMap).set('holders', holders);
      office = { holders, known: new Set() };
      byOffice.set(name, office);
    }
    const holder = holderName(person, from);
    if (office.known.has(holder)) {
      known++;
      continue;
    }
    office.known.add(holder);
    office.holders.add(
      document.createNode({ person, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }),
    );
    added++;
  }
  return { text: added === 0 ? source : document.toString({ lineWidth: 0 }), added, known };
}
