/** Opens an archived article at the line a card quotes, beside the draft: the draft stays in sight. */
import {
  commands,
  type Disposable,
  Hover,
  MarkdownString,
  Range,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { voice } from './voice.ts';

const OPEN_SOURCE = 'dateline.openSource';

/** A link to a file's line, as the server writes it: `(file:///archive/a.txt#L3)`. */
const SOURCE_LINK = /\]\((file:[^\s()#]+)#L(\d{1,9})\)/g;

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

export const registerOpenSource = (): Disposable => commands.registerCommand(OPEN_SOURCE, openSource);

/** @param line 1-based; beyond the end it is the last line. */
async function openSource(uri: string, line: number): Promise<void> {
  const source = Uri.parse(uri, true);
  try {
    const document = await workspace.openTextDocument(source);
    const quoted = document.lineAt(Math.min(Math.max(line, 1), document.lineCount) - 1);
    const editor = await window.showTextDocument(document, {
      viewColumn: ViewColumn.Beside,
      preview: true,
      selection: quoted.range,
    });
    editor.revealRange(new Range(quoted.range.start, quoted.range.end), TextEditorRevealType.InCenter);
  } catch {
    const say = voice();
    await window.showWarningMessage(say('The source cannot be opened: {0}', workspace.asRelativePath(source)));
  }
}
