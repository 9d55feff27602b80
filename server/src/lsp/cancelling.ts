/** Requests that the editor takes back: their work stops, and they are answered as LSP wants it. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';

/** Aborts when the editor has gone on typing. */
export function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

/**
 * Does the work of a request; once that is cancelled, whatever comes of the work is RequestCancelled. `sofar` tells what
 * was done until then, as the error's data.
 */
export async function unlessCancelled<R>(
  token: CancellationToken,
  work: (signal: AbortSignal) => Promise<R> | R,
  sofar?: () => R,
): Promise<R> {
  const signal = signalOf(token);
  try {
    const result = await work(signal);
    signal.throwIfAborted();
    return result;
  } catch (error) {
    if (signal.aborted) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled', sofar?.());
    throw error;
  }
}
