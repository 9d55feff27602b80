/** A file system that nothing can be written to, with one draft: sealed:/desk/tin.draft. */
import type { Neighbour } from './neighbour.ts';

export const SEALED_DRAFT = 'Ngày đăng: 6/12/2016\n\nHai bên sẽ ký kết ngày 31/6/2017.\n';

export const readOnlyFiles: Neighbour = {
  name: 'sealed',
  activationEvents: ['onFileSystem:sealed'],
  script: `
const { Disposable, EventEmitter, FileSystemError, FileType, workspace } = require('vscode');
const draft = new TextEncoder().encode(${JSON.stringify(SEALED_DRAFT)});
const refuse = (uri) => { throw FileSystemError.NoPermissions(uri); };
exports.activate = ({ subscriptions }) => subscriptions.push(workspace.registerFileSystemProvider('sealed', {
  onDidChangeFile: new EventEmitter().event,
  watch: () => new Disposable(() => {}),
  stat(uri) {
    const times = { ctime: 0, mtime: 0 };
    if (uri.path === '/desk/tin.draft') return { type: FileType.File, size: draft.length, ...times };
    if (uri.path === '/desk' || uri.path === '/') return { type: FileType.Directory, size: 0, ...times };
    throw FileSystemError.FileNotFound(uri);
  },
  readDirectory: ({ path }) => (path === '/' ? [['desk', FileType.Directory]] : [['tin.draft', FileType.File]]),
  readFile: (uri) => (uri.path === '/desk/tin.draft' ? draft : refuse(uri)),
  createDirectory: refuse, writeFile: refuse, delete: refuse, rename: refuse,
}, { isReadonly: true, isCaseSensitive: true }));
`,
};
