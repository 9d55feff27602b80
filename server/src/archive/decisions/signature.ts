/** By whom a decision is: as git signs for this folder, else as the system knows its user. */
import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';

export type Signature = 'git' | 'system' | 'nobody';

/** The name to sign with; empty for nobody. Never rejects: without git there is the system's user. */
export async function signatureIn(folder: string, signature: Signature): Promise<string> {
  if (signature === 'nobody') return '';
  const name = signature === 'git' ? await gitUser(folder) : '';
  return name || systemUser();
}

const gitUser = (folder: string): Promise<string> =>
  new Promise((resolve) => {
    execFile('git', ['config', 'user.name'], { cwd: folder, timeout: 2000, windowsHide: true }, (error, stdout) =>
      resolve(error ? '' : stdout.trim()),
    );
  });

/** Some systems run us as a number without a name. */
function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
