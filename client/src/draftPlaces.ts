/** Where a draft may lie that somebody names by its path, as VS Code shows paths to a reader. */

/** A workspace folder, by the name that the explorer gives it. */
interface Named {
  readonly name: string;
}

/** The path as file systems of a URI have it: also one that was written on Windows, or that begins with "./". */
export const plainPath = (path: string): string => path.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '');

/** From a root ("/desk/a.draft", "//server/desk/a.draft") or from a drive ("C:/desk/a.draft"). `path` is plain. */
export const isFromRoot = (path: string): boolean => /^(?:\/|[a-z]:\/)/i.test(path);

/**
 * The folders to look into for a path that is not from a root, each with the way from there, the likeliest first. In a
 * window of several folders VS Code puts a folder's name before the path; a path that was not written so is looked for
 * in all folders, in their order. `path` is plain.
 */
export function waysTo<F extends Named>(path: string, folders: readonly F[]): (readonly [F, string])[] {
  const named = folders.length > 1 ? folders.filter(({ name }) => path.startsWith(`${name}/`)) : [];
  return [
    ...named.map((folder) => [folder, path.slice(folder.name.length + 1)] as const),
    ...folders.map((folder) => [folder, path] as const),
  ];
}
