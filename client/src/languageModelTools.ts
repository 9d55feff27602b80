/**
 * Tools that an assistant in VS Code may call: what the newsroom's archive says, and how a draft's claims stand to it.
 * They return sources and never opinions; what an article says is data to whoever reads it, so it is quoted and named.
 */
import {
  type CancellationToken,
  type Disposable,
  LanguageModelTextPart,
  type LanguageModelTool,
  type LanguageModelToolInvocationOptions,
  type LanguageModelToolInvocationPrepareOptions,
  LanguageModelToolResult,
  lm,
  type PreparedToolInvocation,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { draftNamed } from './draftNamed.ts';
import { isServed } from './languageClient.ts';
import { type ClaimList, claimsRequest, type SearchResult, type SearchSource, searchRequest } from './protocol.ts';
import { voice } from './voice.ts';

interface Lookup {
  readonly query: string;
  /** "2016-12-06" */
  readonly at?: string;
}

interface Check {
  /** URI, path or tab of a draft that is open or in the workspace; the active editor's without it. */
  readonly draft?: string;
}

/** Both tools, where VS Code has assistants. */
export function registerLanguageModelTools(client: LanguageClient): Disposable[] {
  return [
    lm.registerTool('dateline_lookup', new LookupTool(client)),
    lm.registerTool('dateline_check', new CheckTool(client)),
  ];
}

class LookupTool implements LanguageModelTool<Lookup> {
  readonly #client: LanguageClient;

  constructor(client: LanguageClient) {
    this.#client = client;
  }

  prepareInvocation({ input }: LanguageModelToolInvocationPrepareOptions<Lookup>): PreparedToolInvocation {
    const say = voice();
    return { invocationMessage: say('Looking up “{0}” in the archive', input.query) };
  }

  async invoke({ input }: LanguageModelToolInvocationOptions<Lookup>, token: CancellationToken) {
    const { query, at } = input;
    const found = await this.#client.sendRequest(searchRequest, { query, ...(at !== undefined && { at }) }, token);
    return said(foundSaid(found));
  }
}

class CheckTool implements LanguageModelTool<Check> {
  readonly #client: LanguageClient;

  constructor(client: LanguageClient) {
    this.#client = client;
  }

  prepareInvocation(): PreparedToolInvocation {
    const say = voice();
    return { invocationMessage: say('Checking the draft against the archive') };
  }

  async invoke({ input }: LanguageModelToolInvocationOptions<Check>, token: CancellationToken) {
    const say = voice();
    // Open it must be: the server follows what is.
    const document = input.draft === undefined ? window.activeTextEditor?.document : await draftNamed(input.draft);
    if (!document) throw new Error(say('Open a draft first: Dateline checks the text in the active editor.'));
    const list = isServed(document)
      ? await this.#client.sendRequest(claimsRequest, { uri: document.uri.toString() }, token)
      : null;
    if (!list) throw new Error(say('{0} is not a draft that Dateline checks.', workspace.asRelativePath(document.uri)));
    return said(claimsSaid(list));
  }
}

const said = (lines: readonly string[]) => new LanguageModelToolResult([new LanguageModelTextPart(lines.join('\n'))]);

function foundSaid({ groups, message }: SearchResult): string[] {
  if (groups.length === 0) return [message];
  return groups.flatMap(({ heading, note, lines }) => [
    `# ${heading}${note === undefined ? '' : ` (${note})`}`,
    ...lines.flatMap(({ text, sources }) => [...(text === '' ? [] : [`- ${text}`]), ...sources.map(sourceSaid)]),
  ]);
}

const sourceSaid = ({ title, where, quote, uri, line }: SearchSource): string =>
  `  - “${quote.before}${quote.match}${quote.after}” — ${title}; ${where}${uri === undefined ? '' : ` <${uri}#L${line + 1}>`}`;

function claimsSaid({ claims, standings, kinds }: ClaimList): string[] {
  const labels = new Map<string, string>([...standings, ...kinds].map(({ id, label }) => [id, label]));
  return claims.map(({ kind, standing, words, reading, range, details }) =>
    [
      `- ${range.start.line + 1}:${range.start.character + 1} “${words}” (${labels.get(kind)}): ${labels.get(standing)}`,
      ...(reading === undefined ? [] : [reading]),
      ...details,
    ].join('\n  - '),
  );
}
