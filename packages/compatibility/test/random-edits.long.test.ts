import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { diff } from '../src/diff.ts';
import type { JsonObject } from '../src/model/json.ts';
import { tryEdits } from './random-edits/try-edits.ts';

const file = createRequire(import.meta.url).resolve('@xs2a/openapi/openapi.json');
const bundle = JSON.parse(await readFile(file, 'utf8')) as JsonObject;

test('500 random edits of our bundle are reported, refused with their place, or proven to change no promise', () => {
  const differ = (base: JsonObject, revision: JsonObject) => diff(base, revision).changes.length > 0;
  const outcome = tryEdits(bundle, { seed: 2026, edits: 500 }, differ);
  expect(outcome.crashed).toEqual([]);
  expect(outcome.missed).toEqual([]);
  expect(outcome.reported + outcome.refused + outcome.neutral).toBe(500);
  // A run in which most edits were refused would prove little.
  expect(outcome.reported).toBeGreaterThan(300);
});

test('a differ that is blind to descriptions does not pass', () => {
  const blind = (base: JsonObject, revision: JsonObject) =>
    JSON.stringify(base).replaceAll(/"description":"[^"]*"/g, '') !==
    JSON.stringify(revision).replaceAll(/"description":"[^"]*"/g, '');
  expect(tryEdits(bundle, { seed: 2026, edits: 100 }, blind).missed).not.toEqual([]);
});

test('a differ that crashes does not pass', () => {
  const fragile = () => {
    throw new TypeError('not a function');
  };
  expect(tryEdits(bundle, { seed: 2026, edits: 5 }, fragile).crashed).toHaveLength(5);
});
