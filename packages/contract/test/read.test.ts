import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContractError } from '../src/document.ts';
import { object } from '../src/json.ts';
import { readContract } from '../src/read.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xs2a-contract-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const yaml = 'openapi: 3.1.0\ninfo: {title: Pets, version: 1.2.3}\npaths: {/pets: {get: {responses: {200: {}}}}}\n';

/** Aliases for as many nodes as the product of these numbers. */
const aliases = (each: number, count: number) =>
  `${yaml}x-first: &a {b: c}\nx-list: &b [${list('*a', each - 1)}]\nx-lists: [${list('*b', count - 1)}]\n`;
const list = (alias: string, count: number) => Array(count).fill(alias).join(', ');

describe('a contract', () => {
  it('is the bundle of XS2A unless a file is named', async () => {
    const { title, operations, webhooks, document } = await readContract();
    const methods = Object.values(document.paths ?? {}).flatMap((item) =>
      Object.keys(object(item)).filter((key) => /^(get|post|put|patch|delete)$/.test(key)),
    );
    expect(title).toBe('XS2A API');
    expect(operations).toHaveLength(methods.length);
    expect(webhooks.map(({ path }) => path)).toContain('transaction.created');
  });

  it('may be YAML, JSON or YAML in braces', async () => {
    const info = { title: 'Pets', version: '1' };
    const json = { openapi: '3.1.0', info, paths: { '/pets': { get: { responses: { 200: {} } } } } };
    expect(await readContract(await file('a.yaml', yaml))).toMatchObject({ title: 'Pets', version: '1.2.3' });
    expect(await readContract(await file('a.json', JSON.stringify(json)))).toMatchObject({ title: 'Pets' });
    expect(await readContract(await file('b.yaml', '{openapi: 3.1.0, paths: {}}'))).toMatchObject({ operations: [] });
  });

  it('may have merge keys', async () => {
    const text = `x-base: &base {title: Merged}\nopenapi: 3.1.0\ninfo: {<<: *base, version: '1'}\npaths: {}\n`;
    expect(await readContract(await file('merge.yaml', text))).toMatchObject({ title: 'Merged', version: '1' });
  });

  it.each([
    { name: 'missing.yaml', text: undefined, want: /missing\.yaml: no such file\.$/ },
    { name: 'broken.yaml', text: 'openapi: 3.1.0\npaths: [', want: /broken\.yaml:2:9: / },
    { name: 'broken.json', text: '{\n"openapi": "3.1.0",\n]', want: /broken\.json:3:1: / },
    { name: 'other.yaml', text: 'swagger: "2.0"\n', want: /other\.yaml is no OpenAPI 3\.1 document/ },
  ])('that cannot be read is refused with its place: $name', async ({ name, text, want }) => {
    const path = text === undefined ? join(folder, name) : await file(name, text);
    await expect(readContract(path)).rejects.toThrow(want);
    await expect(readContract(path)).rejects.toThrow(ContractError);
  });

  it('is not a folder', async () => {
    await expect(readContract(folder)).rejects.toThrow('this is a folder.');
  });

  it('is not below a file', async () => {
    const path = join(await file('plain.yaml', yaml), 'inner.yaml');
    await expect(readContract(path)).rejects.toThrow(/inner\.yaml: ENOTDIR: not a directory/);
  });

  it('has aliases for at most 10 000 nodes', async () => {
    await expect(readContract(await file('many.yaml', aliases(100, 100)))).resolves.toBeDefined();
    await expect(readContract(await file('more.yaml', aliases(73, 137)))).rejects.toThrow('Excessive alias count');
    await expect(readContract(await file('more.yaml', aliases(73, 137)))).rejects.toThrow(ContractError);
  });

  it('with an alias of nothing is refused', async () => {
    await expect(readContract(await file('alias.yaml', `${yaml}x: *nothing\n`))).rejects.toThrow(ContractError);
  });
});
