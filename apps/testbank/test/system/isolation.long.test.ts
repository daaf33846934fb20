import { encodePath, type Operation } from '@xs2a/contract';
import { readContract } from '@xs2a/contract/read';
import { exampleInput } from '@xs2a/contract/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, call } from '../call.ts';
import { createWorld, type Owner, type World } from '../support/world.ts';

const contract = await readContract();
const { operations } = contract;
const placeholdersOf = ({ path }: Operation) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Somebody with a secret, and what it may see. */
interface Caller {
  readonly name: string;
  readonly secret: string;
  readonly mayRead: (owner: Owner) => boolean;
}

/** Every API key and every access token. */
function callers(): Caller[] {
  const keys = new Map(world.owners.map((owner) => [owner.key, owner.realm]));
  return [
    ...[...keys].map(([secret, realm]) => ({
      name: `key of ${realm}`,
      secret,
      mayRead: (owner: Owner) => owner.realm === realm,
    })),
    ...world.owners.map(({ name, token }) => ({
      name: `token of ${name}`,
      secret: token,
      mayRead: (owner: Owner) => owner.name === name,
    })),
  ];
}

/** Each combination of ids for the placeholders of a path; at least one belongs to a stranger. */
function foreignPaths(operation: Operation, caller: Caller): string[] {
  const names = placeholdersOf(operation);
  const combinations = names.reduce<{ values: Record<string, string>; isForeign: boolean }[]>(
    (known, name) =>
      known.flatMap(({ values, isForeign }) =>
        world.owners.flatMap((owner) => {
          // The blacklist is one for both modes of an account, and its members share it.
          const isOwn = name === 'blacklist_id' ? sharesBlacklist(owner, caller) : caller.mayRead(owner);
          const ids = owner.values[name];
          if (ids === undefined) throw new Error(`The world has nothing for {${name}}.`);
          return ids.map((id) => ({ values: { ...values, [name]: id }, isForeign: isForeign || !isOwn }));
        }),
      ),
    [{ values: {}, isForeign: false }],
  );
  return combinations.filter(({ isForeign }) => isForeign).map(({ values }) => encodePath(operation, values));
}

function sharesBlacklist({ account }: Owner, { mayRead }: Caller): boolean {
  return world.owners.some((owner) => owner.account === account && mayRead(owner));
}

function request(operation: Operation, secret: string, path: string, json?: unknown): Promise<Answer> {
  const body = json ?? exampleInput(contract, operation).body;
  const options = body === undefined ? {} : { json: body };
  return call(world.testbank, path, { method: operation.method, secret, ...options });
}

/** The marks of strangers that a text contains. */
function foreignMarks(text: string, caller: Caller): string[] {
  return world.owners
    .filter((owner) => !caller.mayRead(owner))
    .flatMap(({ marks }) => marks.filter((mark) => text.includes(mark)));
}

describe('what belongs to another account, mode or bank user', () => {
  it('is answered with 401, 403 or 404 at each address of every operation, and stays as it was', async () => {
    const before = await world.database.dump();
    const faults: string[] = [];
    let calls = 0;
    for (const operation of operations.filter(({ path }) => path.includes('{'))) {
      for (const caller of callers()) {
        for (const path of foreignPaths(operation, caller)) {
          const { status, body } = await request(operation, caller.secret, path);
          calls += 1;
          const isRefused = [401, 403, 404].includes(status);
          const marks = foreignMarks(JSON.stringify(body ?? ''), caller);
          if (!isRefused || marks.length > 0) faults.push(`${caller.name}: ${operation.id} ${path} ${status} ${marks}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(calls).toBeGreaterThan(operations.length * 20);
    expect(await world.database.dump()).toEqual(before);
  });

  it('is answered with 404 if it is of another account, and with 403 if it is of the other mode', async () => {
    const [first] = world.owners;
    const statuses: Record<string, number[]> = {};
    for (const key of ['testbank_live_key', 'second_test_key']) {
      for (const operation of operations.filter(({ path, method }) => method === 'GET' && path.includes('{'))) {
        if (operation.security.flat().some(({ name }) => name === 'accessToken')) continue;
        if (placeholdersOf(operation).includes('blacklist_id')) continue;
        const values = Object.fromEntries(placeholdersOf(operation).map((name) => [name, first?.values[name]?.[0]]));
        const { status } = await request(operation, key, encodePath(operation, values));
        statuses[key] = [...new Set([...(statuses[key] ?? []), status])];
      }
    }
    expect(statuses).toEqual({ testbank_live_key: [403], second_test_key: [404] });
  });

  it('is in no list', async () => {
    const faults: string[] = [];
    let lists = 0;
    for (const operation of operations.filter(({ path, method }) => method === 'GET' && !path.includes('{'))) {
      for (const caller of callers()) {
        const required = operation.id === 'autocompleteBanks' ? '&q=bank' : '';
        const isPaged = operation.parameters.some(({ name }) => name === 'per_page');
        const search = isPaged ? `?per_page=1000${required}` : '';
        const { status, body } = await request(operation, caller.secret, `${operation.path}${search}`);
        if (status === 200) lists += 1;
        const marks = foreignMarks(JSON.stringify(body), caller);
        if (marks.length > 0) faults.push(`${caller.name}: ${operation.id} ${marks}`);
      }
    }
    expect(faults).toEqual([]);
    expect(lists).toBeGreaterThan(30);
  });

  it('is found by no filter', async () => {
    const faults: string[] = [];
    for (const caller of callers()) {
      for (const owner of world.owners.filter((candidate) => !caller.mayRead(candidate))) {
        const filters = [
          ...(owner.values.transaction ?? []).flatMap((id) => [
            `/v1/events?transaction=${id}`,
            `/v1/events?transaction_id=${id}`,
          ]),
          ...['verifications', 'risks'].map((list) => `/v1/${list}?merchant_id=${encodeURIComponent(owner.name)}`),
          `/v1/payments?purpose=${encodeURIComponent(owner.name)}`,
        ];
        for (const path of filters) {
          const { status, body } = await call(world.testbank, path, { secret: caller.secret });
          if (status !== 403 && body.total !== 0) faults.push(`${caller.name}: ${path} ${body.total}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('is no wizard session that can be continued', async () => {
    const before = await world.database.dump();
    const faults: string[] = [];
    const bodies = [{}, { action: 'abort' }, { action: 'back' }, { action: 'poll' }];
    for (const caller of callers()) {
      for (const { openSession, name, account } of world.owners.filter((owner) => !caller.mayRead(owner))) {
        // The key of the same account has the other mode.
        const isOtherMode = world.owners.some((owner) => owner.account === account && owner.key === caller.secret);
        const expected = isOtherMode ? 403 : 422;
        for (const body of bodies.flatMap((more) => [
          { key: openSession, ...more },
          { wizard_session_key: openSession, ...more },
        ])) {
          const answer = await call(world.testbank, '/v1/wizard', {
            method: 'POST',
            secret: caller.secret,
            json: body,
          });
          if (answer.status !== expected) faults.push(`${caller.name}: session of ${name} ${answer.status}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(await world.database.dump()).toEqual(before);
  });

  it('is no half of shared credentials with which a sync gets on', async () => {
    const [one, ...others] = world.owners;
    const connections = one?.values.connection_id ?? [];
    const isShared = async (id: string) =>
      (await call(world.testbank, `/v1/connections/${id}`, { secret: one?.token })).body.sync_mode === 'shared';
    const shared = (await Promise.all(connections.map(isShared))).indexOf(true);
    const sync = async (credentials: string | undefined) => {
      const options = { method: 'POST', secret: one?.token, json: { credentials } };
      return (await call(world.testbank, `/v1/connections/${connections[shared]}/sync`, options)).status;
    };
    for (const { half } of others) expect(await sync(half)).toBe(202);
    expect(await sync(one?.half)).toBe(204);
  });
});
