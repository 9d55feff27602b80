/**
 * The client's own words. VS Code has no Vietnamese display language of its own, so its locale is no guide to what an
 * editor reads: what was chosen in `dateline.messages` comes first, then the language of the draft in question.
 */
import { l10n, workspace } from 'vscode';
import vietnamese from '../../l10n/bundle.l10n.vi.json';

export type Language = 'vi' | 'en';

/** Says a sentence of the l10n bundles, which are keyed by the English one; `{0}` stands for the first value. */
export type Say = (message: string, ...values: (string | number)[]) => string;

/** Speaks the chosen language, else the draft's, else VS Code's. */
export function voice(draft?: Language): Say {
  const chosen = workspace.getConfiguration('dateline').get('messages');
  const language = chosen === 'vi' || chosen === 'en' ? chosen : draft;
  if (!language) return (message, ...values) => l10n.t(message, ...values);
  const bundle: Readonly<Record<string, string>> = language === 'vi' ? vietnamese : {};
  return (message, ...values) =>
    (bundle[message] ?? message).replace(/\{(\d)\}/g, (hole, index) => String(values[Number(index)] ?? hole));
}
