/** The message bundles, server/l10n/<language>/*.json, merged into one table a language. */
import enAmount from '../../l10n/en/amount.json' with { type: 'json' };
import enArchive from '../../l10n/en/archive.json' with { type: 'json' };
import enCard from '../../l10n/en/card.json' with { type: 'json' };
import enClaims from '../../l10n/en/claims.json' with { type: 'json' };
import enCli from '../../l10n/en/cli.json' with { type: 'json' };
import enDate from '../../l10n/en/date.json' with { type: 'json' };
import enLsp from '../../l10n/en/lsp.json' with { type: 'json' };
import enName from '../../l10n/en/name.json' with { type: 'json' };
import enReport from '../../l10n/en/report.json' with { type: 'json' };
import enSearch from '../../l10n/en/search.json' with { type: 'json' };
import enSheet from '../../l10n/en/sheet.json' with { type: 'json' };
import enSources from '../../l10n/en/sources.json' with { type: 'json' };
import enText from '../../l10n/en/text.json' with { type: 'json' };
import enTitle from '../../l10n/en/title.json' with { type: 'json' };
import enVenue from '../../l10n/en/venue.json' with { type: 'json' };
import viAmount from '../../l10n/vi/amount.json' with { type: 'json' };
import viArchive from '../../l10n/vi/archive.json' with { type: 'json' };
import viCard from '../../l10n/vi/card.json' with { type: 'json' };
import viClaims from '../../l10n/vi/claims.json' with { type: 'json' };
import viCli from '../../l10n/vi/cli.json' with { type: 'json' };
import viDate from '../../l10n/vi/date.json' with { type: 'json' };
import viLsp from '../../l10n/vi/lsp.json' with { type: 'json' };
import viName from '../../l10n/vi/name.json' with { type: 'json' };
import viReport from '../../l10n/vi/report.json' with { type: 'json' };
import viSearch from '../../l10n/vi/search.json' with { type: 'json' };
import viSheet from '../../l10n/vi/sheet.json' with { type: 'json' };
import viSources from '../../l10n/vi/sources.json' with { type: 'json' };
import viText from '../../l10n/vi/text.json' with { type: 'json' };
import viTitle from '../../l10n/vi/title.json' with { type: 'json' };
import viVenue from '../../l10n/vi/venue.json' with { type: 'json' };
import type { LanguageId } from '../language/language.ts';

/** Message patterns by key. Every key stands in every language. */
export const bundles: Readonly<Record<LanguageId, Readonly<Record<string, string>>>> = {
  vi: {
    ...viAmount,
    ...viArchive,
    ...viCard,
    ...viClaims,
    ...viCli,
    ...viDate,
    ...viLsp,
    ...viName,
    ...viReport,
    ...viSearch,
    ...viSheet,
    ...viSources,
    ...viText,
    ...viTitle,
    ...viVenue,
  },
  en: {
    ...enAmount,
    ...enArchive,
    ...enCard,
    ...enClaims,
    ...enCli,
    ...enDate,
    ...enLsp,
    ...enName,
    ...enReport,
    ...enSearch,
    ...enSheet,
    ...enSources,
    ...enText,
    ...enTitle,
    ...enVenue,
  },
};
