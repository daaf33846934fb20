import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagesOf, readPage, writePage } from '../../src/changelog/publish.ts';
import { describeRelease, type Release, readReleases, writeRelease } from '../../src/changelog/release.ts';
import { readContract } from '../../src/gate/contract.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { Assurance } from '../../src/policy/assurance.ts';
import { answered, document, object, pet, string } from '../documents.ts';
import { folderOf } from '../run.ts';

/** What a release is described with, besides the documents. */
const standard = { semanticsUnchanged: [], acknowledged: [], ignoredExtensions: {} };

const release = (version: string): Release => ({ version, date: '2026-11-20', isFirst: false, changes: [] });

test('records are read with the newest first', async () => {
  const folder = join(await folderOf({ 'changes/notes.txt': 'not a record' }), 'changes');
  for (const version of ['1.9.0', '1.10.0', '1.2.0']) await writeRelease(folder, release(version));
  expect((await readReleases(folder)).map(({ version }) => version)).toEqual(['1.10.0', '1.9.0', '1.2.0']);
  expect(await readFile(join(folder, '1.2.0.json'), 'utf8')).toBe(`${JSON.stringify(release('1.2.0'), null, 2)}\n`);
});

test('a missing folder has no records', async () => {
  expect(await readReleases(join(await folderOf({}), 'changes'))).toEqual([]);
});

test('the record of a release holds its changes and the reasons of acknowledgements', () => {
  const [baseline, bundle] = [answered(pet), answered(object({ name: string }))] as [JsonObject, JsonObject];
  const input = { version: '2.0.0', date: '2026-11-20', baseline, bundle, ...standard };
  const { changes, ...rest } = describeRelease(input);
  expect(rest).toEqual({ version: '2.0.0', date: '2026-11-20', isFirst: false });
  const [removal] = changes;
  const id = removal?.id ?? '';
  expect(changes).toEqual([
    {
      id,
      bump: 'major',
      rule: 'property-removed',
      resource: 'The whole contract',
      operation: 'GET /pets',
      pointer: '#/paths/~1pets/get/responses/200/content/application~1json/schema/properties/age',
      message: 'Field `GET /pets, response 200, age` is removed.',
      before: '`{"type":"integer"}`',
      after: 'none',
    },
  ]);
  const acknowledged = [
    { id: '0123456789abcdef', reason: 'Another.', expires: '2026-12-31' },
    { id, reason: 'Nobody used it.', expires: '2026-12-31' },
  ];
  expect(describeRelease({ ...input, acknowledged }).changes).toEqual([
    { ...removal, acknowledged: 'Nobody used it.' },
  ]);
});

test('the record leaves out the version, and rates descriptions as the changesets state', () => {
  const described = (description: string, version: string) =>
    ({ ...answered(object({ name: { type: 'string', description } })), info: { version } }) as JsonObject;
  const input = {
    version: '1.0.1',
    date: '2026-11-20',
    baseline: described('A', '1.0.0'),
    bundle: described('B', '1.0.1'),
    ...standard,
  };
  const pointer = '#/paths/~1pets/get/responses/200/content/application~1json/schema/properties/name/description';
  const rated = (semanticsUnchanged: Assurance[]) =>
    describeRelease({ ...input, semanticsUnchanged }).changes.map(({ rule, bump }) => `${bump} ${rule}`);
  expect(rated([{ pointer }])).toEqual(['patch description-changed']);
  expect(rated([])).toEqual(['major description-changed']);
});

test('the record of a first release lists operations and webhooks only', () => {
  const bundle = document({
    paths: { '/pets': { get: {} } },
    webhooks: { 'pet.created': { post: {} } },
    components: { schemas: { Pet: pet } },
  }) as JsonObject;
  const input = { version: '1.0.0', date: '2026-11-20', baseline: undefined, bundle };
  const { isFirst, changes } = describeRelease({ ...input, ...standard });
  expect(isFirst).toBe(true);
  expect(changes.map(({ rule, operation }) => `${rule} ${operation}`)).toEqual([
    'operation-added GET /pets',
    'webhook-added webhook pet.created',
  ]);
});

test('pages are compared with what the records require', async () => {
  const spec = await folderOf({
    'package.json': { name: 'api', version: '1.0.0' },
    'dist/openapi.json': document(),
    'CHANGELOG.md': '# api\n\n## 1.0.0\n',
  });
  const contract = await readContract(spec);
  const docs = join(spec, 'docs/changelog.md');
  expect(await pagesOf(contract, docs)).toEqual([
    { file: join(spec, 'CHANGELOG.md'), text: '# api\n\n## 1.0.0\n', newText: '# api\n\n## 1.0.0\n' },
  ]);
  await writeRelease(contract.paths.releases, release('1.0.0'));
  const [changelog, page] = await pagesOf(contract, docs);
  expect(changelog?.newText).toContain('## 1.0.0\n\n### API changes\n\nNone');
  expect(page).toMatchObject({ file: docs, text: '', newText: expect.stringContaining('## 1.0.0 (2026-11-20)') });
  if (page !== undefined) await writePage(page);
  expect(await readPage(docs)).toBe(page?.newText);
});

test('a recorded release that the changelog lacks is refused with the file', async () => {
  const spec = await folderOf({
    'package.json': { name: 'api', version: '1.0.0' },
    'dist/openapi.json': document(),
    'CHANGELOG.md': '# api\n',
  });
  const contract = await readContract(spec);
  await writeRelease(contract.paths.releases, release('1.0.0'));
  await expect(pagesOf(contract, 'docs.md')).rejects.toMatchObject({ file: join(spec, 'CHANGELOG.md') });
});
