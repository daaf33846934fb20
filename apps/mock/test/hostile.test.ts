import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, json, startMock } from './client.ts';
import { bodyOf, operationOf } from './contract.ts';

let client: Client;
beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

describe('what looks dangerous, and is harmless', () => {
  it.each([
    '/v1/payments?__proto__=1',
    '/v1/payments?constructor=1&prototype=2',
    '/v1/payments?__proto__[admin]=1',
    '/v1/payments?toString=1',
    '/v1/payments?purpose=%00',
    '/v1/version?%5B%5D=%5B',
  ])('%s is answered', async (target) => {
    expect((await client.call('GET', target)).status).toBe(200);
  });

  it('a field that is given twice in JSON counts once', async () => {
    const body = '{"country_id":"!","bank_code":"88888888","country_id":"DE"}';
    expect((await client.call('POST', '/v1/risks', { ...json({}), body })).status).toBe(200);
  });

  it('a field that is given twice in a form is a list, which nobody wants', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await client.call('POST', '/v1/risks', { headers, body: 'bic=TESTDE88XXX&bic=TESTDE88XXX' });
    expect([response.status, await response.json()]).toMatchObject([422, { errors: { bic: [expect.any(String)] } }]);
  });

  it('JSON may begin with a byte order mark', async () => {
    const init = { ...json({}), body: `\uFEFF${JSON.stringify(bodyOf(operationOf('createRisk')))}` };
    expect((await client.call('POST', '/v1/risks', init)).status).toBe(200);
  });

  it('a body that nobody asked for is not read', async () => {
    const target = '/v1/payments/xp_irCumJEUY550DLe2/received';
    expect((await client.call('POST', target, { ...json({}), body: '{' })).status).toBe(200);
  });

  it('names that objects inherit are ordinary fields in an error', async () => {
    const response = await client.call('POST', '/v1/risks', json({ metadata: { toString: { a: 1 } } }));
    expect([response.status, await response.json()]).toMatchObject([
      422,
      { errors: { 'metadata.toString': [expect.any(String)] } },
    ]);
  });
});

it('a refusal never repeats what was sent', async () => {
  for (const body of ['{"pin":"very-secret"', '{"action":"very-secret","key":{"pin":"very-secret"}}']) {
    const response = await client.call('POST', '/v1/wizard', { ...json({}), body });
    expect([response.status, await response.text()]).toEqual([422, expect.not.stringContaining('very-secret')]);
  }
});
