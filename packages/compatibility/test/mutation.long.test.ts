import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { diff } from '../src/diff.ts';
import type { JsonObject } from '../src/model/json.ts';
import { mutate } from './mutation/mutate.ts';

const file = createRequire(import.meta.url).resolve('@xs2a/openapi/openapi.json');
const bundle = JSON.parse(await readFile(file, 'utf8')) as JsonObject;

test('500 random edits of our bundle are found, refused with their place, or proven to mean nothing', () => {
  const differ = (base: JsonObject, revision: JsonObject) => diff(base, revision).changes.length > 0;
  const outcome = mutate(bundle, { seed: 2026, edits: 500 }, differ);
  expect(outcome.crashed).toEqual([]);
  expect(outcome.missed).toEqual([]);
  expect(outcome.found + outcome.refused + outcome.neutral).toBe(500);
  // Most edits are differences; a run that mostly refuses would show nothing.
  expect(outcome.found).toBeGreaterThan(300);
});

test('a differ that is blind to descriptions does not pass', () => {
  const blind = (base: JsonObject, revision: JsonObject) =>
    JSON.stringify(base).replaceAll(/"description":"[^"]*"/g, '') !==
    JSON.stringify(revision).replaceAll(/"description":"[^"]*"/g, '');
  expect(mutate(bundle, { seed: 2026, edits: 100 }, blind).missed).not.toEqual([]);
});

test('a differ that crashes does not pass', () => {
  const fragile = () => {
    throw new TypeError('not a function');
  };
  expect(mutate(bundle, { seed: 2026, edits: 5 }, fragile).crashed).toHaveLength(5);
});
