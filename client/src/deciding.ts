/** Decisions on findings and claims: the reason is asked for here, the server writes it down. */
import { window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type DecideParams, decideRequest } from './protocol.ts';
import { voice } from './voice.ts';

/** Runs a code action of the server's. To take something back needs no reason; Escape decides nothing. */
export async function decide(client: LanguageClient, decision: DecideParams): Promise<void> {
  const reason = decision.verdict === 'withdrawn' ? '' : await askForReason(decision);
  if (reason !== undefined) await client.sendRequest(decideRequest, { ...decision, reason });
}

/**
 * What is ignored may be ignored without a word; what is verified was verified by something. Who looks it up in another
 * window finds the question still open.
 */
function askForReason({ verdict, quote, code, scope }: DecideParams): Thenable<string | undefined> {
  const say = voice();
  if (verdict === 'verified')
    return window.showInputBox({
      title: say('How was “{0}” verified?', quote),
      placeHolder: say('Such as: the ministry’s statement of 6/12'),
      ignoreFocusOut: true,
      validateInput: (text) => (text.trim() === '' ? say('Say by what, for the next one who reads it') : undefined),
    });
  return window.showInputBox({
    title: scope ? say('Why is {0} ignored here?', code) : say('Why is “{0}” ignored?', quote),
    placeHolder: say('May be left empty'),
    ignoreFocusOut: true,
  });
}
