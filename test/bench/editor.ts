/**
 * npm run bench:editor: what an editor waits for and what Dateline costs in a real VS Code, on the sample newsroom.
 *
 * A run never fails for being slow: it prints targets and figures, with the load of the machine beside them, and what
 * stands in test/bench/out/editor.json can be compared. With --quick it types less and rests for ten seconds.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../fixtures/fixtures.ts';
import { skipped } from '../vscode/need.ts';
import { type Server, startServer } from '../vscode/server.ts';
import { vsix } from '../vscode/vsix.ts';
import { openWorkbench, type Workbench } from '../vscode/workbench.ts';
import { ServerProbe } from './editor/probe.ts';
import { coreTimeOf, extensionHostIn, type Memory, memoryOf } from './editor/processes.ts';
import { typing, UNFINISHED } from './editor/typing.ts';
import { type Timing, timingOf } from './measure.ts';
import { print } from './table.ts';
import { draftOf } from './texts.ts';

const DRAFT = 'drafts/ngoai-truong-nato.draft';
/** A long news report, in kB. */
const LONG = 11;

interface Typed {
  readonly draft: string;
  /** From a change that came to its diagnostics, the server's wait for the next key included. */
  readonly server: Timing;
  /** From the key to the squiggle drawn or gone. */
  readonly screen: Timing;
}

interface Figures {
  readonly load: number;
  readonly typed: readonly Typed[];
  /** ms that VS Code counts for loading and activating the extension, a start of the window each. */
  readonly activations: readonly number[];
  readonly vsix: number;
  /** ms on a core of the language server, of the process that runs the extensions, and of that in a VS Code without Dateline. */
  readonly idle: {
    readonly seconds: number;
    readonly server: number;
    readonly host: number;
    readonly bareHost: number;
  };
  readonly memory: Memory | undefined;
}

/** What VS Code itself says of the extension's activation, in ms. */
async function activation({ page, run }: Workbench, code: Workbench): Promise<number> {
  await run.call(code, 'Developer: Show Running Extensions');
  const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Dateline' }).first();
  const told = await row.locator('.activation-time').innerText();
  await page.keyboard.press('Control+w');
  return Number(/(\d+) ?ms/.exec(told)?.[1]);
}

/** Drafts of the newsroom to type into: one as short as the sample's, one of the length of a long report. */
function writeDrafts(newsroom: string): string[] {
  const sample = readFileSync(path.join(newsroom, DRAFT), 'utf8');
  // What stands behind the signature is none of the report's.
  const texts = {
    'short.draft': sample.slice(0, sample.trimEnd().lastIndexOf('\n')),
    'long.draft': `Ngày đăng: 6/12/2016\n\n${draftOf(LONG, 'vi')}`,
  };
  return Object.entries(texts).map(([name, text]) => {
    writeFileSync(path.join(newsroom, 'drafts', name), `${text.trimEnd()}\n\n${UNFINISHED}`);
    return `drafts/${name}`;
  });
}

async function typeInto(code: Workbench, probe: ServerProbe, draft: string, keys: number): Promise<Typed> {
  process.stderr.write(`typing into ${draft} …\n`);
  await code.open(draft, 'NATO');
  await code.languageStatus('2016').waitFor({ timeout: 60_000 });
  const screen = await typing(code, keys, () => probe.restart());
  return { draft, server: timingOf(probe.waits()), screen: timingOf(screen) };
}

/** ms on a core while nobody touches anything; beside it a VS Code without Dateline lies as still, with the same draft. */
async function idle(server: Server, probe: ServerProbe, seconds: number): Promise<Figures['idle']> {
  process.stderr.write(`at rest for ${seconds} s …\n`);
  const bare = await startServer();
  const other = await openWorkbench();
  try {
    await other.goto(bare.url(bare.newsroom));
    await other.open(DRAFT, 'Klimkin');
    await sleep(10_000);
    const processes = [probe.pid, extensionHostIn(server.home), extensionHostIn(bare.home)];
    const before = processes.map(coreTimeOf);
    await sleep(seconds * 1000);
    const [own, host, bareHost] = processes.map((pid, i) => coreTimeOf(pid) - before[i]!);
    return { seconds, server: own!, host: host!, bareHost: bareHost! };
  } finally {
    await other.close();
    await bare.stop();
  }
}

async function measure(server: Server, code: Workbench, quick: boolean): Promise<Figures> {
  const [name] = readdirSync(server.extensions).filter((folder) => folder.startsWith('dateline.'));
  const probe = new ServerProbe(path.join(server.extensions, name!), path.join(server.home, 'probe.jsonl'));
  const [short, long] = writeDrafts(server.newsroom);
  const keys = quick ? 20 : 100;
  await code.goto(server.url(server.newsroom));
  const typed = [await typeInto(code, probe, short!, keys)];
  const memory = memoryOf(probe.pid);
  typed.push(await typeInto(code, probe, long!, keys));
  const rest = await idle(server, probe, quick ? 10 : 60);
  process.stderr.write('starting the window …\n');
  const activations: number[] = [];
  for (let start = 0; start < (quick ? 2 : 5); start++) {
    await code.goto(server.url(server.newsroom));
    await code.open(DRAFT, 'Klimkin');
    await code.squiggles('error').first().waitFor({ timeout: 60_000 });
    activations.push(await activation(code, code));
  }
  return { load: loadavg()[0]!, typed, activations, vsix: statSync(vsix()).size, idle: rest, memory };
}

async function main(): Promise<void> {
  const reason = skipped();
  if (reason) return console.error(reason);
  const server = await startServer({ vsix: vsix() });
  const code = await openWorkbench();
  try {
    const figures = await measure(server, code, process.argv.includes('--quick'));
    tell(figures);
    const out = path.join(root, 'test/bench/out');
    mkdirSync(out, { recursive: true });
    writeFileSync(path.join(out, 'editor.json'), `${JSON.stringify(figures, null, 2)}\n`);
  } catch (error) {
    await code.picture('failed-bench');
    throw error;
  } finally {
    await code.close();
    await server.stop();
  }
}

const ms = (value: number) => `${value.toFixed(0)} ms`;
const megabytes = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} MB`;

function tell({ load, typed, activations, vsix, idle, memory }: Figures): void {
  console.log(`\nVS Code on ${cpus().length} cores, load ${load.toFixed(1)}. p50 / p95 of times.\n`);
  const rows: string[][] = [['target', '', 'wanted', 'figure', 'reached']];
  const row = (what: string, how: string, wanted: string, figure: string, reached: boolean) =>
    rows.push([what, how, wanted, figure, reached ? 'yes' : 'no']);
  const both = ({ p50, p95, runs }: Timing) => `${p50.toFixed(0)} / ${p95.toFixed(0)} ms (${runs})`;
  for (const { draft, server, screen } of typed) {
    const name = path.basename(draft);
    row('change to diagnostics, server', name, 'p95 ≤ 60 ms', both(server), server.p95 <= 60);
    row('key to screen', name, 'p95 ≤ 150 ms', both(screen), screen.p95 <= 150);
  }
  const [least, most] = [Math.min(...activations), Math.max(...activations)];
  row('activation', "VS Code's own count", '≤ 150 ms', `${least} to ${most} ms (${activations.length})`, most <= 150);
  row('.vsix', '', '≤ 2.5 MB', megabytes(vsix / 1024 ** 2), vsix <= 2.5 * 1024 ** 2);
  const { seconds, server, host, bareHost } = idle;
  row('at rest', `the server in ${seconds} s`, '0 ms', ms(server), server === 0);
  const beside = `${ms(host)}; ${ms(bareHost)} without Dateline`;
  row('at rest', `the extension host in ${seconds} s`, 'as without Dateline', beside, host <= bareHost * 1.1);
  if (memory)
    row(
      'memory of the server',
      'RSS; PSS',
      '< 120 MB',
      `${megabytes(memory.rss)}; ${megabytes(memory.pss)}`,
      memory.rss < 120,
    );
  else console.log('memory: not told by this system');
  print(rows);
}

void main();
