import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load } from '../../src/input/load.ts';
import { answered, object, pet, string } from '../documents.ts';
import { commit, folderOf, run, write } from '../run.ts';

/** A contract in two files; the schema is written as given. */
const split = (schema: unknown) => ({
  'spec/openapi.json': answered({ $ref: './schemas/Pet.json' }),
  'spec/schemas/Pet.json': schema,
});

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

test('a split document is compared with one that is not', async () => {
  const whole = answered({ $ref: '#/components/schemas/Pet' }, { Pet: pet });
  const folder = await folderOf({ ...split(pet), 'whole.json': whole });
  const { stdout } = await run(['diff', 'whole.json', 'spec/openapi.json'], folder);
  expect(stdout).toBe('No change. Release: none.\n');
});

test('a file of a commit is compared with the working tree', async () => {
  const folder = await folderOf({ 'openapi.json': answered(pet) });
  await commit(folder);
  await write(folder, { 'openapi.json': answered(object({ name: string })) });
  const { exitCode, stdout } = await run(['diff', 'git:HEAD:openapi.json', 'openapi.json'], folder);
  expect(stdout).toContain('property-removed');
  expect(exitCode).toBe(1);
});

test('a split document of a commit is bundled from that commit, and the index stays as it was', async () => {
  const folder = await folderOf(split(pet));
  await commit(folder);
  await write(folder, split(object({ name: string })));
  const { stdout } = await run(['diff', 'git:HEAD:spec/openapi.json', 'spec/openapi.json'], folder);
  expect(stdout).toContain('Field `Pet.age` is removed.');
  const back = await run(['diff', 'git:HEAD:./openapi.json', 'git:HEAD:spec/openapi.json'], join(folder, 'spec'));
  expect(back.stdout).toBe('No change. Release: none.\n');
});
