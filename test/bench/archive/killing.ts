/**
 * Indexing that is killed: the command line as it is shipped indexes an archive and is killed (kill -9) at moments drawn
 * from the whole of its work, again and again on the same index. After every kill the file must be sound and hold no
 * half of anything; what was written must be kept; and the index that is finished in the end must answer as one that
 * nobody disturbed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../fixtures/fixtures.ts';
import { draftsFor } from './drafts.ts';
import { dice, writeGenerated } from './generated.ts';

const CLI = path.join(root, 'dist/cli.js');
const LOOKING = path.join(import.meta.dirname, 'soundness.ts');

export interface Soundness {
  /** What PRAGMA integrity_check says. */
  readonly integrity: string;
  readonly articles: number;
  /** Rows of other tables that belong to no article, and articles whose file is not there. */
  readonly orphans: number;
}

export interface Killed {
  readonly kills: number;
  /** Kills that came while the index was being written or read back, not before the first or after the last write. */
  readonly within: number;
  /** What was wrong after a kill, in words; empty when all was well. */
  readonly faults: readonly string[];
  /** The longest that an index took to be opened and looked through after a kill, in milliseconds. */
  readonly longest: number;
}

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(binary: string, args: readonly string[]): { child: ChildProcess; ended: Promise<Ran> } {
  const child = spawn(binary, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'en' },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ran>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
  return { child, ended };
}

/** What stands in an index, looked at by a process of its own that is no Dateline. */
export async function soundness(binary: string, file: string): Promise<Soundness> {
  const { code, stdout, stderr } = await start(binary, ['--import', 'tsx', LOOKING, file]).ended;
  if (code !== 0) throw new Error(`the index could not be looked at: ${stderr}`);
  return JSON.parse(stdout) as Soundness;
}

/** Kills `kills` runs of indexing `records` made-up records in `folder`. `engine` is the driver that `binary` brings. */
export async function killWhileIndexing(
  {
    binary,
    engine,
    folder,
    records,
    kills,
    seed = 1,
  }: {
    readonly binary: string;
    readonly engine: 'wasm' | 'native';
    readonly folder: string;
    readonly records: number;
    readonly kills: number;
    readonly seed?: number;
  },
  told: (line: string) => void = () => {},
): Promise<Killed> {
  mkdirSync(folder, { recursive: true });
  const archive = path.join(folder, 'news.jsonl');
  const descriptor = openSync(archive, 'w');
  writeGenerated(descriptor, records, seed);
  closeSync(descriptor);
  const drafts = path.join(folder, 'drafts.jsonl');
  writeFileSync(
    drafts,
    draftsFor(archive, 12)
      .map((body, i) => JSON.stringify({ id: i, body }))
      .join('\n'),
  );
  const fileOf = (name: string) => path.join(folder, `${name}.${engine}.db`);
  const index = (name: string) => [CLI, 'index', archive, '--database', path.join(folder, `${name}.db`)];
  const check = (name: string) =>
    start(binary, [
      CLI,
      'check',
      '--jsonl',
      drafts,
      '--archive',
      archive,
      '--database',
      path.join(folder, `${name}.db`),
      '--format',
      'jsonl',
    ]).ended;

  const began = performance.now();
  const whole = await start(binary, index('whole')).ended;
  const time = performance.now() - began;
  if (whole.code !== 0) throw new Error(`indexing failed: ${whole.stderr}`);
  const expected = await soundness(binary, fileOf('whole'));
  const answers = (await check('whole')).stdout;

  const random = dice(seed);
  const faults: string[] = [];
  let within = 0;
  let longest = 0;
  let kept = 0;
  for (let kill = 1; kill <= kills; kill++) {
    const { child, ended } = start(binary, index('killed'));
    await sleep(random() * time * 1.05);
    child.kill('SIGKILL');
    const { code, stderr } = await ended;
    if (code !== null && code !== 0) faults.push(`run ${kill} ended by itself with ${code}: ${stderr.trim()}`);
    const file = fileOf('killed');
    const after = performance.now();
    if (!existsSync(file)) continue;
    const sound = await soundness(binary, file);
    longest = Math.max(longest, performance.now() - after);
    if (sound.integrity !== 'ok') faults.push(`kill ${kill}: ${sound.integrity}`);
    if (sound.orphans > 0) faults.push(`kill ${kill}: ${sound.orphans} rows belong to nothing`);
    if (sound.articles < kept)
      faults.push(`kill ${kill}: ${kept - sound.articles} articles that were written are gone`);
    kept = sound.articles;
    if (code === null && sound.articles > 0 && sound.articles < expected.articles) within++;
    told(`kill ${kill}: ${sound.articles} of ${expected.articles} articles`);
    if (sound.articles < expected.articles) continue;
    // It was quicker than we: from the beginning.
    for (const suffix of ['', '-wal', '-shm', '-journal', '.owner', '.lock', '.writer'])
      rmSync(file + suffix, { force: true, recursive: true });
    kept = 0;
  }
  const last = await start(binary, index('killed')).ended;
  if (last.code !== 0) faults.push(`in the end indexing fails: ${last.stderr.trim()}`);
  const finished = await soundness(binary, fileOf('killed'));
  if (finished.articles !== expected.articles)
    faults.push(`in the end ${finished.articles} articles instead of ${expected.articles}`);
  if ((await check('killed')).stdout !== answers)
    faults.push('the finished index answers otherwise than an undisturbed one');
  return { kills, within, faults, longest };
}
