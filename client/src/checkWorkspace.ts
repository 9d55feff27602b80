/** "Dateline: Check Workspace": all drafts, open or not, with how far it is and a button to stop. */
import { ProgressLocation, window } from 'vscode';
import { type LanguageClient, ResponseError, WorkDoneProgress } from 'vscode-languageclient/node';
import { checkWorkspaceRequest, type WorkspaceResult } from './protocol.ts';
import { voice } from './voice.ts';

let checks = 0;

export interface WorkspaceCheck extends WorkspaceResult {
  /** It was stopped: what had been found until then stays in Problems. */
  readonly isStopped: boolean;
}

/** Undefined when it was stopped before it began. */
export function checkWorkspace(client: LanguageClient): Promise<WorkspaceCheck | undefined> {
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
        const result = await client.sendRequest(checkWorkspaceRequest, { workDoneToken }, token);
        return { ...result, isStopped: false };
      } catch (error) {
        if (!token.isCancellationRequested) throw error;
        const { data }: { data?: WorkspaceResult } = error instanceof ResponseError ? error : {};
        return data && { ...data, isStopped: true };
      } finally {
        following.dispose();
      }
    }),
  );
}
