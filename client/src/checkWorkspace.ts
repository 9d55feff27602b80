/** "Dateline: Check Workspace": all drafts, open or not, with how far it is and a button to stop. */
import { CancellationError, ProgressLocation, window } from 'vscode';
import { type LanguageClient, WorkDoneProgress } from 'vscode-languageclient/node';
import { checkWorkspaceRequest, type WorkspaceResult } from './protocol.ts';
import { voice } from './voice.ts';

let checks = 0;

/** Undefined when it was stopped: what had been found until then stays in Problems. */
export function checkWorkspace(client: LanguageClient): Promise<WorkspaceResult | undefined> {
  const say = voice();
  const title = say('Dateline checks the drafts');
  const place = { location: ProgressLocation.Notification, title, cancellable: true };
  return Promise.resolve(
    window.withProgress(place, async (display, token) => {
      const workDoneToken = `dateline-check-${++checks}`;
      let shown = 0;
      const following = client.onProgress(WorkDoneProgress.type, workDoneToken, (step) => {
        if (step.kind !== 'report') return;
        const share = step.percentage ?? shown;
        display.report({ increment: share - shown, ...(step.message && { message: step.message }) });
        shown = share;
      });
      try {
        return await client.sendRequest(checkWorkspaceRequest, { workDoneToken }, token);
      } catch (error) {
        if (token.isCancellationRequested || error instanceof CancellationError) return undefined;
        throw error;
      } finally {
        following.dispose();
      }
    }),
  );
}
