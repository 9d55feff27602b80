/** The package under test: the one DATELINE_VSIX names, else one packed now, once for all test files of a run. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './need.ts';

/** What the package is made of: when none of it is newer, a package of an earlier test file serves. */
const MADE_OF = ['dist', 'syntaxes', 'l10n', 'schemas', 'media', 'media/walkthrough', 'docs', 'scripts'];
MADE_OF.push('samples/newsroom', 'samples/newsroom/archive', 'samples/newsroom/drafts');

export function vsix(): string {
  if (process.env.DATELINE_VSIX) return path.resolve(root, process.env.DATELINE_VSIX);
  const file = path.join(root, '.vscode-test', 'dateline.vsix');
  if (!isCurrent(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    execFileSync(process.execPath, ['scripts/package-vsix.mjs', '--out', file], {
      cwd: root,
      stdio: 'pipe', // a failure's words become the error's
    });
  }
  return file;
}

const changed = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isCurrent(file: string): boolean {
  const packed = changed(file);
  const top = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  const below = MADE_OF.flatMap((folder) => {
    const at = path.join(root, folder);
    return changed(at) ? readdirSync(at).map((name) => path.join(at, name)) : [];
  });
  return [...top.map(({ name }) => path.join(root, name)), ...below].every((part) => changed(part) < packed);
}
