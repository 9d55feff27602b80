/**
 * An editor's addresses, and the paths by which the floors below know files. On a desktop these are the paths of its disk.
 * In a browser every file system is the editor's: "vscode-vfs://github/desk/news/a.txt" is
 * "/vscode-vfs@github/desk/news/a.txt" there, and back.
 */
import path from 'node:path';
import { URI } from 'vscode-uri';

/** What an editor shows that lies nowhere. */
const NOWHERE: ReadonlySet<string> = new Set(['untitled', 'output', 'comment', 'dateline-article']);

/** There is no disk here. */
export const inBrowser = (process.platform as string) === 'browser';

/** The path of a file; undefined for what is none, on a desktop also for what is not on its disk. */
export const pathOf: (uri: string) => string | undefined = inBrowser ? pathAnywhere : pathOnDisk;

/** The address under which an editor opens a file. */
export const addressOf: (file: string) => string = inBrowser ? addressAnywhere : (file) => URI.file(file).toString();

function pathOnDisk(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? path.normalize(parsed.fsPath) : undefined;
}

function pathAnywhere(uri: string): string | undefined {
  const { scheme, authority, path: way } = URI.parse(uri);
  if (NOWHERE.has(scheme)) return undefined;
  const file = path.normalize(`/${scheme}@${authority.replaceAll('/', '%2F')}/${way}`);
  return file.endsWith('/') ? file.slice(0, -1) : file;
}

function addressAnywhere(file: string): string {
  const [, home = '', ...way] = file.split('/');
  const at = home.indexOf('@');
  if (at < 1) return URI.file(file).toString();
  const authority = home.slice(at + 1).replaceAll('%2F', '/');
  return URI.from({ scheme: home.slice(0, at), authority, path: `/${way.join('/')}` }).toString();
}
