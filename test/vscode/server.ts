/** A quiet VS Code server on this machine alone, with its own settings, extensions and home in a temporary folder. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, vscode } from './need.ts';

/** No telemetry, no updates, no tips, no AI panes: nothing moves but what is tested. */
const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'compact',
  'window.confirmBeforeClose': 'never',
  'security.workspace.trust.enabled': false,
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.hover.delay': 100,
  'editor.accessibilitySupport': 'off',
  // The fixed-width fonts of a bare Debian draw Vietnamese marks beside their letters; this one does not.
  'editor.fontFamily': 'DejaVu Sans',
  'editor.fontSize': 14,
  // A caret that blinks has the page drawn anew for ever.
  'editor.cursorBlinking': 'solid',
  'files.hotExit': 'off',
  'files.autoSave': 'off',
};

/** Workspaces are restricted until somebody trusts them, and nobody is asked. */
const UNTRUSTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.emptyWindow': false,
};

export interface ServerOptions {
  readonly vsix?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Asks whether a workspace is trusted, as a desktop does; nobody is asked at the start, so it is not. */
  readonly untrusted?: boolean;
  /** Lets the page drive extension tests. It changes dialogs and notifications, so interface tests leave it off. */
  readonly testDriver?: boolean;
}

export interface Server {
  readonly port: number;
  /** The folder all of this run lives in; gone after `stop`. */
  readonly home: string;
  /** A copy of the sample newsroom. */
  readonly newsroom: string;
  /** A folder of plain files that is no newsroom. */
  readonly elsewhere: string;
  readonly extensions: string;
  url(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** Opens a .code-workspace file. */
  workspaceUrl(file: string): string;
  /** The last words of VS Code's log, for a failure's report. */
  log(): string;
  /** Changes the user's settings while VS Code runs. */
  set(settings: Readonly<Record<string, unknown>>): void;
  stop(): Promise<void>;
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/** The environment without what another VS Code around this run left in it. */
function cleanEnvironment(home: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:VSCODE_|CODE_SERVER_|ELECTRON_|NODE_OPTIONS$|NODE_TEST|PORT$|PASSWORD$)/.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    HOME: path.join(home, 'home'),
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
    TMPDIR: path.join(home, 't'),
    EXTENSIONS_GALLERY: '{}',
  };
}

export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { node, entry } = vscode();
  // Kept short: VS Code puts a unix socket below it, and a socket's path ends at 108 bytes.
  const home = mkdtempSync(path.join(os.tmpdir(), 'dl-'));
  for (const folder of ['user/User', 'ext', 'config', 'data', 'cache', 'home', 't', 'elsewhere']) {
    mkdirSync(path.join(home, folder), { recursive: true });
  }
  const newsroom = path.join(home, 'newsroom');
  cpSync(path.join(root, 'samples/newsroom'), newsroom, { recursive: true });
  writeFileSync(path.join(home, 'config/none.yaml'), '');
  // VS Code rewrites its settings, so every run has its own copy.
  let settings: Readonly<Record<string, unknown>> = { ...SETTINGS, ...(options.untrusted ? UNTRUSTED : {}) };
  const set = (more: Readonly<Record<string, unknown>>) => {
    settings = { ...settings, ...more };
    writeFileSync(path.join(home, 'user/User/settings.json'), JSON.stringify(settings, null, 2));
  };
  set(options.settings ?? {});

  const env = { ...cleanEnvironment(home), ...options.env };
  const extensions = path.join(home, 'ext');
  const places = ['--config', path.join(home, 'config/none.yaml'), '--user-data-dir', path.join(home, 'user')];
  places.push('--extensions-dir', extensions);
  if (options.vsix) {
    execFileSync(node, [entry, ...places, '--install-extension', options.vsix], {
      env,
      timeout: 60_000,
      stdio: 'pipe',
    });
  }

  const port = await freePort();
  const logFile = path.join(home, 'server.log');
  const log = openSync(logFile, 'a');
  const quiet = ['--auth', 'none', '--disable-telemetry', '--disable-update-check'];
  if (!options.untrusted) quiet.push('--disable-workspace-trust');
  quiet.push('--disable-getting-started-override', '--ignore-last-opened', '--disable-proxy');
  if (options.testDriver) quiet.push('--vscode-option', 'enable-smoke-test-driver');
  // Detached: it leads a process group of its own, so that its extension hosts end with it.
  const child = spawn(node, [entry, ...places, '--bind-addr', `127.0.0.1:${port}`, ...quiet], {
    env,
    stdio: ['ignore', log, log],
    detached: true,
  });
  const kill = (signal: NodeJS.Signals) => {
    try {
      process.kill(-child.pid!, signal);
    } catch {
      // gone already
    }
  };
  const killed = () => kill('SIGKILL');
  process.on('exit', killed);

  const lastWords = () => readFileSync(logFile, 'utf8').slice(-2000);
  await answering(child, port, lastWords);
  return {
    port,
    home,
    newsroom,
    elsewhere: path.join(home, 'elsewhere'),
    extensions,
    url: (folder, payload) =>
      `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}` +
      (payload ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : ''),
    workspaceUrl: (file) => `http://127.0.0.1:${port}/?workspace=${encodeURIComponent(file)}`,
    log: lastWords,
    set,
    async stop() {
      kill('SIGTERM');
      for (let i = 0; i < 20 && child.exitCode === null && child.signalCode === null; i++) await sleep(50);
      kill('SIGKILL');
      process.off('exit', killed);
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function answering(child: ChildProcess, port: number, log: () => string): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (child.exitCode !== null) throw new Error(`VS Code's server ended:\n${log()}`);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`VS Code's server did not answer in 30 s:\n${log()}`);
}
