/**
 * A browser's worker as the server knows a process: it was started with --node-ipc, and its messages come and go as a
 * parent process's would. What is not of the protocol but of the worker's own is the host's (main.ts).
 */
export { Buffer } from 'buffer/';

type Listener = (...values: unknown[]) => void;

const listeners = new Map<string, Set<Listener>>();

/** Calls who listens to an event; false where nobody does. */
export function tell(event: string, ...values: unknown[]): boolean {
  const all = listeners.get(event);
  for (const listener of all ?? []) listener(...values);
  return all !== undefined && all.size > 0;
}

let deliver: (message: unknown) => void = () => {};

/** Says where messages of the server go. */
export function deliverBy(way: (message: unknown) => void): void {
  deliver = way;
}

/** Named as in Node: modules that are bundled with this take it for theirs. */
export const process = {
  platform: 'browser',
  argv: ['', '', '--node-ipc'],
  env: {},
  versions: {},
  pid: 0,
  cwd: () => '/',
  uptime: () => performance.now() / 1000,
  nextTick: (work: Listener, ...values: unknown[]) => queueMicrotask(() => work(...values)),
  on(event: string, listener: Listener) {
    const known = listeners.get(event);
    if (known) known.add(listener);
    else listeners.set(event, new Set([listener]));
  },
  off: (event: string, listener: Listener) => listeners.get(event)?.delete(listener),
  send(message: unknown, _handle?: unknown, _options?: unknown, done?: (error: Error | null) => void) {
    deliver(message);
    done?.(null);
  },
  exit() {
    tell('exit');
    (globalThis as { close?: () => void }).close?.();
  },
};
