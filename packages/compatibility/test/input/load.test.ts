import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load } from '../../src/input/load.ts';
import { answered, object, pet, string } from '../documents.ts';
import { commit, folderOf, run, write } from '../run.ts';
import { split } from './split.ts';

test('YAML and JSON of the same document are the same', async () => {
  const yaml =
    'openapi: 3.1.0\ninfo: &info {title: Pets, version: 1.0.0}\npaths:\n  /pets:\n    get: {responses: {200: {description: Ok.}}}\n';
  const folder = await folderOf({ 'a.yaml': yaml });
  expect(await load(join(folder, 'a.yaml'))).toEqual({
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1.0.0' },
    paths: { '/pets': { get: { responses: { 200: { description: 'Ok.' } } } } },
  });
});

test('a document that is split into files is bundled', async () => {
  const folder = await folderOf(split(pet));
  expect(await load(join(folder, 'spec/openapi.json'))).toMatchObject({ components: { schemas: { Pet: pet } } });
});

test('a file that a document refers to and that does not exist is an error', async () => {
  const folder = await folderOf({ 'openapi.json': answered({ $ref: 'gone.json' }) });
  await expect(load('openapi.json', folder)).rejects.toMatchObject({
    name: 'InputError',
    file: 'openapi.json',
    message: expect.stringContaining("Can't resolve $ref"),
  });
});

test('a file of a commit is compared with the working tree', async () => {
  const folder = await folderOf({ 'openapi.json': answered(pet) });
  await commit(folder);
  await write(folder, { 'openapi.json': answered(object({ name: string })) });
  const { exitCode, stdout } = await run(['diff', 'git:HEAD:openapi.json', 'openapi.json'], folder);
  expect(stdout).toContain('property-removed');
  expect(exitCode).toBe(1);
});
