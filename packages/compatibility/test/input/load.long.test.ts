/** What needs several runs of Redocly. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { diff } from '../../src/diff.ts';
import { load } from '../../src/input/load.ts';
import { answered, object, pet, string } from '../documents.ts';
import { commit, folderOf, run, write } from '../run.ts';
import { split } from './split.ts';

test('a split document is compared with one that is not', async () => {
  const whole = answered({ $ref: '#/components/schemas/Pet' }, { Pet: pet });
  const folder = await folderOf({ ...split(pet), 'whole.json': whole });
  const { stdout } = await run(['diff', 'whole.json', 'spec/openapi.json'], folder);
  expect(stdout).toBe('No change. Release: none.\n');
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

test.each([
  ['base', ['bad.json', 'good.json']],
  ['revision', ['good.json', 'bad.json']],
])('a %s that refers to a missing file ends with 2 and the reference', async (_, documents) => {
  const folder = await folderOf({ 'good.json': answered(pet), 'bad.json': answered({ $ref: 'gone.json' }) });
  const { exitCode, stderr, stdout } = await run(['diff', ...documents], folder);
  expect(stderr).toMatch(/^bad\.json: [\s\S]*Can't resolve \$ref/);
  expect(stdout).toBe('');
  expect(exitCode).toBe(2);
});

test('the sources of our contract are bundled to what its own compiler builds, which writes out the bases', async () => {
  const spec = fileURLToPath(new URL('../../../../spec', import.meta.url));
  const built = createRequire(import.meta.url).resolve('@xs2a/openapi/openapi.json');
  const bundle = JSON.parse(await readFile(built, 'utf8')) as object;
  const { changes } = diff(bundle, await load(join(spec, 'openapi.yaml')));
  const bases = /^#\/components\/schemas\/(ErrorBody|EventBase|InputElementBase)(\/description)?$/;
  expect(changes.filter(({ pointer }) => !bases.test(pointer))).toEqual([]);
  const added = changes.filter(({ rule }) => rule === 'schema-added');
  expect(added.map(({ after }) => after)).toEqual(['EventBase', 'InputElementBase']);
});
