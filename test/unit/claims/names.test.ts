import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameAt } from '../../../server/src/claims/names.ts';
import { People } from '../../../server/src/claims/people.ts';
import { languageOf } from '../../../server/src/language/languages.ts';
import { tokenise } from '../../../server/src/text/tokens.ts';

const nameIn = (text: string, id: 'vi' | 'en' = 'vi'): readonly string[] | undefined => {
  const tokens = tokenise(text);
  return nameAt(tokens, 0, tokens.length, languageOf(id), () => false)?.words;
};

describe('a personal name', () => {
  for (const [text, words] of [
    ['Nguyễn Thị Minh Khai cho biết', ['Nguyễn', 'Thị', 'Minh', 'Khai']],
    ['Yoon Suk Yeol tới', ['Yoon', 'Suk', 'Yeol']],
    ['Kim Jong-un nói', ['Kim', 'Jong-un']],
    ['Ursula von der Leyen nói', ['Ursula', 'von', 'der', 'Leyen']],
    ['Bashar al-Assad nói', ['Bashar', 'al-Assad']],
    ["Conan O'Brien nói", ['Conan', "O'Brien"]],
    ['Joseph R. Biden nói', ['Joseph', 'R.', 'Biden']],
    ['Recep Tayyip Erdogan nói', ['Recep', 'Tayyip', 'Erdogan']],
    ['JD Vance nói', ['JD', 'Vance']],
    ["Biden's plan", ['Biden']],
  ] as const)
    it(`reads ${text}`, () => assert.deepEqual(nameIn(text, text.endsWith('plan') ? 'en' : 'vi'), words));

  it('does not begin with a word that begins sentences, nor in lower case or in capitals throughout', () => {
    for (const text of ['Theo Jens', 'trong khi', 'TTXVN đưa tin', '123', '“Không”'])
      assert.equal(nameIn(text), undefined, text);
  });

  it('ends before a weekday', () => assert.deepEqual(nameIn('Joe Biden Monday said', 'en'), ['Joe', 'Biden']));
});

describe('the people of a draft', () => {
  const people = new People();
  for (const name of ['Jens Stoltenberg', 'Luiz Inácio Lula da Silva', 'Trần Đức Lương', 'Kim Jong-un'])
    people.add(name.split(' '));

  it('are known by an end of their names, or the middle', () => {
    assert.equal(people.fullName(['Stoltenberg']), 'Jens Stoltenberg');
    assert.equal(people.fullName(['Lula']), 'Luiz Inácio Lula da Silva');
    assert.equal(people.fullName(['Lương']), 'Trần Đức Lương');
    assert.equal(people.fullName(['Kim']), 'Kim Jong-un');
    assert.equal(people.fullName(['Kim', 'Jong', 'Un']), 'Kim Jong-un');
    assert.equal(people.fullName(['Rutte']), undefined);
  });

  it('are told apart by their office, or not at all', () => {
    people.add(['Kim', 'Yong', 'Chol']);
    assert.equal(people.fullName(['Kim']), undefined);
    assert.equal(
      people.fullName(['Kim'], (name) => name.endsWith('un')),
      'Kim Jong-un',
    );
  });
});
