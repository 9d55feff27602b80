/** The Nodes to measure with: one for each SQLite driver. */
import { spawnSync } from 'node:child_process';

export type Driver = 'wasm' | 'native';

const PROBE =
  "try{const s=process.getBuiltinModule('node:sqlite');new s.DatabaseSync(':memory:').exec(\"CREATE VIRTUAL TABLE t USING fts5(x,content='',contentless_delete=1)\");console.log('native '+process.version)}catch{console.log('wasm '+process.version)}";

function ask(binary: string): { readonly driver: Driver; readonly version: string } | undefined {
  const { status, stdout } = spawnSync(binary, ['-e', PROBE], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const [driver, version] = (stdout ?? '').trim().split(' ');
  return status === 0 && (driver === 'native' || driver === 'wasm') && version ? { driver, version } : undefined;
}

/**
 * The Node that brings each driver: this one, those that DATELINE_NODES names (several with the system's path
 * separator between them), and `node22` or `node24` on the path.
 */
export function nodes(): ReadonlyMap<Driver, { readonly binary: string; readonly version: string }> {
  const separator = process.platform === 'win32' ? ';' : ':';
  const named = (process.env.DATELINE_NODES ?? '').split(separator).filter(Boolean);
  const found = new Map<Driver, { binary: string; version: string }>();
  for (const binary of [process.execPath, ...named, 'node22', 'node24']) {
    const told = ask(binary);
    if (told && !found.has(told.driver)) found.set(told.driver, { binary, version: told.version });
  }
  return found;
}
