import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readNumeral } from '../../../server/src/claims/numerals.ts';
import { numeralTables } from '../../../server/src/claims/numeralTables.ts';
import { LANGUAGES } from '../../../server/src/language/languages.ts';
import { tokenise } from '../../../server/src/text/tokens.ts';

for (const language of LANGUAGES) {
  describe(`numbers of ${language.id}`, () => {
    const { numbers } = language;
    const read = (text: string) => {
      const tokens = tokenise(text);
      const numeral = readNumeral(tokens, 0, tokens.length, numeralTables(language));
      return numeral?.next === tokens.length ? numeral.value : undefined;
    };

    it('writes what it reads', () => {
      for (const [value, word] of numbers.written.entries()) assert.equal(read(word), value, word);
    });

    it('reads every scale behind a figure', () => {
      for (const [word, factor] of Object.entries(numbers.scales)) assert.equal(read(`3 ${word}`), 3 * factor, word);
    });

    it('knows the currencies that news writes of, by name, by code and by sign', () => {
      const symbols = new Set(
        Object.values(numbers.units)
          .filter((unit) => unit.type === 'money')
          .map((unit) => unit.symbol),
      );
      for (const code of ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'KRW', 'THB', 'RUB', 'VND', 'LAK', 'KHR', 'UAH', 'CHF']) {
        assert.ok(symbols.has(code), code);
        if (code !== 'LAK') assert.equal(numbers.units[code]?.symbol, code);
      }
      assert.equal(numbers.units['€']?.symbol, 'EUR');
      assert.ok(symbols.size > 150);
    });

    it('has no word for a bound that also links one', () => {
      for (const link of numbers.boundLinks) assert.ok(!(link in numbers.bounds), link);
    });
  });
}
