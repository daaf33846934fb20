import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Figure } from '../../src/coverage/baseline.ts';
import { BaselineError, fallenBelow, readBaseline, toBaseline, writeBaseline } from '../../src/coverage/index.ts';
import { coverageOf } from './exchange.ts';
import { pets } from './pets.ts';

const good = coverageOf(
  pets,
  { id: 'getPet', target: '/pets/1', status: 200, answered: { kind: 'cat', lives: 9 } },
  { id: 'listPets', target: '/pets', status: 200, answered: [] },
);
const poor = coverageOf(pets, { id: 'listPets', target: '/pets', status: 200, answered: [] });
const only = (operations: Figure) => ({ contract: '1.0.0', dimensions: { operations } });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coverage-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('compared with a baseline', () => {
  test('the same figures have not fallen', () => {
    expect(fallenBelow(toBaseline(good, '1.0.0'), good)).toEqual([]);
  });

  test('higher figures have not fallen', () => {
    expect(fallenBelow(toBaseline(poor, '1.0.0'), good)).toEqual([]);
  });

  test('a figure that fell is named, with before, after and what is missing', () => {
    expect(fallenBelow(toBaseline(good, '1.0.0'), poor)).toContain(
      'operations that succeeded: 66.6 % (2 of 3) before, 33.3 % (1 of 3) now; missing: ' +
        'createPet (#/paths/~1pets/post), getPet (#/paths/~1pets~1%7Bid%7D/get)',
    );
  });

  test.each<[what: string, before: Figure, hasFallen: boolean]>([
    ['less than one decimal tells', { covered: 333_334, total: 1_000_000 }, true],
    ['the same share of more', { covered: 2, total: 6 }, false],
    ['a smaller share of more, though more in number', { covered: 4, total: 30 }, false],
    ['a part, where nothing was missing because nothing was documented', { covered: 0, total: 0 }, true],
  ])('it is the share that counts: %s', (_, before, hasFallen) => {
    expect(fallenBelow(only(before), poor).length > 0).toBe(hasFallen);
  });

  test('a dimension that the baseline does not know has not fallen', () => {
    expect(fallenBelow({ contract: '1.0.0', dimensions: {} }, poor)).toEqual([]);
  });
});

describe('the file', () => {
  test('is read as it was written', async () => {
    const file = join(folder, 'new.json');
    await writeBaseline(file, good, '1.0.0');
    expect(await readBaseline(file)).toEqual(toBaseline(good, '1.0.0'));
    expect(await readFile(file, 'utf8')).toMatch(/^\{\n {2}"contract": "1\.0\.0",\n[\s\S]*\}\n$/);
  });

  test('takes higher figures, and keeps its own against lower ones', async () => {
    const file = join(folder, 'kept.json');
    await writeBaseline(file, poor, '1.0.0');
    await writeBaseline(file, good, '1.1.0');
    await expect(writeBaseline(file, poor, '1.2.0')).rejects.toThrow(
      /kept\.json was not written, because coverage fell\. operations/,
    );
    expect((await readBaseline(file)).contract).toBe('1.1.0');
  });

  test.each<[what: string, text: string, message: string]>([
    ['broken JSON', '{', 'bad.json: '],
    ['something else', '[]', 'bad.json: expected "contract" and "dimensions"'],
    [
      'an unknown dimension',
      '{"contract": "1", "dimensions": {"luck": {}}}',
      'bad.json #/dimensions/luck: expected one of operations,',
    ],
    [
      'a figure without a total',
      '{"contract": "1", "dimensions": {"operations": {"covered": 1}}}',
      '#/dimensions/operations: expected "covered"',
    ],
    [
      'more than everything',
      '{"contract": "1", "dimensions": {"operations": {"covered": 2, "total": 1}}}',
      'covered at most total',
    ],
  ])('with %s is refused, with its place', async (_, text, message) => {
    const file = join(folder, 'bad.json');
    await writeFile(file, text);
    for (const attempt of [() => readBaseline(file), () => writeBaseline(file, good, '1.0.0')]) {
      const error = await attempt().then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(BaselineError);
      expect((error as Error).message).toContain(message);
    }
  });

  test('that is not there says how to write it', async () => {
    await expect(readBaseline(join(folder, 'gone.json'))).rejects.toThrow(
      /gone\.json: no such file; write one with --write-coverage-baseline/,
    );
  });
});
