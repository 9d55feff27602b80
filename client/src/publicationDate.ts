/** The day a draft is published, where the editor knows it better than the text says. */
import { type Disposable, type Memento, type QuickPickItem, type TextDocument, window, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { setAnchorRequest } from './protocol.ts';
import { voice } from './voice.ts';

const REMEMBERED = 'dateline.publicationDates';

/** The days editors have set, by document. The server forgets them when it ends, so they are kept here and sent again. */
export class PublicationDates implements Disposable {
  readonly #client: LanguageClient;
  readonly #memory: Memento;
  readonly #subscriptions: Disposable[];

  constructor(client: LanguageClient, memory: Memento) {
    this.#client = client;
    this.#memory = memory;
    this.#subscriptions = [
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) void this.#sendAll();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document.isUntitled) void this.#remember(document.uri.toString(), undefined);
      }),
    ];
  }

  /** The day set for a document, "2016-12-06", or undefined where the text speaks for itself. */
  of(document: TextDocument): string | undefined {
    return this.#remembered()[document.uri.toString()];
  }

  /** Sets the day, or gives it back to the text. Rejects when the server refuses the day. */
  async set(document: TextDocument, published: string | undefined): Promise<void> {
    const uri = document.uri.toString();
    await this.#client.sendRequest(setAnchorRequest, { uri, published: published ?? null });
    await this.#remember(uri, published);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #remembered(): Readonly<Record<string, string>> {
    return this.#memory.get<Record<string, string>>(REMEMBERED, {});
  }

  async #remember(uri: string, published: string | undefined): Promise<void> {
    const { [uri]: before, ...others } = this.#remembered();
    if (before === published) return;
    await this.#memory.update(REMEMBERED, published === undefined ? others : { ...others, [uri]: published });
  }

  async #sendAll(): Promise<void> {
    for (const [uri, published] of Object.entries(this.#remembered())) {
      await this.#client.sendRequest(setAnchorRequest, { uri, published }).catch(() => this.#remember(uri, undefined));
    }
  }
}

/**
 * Asks the editor for the day: today, tomorrow, yesterday, another day, or what the text says.
 * Undefined when the question was dismissed; null to give the day back to the text.
 */
export async function askForDate(current: string | undefined, now = new Date()): Promise<string | null | undefined> {
  const say = voice();
  const day = (offset: number) => isoDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset));
  const choices: (QuickPickItem & { readonly answer: string | null | 'other' })[] = [
    { label: say('Today'), answer: day(0) },
    { label: say('Tomorrow'), answer: day(1) },
    { label: say('Yesterday'), answer: day(-1) },
  ].map((choice) => ({ ...choice, description: written(choice.answer) }));
  choices.push({ label: say('Another day…'), answer: 'other' });
  if (current) {
    choices.push({
      label: `$(discard) ${say('As the text says')}`,
      description: say('forget {0}', written(current)),
      answer: null,
    });
  }
  const title = say('When is this draft published?');
  const placeHolder = current
    ? say('Now set to {0}', written(current))
    : say('Dates without a year are read from this day');
  const choice = await window.showQuickPick(choices, { title, placeHolder });
  if (choice?.answer !== 'other') return choice?.answer;
  const typed = await window.showInputBox({
    title,
    value: written(current ?? day(0)),
    prompt: say('Day/month/year, such as 6/12/2016'),
    validateInput: (text) => (readDay(text) ? undefined : say('Not a day: write day/month/year, such as 6/12/2016')),
  });
  return typed === undefined ? undefined : readDay(typed);
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
const isoDay = (date: Date) => `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
const written = (iso: string) => iso.split('-').reverse().map(Number).join('/');

/** "6/12/2016", "6-12-2016", "6.12.2016" or "2016-12-06" as "2016-12-06"; undefined for anything that is no day. */
export function readDay(text: string): string | undefined {
  const dayFirst = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  const yearFirst = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  const [year, month, day] = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]].map(Number)
    : (yearFirst?.slice(1).map(Number) ?? []);
  if (!year || !month || !day) return undefined;
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? isoDay(date) : undefined;
}
