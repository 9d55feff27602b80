import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isFromRoot, plainPath, waysTo } from '../../../client/src/draftPlaces.ts';

const north = { name: 'Báo Bắc' };
const south = { name: 'bao-nam' };
const named = (path: string, folders: { name: string }[]) =>
  waysTo(plainPath(path), folders).map(([{ name }, way]) => `${name}: ${way}`);

describe('a draft named by its path', () => {
  test('in a window of one folder it lies there', () => {
    assert.deepEqual(named('drafts/a.draft', [north]), ['Báo Bắc: drafts/a.draft']);
    assert.deepEqual(named('Báo Bắc/a.draft', [north]), ['Báo Bắc: Báo Bắc/a.draft']);
    assert.deepEqual(named('drafts/a.draft', []), []);
  });

  test('with a folder’s name before it, it is of that folder first', () => {
    assert.deepEqual(named('bao-nam/drafts/a.draft', [north, south]), [
      'bao-nam: drafts/a.draft',
      'Báo Bắc: bao-nam/drafts/a.draft',
      'bao-nam: bao-nam/drafts/a.draft',
    ]);
    assert.deepEqual(named('Báo Bắc/a.draft', [north, south])[0], 'Báo Bắc: a.draft');
  });

  test('without, it is looked for in all folders, in their order', () => {
    assert.deepEqual(named('a.draft', [north, south]), ['Báo Bắc: a.draft', 'bao-nam: a.draft']);
    assert.deepEqual(named('bao-nam-2/a.draft', [south, north])[0], 'bao-nam: bao-nam-2/a.draft');
  });

  test('of two folders with one name, both', () => {
    const other = { ...south };
    const ways = waysTo('bao-nam/a.draft', [south, other]);
    assert.ok(ways[0]![0] === south && ways[1]![0] === other);
    assert.deepEqual([ways[0]![1], ways[1]![1]], ['a.draft', 'a.draft']);
  });

  test('as Windows writes it', () => {
    assert.deepEqual(named('.\\drafts\\a.draft', [south]), ['bao-nam: drafts/a.draft']);
    assert.deepEqual(named('bao-nam\\drafts\\a.draft', [north, south])[0], 'bao-nam: drafts/a.draft');
    for (const path of ['C:\\desk\\a.draft', 'c:/desk/a.draft', '\\\\server\\desk\\a.draft', '/desk/a.draft'])
      assert.ok(isFromRoot(plainPath(path)), path);
    for (const path of ['drafts\\a.draft', './a.draft', '../a.draft', 'C.draft'])
      assert.ok(!isFromRoot(plainPath(path)), path);
  });
});
