/** The arithmetic of the guide, from the numbers that it says were measured. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { home } from '../../src/home.ts';
import { readGuide, sectionOf, tablesOf } from './tables.ts';

const guide = readGuide('scale');
const repository = join(home, '../..');

/**
 * The table of a section: the cells of its rows.
 *
 * @throws Error if the section has fewer tables
 */
function rowsOf(heading: string, index = 0): string[][] {
  const table = tablesOf(sectionOf(guide, heading))[index];
  if (table === undefined) throw new Error(`"${heading}" has no table ${index + 1}.`);
  return table.rows;
}

/**
 * The first number of a text: `1,500`, `20.7 ms of a second`.
 *
 * @throws Error if it has none, because two numbers that are missing would be equal
 */
function numberIn(text = ''): number {
  const [digits] = /[\d,.]*\d/.exec(text) ?? [];
  if (digits === undefined) throw new Error(`"${text}" has no number.`);
  return Number(digits.replaceAll(',', ''));
}

/** Processor time of a verification with one Testbank, in milliseconds. */
const [, , , testbankMs, postgresMs] = (rowsOf('One, two and three Testbanks')[0] ?? []).map((cell) => numberIn(cell));

test('each command is one of the repository', () => {
  const files = rowsOf('How it was measured').map(([command = '']) => /node (\S+\.ts)/.exec(command)?.[1] ?? '');
  expect(files).toHaveLength(3);
  expect(files.filter((file) => !existsSync(join(repository, file)))).toEqual([]);
});

test('a table or a number that is missing is noticed', () => {
  expect(() => rowsOf('How it was measured', 1)).toThrow('"How it was measured" has no table 2');
  expect(() => numberIn('many')).toThrow('"many" has no number');
});

describe('one Testbank and PostgreSQL', () => {
  const text = sectionOf(guide, 'One, two and three Testbanks');
  test('use the sum of their times for a verification', () => {
    expect(numberIn(/PostgreSQL use ([\d.]+) ms/.exec(text)?.[1])).toBeCloseTo(
      (testbankMs ?? 0) + (postgresMs ?? 0),
      1,
    );
  });

  test('differ as their times do', () => {
    expect(numberIn(/larger part\*\*: ([\d.]+) times/.exec(text)?.[1])).toBeCloseTo(
      (postgresMs ?? 0) / (testbankMs ?? 1),
      1,
    );
  });
});

describe('100 Testbanks', () => {
  const rows = rowsOf('100 Testbanks');
  test.each(rows.slice(0, 2))('%s: %s each are %s', (_, each, all) => {
    expect(numberIn(all)).toBe(100 * numberIn(each));
  });

  test('keep PostgreSQL busy with nothing', () => {
    const [, each, all] = rows[2] ?? [];
    expect(numberIn(all)).toBeCloseTo(numberIn(each) / 10, 2);
  });

  test('take as many connections as the Testbank says', () => {
    const source = readFileSync(join(home, '../testbank/src/store/connections.ts'), 'utf8');
    const limitOf = (name: string) => Number(new RegExp(`${name}: (\\d+)`).exec(source)?.[1]);
    expect(rows.slice(0, 2).map(([, each]) => numberIn(each))).toEqual([limitOf('usual'), limitOf('least')]);
    // Three of the 100 connections are for superusers.
    const fitting = Math.floor((100 - 3) / limitOf('usual'));
    expect(sectionOf(guide, '100 Testbanks')).toContain(`enough for ${fitting} Testbanks`);
  });
});

describe('1 billion events', () => {
  test.each(rowsOf('1 billion events'))('%s: %s and %s bytes are %s', (_, row, indexes, all) => {
    expect(numberIn(all)).toBe(numberIn(row) + numberIn(indexes));
  });

  test('in 30 days need processors', () => {
    const text = sectionOf(guide, '1 billion events').replaceAll('\n', ' ');
    const [, perSecond, cores, testbanks] =
      /are (\d+) per second. PostgreSQL needs .*, so ([\d.]+) cores .* Testbanks need .*, so ([\d.]+) cores/.exec(
        text,
      ) ?? [];
    const events = 1e9 / 30 / 86_400;
    expect(numberIn(perSecond)).toBe(Math.round(events));
    expect(numberIn(cores)).toBeCloseTo((events * (postgresMs ?? 0)) / 1000, 1);
    expect(numberIn(testbanks)).toBeCloseTo((events * (testbankMs ?? 0)) / 1000, 1);
  });

  test('write a log when they are deleted', () => {
    const [[, each, all] = []] = rowsOf('1 billion events', 1);
    expect(numberIn(all)).toBe(numberIn(each));
  });
});
