import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContract } from '../src/load.ts';
import { ours } from './ours.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xs2a-conformance-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const yaml = 'openapi: 3.1.0\ninfo: {title: Pets, version: 1.2.3}\npaths: {/pets: {get: {responses: {200: {}}}}}\n';

describe('a contract', () => {
  it('is the bundle of XS2A unless a file is named', async () => {
    const { title, operations } = await loadContract();
    expect(title).toBe('XS2A API');
    expect(operations).toHaveLength(ours.operations.length);
  });

  it('may be in a file', async () => {
    expect(await loadContract(await file('a.yaml', yaml))).toMatchObject({ title: 'Pets', version: '1.2.3' });
  });

  it('without operations is refused', async () => {
    const path = await file('empty.yaml', 'openapi: 3.1.0\npaths: {}\n');
    await expect(loadContract(path)).rejects.toThrow('empty.yaml has no operations under "paths"');
  });

  it.each([
    ['a type that does not exist', '{type: strng}'],
    ['a pattern that is none', '{type: string, pattern: "("}'],
  ])('with a schema that cannot be used is refused before anything is sent: %s', async (_, schema) => {
    const text = yaml.replace('{200: {}}', `{200: {content: {application/json: {schema: ${schema}}}}}`);
    await expect(loadContract(await file('schema.yaml', text))).rejects.toThrow(
      /schema\.yaml: a schema at #\/paths\/.* that cannot be used: .*\. Correct it/,
    );
  });
});
