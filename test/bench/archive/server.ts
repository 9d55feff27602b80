/** The language server with a large archive open: how soon it is ready, and the memory it holds after some checks. */
import path from 'node:path';
import { LanguageServer, type Started, type Status } from '../languageServer.ts';
import { type Timing, timingOf } from '../measure.ts';

export interface ServerWithArchive {
  /** From starting the process until it says that the archive is ready, in ms. */
  readonly ready: number;
  readonly articles: number;
  /** From opening a draft to its diagnostics. */
  readonly opened: Timing;
  /** MB held after the checks, and at most; undefined where the system does not tell. */
  readonly memory: number | undefined;
  readonly peak: number | undefined;
}

/** Calls back with each state of the archive, and says when it is ready. */
function watching() {
  let now: Status['archive'] | undefined;
  let told: (articles: number) => void = () => {};
  const ready = new Promise<number>((resolve) => {
    told = resolve;
  });
  const onStatus = ({ archive }: Status) => {
    now = archive;
    if (archive.state === 'ready') told(archive.articles);
  };
  return { ready, onStatus, state: () => now?.state };
}

/** A newsroom beside its archive, with the index in `cache`. */
const over = (node: string, archive: string, cache: string): Started => ({
  node,
  folder: path.dirname(archive),
  cache,
  archive: [archive],
});

/** Starts dist/server.js over an archive that is indexed in `cache`, and opens drafts one after another. */
export async function serve(
  node: string,
  archive: string,
  cache: string,
  drafts: readonly string[],
): Promise<ServerWithArchive> {
  const started = performance.now();
  const { ready, onStatus } = watching();
  const server = await LanguageServer.start({ ...over(node, archive, cache), onStatus });
  try {
    const articles = await ready;
    const took = performance.now() - started;
    const times: number[] = [];
    for (const [at, text] of drafts.entries()) {
      const before = performance.now();
      const draft = await server.open(`draft-${at}.draft`, text);
      times.push(performance.now() - before);
      await draft.close();
    }
    const { now, peak } = server.memory();
    await server.stop();
    return { ready: took, articles, opened: timingOf(times), memory: now, peak };
  } finally {
    server.kill();
  }
}

/** Between two keys of somebody who types fast. */
const BETWEEN_KEYS = 150;

/** Types into an open draft while an archive is indexed from nothing in `cache`; gives key to diagnostics. */
export async function typeWhileIndexing(node: string, archive: string, cache: string, text: string): Promise<Timing> {
  const { onStatus, state } = watching();
  const server = await LanguageServer.start({ ...over(node, archive, cache), onStatus });
  try {
    const draft = await server.open('typed.draft', text);
    const times: number[] = [];
    while (state() !== 'ready') {
      const before = performance.now();
      await draft.type();
      times.push(performance.now() - before);
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_KEYS));
    }
    await server.stop();
    return timingOf(times);
  } finally {
    server.kill();
  }
}
