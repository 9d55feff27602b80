/** The promises of yauzl 3.4, which its published types do not know yet. */
import type { Readable } from 'node:stream';

declare module 'yauzl' {
  function openPromise(path: string, options: Options): Promise<ZipFile>;
  function fromBufferPromise(buffer: Buffer, options: Options): Promise<ZipFile>;
  interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  }
  interface Entry {
    isEncrypted(): boolean;
  }
}
