/** Dateline's version, written into the bundle when it is built. */
declare const DATELINE_VERSION: string | undefined;

export const VERSION = typeof DATELINE_VERSION === 'string' ? DATELINE_VERSION : '0.0.0-development';
