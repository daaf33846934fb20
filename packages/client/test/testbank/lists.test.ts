import { describe, expect, test } from 'vitest';
import { TestbankWorld } from './support.ts';

const world = new TestbankWorld();

/** A client of an account with so many bank users, and their ids. */
async function withUsers(count: number) {
  const client = await world.client();
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    ids.push((await client.createBankUser({ body: { name: `user ${number}` } }).orThrow()).id);
  }
  return { client, ids };
}

describe('a list that changes while it is iterated', () => {
  test('is deleted completely by a loop over it', async () => {
    const { client, ids } = await withUsers(7);
    const deleted: string[] = [];
    for await (const { id } of client.listBankUsers({ query: { per_page: 2 } })) {
      deleted.push(id);
      await client.deleteBankUser({ path: { user_id: id } }).orThrow();
    }
    expect(deleted.toSorted()).toEqual(ids.toSorted());
    expect((await client.listBankUsers().orThrow()).total).toBe(0);
  });

  test('is deleted completely by the documented loop', async () => {
    const { client, ids } = await withUsers(5);
    const users = await client.listBankUsers({ query: { per_page: 2 } }).toArray({ limit: 10_000 });
    for (const { id } of users) await client.deleteBankUser({ path: { user_id: id } }).orThrow();
    expect(users.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect((await client.listBankUsers().orThrow()).data).toEqual([]);
  });

  test('yields everybody once while a loop creates others', async () => {
    const { client, ids } = await withUsers(5);
    const seen: string[] = [];
    for await (const { id } of client.listBankUsers({ query: { per_page: 2 } })) {
      seen.push(id);
      if (seen.length < 5) await client.createBankUser({ body: { name: 'another' } }).orThrow();
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  test('yields everybody who stays while another program deletes', async () => {
    const { client, ids } = await withUsers(6);
    const seen: string[] = [];
    for await (const { id } of client.listBankUsers({ query: { per_page: 2 } })) {
      seen.push(id);
      // The newest is listed first: those behind it move to the first page.
      if (seen.length === 2) await client.deleteBankUser({ path: { user_id: id } }).orThrow();
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });
});
