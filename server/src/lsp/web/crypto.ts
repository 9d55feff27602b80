/** What the server uses of node:crypto: digests that are had at once (those of a browser are promises). */
import { sha256 } from '@noble/hashes/sha2.js';

class Hash {
  readonly #parts: Buffer[] = [];

  update(content: Uint8Array | string): this {
    this.#parts.push(typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content));
    return this;
  }

  digest(encoding: 'hex' | 'base64url'): string {
    const bytes = Buffer.from(sha256(Buffer.concat(this.#parts)));
    if (encoding === 'hex') return bytes.toString('hex');
    return bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  }
}

export const randomBytes = (size: number): Buffer => Buffer.from(crypto.getRandomValues(new Uint8Array(size)));

export function createHash(algorithm: string): Hash {
  if (algorithm !== 'sha256') throw new Error(`${algorithm} is not known here`);
  return new Hash();
}
