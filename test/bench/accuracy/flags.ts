/** What of a report an editor sees underlined in earnest, ready to be handed to another thread. */
import type { Report } from '../../../server/src/checker.ts';
import { speak } from '../../../server/src/output/speech.ts';
import type { Flag } from './tasks.ts';

export const flagsOf = ({ findings }: Report): Flag[] =>
  findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, severity, start, end, confidence, message, evidence, related, fixes }) => ({
      code,
      severity,
      start,
      end,
      confidence,
      message: speak(message, 'en'),
      evidence: evidence.slice(0, 4).map(({ article, quote }) => ({ url: article.url ?? article.key, quote })),
      related: related.map((one) => ({ start: one.start, end: one.end })),
      ...(fixes[0] && { fix: fixes[0].edits.map((edit) => ({ ...edit })) }),
    }));
