/** By whom a decision is: as git signs for this folder, else as the system knows its user. */
import { execFile } from 'node:child_process';
import { homedir, userInfo } from 'node:os';

export type Signature = 'git' | 'system' | 'nobody';

/** The name to sign with; empty for nobody. Never rejects: without git there is the system's user. */
export async function signatureIn(folder: string, signature: Signature): Promise<string> {
  if (signature === 'nobody') return '';
  const name = signature === 'git' ? await gitUser(folder) : '';
  return name || systemUser();
}

const gitUser = (folder: string): Promise<string> =>
  new Promise((resolve) => {
    // Not run in the folder itself: some systems look for programs there first, and it may be a stranger's.
    const options = { cwd: homedir(), timeout: 2000, windowsHide: true };
    execFile('git', ['-C', folder, 'config', 'user.name'], options, (error, stdout) =>
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
