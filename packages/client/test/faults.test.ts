import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createXs2aClient, type Hooks, Xs2aError } from '../src/index.ts';
import { createPathsClient } from '../src/paths/index.ts';
import { type FaultyServer, faults, hangs, startFaultyServer } from './support/faulty-server.ts';
import { HeldTimers } from './support/held-timers.ts';

let server: FaultyServer;
let timers: HeldTimers;
beforeAll(async () => {
  server = await startFaultyServer();
});
afterAll(() => server.close());
beforeEach(() => {
  // These tests decide when the time limit passes, so that a slow machine does not cause a timeout.
  timers = new HeldTimers(timeLimit);
  server.onHang = () => timers.fire();
});
afterEach(() => timers.restore());

const names = Object.keys(faults);
/** Milliseconds for an attempt. */
const timeLimit = 250;
/** Makes the wait for the next attempt as short as it can be. */
const hooks: Hooks = {
  onFailure: ({ retryInMs }) => {
    if (retryInMs !== undefined) timers.skip(retryInMs);
  },
};
const payment = {
  amount: 5,
  currency_id: 'EUR' as const,
  purpose: 'Purpose',
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
};
const connection = { path: { connection_id: 'bcn_BnB6mQLsHKZacYvC' } };
const key = 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK';

function clients() {
  const settings = { baseUrl: server.baseUrl, retries: 3, timeouts: { attempt: timeLimit }, hooks };
  return {
    account: createXs2aClient({ apiKey: 'key', ...settings }),
    user: createXs2aClient({ accessToken: 'token', ...settings }),
    paths: createPathsClient({ apiKey: 'key', ...settings }),
  };
}

/** Calls that create, change or log in: none of them may reach the server twice. */
function unrepeatable(headers: Record<string, string>): (() => Promise<unknown>)[] {
  const { account, user, paths } = clients();
  const token = { path: { user_id: 'bus_Ck7nGg05TK68jd9O', token_id: 'uat_ELdQ3VHoO0C3IPc3' } };
  return [
    () => account.createPayment({ body: payment, headers }),
    () => account.createPayment({ body: payment, headers, encoding: 'form' }),
    () => account.createRisk({ headers }),
    () => account.createBankUser({ body: { name: 'Hartmut Mustermann' }, headers }),
    () => account.refreshAccessToken({ ...token, headers }),
    () => account.deleteAccessToken({ ...token, headers }),
    () => paths.POST('/v1/payments', { body: payment, headers }),
    () => account.submitWizardStep({ body: { key, pin: '12345' }, headers }),
    () => account.submitWizardStep({ body: { key, action: 'poll', tan: '123456' }, headers }),
    () => user.createBankConnection({ headers }),
    () => user.syncBankConnection({ ...connection, body: { credentials: 'crp_T09|||eyJ' }, headers }),
  ];
}

test('of 1,000 calls over a faulty connection, no creation and no login is sent twice', async () => {
  server.seen.clear();
  const kinds = unrepeatable({}).length;
  const faultOf = (count: number) => names[count % names.length] as string;
  const call = async (count: number) => {
    const headers = { 'x-fault': faultOf(count), 'x-marker': `${count}` };
    const outcome = await unrepeatable(headers)
      [count % kinds]?.()
      .catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Xs2aError);
  };
  for (let first = 0; first < 1000; first += 50) {
    const counts = Array.from({ length: 50 }, (_, index) => first + index);
    const hanging = counts.filter((count) => hangs.includes(faultOf(count)));
    let arrived = 0;
    const allHang = new Promise<void>((resolve) => {
      server.onHang = () => void (++arrived === hanging.length && resolve());
    });
    const calls = counts.map(call);
    await Promise.all(calls.filter((_, index) => !hanging.includes(first + index)));
    await allHang;
    timers.fire();
    await Promise.all(calls);
  }
  expect([...server.seen.values()]).toEqual(Array(1000).fill(1));
});

describe('a call that changes nothing is repeated after', () => {
  const repeated = names.filter((name) => !/JSON|HTML in|too short|empty 200|redirect/.test(name));

  test.each(repeated)('%s', async (fault) => {
    const headers = { 'x-fault': fault, 'x-until': '2', 'x-marker': `again ${fault}` };
    const { account } = clients();
    expect(await account.getVersion({ headers }).orThrow()).toEqual({ version: '2015-11-13' });
    expect(server.seen.get(`GET again ${fault}`)).toBe(3);

    await account.submitWizardStep({ body: { key, action: 'poll' }, headers });
    expect(server.seen.get(`POST again ${fault}`)).toBe(3);
  });

  test.each(repeated)('%s, until there are no retries left', async (fault) => {
    const headers = { 'x-fault': fault, 'x-marker': `in vain ${fault}` };
    // The server may see more requests, because some runtimes repeat a GET by themselves.
    const onRequest = vi.fn(() => undefined);
    const client = createXs2aClient({
      apiKey: 'key',
      baseUrl: server.baseUrl,
      timeouts: { attempt: timeLimit },
      hooks: { ...hooks, onRequest },
    });
    await expect(client.getVersion({ headers, retries: 1 }).orThrow()).rejects.toBeInstanceOf(Xs2aError);
    expect(onRequest).toHaveBeenCalledTimes(2);
    expect(server.seen.get(`GET in vain ${fault}`)).toBeGreaterThanOrEqual(2);
  });
});

describe('the error is of the kind', () => {
  test.each([
    { fault: 'reset before the answer', kind: 'Connection' },
    { fault: 'reset within the head', kind: 'Connection' },
    { fault: 'reset within the body', kind: 'Connection' },
    { fault: 'length too long', kind: 'Connection' },
    { fault: 'no answer', kind: 'Timeout' },
    { fault: 'slow body', kind: 'Timeout' },
    { fault: 'truncated JSON', kind: 'Parse', status: 200 },
    { fault: 'length too short', kind: 'Parse', status: 200 },
    { fault: 'HTML in a 200', kind: 'Parse', status: 200 },
    { fault: 'empty 200', kind: 'Parse', status: 200 },
    { fault: 'empty 500', kind: 'Parse', status: 500 },
    { fault: '502 as HTML', kind: 'Server', status: 502 },
    { fault: '503 with a wait in seconds', kind: 'Server', status: 503 },
    { fault: '429', kind: 'RateLimit', status: 429 },
    { fault: 'redirect', kind: 'Unexpected', status: 307 },
  ])('$kind for "$fault"', async ({ fault, kind, status }) => {
    const headers = { 'x-fault': fault, 'x-marker': `kind ${fault}` };
    const { account, paths } = clients();
    const options = { headers, retries: 0 };
    const want = { name: `Xs2a${kind}Error`, kind, call: 'GET /v1/version', ...(status && { status }) };
    await expect(account.getVersion(options)).rejects.toMatchObject({ ...want, operation: 'getVersion' });
    await expect(paths.GET('/v1/version', options)).rejects.toMatchObject({ ...want, operation: undefined });
  });
});

test('no creation, change or login is sent if the call asks for retries', async () => {
  const { account, user, paths } = clients();
  // The types refuse it too.
  const retries = 2 as 0;
  const headers = { 'x-fault': '500', 'x-marker': 'asked' };
  const token = { path: { user_id: 'bus_Ck7nGg05TK68jd9O', token_id: 'uat_ELdQ3VHoO0C3IPc3' } };
  const calls = {
    createPayment: account.createPayment({ body: payment, headers, retries }),
    createRisk: account.createRisk({ headers, retries }),
    createBankUser: account.createBankUser({ body: { name: 'Hartmut Mustermann' }, headers, retries }),
    refreshAccessToken: account.refreshAccessToken({ ...token, headers, retries }),
    deleteAccessToken: account.deleteAccessToken({ ...token, headers, retries }),
    submitWizardStep: account.submitWizardStep({ body: { key, pin: '12345' }, headers, retries }),
    syncBankConnection: user.syncBankConnection({ ...connection, headers, retries }),
    'POST /v1/payments': paths.POST('/v1/payments', { body: payment, headers, retries }),
  };
  for (const [name, call] of Object.entries(calls)) {
    await expect(call).rejects.toThrow(new TypeError(`${name} is never repeated`));
  }
  expect([...server.seen.keys()].filter((key) => key.endsWith(' asked'))).toEqual([]);
});
