import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { record } from '../src/record.ts';

let printed: string[];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text) => void printed.push(text));
});
afterEach(() => void vi.restoreAllMocks());

const resultFor = (outcome: string) => ({ outcomes: { '3.1': { run: outcome }, '3.0': { run: 'passed' } } });

/** Runs items that fail if their name begins with `bad`. */
async function run(items: string[], { chosen = [] as string[], check = false, committed = {} }) {
  const saved: object[] = [];
  const outcome = await record({
    items: items.map((name) => ({ name })),
    chosen,
    check,
    readResults: async () => ({ ...committed }),
    saveResults: async (results) => void saved.push(results),
    resultOf: async ({ name }) => {
      const isBad = name.startsWith('bad');
      return { result: resultFor(isBad ? 'failed' : 'passed'), log: isBad ? 'the reason' : '' };
    },
  });
  return { ...outcome, saved };
}

test('all results are made, printed and saved', async () => {
  expect(await run(['good', 'bad'], {})).toEqual({
    hasFailed: true,
    isStale: false,
    saved: [{ good: resultFor('passed'), bad: resultFor('failed') }],
  });
  expect(printed).toEqual([
    'good 3.1: run passed\ngood 3.0: run passed',
    'bad 3.1: run failed\nbad 3.0: run passed\nthe reason',
  ]);
});

test('the results of what is not chosen stay, and those of what is gone go', async () => {
  const committed = { good: resultFor('old'), other: resultFor('old'), gone: resultFor('old') };
  const { hasFailed, saved } = await run(['good', 'other'], { chosen: ['good'], committed });
  expect(hasFailed).toBe(false);
  expect(saved).toEqual([{ good: resultFor('passed'), other: resultFor('old') }]);
});

test.each([
  { name: 'equal results pass', committed: { good: resultFor('passed') }, isStale: false },
  { name: 'another outcome is stale', committed: { good: resultFor('failed') }, isStale: true },
  { name: 'a missing result is stale', committed: {}, isStale: true },
  {
    name: 'a result of what is gone is stale',
    committed: { good: resultFor('passed'), gone: resultFor('passed') },
    isStale: true,
  },
])('a check saves nothing: $name', async ({ committed, isStale }) => {
  expect(await run(['good'], { check: true, committed })).toEqual({ hasFailed: false, isStale, saved: [] });
});
