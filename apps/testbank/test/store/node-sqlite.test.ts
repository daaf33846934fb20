import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

const load = () => import('../../src/store/node-sqlite.ts');

it('opens databases', async () => {
  const { DatabaseSync } = await load();
  const database = new DatabaseSync(':memory:');
  expect(database.prepare('select 1 as one').get()).toEqual({ one: 1 });
  database.close();
});

it.each([
  { node: 'has no SQLite', getBuiltinModule: () => undefined },
  { node: 'cannot be asked for a module', getBuiltinModule: undefined },
])('names the Node that is needed if this one $node', async ({ getBuiltinModule }) => {
  vi.stubGlobal('process', Object.create(process, { getBuiltinModule: { value: getBuiltinModule } }));
  await expect(load()).rejects.toThrow(`@xs2a/testbank needs Node 22.13 or newer, this is ${process.versions.node}.`);
  vi.unstubAllGlobals();
});
