/** Only the start page counts what the contract has, and it counts right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { object } from '@xs2a/contract';
import { readContract } from '@xs2a/contract/read';
import { wizardElementTypes } from '@xs2a/types';
import { expect, test } from 'vitest';
import { countsIn } from '../src/counts.ts';
import { isCurrent, listFiles, readPages } from '../src/pages.ts';
import { root } from '../src/workspace.ts';

const startPage = 'README.md';
const files = listFiles();
const paths = [
  ...readPages(files)
    .filter(isCurrent)
    .map(({ path }) => path),
  ...files.filter((file) => file.endsWith('.mdx') || /^spec\/(openapi|workflows\/.*)\.yaml$/.test(file)),
];
const counts = paths.flatMap((path) =>
  countsIn(readFileSync(join(root, path), 'utf8')).map((count) => ({ path, ...count })),
);

test('no page but the start page counts operations, webhooks, checks or elements', () => {
  expect(counts.filter(({ path }) => path !== startPage)).toEqual([]);
});

test('the start page counts as the contract does', async () => {
  const { operations, webhooks, document } = await readContract();
  const checks = Object.keys(object(object(object(object(document.components).schemas).RiskInput).properties)).filter(
    (name) => name.startsWith('xs2a_'),
  );
  const path = startPage;
  expect(counts.filter((count) => count.path === startPage)).toEqual([
    { path, count: `${operations.length}`, noun: 'operations' },
    { path, count: `${webhooks.length}`, noun: 'webhooks' },
    { path, count: `${checks.length}`, noun: 'risk checks' },
    { path, count: `${wizardElementTypes.length}`, noun: 'form elements' },
  ]);
});

test.each([
  ['up to 14 risk checks', [{ count: '14', noun: 'risk checks' }]],
  [
    'Twelve\nform elements, and 2 webhooks',
    [
      { count: 'Twelve', noun: 'form elements' },
      { count: '2', noun: 'webhooks' },
    ],
  ],
  ['two operations', [{ count: 'two', noun: 'operations' }]],
  ['one operation, 404 means gone, 3 retries', []],
])('canary: %s', (text, want) => {
  expect(countsIn(text)).toEqual(want);
});
