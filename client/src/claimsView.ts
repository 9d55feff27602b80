/**
 * The claims of the draft in front, by how they stand or by what they are. What is shown are the draft's and the
 * articles' own words as plain labels: they are never a link, a command or markup.
 */
import {
  commands,
  type Disposable,
  EventEmitter,
  type Memento,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { decide } from './deciding.ts';
import type { DraftInFront } from './draftInFront.ts';
import { type ClaimList, claimsRequest, type DecideParams, type ListedClaim, type Status } from './protocol.ts';
import { type Say, voice } from './voice.ts';

type Grouping = 'standing' | 'kind';

interface Group {
  readonly id: string;
  readonly label: string;
  readonly icon: ThemeIcon;
  readonly open: boolean;
  readonly claims: readonly Entry[];
}

/** A claim with a name that stays the same while the text around it changes; what is said several times stands once. */
interface Entry {
  readonly id: string;
  readonly claim: ListedClaim;
  /** Where it is said, in reading order. */
  readonly places: readonly ListedClaim['range'][];
  /** How it stands, in words. */
  readonly standing: string;
}

export type ClaimNode = Group | Entry;
const isGroup = (node: ClaimNode): node is Group => 'claims' in node;

const GROUPING = 'dateline.claims.grouping';
const OPEN = 'dateline.claims.open';
/** A list is asked for when checks have rested for so long, in ms; a list that took long is asked for less often. */
const PAUSE = 100;
/** States of a document that has a report. */
const CHECKED: readonly Status['state'][] = ['checked', 'checking'];

const coloured = (icon: string, colour: string) => new ThemeIcon(icon, new ThemeColor(colour));
const STANDING: Readonly<Record<ListedClaim['standing'], ThemeIcon>> = {
  contradicted: coloured('warning', 'problemsWarningIcon.foreground'),
  unsourced: new ThemeIcon('circle-outline'),
  supported: coloured('check', 'testing.iconPassed'),
  verified: coloured('verified', 'testing.iconPassed'),
};
const FINDING: Readonly<Record<NonNullable<ListedClaim['finding']>, ThemeIcon>> = {
  error: coloured('error', 'problemsErrorIcon.foreground'),
  warning: STANDING.contradicted,
  info: coloured('info', 'problemsInfoIcon.foreground'),
};
const KIND: Readonly<Record<ListedClaim['kind'], ThemeIcon>> = {
  date: new ThemeIcon('calendar'),
  amount: new ThemeIcon('symbol-numeric'),
  title: new ThemeIcon('briefcase'),
  person: new ThemeIcon('person'),
  organisation: new ThemeIcon('organization'),
  venue: new ThemeIcon('location'),
  event: new ThemeIcon('milestone'),
};

export class ClaimsView implements Disposable, TreeDataProvider<ClaimNode> {
  readonly #client: LanguageClient;
  readonly #front: DraftInFront;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<ClaimNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<ClaimNode>;
  readonly #subscriptions: Disposable[];
  #grouping: Grouping;
  #list: ClaimList | undefined;
  #groups: readonly Group[] = [];
  #timer: NodeJS.Timeout | undefined;
  #pause = PAUSE;
  /** What was gone to last: the next time it is the next place. */
  #visited = { id: '', place: 0 };

  constructor(client: LanguageClient, front: DraftInFront, memory: Memento) {
    this.#client = client;
    this.#front = front;
    this.#memory = memory;
    this.#grouping = memory.get<Grouping>(GROUPING) === 'kind' ? 'kind' : 'standing';
    this.#view = window.createTreeView<ClaimNode>('dateline.claims', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      front.onDidChange(() => this.#follow()),
      this.#view.onDidChangeVisibility(() => this.#follow()),
      commands.registerCommand(OPEN, (id: string) => this.#open(id)),
    ];
    this.#tellGrouping();
    this.#follow();
  }

  /** The list by how claims stand, or by what they are; remembered for all windows to come. */
  async group(by: Grouping): Promise<void> {
    this.#grouping = by;
    this.#tellGrouping();
    this.#regroup();
    await this.#memory.update(GROUPING, by);
  }

  /** Mends a claim as its finding proposes, unless the text has changed under it. */
  async fix(node: ClaimNode): Promise<void> {
    const claim = this.#current(node);
    const document = this.#front.document;
    if (!claim?.fix || !document || document.version !== this.#list?.version) return;
    const edit = new WorkspaceEdit();
    edit.set(document.uri, await this.#client.protocol2CodeConverter.asTextEdits([...claim.fix.edits]));
    await workspace.applyEdit(edit);
  }

  /** Writes down what an editor decides on a claim, or takes it back. */
  async decide(node: ClaimNode, verdict: DecideParams['verdict']): Promise<void> {
    const decision = this.#current(node)?.decisions[verdict];
    if (decision) await decide(this.#client, decision);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  getChildren(node?: ClaimNode): ClaimNode[] {
    if (!node) return [...this.#groups];
    return isGroup(node) ? [...node.claims] : [];
  }

  getParent(node: ClaimNode): ClaimNode | undefined {
    return isGroup(node) ? undefined : this.#groups.find(({ claims }) => claims.includes(node));
  }

  getTreeItem(node: ClaimNode): TreeItem {
    return isGroup(node) ? groupItem(node) : claimItem(node);
  }

  /** Shows what was told of the draft in front: its number at once, the list when there is one and somebody looks. */
  #follow(): void {
    const { document, status } = this.#front;
    const uri = document?.uri.toString();
    const isChecked = status !== undefined && CHECKED.includes(status.state);
    if (this.#list && (this.#list.uri !== uri || !isChecked)) this.#show(undefined);
    this.#tellState();
    if (status?.state !== 'checking') this.#count(status?.contradicted ?? 0, voice(status?.language));
    const name = isChecked ? (document?.uri.path.split('/').at(-1) ?? '') : '';
    if (this.#view.description !== name) this.#view.description = name;
    const message = isChecked ? archiveMessage(status) : '';
    if (this.#view.message !== message) this.#view.message = message;
    clearTimeout(this.#timer);
    if (isChecked && status.state === 'checked' && this.#view.visible)
      this.#timer = setTimeout(() => void this.#load(), this.#pause);
  }

  /** For the words that stand where there is no list. */
  #tellState(): void {
    const { document, status } = this.#front;
    const isChecked = status !== undefined && CHECKED.includes(status.state);
    const filled = this.#list?.claims.length === 0 ? 'empty' : 'checked';
    const state = !document ? 'none' : isChecked ? filled : 'unchecked';
    void commands.executeCommand('setContext', 'dateline.claims', state);
  }

  #count(odd: number, say: Say): void {
    if (this.#view.badge?.value === odd) return;
    const tooltip = odd === 1 ? say('1 detail does not fit') : say('{0} details do not fit', odd);
    this.#view.badge = odd === 0 ? undefined : { value: odd, tooltip };
  }

  async #load(): Promise<void> {
    const uri = this.#front.document?.uri.toString();
    if (uri === undefined || !this.#client.isRunning()) return;
    const began = performance.now();
    const list = await this.#client.sendRequest(claimsRequest, { uri }).catch(() => null);
    this.#pause = Math.max(PAUSE, 3 * (performance.now() - began));
    if (list && uri === this.#front.document?.uri.toString()) this.#show(list);
  }

  /** The list moves only when something in it has: while one types, places change and words do not. */
  #show(list: ClaimList | undefined): void {
    const before = told(this.#list);
    this.#list = list;
    if (told(list) === before) this.#groups = grouped(list, this.#grouping);
    else this.#regroup();
    this.#tellState();
  }

  #regroup(): void {
    this.#groups = grouped(this.#list, this.#grouping);
    this.#changed.fire(undefined);
  }

  #tellGrouping(): void {
    void commands.executeCommand('setContext', 'dateline.claims.grouping', this.#grouping);
  }

  /** A claim as the newest list has it: what VS Code holds may be older. */
  #current(node: ClaimNode | undefined): ListedClaim | undefined {
    return node && !isGroup(node) ? this.#entry(node.id)?.claim : undefined;
  }

  #entry(id: string): Entry | undefined {
    return this.#groups.flatMap(({ claims }) => claims).find((entry) => entry.id === id);
  }

  /** Goes to a claim; to the next place where it is said, when it was gone to before. */
  async #open(id: string): Promise<void> {
    const places = this.#entry(id)?.places ?? [];
    const place = this.#visited.id === id ? (this.#visited.place + 1) % places.length : 0;
    this.#visited = { id, place };
    const range = places[place];
    if (!range || !this.#list) return;
    const uri = Uri.parse(this.#list.uri, true);
    const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    await window.showTextDocument(shown?.document ?? (await workspace.openTextDocument(uri)), {
      ...(shown?.viewColumn && { viewColumn: shown.viewColumn }),
      selection: new Range(range.start.line, range.start.character, range.end.line, range.end.character),
    });
  }
}

/** Without an archive the draft is held against itself alone: the view says so above its list. */
function archiveMessage({ archive }: { readonly archive: ClaimList['archive'] }): string {
  return archive.state === 'ready' && archive.articles > 0 ? '' : archive.message;
}

/** All of a list but the places. */
const told = (list: ClaimList | undefined): string =>
  JSON.stringify(list && [list.uri, list.language, list.claims.map(({ range, fix, ...rest }) => [rest, fix?.title])]);

function grouped(list: ClaimList | undefined, by: Grouping): Group[] {
  if (!list) return [];
  const entries = entriesOf(list, by);
  const isOdd = (claims: readonly Entry[]) => claims.some(({ claim }) => claim.standing === 'contradicted');
  return (by === 'standing' ? list.standings : list.kinds)
    .map(({ id, label }) => {
      const claims = entries.filter(({ claim }) => claim[by] === id);
      return {
        id: `${by} ${id}`,
        label,
        icon: by === 'standing' ? STANDING[id as ListedClaim['standing']] : KIND[id as ListedClaim['kind']],
        // What is at odds is not to be looked for; without it, what has no source is next.
        open: isOdd(claims) || (id === 'unsourced' && !isOdd(entries)),
        claims,
      };
    })
    .filter(({ claims }) => claims.length > 0);
}

/** One entry for each claim with something to be done about it, and one for all others of the same words. */
function entriesOf(list: ClaimList, by: Grouping): Entry[] {
  const names = new Map(list.standings.map(({ id, label }) => [id, label]));
  const same = new Map<string, ListedClaim[]>();
  const times = new Map<string, number>();
  for (const claim of list.claims) {
    let name = [by, claim.standing, claim.kind, claim.words, claim.reading].join(' ');
    if (claim.finding || claim.decisions.withdrawn) {
      times.set(name, (times.get(name) ?? 0) + 1);
      name += ` ${times.get(name)}`;
    }
    same.set(name, [...(same.get(name) ?? []), claim]);
  }
  return [...same].map(([id, claims]) => ({
    id,
    claim: claims[0]!,
    places: claims.map(({ range }) => range),
    standing: names.get(claims[0]!.standing) ?? '',
  }));
}

function groupItem({ id, label, icon, open, claims }: Group): TreeItem {
  const item = new TreeItem(label, open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  const count = claims.reduce((sum, { places }) => sum + places.length, 0);
  item.id = id;
  item.description = String(count);
  item.iconPath = icon;
  item.tooltip = `${label}: ${count}`;
  item.accessibilityInformation = { label: `${label}, ${count}` };
  item.contextValue = 'group';
  return item;
}

function claimItem({ id, claim, places, standing }: Entry): TreeItem {
  const { words, reading, details, finding, fix, decisions } = claim;
  const item = new TreeItem(words, TreeItemCollapsibleState.None);
  item.id = id;
  const often = places.length > 1 ? `×${places.length}` : '';
  item.description = [reading, often].filter(Boolean).join(' · ');
  item.iconPath = claim.standing !== 'verified' && finding ? FINDING[finding] : STANDING[claim.standing];
  item.tooltip = [reading === undefined ? words : `${words} → ${reading}`, ...details].join('\n');
  item.accessibilityInformation = {
    label: [words, reading, often, standing, ...(finding ? details.slice(0, 1) : [])].filter(Boolean).join(', '),
  };
  // What its menu offers, word by word.
  item.contextValue = ['claim', ...(fix ? ['fix'] : []), ...Object.keys(decisions)].join(' ');
  item.command = { command: OPEN, title: words, arguments: [id] };
  return item;
}
