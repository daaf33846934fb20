import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blockSize } from '../../src/store/list-blocks.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import {
  createTransaction,
  eraseTransaction,
  findTransaction,
  listTransactions,
  type NewTransaction,
  type TransactionFilters,
} from '../../src/store/transactions.ts';

const owner = { accountId: 'acc_1', testmode: 1 } as const;
const everything: TransactionFilters = { equals: {}, from: undefined, to: undefined };
/** Fits everything, but makes the list count its rows one by one. */
const filtered: TransactionFilters = { ...everything, from: 0 };

let store: Store;
beforeEach(async () => {
  store = await openSqlite(':memory:');
});
afterEach(() => store.close());

const create = (position: number, account: string = owner.accountId) =>
  store.write((db) => {
    const transaction = { position, id: `xv_${position}`, reference: `ref-${position}`, account_id: account };
    const rest = { testmode: 1, product: 'verification', created_at: 1, body: '{}' };
    return createTransaction(db, { ...transaction, ...rest } as unknown as NewTransaction);
  });

const erase = (position: number) =>
  store.write(async (db) => {
    const row = await findTransaction(db, 'verification', `xv_${position}`);
    if (row === undefined) throw new Error('It was not created.');
    await eraseTransaction(db, row, 2);
  });

const list = (page: number, perPage: number, filters = everything) =>
  store.read(async (db) => {
    const { data, ...rest } = await listTransactions(db, owner, 'verification', filters, { page, perPage });
    return { ...rest, positions: data.map(({ position }) => position) };
  });

describe('a page of all transactions', () => {
  it('is the same as that of a list that is counted row by row, whatever was created and deleted', async () => {
    const step = fc.record({ position: fc.integer({ min: 1, max: 4 * blockSize }), isErased: fc.boolean() });
    const request = fc.record({ page: fc.integer({ min: 1, max: 12 }), perPage: fc.integer({ min: 1, max: 9 }) });
    const steps = fc.uniqueArray(step, { selector: ({ position }) => position, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(steps, fc.array(request, { minLength: 1, maxLength: 6 }), async (changes, requests) => {
        for (const { position } of changes) await create(position);
        for (const { position, isErased } of changes) if (isErased) await erase(position);
        for (const { page, perPage } of requests) {
          expect(await list(page, perPage)).toEqual(await list(page, perPage, filtered));
        }
        await store.write(async (db) => {
          await db.deleteFrom('xs2a_transaction').execute();
          await db.deleteFrom('list_block').execute();
        });
      }),
      { numRuns: 40 },
    );
  });

  it('goes on in the next block', async () => {
    for (const position of [blockSize - 2, blockSize - 1, blockSize, blockSize + 1]) await create(position);
    expect(await list(1, 3)).toMatchObject({ total: 4, positions: [blockSize + 1, blockSize, blockSize - 1] });
    expect(await list(2, 3)).toMatchObject({ total: 4, positions: [blockSize - 2] });
    expect(await list(3, 3)).toMatchObject({ total: 4, from: 0, to: 0, positions: [] });
  });

  it('counts one that is deleted twice once, and none of another account', async () => {
    await create(1);
    await create(2);
    await create(3, 'acc_2');
    await erase(1);
    await erase(1);
    expect(await list(1, 15)).toMatchObject({ total: 1, positions: [2] });
  });
});
