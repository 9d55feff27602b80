// Freezes the currency names of CLDR into server/src/language/<id>/currencies.json.
// Run after cldr-numbers-full is updated: node scripts/freeze-currencies.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** Codes that are words of a headline set in capitals. */
const WORDS = new Set([
  'ALL',
  'TOP',
  'TRY',
  'CUP',
  'PEN',
  'MAD',
  'GEL',
  'LAK',
  'COP',
  'MOP',
  'BAM',
  'BAN',
  'BOB',
  'SOS',
  'RON',
  'SIT',
  'SUR',
  'AMD',
  'MAN',
]);
/** Signs that are letters of ordinary words ("kr", "R", "F"). */
const isSign = (sign) => /[\p{Sc}]/u.test(sign);

for (const language of ['vi', 'en']) {
  const { currencies } = read(`node_modules/cldr-numbers-full/main/${language}/currencies.json`).main[language].numbers;
  const names = {};
  const signs = {};
  for (const [code, entry] of Object.entries(currencies)) {
    const forms = Object.entries(entry)
      .filter(([key]) => key.startsWith('displayName'))
      .map(([, name]) => name);
    // Currencies of the past carry their years, funds and metals a note in brackets.
    if (code.startsWith('X') && !['XAF', 'XOF', 'XPF', 'XCD'].includes(code)) continue;
    if (forms.some((name) => /[\d(]/.test(name))) continue;
    for (const name of forms) names[name.normalize('NFC').toLowerCase()] ??= code;
    if (!WORDS.has(code)) names[code] = code;
    for (const sign of [entry.symbol, entry['symbol-alt-narrow']]) if (sign && isSign(sign)) signs[sign] ??= code;
  }
  // The bare signs belong to the currency that news means by them.
  Object.assign(signs, { $: 'USD', '£': 'GBP', '¥': 'JPY', '€': 'EUR', '₩': 'KRW' });
  const file = new URL(`server/src/language/${language}/currencies.json`, root);
  writeFileSync(file, `${JSON.stringify({ names, signs }, null, 1)}\n`);
  console.log(`${fileURLToPath(file)}: ${Object.keys(names).length} names, ${Object.keys(signs).length} signs`);
}
