/** The language server as an editor meets it: from its start to the first diagnostics, and from a keystroke to the next. */
import path from 'node:path';
import { root } from '../fixtures/fixtures.ts';
import { LanguageServer } from './languageServer.ts';
import { type Timing, time } from './measure.ts';

export interface ServerFigures {
  /** From starting the process to the first diagnostics, in ms. */
  readonly cold: number;
  /** From a change to its diagnostics, the server's wait for the next key (about 25 ms) included. */
  readonly keystroke: Timing;
  /** MB; undefined where the system does not tell. */
  readonly memory: number | undefined;
}

/** Starts dist/server.js in the sample newsroom with a fresh index in `cache`, and types into a draft of this text. */
export async function measureServer(text: string, cache: string): Promise<ServerFigures> {
  const started = performance.now();
  const folder = path.join(root, 'samples/newsroom');
  const server = await LanguageServer.start({ node: process.execPath, folder, cache });
  try {
    const draft = await server.open('drafts/bench.draft', text);
    const cold = performance.now() - started;
    const keystroke = await time(draft.type, { seconds: 3, least: 10, most: 40 });
    const { peak } = server.memory();
    await server.stop();
    return { cold, keystroke, memory: peak };
  } finally {
    server.kill();
  }
}
