/**
 * cspell-lib as its own tools use it, with the bundled English settings and without suggestions: a check is that of a
 * whole document, its settings settled anew as for any document; a re-check is the least it can do, validating a text
 * with settings that are ready. It has no Vietnamese dictionary: there it reports most words, as in a newsroom that tries it.
 */
import { constructSettingsForText, getDefaultSettings, spellCheckDocument, validateText } from 'cspell-lib';
import { work } from '../worker.ts';

void work(async ({ text }) => {
  const settings = await getDefaultSettings();
  const ready = constructSettingsForText(settings, text, 'plaintext');
  const options = { generateSuggestions: false, noConfigSearch: true };
  return {
    async check(source) {
      const document = { uri: 'file:///draft.txt', text: source, languageId: 'plaintext', locale: 'en' };
      return (await spellCheckDocument(document, options, settings)).issues.length;
    },
    recheck: async (source) => (await validateText(source, ready, { generateSuggestions: false })).length,
  };
});
