/** What a newsroom says of the files in a folder that these do not say themselves. */

export interface FolderRules {
  /** Changes whenever files would be read otherwise than before; empty without rules. */
  readonly fingerprint: string;
}

export const NO_RULES: FolderRules = { fingerprint: '' };
