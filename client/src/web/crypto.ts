/** What the client uses of node:crypto. */
export const randomBytes = (size: number) => ({
  toString: (_encoding: 'base64') => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(size)))),
});
