/**
 * The script of the server's worker: the files of dist/ in one, since the worker of an extension is given a single one.
 * First what stands for Node (host.js), then the server and the parsers it asks for, each a function, as Node wraps them.
 */

export const HOST = 'dist/web/host.js';

/** The files by the names under which the server asks for them, and where in the extension they lie. */
export const MODULES: Readonly<Record<string, string>> = {
  './server.js': 'dist/server.js',
  './html.js': 'dist/html.js',
  './xml.js': 'dist/xml.js',
  './feed.js': 'dist/feed.js',
  './paragraphs.js': 'dist/paragraphs.js',
  './table.js': 'dist/web/table.js',
};

/** What is imported later is there already: it is run when it is first asked for. */
const LATER = /\bimport\(("\.\/[\w-]+\.js")\)/g;

/** @param files the texts of `MODULES`, by the same names. */
export function workerScript(host: string, files: Readonly<Record<string, string>>): string {
  const wrapped = Object.entries(files).map(([name, text]) => {
    const body = text.replace(/^#!.*/, '').replace(LATER, 'Promise.resolve().then(() => require($1))');
    return `${JSON.stringify(name)}: function (module, exports, require, process, Buffer, global) {\n${body}\n}`;
  });
  return `${host}\ndateline.start({\n${wrapped.join(',\n')}\n});\n`;
}
