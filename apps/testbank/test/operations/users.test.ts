import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';

let testbank: Testbank;
beforeAll(async () => {
  testbank = await createTestbank({ now: '2017-11-24T16:07:52Z' });
});
afterAll(() => testbank.close());

const createUser = async (secret?: string) =>
  (await call(testbank, '/v1/api/users', { method: 'PUT', json: { name: 'Username', email: 'u@example.com' }, secret }))
    .body;

describe('a bank user', () => {
  it('is created, read, listed and deleted', async () => {
    const user = await createUser();
    expect(user).toMatchObject({ name: 'Username', email: 'u@example.com', testmode: true, object: 'bank_user' });
    expect(user.created_at).toMatch(/^2017-11-24T16:0\d:\d\dZ$/);
    expect((await call(testbank, `/v1/api/users/${user.id}`)).body).toEqual(user);
    expect((await call(testbank, '/v1/api/users')).body.data).toContainEqual(user);
    expect((await call(testbank, `/v1/api/users/${user.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await call(testbank, `/v1/api/users/${user.id}`)).status).toBe(404);
    expect((await call(testbank, '/v1/api/users')).body.data).not.toContainEqual(user);
  });

  it('is refused to a key of the other mode', async () => {
    const user = await createUser('testbank_live_key');
    expect(user.testmode).toBe(false);
    expect((await call(testbank, `/v1/api/users/${user.id}`)).status).toBe(403);
  });
});

describe('an access token', () => {
  it('speaks for its bank user, and for nobody after it was deleted', async () => {
    const user = await createUser();
    const path = `/v1/api/users/${user.id}/accesstokens`;
    const { body: token } = await call(testbank, path, { method: 'PUT' });
    expect((await call(testbank, '/v1/connections', { secret: token.token })).body.total).toBe(0);
    expect((await call(testbank, `${path}/${token.id}`)).body).toEqual(token);
    await call(testbank, `${path}/${token.id}`, { method: 'DELETE' });
    expect((await call(testbank, '/v1/connections', { secret: token.token })).status).toBe(401);
  });

  it('is valid for an hour, or until the day that is asked for', async () => {
    const user = await createUser();
    const path = `/v1/api/users/${user.id}/accesstokens`;
    const { body: short } = await call(testbank, path, { method: 'PUT' });
    expect(Date.parse(short.valid_until) - Date.parse(short.created_at)).toBe(3_600_000);
    const form = { valid_until: '2018-12-01 10:00:00' };
    expect((await call(testbank, path, { method: 'PUT', form })).body.valid_until).toBe('2018-12-01T09:00:00Z');
  });

  it('has expired if the day that is asked for has passed, as in the request of the reference', async () => {
    const later = await createTestbank({ now: '2018-12-01T09:00:00Z' });
    const { id } = (await call(later, '/v1/api/users', { method: 'PUT', json: { name: 'Username' } })).body;
    const form = { valid_until: '2018-12-01 10:00:00' };
    const created = await call(later, `/v1/api/users/${id}/accesstokens`, { method: 'PUT', form });
    expect([created.status, created.body.valid_until]).toEqual([200, '2018-12-01T09:00:00Z']);
    expect((await call(later, '/v1/connections', { secret: created.body.token })).status).toBe(401);
    await later.close();
  });

  it('is refused where an API key is needed, and the reverse', async () => {
    const user = await createUser();
    const { body: token } = await call(testbank, `/v1/api/users/${user.id}/accesstokens`, { method: 'PUT' });
    expect((await call(testbank, '/v1/api/users', { secret: token.token })).status).toBe(403);
    expect((await call(testbank, '/v1/connections')).status).toBe(403);
  });

  it('is not created until a day that does not exist', async () => {
    const user = await createUser();
    const form = { valid_until: '2018-02-30 10:00:00' };
    const answer = await call(testbank, `/v1/api/users/${user.id}/accesstokens`, { method: 'PUT', form });
    expect(answer.body.errors).toEqual({ valid_until: ['The valid until is not a day that exists.'] });
  });
});

describe('a credential', () => {
  it.each([
    ['unknown', { secret: 'unknown' }],
    ['of another user name', { user: 'API' }],
    ['with one letter more', { secret: 'testbank_test_keyy' }],
  ])('is refused if it is %s', async (_, options) => {
    const answer = await call(testbank, '/v1/version', options);
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="XS2A"']);
  });
});
