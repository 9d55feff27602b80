/**
 * The archive in the side bar: years, months, days where a month has many articles, the articles themselves, and what
 * could not be read; below the names of their folders where a window has several archives. Everything shown is the articles' own text as plain labels: it is never a link, a command or markup.
 */
import {
  commands,
  type Disposable,
  EventEmitter,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { OPEN_ARTICLE } from './openSource.ts';
import {
  type ArchiveArticle,
  type ArchiveMonth,
  type ArchiveMonths,
  type ArchiveProblem,
  type ArchiveStatus,
  type ArchiveStretch,
  archiveArticlesRequest,
  archiveMonthsRequest,
  archiveProblemsRequest,
  type ListedNewsroom,
  type OfArchive,
} from './protocol.ts';
import type { Statuses } from './statuses.ts';
import { voice } from './voice.ts';

/** A month with more articles is told by its days. */
const MANY = 100;
/** Articles that are fetched at a time. */
const PAGE = 200;
const MORE = 'dateline.archive.more';

interface Months {
  readonly kind: 'year';
  readonly year: number;
  readonly months: readonly ArchiveMonth[];
  readonly of: OfArchive;
}
/** One of several archives. */
export interface NewsroomNode {
  readonly kind: 'newsroom';
  readonly newsroom: ListedNewsroom;
}
/** A stretch of time; its articles are fetched page by page. */
interface Stretch {
  readonly kind: 'month' | 'day' | 'undated';
  readonly label: string;
  readonly articles: number;
  readonly stretch: ArchiveStretch;
  shown: number;
}
type Node =
  | NewsroomNode
  | Months
  | Stretch
  | { readonly kind: 'article'; readonly article: ArchiveArticle; readonly inDay: boolean }
  | { readonly kind: 'more'; readonly of: Stretch; readonly left: number }
  | { readonly kind: 'problems'; readonly count: number; readonly of: OfArchive }
  | { readonly kind: 'problem'; readonly problem: ArchiveProblem };

export class ArchiveView implements Disposable, TreeDataProvider<Node> {
  readonly #client: LanguageClient;
  readonly #changed = new EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<Node>;
  readonly #subscriptions: Disposable[];
  /** What was last told of the archive: the list is fetched again when it says something else. */
  #told = '';

  constructor(client: LanguageClient, { onStatus }: Statuses) {
    this.#client = client;
    this.#view = window.createTreeView<Node>('dateline.archive', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      onStatus(({ uri, archive }) => {
        // A document's status tells of its own folder's archive.
        if (uri !== undefined) return;
        const isEmpty = archive.state === 'ready' && archive.articles === 0;
        void commands.executeCommand('setContext', 'dateline.archive', isEmpty ? 'empty' : archive.state);
        const told = JSON.stringify(archive);
        if (told !== this.#told) this.refresh();
        this.#told = told;
      }),
      commands.registerCommand(MORE, (of: Stretch) => {
        of.shown += PAGE;
        this.#changed.fire(of);
      }),
    ];
  }

  /** Fetches everything that is shown anew. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) return this.#archives();
    switch (node.kind) {
      case 'newsroom':
        return this.#years({ folder: node.newsroom.folder });
      case 'year':
        return node.months.map(({ year, month, label, articles }) => ({
          kind: 'month',
          label,
          articles,
          stretch: { ...node.of, year, month },
          shown: PAGE,
        }));
      case 'month':
        return node.articles > MANY ? this.#days(node) : this.#articles(node);
      case 'day':
      case 'undated':
        return this.#articles(node);
      case 'problems': {
        const problems = await this.#client.sendRequest(archiveProblemsRequest, node.of);
        return problems.map((problem) => ({ kind: 'problem', problem }));
      }
      default:
        return [];
    }
  }

  getTreeItem(node: Node): TreeItem {
    switch (node.kind) {
      case 'newsroom':
        return newsroomItem(node.newsroom);
      case 'year':
        return counted(
          String(node.year),
          node.months.reduce((sum, { articles }) => sum + articles, 0),
        );
      case 'month':
      case 'day':
      case 'undated':
        return counted(node.label, node.articles);
      case 'article':
        return articleItem(node.article, node.inDay);
      case 'more':
        return moreItem(node.of, node.left);
      case 'problems':
        return problemsItem(node.count);
      case 'problem':
        return problemItem(node.problem);
    }
  }

  /** The one archive there is, or a row for each of several. */
  async #archives(): Promise<Node[]> {
    const told = await this.#client.sendRequest(archiveMonthsRequest, {});
    this.#announce(told);
    if (told.newsrooms.length < 2) return this.#listed(told, {});
    return told.newsrooms.map((newsroom) => ({ kind: 'newsroom', newsroom }));
  }

  async #years(of: OfArchive): Promise<Node[]> {
    return this.#listed(await this.#client.sendRequest(archiveMonthsRequest, of), of);
  }

  #listed(told: ArchiveMonths, of: OfArchive): Node[] {
    const years = new Map<number, ArchiveMonth[]>();
    for (const month of told.months) years.set(month.year, [...(years.get(month.year) ?? []), month]);
    const say = voice();
    return [
      ...(told.problems > 0 ? [{ kind: 'problems' as const, count: told.problems, of }] : []),
      ...[...years].map(([year, months]) => ({ kind: 'year' as const, year, months, of })),
      ...(told.undated > 0
        ? [
            {
              kind: 'undated' as const,
              label: say('Day not known'),
              articles: told.undated,
              stretch: of,
              shown: PAGE,
            },
          ]
        : []),
    ];
  }

  /** Says above the list how the archive stands, unless the list says it. */
  #announce({ archive, months, undated }: ArchiveMonths): void {
    const isEmpty = months.length === 0 && undated === 0;
    this.#view.message = isSilent(archive) ? '' : archive.message;
    this.#view.description = isEmpty ? '' : articlesSaid(archive.articles);
  }

  async #days(month: Stretch): Promise<Node[]> {
    const { days } = await this.#client.sendRequest(archiveArticlesRequest, { ...month.stretch, count: 0 });
    return days.map(({ day, label, articles }) => ({
      kind: 'day',
      label,
      articles,
      stretch: { ...month.stretch, day },
      shown: PAGE,
    }));
  }

  async #articles(of: Stretch): Promise<Node[]> {
    const nodes: Node[] = [];
    let total = of.articles;
    for (let skip = 0; skip < of.shown; skip += PAGE) {
      const page = await this.#client.sendRequest(archiveArticlesRequest, { ...of.stretch, skip, count: PAGE });
      total = page.total;
      nodes.push(...page.articles.map((article) => ({ kind: 'article' as const, article, inDay: of.kind === 'day' })));
      if (page.articles.length < PAGE) break;
    }
    if (total > nodes.length) nodes.push({ kind: 'more', of, left: total - nodes.length });
    return nodes;
  }
}

/** The welcome text or the list itself says it. */
const isSilent = ({ state }: ArchiveStatus) => state === 'none' || state === 'ready';

function articlesSaid(articles: number): string {
  const say = voice();
  return articles === 1 ? say('1 article') : say('{0} articles', articles);
}

/** An archive that is not ready says how it stands instead of what it has. */
function newsroomItem({ folder, name, archive }: ListedNewsroom): TreeItem {
  const said = archive.state === 'ready' ? articlesSaid(archive.articles) : archive.message;
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.id = folder;
  item.description = said;
  item.iconPath = new ThemeIcon('library');
  item.tooltip = `${name}\n${archive.message}`;
  item.accessibilityInformation = { label: `${name}, ${said}` };
  item.contextValue = 'newsroom';
  return item;
}

function counted(label: string, articles: number): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  item.description = articlesSaid(articles);
  item.iconPath = new ThemeIcon('calendar');
  item.accessibilityInformation = { label: `${label}, ${articlesSaid(articles)}` };
  item.tooltip = `${label}: ${articlesSaid(articles)}`;
  return item;
}

/** The day stands first, where a narrow side bar does not cut it off; below its day's own entry it need not be said. */
function articleItem({ title, day, dayOfYear, outlet, uri, line }: ArchiveArticle, inDay: boolean): TreeItem {
  const label = dayOfYear === undefined || inDay ? title : `${dayOfYear} · ${title}`;
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  const where = [day, outlet].filter(Boolean).join(' · ');
  item.description = outlet ?? '';
  item.iconPath = new ThemeIcon('note');
  item.tooltip = [title, where, ...(uri ? [Uri.parse(uri, true).fsPath] : [])].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [title, day, outlet].filter(Boolean).join(', ') };
  item.contextValue = 'article';
  if (uri) item.command = { command: OPEN_ARTICLE, title, arguments: [uri, line + 1] };
  return item;
}

function moreItem(of: Stretch, left: number): TreeItem {
  const say = voice();
  const title = say('{0} more', left);
  const item = new TreeItem(title, TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon('ellipsis');
  item.command = { command: MORE, title, arguments: [of] };
  return item;
}

function problemsItem(count: number): TreeItem {
  const say = voice();
  const label = say('Could not be read');
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  item.description = String(count);
  item.iconPath = new ThemeIcon('warning');
  item.accessibilityInformation = { label: `${label}, ${count}` };
  item.tooltip = say('What Dateline could not read in the archive, with file and line. The rest is in use.');
  return item;
}

function problemItem({ place, message, uri, line }: ArchiveProblem): TreeItem {
  const item = new TreeItem(place, TreeItemCollapsibleState.None);
  item.description = message;
  item.iconPath = new ThemeIcon('note');
  item.tooltip = `${place}\n${message}`;
  item.accessibilityInformation = { label: `${place}: ${message}` };
  item.command = { command: OPEN_ARTICLE, title: place, arguments: [uri, (line ?? 0) + 1] };
  return item;
}
