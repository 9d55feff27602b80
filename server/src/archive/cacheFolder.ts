/** Where indexes lie when nobody says: beside the user's other caches. */
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';

export function cacheFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  const named = environment.XDG_CACHE_HOME;
  if (platform === 'win32')
    return path.join(environment.LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'dateline');
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'dateline');
  // The XDG base directory specification has relative paths ignored.
  return path.join(named && path.isAbsolute(named) ? named : path.join(home, '.cache'), 'dateline');
}

/** The index of these places, the same whatever their order. */
export const indexNameFor = (roots: readonly string[], folder: string): string =>
  path.join(
    folder,
    `archive-${createHash('sha256')
      .update([...roots].sort().join('\0'))
      .digest('hex')
      .slice(0, 16)}.db`,
  );
