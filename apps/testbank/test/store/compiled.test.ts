import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compiled, pick } from '../../src/store/compiled.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Db, Store } from '../../src/store/store.ts';
import type { Tables } from '../../src/store/tables.ts';

let store: Store;
beforeEach(async () => {
  store = await openSqlite(':memory:');
});
afterEach(() => store.close());

const insert = compiled((db, row: Tables['setting']) => db.insertInto('setting').values(pick(row, ['name', 'value'])));

describe('a compiled query', () => {
  it('takes the values of each call', async () => {
    const find = compiled((db, { name }: { name: string }) =>
      db.selectFrom('setting').selectAll().where('name', '=', name),
    );
    await store.write((db) => insert(db, { name: 'a', value: '1' }));
    await store.write((db) => insert(db, { name: 'b', value: '2' }));
    expect(await store.read((db) => find(db, { name: 'a' }))).toEqual([{ name: 'a', value: '1' }]);
    expect(await store.read((db) => find(db, { name: 'b' }))).toEqual([{ name: 'b', value: '2' }]);
    expect(await store.read((db) => find(db, { name: 'c' }))).toEqual([]);
  });

  it('keeps the values that are the same in each call', async () => {
    const find = compiled((db, { value }: { value: string }) =>
      db.selectFrom('setting').select('name').where('name', '=', 'a').where('value', '=', value),
    );
    await store.write((db) => insert(db, { name: 'a', value: '1' }));
    await store.write((db) => insert(db, { name: 'b', value: '1' }));
    expect(await store.read((db) => find(db, { value: '1' }))).toEqual([{ name: 'a' }]);
  });

  it('is built once for each database', async () => {
    const build = vi.fn((db: Db) => db.selectFrom('setting').selectAll());
    const list = compiled(build);
    const other = await openSqlite(':memory:');
    for (const { read } of [store, store, other, other]) await read((db) => list(db, {}));
    expect(build).toHaveBeenCalledTimes(2);
    await other.close();
  });

  it('refuses to compute with a value that only the call has', async () => {
    const longer = compiled((db, { length }: { length: number }) =>
      db
        .selectFrom('setting')
        .selectAll()
        .where('value', '>', String(length + 1)),
    );
    const json = compiled((db, { value }: { value: object }) =>
      db.selectFrom('setting').selectAll().where('value', '=', JSON.stringify(value)),
    );
    await expect(store.read((db) => longer(db, { length: 1 }))).rejects.toThrow(
      'The query computes with "length", which has no value yet. Compute it before the call.',
    );
    await expect(store.read((db) => json(db, { value: {} }))).rejects.toThrow('computes with "value"');
  });

  it('refuses to take values without their names', async () => {
    const whole = compiled((db, row: Tables['setting']) => db.insertInto('setting').values({ ...row }));
    await expect(store.write((db) => whole(db, { name: 'a', value: '1' }))).rejects.toThrow('Name each of them.');
  });
});
