import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContract } from '../../src/contract/load.ts';

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
    expect(operations).toHaveLength(50);
  });

  it('may be YAML or JSON', async () => {
    const json = {
      openapi: '3.1.0',
      info: { title: 'Pets', version: '1' },
      paths: { '/pets': { get: { responses: { 200: {} } } } },
    };
    expect(await loadContract(await file('a.yaml', yaml))).toMatchObject({ title: 'Pets', version: '1.2.3' });
    expect(await loadContract(await file('a.json', JSON.stringify(json)))).toMatchObject({
      title: 'Pets',
      version: '1',
    });
  });

  it.each([
    { name: 'missing.yaml', text: undefined, want: /missing\.yaml: no such file\.$/ },
    { name: 'broken.yaml', text: 'openapi: 3.1.0\npaths: [', want: /broken\.yaml:2:9: / },
    { name: 'broken.json', text: '{\n"openapi": "3.1.0",\n]', want: /broken\.json:3:1: / },
    { name: 'other.yaml', text: 'swagger: "2.0"\n', want: /other\.yaml is no OpenAPI 3\.1 document/ },
  ])('that cannot be read is told with its place: $name', async ({ name, text, want }) => {
    const path = text === undefined ? join(folder, name) : await file(name, text);
    await expect(loadContract(path)).rejects.toThrow(want);
  });

  it.each([
    ['a type that does not exist', '{type: strng}'],
    ['a pattern that is none', '{type: string, pattern: "("}'],
  ])('with a schema that cannot be used is told before anything is sent: %s', async (_, schema) => {
    const text = yaml.replace('{200: {}}', `{200: {content: {application/json: {schema: ${schema}}}}}`);
    await expect(loadContract(await file('schema.yaml', text))).rejects.toThrow(
      /schema\.yaml: a schema at #\/paths\/.* that cannot be used: .*\. Correct it/,
    );
  });

  it('is no folder', async () => {
    await expect(loadContract(folder)).rejects.toThrow('this is a folder');
  });
});
