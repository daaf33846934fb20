import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readReports, staleReports, writeReports } from '../src/files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reports-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('reports are read as they were written', async () => {
  const reports = new Map([
    ['index', 'one\n'],
    ['wizard', 'two\n'],
  ]);
  await writeReports(join(folder, 'api'), reports);
  expect(await readReports(join(folder, 'api'))).toEqual(reports);
});

test('the report of an entry that is gone is removed', async () => {
  await writeReports(folder, new Map([['paths', 'old\n']]));
  await writeReports(folder, new Map([['index', 'new\n']]));
  expect(await readReports(folder)).toEqual(new Map([['index', 'new\n']]));
});

test('a folder that is missing has no reports', async () => {
  expect(await readReports(join(folder, 'none'))).toEqual(new Map());
});

test('a report is stale if it is missing, differs or is of no entry', () => {
  const written = new Map([
    ['same', '1'],
    ['differs', '1'],
    ['gone', '1'],
  ]);
  const reports = new Map([
    ['same', '1'],
    ['differs', '2'],
    ['new', '1'],
  ]);
  expect(staleReports(written, reports)).toEqual(['differs', 'gone', 'new']);
});
