import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Control } from '../../src/control/client.ts';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';

let testbank: Testbank;
let control: Control;
beforeAll(async () => {
  testbank = await createTestbank();
  control = testbank.control;
});
beforeEach(() => control.clearFaults());
afterAll(() => testbank.close());

const status = async (secret?: string) => (await call(testbank, '/v1/verifications', { secret })).status;

describe('a fault', () => {
  it('meets so many calls of its operation, and no others', async () => {
    await control.createFault({ operation_id: 'listVerifications', status: 503, times: 2 });
    expect((await call(testbank, '/v1/risks')).status).toBe(200);
    expect([await status(), await status(), await status()]).toEqual([503, 503, 200]);
    expect((await control.listFaults()).faults).toEqual([]);
  });

  it('follows the one before it', async () => {
    await control.createFault({ operation_id: 'listVerifications', status: 500 });
    await control.createFault({ operation_id: 'listVerifications', status: 429 });
    expect((await control.listFaults()).faults).toMatchObject([
      { status: 500, times: 1 },
      { status: 429, times: 1 },
    ]);
    expect([await status(), await status(), await status()]).toEqual([500, 429, 200]);
  });

  it('is one of its account', async () => {
    const { id, keys } = await control.createAccount();
    await control.createFault({ operation_id: 'listVerifications', status: 503, account_id: id });
    expect([await status(), await status(keys.live), await status(keys.test)]).toEqual([200, 503, 200]);
  });

  it('says that it is one, in the shape of the API', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    await control.createFault({ operation_id: 'listVerifications', status: 422 });
    await control.createFault({ operation_id: 'listVerifications', status: 599 });
    const { headers, body } = await call(testbank, '/v1/verifications');
    expect(headers.get('x-testbank-fault')).toBe('422');
    expect(body).toMatchObject({ code: 422, errors: { body: [expect.any(String)] } });
    expect(await status()).toBe(599);
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  it('can be a delay alone', async () => {
    await control.createFault({ operation_id: 'listVerifications', delay_ms: 30 });
    const started = performance.now();
    expect(await status()).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(29);
  });

  it('can be taken back, for one account or all', async () => {
    const { id } = await control.createAccount();
    await control.createFault({ operation_id: 'listVerifications', status: 503, account_id: id });
    await control.createFault({ operation_id: 'listVerifications', status: 503 });
    await control.clearFaults({ account_id: id });
    expect((await control.listFaults()).faults).toHaveLength(1);
    await control.clearFaults();
    expect(await status()).toBe(200);
  });

  it.each([
    ['operation_id', { operation_id: 'listLoans', status: 503 }],
    ['status', { operation_id: 'listVerifications' }],
    ['status', { operation_id: 'listVerifications', status: 399 }],
    ['status', { operation_id: 'listVerifications', status: 600 }],
    ['times', { operation_id: 'listVerifications', status: 503, times: 0 }],
    ['times', { operation_id: 'listVerifications', status: 503, times: 1001 }],
    ['delay_ms', { operation_id: 'listVerifications', delay_ms: -1 }],
    ['delay_ms', { operation_id: 'listVerifications', delay_ms: 60_001 }],
  ])('is refused because of its %s: %o', async (field, fault) => {
    await expect(control.createFault(fault)).rejects.toMatchObject({
      status: 422,
      errors: { [field]: [expect.any(String)] },
    });
    expect((await control.listFaults()).faults).toEqual([]);
  });

  it('of an unknown operation names those that exist', async () => {
    await expect(control.createFault({ operation_id: 'listLoans', status: 503 })).rejects.toThrow(/listVerifications/);
  });
});
