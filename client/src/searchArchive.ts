/**
 * "Dateline: Search Archive": answers and sentences while one types. An answer with several sources leads to the list of
 * them; a source opens the article with its sentence selected.
 */
import {
  type CancellationToken,
  CancellationTokenSource,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  ViewColumn,
  window,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { openArticle } from './openSource.ts';
import { type SearchGroup, type SearchSource, searchRequest } from './protocol.ts';
import { type Say, voice } from './voice.ts';

/** Pause after the last key before the archive is asked, in ms. */
const AFTER_THE_LAST_KEY = 120;
/** A longer selection is no query. */
const LONGEST_SELECTION = 80;

type Item = QuickPickItem & {
  /** Leads on to these. */
  readonly sources?: readonly SearchSource[];
  /** Opens this. */
  readonly source?: SearchSource;
};

const ICONS: Readonly<Record<SearchGroup['kind'], string>> = {
  person: 'person',
  office: 'organization',
  event: 'calendar',
  place: 'location',
  text: 'quote',
};

/** What was looked for last, so that one can go on with it. */
let last = '';

export async function searchArchive(client: LanguageClient): Promise<void> {
  const say = voice();
  const pick = window.createQuickPick<Item>();
  pick.title = say('Search Archive');
  pick.placeholder = say('A person, an office, an event, a place, or some words; "in quotes" as they stand');
  pick.matchOnDescription = false;
  pick.matchOnDetail = false;
  // The answers come in their order; VS Code would put headlines with the query's words before them. An editor that does
  // not know the property sorts as it likes.
  Object.assign(pick, { sortByLabel: false });
  const searching = new Searching(client, pick, say);
  pick.onDidChangeValue((query) => searching.ask(query));
  pick.onDidTriggerButton(() => searching.back());
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (item?.sources && item.sources.length > 1) searching.lead(item.label, item.sources);
    else open(item?.source ?? item?.sources?.[0], pick);
  });
  pick.onDidHide(() => {
    searching.dispose();
    pick.dispose();
  });
  pick.value = selectedWords() || last;
  pick.show();
  searching.ask(pick.value);
}

function open(source: SearchSource | undefined, pick: QuickPick<Item>): void {
  if (!source?.uri) return;
  pick.hide();
  void openArticle(source.uri, source.line + 1, ViewColumn.Active, source.sentence);
}

/** The selection in front, when it is a few words: the name one has just stumbled over. */
function selectedWords(): string {
  const editor = window.activeTextEditor;
  const words = editor?.document.getText(editor.selection).trim() ?? '';
  return words.length <= LONGEST_SELECTION && !/[\r\n]/.test(words) ? words : '';
}

class Searching {
  readonly #client: LanguageClient;
  readonly #pick: QuickPick<Item>;
  readonly #say: Say;
  #timer: NodeJS.Timeout | undefined;
  #asked: CancellationTokenSource | undefined;
  /** The sources of one answer are shown, not the answers. */
  #led = false;

  constructor(client: LanguageClient, pick: QuickPick<Item>, say: Say) {
    this.#client = client;
    this.#pick = pick;
    this.#say = say;
  }

  ask(query: string): void {
    // In the list of sources, typing narrows the list.
    if (this.#led) return;
    clearTimeout(this.#timer);
    this.#asked?.cancel();
    this.#pick.busy = true;
    this.#timer = setTimeout(() => void this.#search(query), AFTER_THE_LAST_KEY);
  }

  /** From an answer to its sources. */
  lead(answer: string, sources: readonly SearchSource[]): void {
    this.#led = true;
    clearTimeout(this.#timer);
    this.#asked?.cancel();
    this.#pick.busy = false;
    last = this.#pick.value;
    this.#pick.title = answer.replace(/^\$\([a-z-]+\) /, '');
    this.#pick.buttons = [QuickInputButtons.Back];
    this.#pick.items = sources.map((source) => sourceItem(source));
    this.#pick.matchOnDescription = true;
    this.#pick.matchOnDetail = true;
    this.#pick.value = '';
  }

  /** From the sources back to the answers. */
  back(): void {
    this.#led = false;
    this.#pick.title = this.#say('Search Archive');
    this.#pick.buttons = [];
    this.#pick.matchOnDescription = false;
    this.#pick.matchOnDetail = false;
    this.#pick.value = last;
    this.ask(last);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asked?.cancel();
  }

  async #search(query: string): Promise<void> {
    const asked = new CancellationTokenSource();
    this.#asked = asked;
    try {
      const items = await this.#answers(query, asked.token);
      if (asked.token.isCancellationRequested) return;
      this.#pick.items = items;
      this.#pick.busy = false;
      last = query;
    } catch (error) {
      if (asked.token.isCancellationRequested) return;
      this.#pick.busy = false;
      this.#pick.items = [told(error instanceof Error ? error.message : String(error), 'error')];
    } finally {
      asked.dispose();
    }
  }

  async #answers(query: string, token: CancellationToken): Promise<Item[]> {
    const { groups, message } = await this.#client.sendRequest(searchRequest, { query }, token);
    return groups.length > 0 ? groups.flatMap(groupItems) : [told(message, 'info')];
  }
}

/** Text from articles and queries: "$(zap)" in it is no icon. */
const plain = (text: string) => text.replaceAll('$(', '\\$(');

/** Shown whatever is typed: the server has chosen it, not the filter of the list. */
const told = (message: string, icon: string): Item => ({ label: `$(${icon}) ${plain(message)}`, alwaysShow: true });

function groupItems({ kind, heading, note, lines, after }: SearchGroup): Item[] {
  return [
    { label: plain(heading), kind: QuickPickItemKind.Separator },
    ...(note === undefined ? [] : [told(note, 'info')]),
    ...lines.flatMap(({ text, sources }): Item[] =>
      text === '' ? sources.map((source) => sourceItem(source, true)) : [answerItem(kind, heading, text, sources)],
    ),
    ...(after === undefined ? [] : [told(after, 'info')]),
  ];
}

const answerItem = (
  kind: SearchGroup['kind'],
  heading: string,
  text: string,
  sources: readonly SearchSource[],
): Item => ({
  label: `$(${ICONS[kind]}) ${plain(text)}`,
  description: plain(heading),
  ...(sources[0] && { detail: plain(`${sources[0].where}: ${quoted(sources[0])}`) }),
  alwaysShow: true,
  sources,
});

const sourceItem = (source: SearchSource, alwaysShow = false): Item => ({
  label: `$(${ICONS.text}) ${plain(source.title)}`,
  description: plain(source.where),
  detail: plain(quoted(source)),
  alwaysShow,
  source,
});

const quoted = ({ quote: { before, match, after } }: SearchSource) => `“${before}${match}${after}”`;
