/** Dateline against the sample archive, as the language server calls it: what was asked of the archive once is remembered. */
import { check } from '../../../server/src/checker.ts';
import { RememberingArchive } from '../../../server/src/lsp/session/answers.ts';
import { openNewsroom } from '../../fixtures/newsroom.ts';
import { work } from '../worker.ts';

void work(async () => {
  const { archive } = await openNewsroom(process.argv[3]!);
  const remembering = new RememberingArchive(archive);
  const count = async (text: string, source: typeof archive) => (await check(text, source)).reading.claims.length;
  return { check: (text) => count(text, archive), recheck: (text) => count(text, remembering) };
});
