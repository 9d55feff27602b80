/** What the server uses of node:timers/promises. */
const later = globalThis.setTimeout;

export const setTimeout = (milliseconds?: number): Promise<void> =>
  new Promise((resolve) => {
    later(resolve, milliseconds);
  });

/**
 * Lets messages of the editor in. A browser makes timers of timers wait for 4 ms; a message to oneself comes when those
 * that were there before have been served.
 */
export function setImmediate(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const heard = () => {
      port1.close();
      resolve();
    };
    // A browser's port; the types here are those of Node's.
    Object.assign(port1, { onmessage: heard });
    port2.postMessage(null);
  });
}
