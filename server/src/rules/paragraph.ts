/** Where in the draft something else stands, as an editor counts: paragraphs of running text from 1. */
import { blockAt, type Draft } from '../text/draft.ts';

/** Number of the paragraph at an offset, or undefined in a headline, a caption or furniture. */
export function paragraphAt(draft: Draft, offset: number): number | undefined {
  const at = blockAt(draft, offset);
  if (!at || (at.zone !== 'lead' && at.zone !== 'body')) return undefined;
  return draft.blocks.filter(({ zone, start }) => (zone === 'lead' || zone === 'body') && start <= at.start).length;
}
