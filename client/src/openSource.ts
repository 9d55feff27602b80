/** Opens an archived article at the line a card quotes, beside the draft: the draft stays in sight. */
import {
  commands,
  Disposable,
  Hover,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { lineIn, openArticleDocument } from './articleTexts.ts';
import { voice } from './voice.ts';

const OPEN_SOURCE = 'dateline.openSource';

/** A link to an article's line, as the server writes it: `(file:///archive/a.txt#L3)`. Pages of the web are none. */
const SOURCE_LINK = /\]\(((?!https?:|command:)[a-z][a-z\d+.-]*:[^\s()#]+)#L(\d{1,9})\)/g;

/**
 * The same card, its links to sources turned into links that open them beside the draft. The card may run this one
 * command and no other; everything else in it stays untrusted.
 */
export function linkSources(hover: Hover): Hover {
  const contents = hover.contents.map((content) => {
    if (!(content instanceof MarkdownString)) return content;
    const linked = new MarkdownString(
      content.value.replace(SOURCE_LINK, (_, uri: string, line: string) => {
        const target = encodeURIComponent(JSON.stringify([uri, Number(line)]));
        return `](command:${OPEN_SOURCE}?${target.replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'))})`;
      }),
      content.supportThemeIcons,
    );
    linked.isTrusted = { enabledCommands: [OPEN_SOURCE] };
    return linked;
  });
  return new Hover(contents, hover.range);
}

/** True for a card that leads to a source. */
export const linksToSources = ({ value }: MarkdownString): boolean => value.includes(`](command:${OPEN_SOURCE}?`);

/** Opens an article where it begins, in the editor in front. For the Archive view alone. */
export const OPEN_ARTICLE = 'dateline.openArticle';

export const registerOpenSource = (): Disposable =>
  Disposable.from(
    commands.registerCommand(OPEN_SOURCE, (uri: string, line: number) => openArticle(uri, line, ViewColumn.Beside)),
    commands.registerCommand(OPEN_ARTICLE, (uri: string, line: number) => openArticle(uri, line, ViewColumn.Active)),
  );

/**
 * @param line 1-based; beyond the end it is the last line.
 * @param sentence words of the article from that line on, which are selected; without them the whole line is.
 */
export async function openArticle(uri: string, line: number, column: ViewColumn, sentence?: string): Promise<void> {
  const source = Uri.parse(uri, true);
  try {
    const document = await openArticleDocument(source);
    const quoted = document.lineAt(lineIn(document, line) - 1).range;
    const range = (sentence && rangeOf(sentence, document, quoted.start)) || quoted;
    const editor = await window.showTextDocument(document, { viewColumn: column, preview: true, selection: range });
    editor.revealRange(range, TextEditorRevealType.InCenter);
  } catch {
    const say = voice();
    await window.showWarningMessage(say('The source cannot be opened: {0}', workspace.asRelativePath(source)));
  }
}

/** Where a sentence stands from a place on, whatever its spaces and line breaks are. */
function rangeOf(sentence: string, document: TextDocument, from: Position): Range | undefined {
  const words = sentence.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return undefined;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const start = document.offsetAt(from);
  const found = new RegExp(pattern, 'u').exec(document.getText().slice(start));
  if (!found) return undefined;
  const at = start + found.index;
  return new Range(document.positionAt(at), document.positionAt(at + found[0].length));
}
