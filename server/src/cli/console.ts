/** The terminal as a command sees it: results to standard output, everything else to standard error. */
import { once } from 'node:events';
import type { LanguageId } from '../language/language.ts';
import { oneLine } from '../output/columns.ts';
import { paceOf } from '../output/pace.ts';
import { speak } from '../output/speech.ts';
import type { Message } from '../rules/finding.ts';

/** 0 nothing found, 1 something found, 2 wrong use, 3 an input could not be read. The gravest wins. */
export type Status = 0 | 1 | 2 | 3;

/** What a command may be given that is wrong. It ends the command with status 2 and one line. */
export class WrongUse extends Error {
  readonly said: Message;
  constructor(key: string, values: Message['values'] = {}) {
    super(key);
    this.said = { key, values };
  }
}

/** Where something could not be read, and why. */
export interface Problem {
  readonly path?: string;
  /** 1-based. */
  readonly line?: number;
  readonly message: Message;
}

export class Console {
  /** For help and problems; messages on a draft are in the draft's language. */
  readonly language: LanguageId;
  readonly #interrupted = new AbortController();
  #status: Status = 0;
  #closed = false;
  /** When the work began whose progress is shown. */
  #began: number | undefined;

  constructor(language: LanguageId) {
    this.language = language;
    // A reader that has seen enough ("| head") closes the pipe; that is no error of ours.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      this.#closed = true;
      this.#interrupted.abort();
      if (error.code !== 'EPIPE') this.problem({ message: this.#failure(error) }, 3);
    });
    process.stderr.on('error', () => {});
    process.once('SIGINT', () => this.#interrupt(130));
    process.once('SIGTERM', () => this.#interrupt(143));
  }

  /** Aborted when the reader has gone or the user has had enough; archives are then closed in good order. */
  get signal(): AbortSignal {
    return this.#interrupted.signal;
  }

  get status(): Status {
    return this.#status;
  }

  raise(status: Status): void {
    if (status > this.#status) this.#status = status;
  }

  #interrupt(code: number): void {
    process.exitCode = code;
    this.#interrupted.abort();
  }

  say(key: string, values: Message['values'] = {}): string {
    return speak({ key, values }, this.language);
  }

  /** Writes a result, and waits while the reader is slower than we are. */
  async write(text: string): Promise<void> {
    if (this.#closed || text === '') return;
    if (process.stdout.write(text)) return;
    await once(process.stdout, 'drain', { signal: this.signal }).catch(() => {});
  }

  /** One line on standard error that is no problem: something was done beside the result. */
  tell(message: Message): void {
    process.stderr.write(`dateline: ${oneLine(speak(message, this.language))}\n`);
  }

  /** One line on standard error: the file, the line, what is wrong. */
  problem({ path, line, message }: Problem, status: Status = 3): void {
    const where = path === undefined ? '' : `${path}${line === undefined ? '' : `:${line}`}: `;
    process.stderr.write(`dateline: ${oneLine(where + speak(message, this.language))}\n`);
    this.raise(status);
  }

  #failure(error: unknown): Message {
    const reason = error instanceof Error ? error.message : String(error);
    return { key: 'cli.failed', values: { reason } };
  }

  /** Something broke that should not have: one line, never a stack trace. */
  fail(error: unknown, path?: string): void {
    if (this.signal.aborted) return;
    if (error instanceof WrongUse) this.problem({ message: error.said }, 2);
    else this.problem({ ...(path !== undefined && { path }), message: this.#failure(error) }, 3);
  }

  /** Shows how far a long work is, on a terminal only; the line vanishes when it is done. */
  progress(done: number, total: number, articles: number): void {
    if (!process.stderr.isTTY || this.signal.aborted) return;
    this.#began ??= Date.now();
    const share = done / Math.max(1, total);
    const percent = String(Math.floor(100 * share));
    const pace = paceOf(articles, share, Date.now() - this.#began);
    const text = pace
      ? this.say('cli.progressPace', {
          percent,
          articles: { number: articles },
          rate: { number: pace.rate },
          seconds: { number: pace.seconds },
        })
      : this.say('cli.progress', { percent });
    process.stderr.write(done >= total ? '\r\u001b[K' : `\r\u001b[K${text}`);
  }
}

/** The language of the console: what --ui says, else the locale's, if it is one we speak. */
export function consoleLanguage(args: readonly string[], env: NodeJS.ProcessEnv): LanguageId {
  const at = args.findIndex((arg) => arg === '--ui' || arg.startsWith('--ui='));
  const asked = at < 0 ? undefined : args[at] === '--ui' ? args[at + 1] : args[at]?.slice('--ui='.length);
  if (asked === 'vi' || asked === 'en') return asked;
  return /^vi\b|^vi_/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'vi' : 'en';
}

/** Colour when standard output is a terminal, or FORCE_COLOR asks for it; NO_COLOR forbids it (no-color.org). */
export function wantsColour(env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return process.stdout.isTTY === true && env.TERM !== 'dumb';
}
