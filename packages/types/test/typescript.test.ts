import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canaries, copyTypes, writeProject } from './support/canaries.ts';
import { compile, createFolder, writeConsumer } from './support/compile.ts';

test('the published declarations compile without the DOM library and without @types/node', async () => {
  const folder = await createFolder('consumer');
  try {
    await writeConsumer(folder);
    expect(await compile('typescript', folder)).toBe('');
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('the type tests', () => {
  let folder: string;
  let diagnostics: string[];

  // One project for all copies: the compiler needs most of its time to start.
  beforeAll(async () => {
    folder = await createFolder('canaries');
    await copyTypes(join(folder, 'unchanged'));
    for (const [number, canary] of canaries.entries()) await copyTypes(join(folder, `canary-${number}`), canary);
    await writeProject(folder);
    diagnostics = (await compile('typescript', folder)).split('\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const diagnosticsOf = (copy: string) => diagnostics.filter((line) => line.includes(`/${copy}/`)).join('\n');

  test('compile', () => {
    expect(diagnosticsOf('unchanged')).toBe('');
  });

  test.each(canaries.map((canary, number) => ({ ...canary, number })))(
    'canary: fail when $name',
    ({ number, want }) => {
      expect(diagnosticsOf(`canary-${number}`)).toMatch(want);
    },
  );
});
