/** What the gate must never let pass. */
import { expect, test } from 'vitest';
import { diff } from '../src/diff.ts';
import { answered, document, object, pet, string } from './documents.ts';
import { folderOf, run } from './run.ts';

test('with an emptied policy every difference is a break', () => {
  const { bump, changes } = diff(answered(object({ name: string })), answered(pet), { rules: {} });
  expect(bump).toBe('major');
  expect(changes[0]?.message).toContain('no rule rates that');
});

test('stating that descriptions mean the same does not help without a rule for descriptions', () => {
  const described = (description: string) => answered({ type: 'string', description });
  expect(diff(described('A'), described('B'), { rules: {}, semanticsUnchanged: true }).bump).toBe('major');
});

test('swapping base and revision is a break: what was added is removed', async () => {
  const folder = await folderOf({ 'old.json': answered(object({ name: string })), 'new.json': answered(pet) });
  expect((await run(['diff', 'old.json', 'new.json'], folder)).exitCode).toBe(0);
  const swapped = await run(['diff', 'new.json', 'old.json'], folder);
  expect(swapped.exitCode).toBe(1);
  expect(swapped.stdout).toContain('property-removed');
});

test('swapping base and revision is refused when their versions show it', async () => {
  const version = (number: string) => document({ info: { title: 'Pets', version: number } });
  const folder = await folderOf({ 'old.json': version('1.9.0'), 'new.json': version('1.10.0') });
  expect((await run(['diff', 'old.json', 'new.json'], folder)).exitCode).toBe(0);
  const swapped = await run(['diff', 'new.json', 'old.json'], folder);
  expect(swapped.exitCode).toBe(2);
  expect(swapped.stderr.trim()).toBe(
    'old.json:1:43 #/info/version: version 1.9.0 is older than 1.10.0 of the base; were they swapped?',
  );
});

test.each([
  ['a missing file', 'gone.yaml', {}, 'gone.yaml: no such file'],
  ['a folder', 'spec', { 'spec/a.yaml': '' }, 'spec: this is a folder'],
  ['an empty file', 'bad.yaml', { 'bad.yaml': '' }, 'bad.yaml: expected an OpenAPI document, found no object'],
  [
    'broken YAML',
    'bad.yaml',
    { 'bad.yaml': 'openapi: 3.1.0\ninfo: [\npaths: {}\n' },
    'bad.yaml:4:1: unexpected end of the stream within a flow collection',
  ],
  [
    'broken JSON',
    'bad.json',
    { 'bad.json': '{"openapi": "3.1.0",\n  "info" }' },
    'bad.json:2:10: this is no JSON: colon expected',
  ],
  [
    'a repeated key',
    'bad.yaml',
    { 'bad.yaml': 'openapi: 3.1.0\ninfo: {}\ninfo: {}\n' },
    'bad.yaml:3:1: duplicated mapping key',
  ],
  [
    'another kind of document',
    'bad.json',
    { 'bad.json': { swagger: '2.0' } },
    'bad.json:1:1 #/openapi: expected "openapi" to be 3.0.x or 3.1.x',
  ],
  ['another version of OpenAPI', 'bad.json', { 'bad.json': { openapi: '4.0.0' } }, 'bad.json:1:2 #/openapi: expected'],
  [
    'a reference without a target',
    'bad.json',
    { 'bad.json': answered({ $ref: '#/components/schemas/Gone' }) },
    'bad.json:1:194 #/paths/~1pets/get/responses/200/content/application~1json/schema/$ref: there is nothing at "#/components/schemas/Gone"',
  ],
  [
    'a keyword with a wrong value',
    'bad.json',
    { 'bad.json': answered({ type: 'text' }) },
    'bad.json:1:194 #/paths/~1pets/get/responses/200/content/application~1json/schema/type: expected a JSON type, found "text"',
  ],
  ['a missing commit', 'git:gone:openapi.yaml', {}, 'git:gone:openapi.yaml: fatal'],
])('%s ends with 2 and names file and place', async (_, name, files, expected) => {
  const folder = await folderOf({ 'good.json': answered(pet), ...files });
  for (const documents of [
    ['good.json', name],
    [name, 'good.json'],
  ]) {
    const { exitCode, stderr, stdout } = await run(['diff', ...documents], folder);
    expect(stderr).toContain(expected);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  }
});
