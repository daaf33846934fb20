import { DEFAULT_REQUEST_TIMEOUT_MSEC } from '@modelcontextprotocol/client';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { call, connect, connectTo, textOf } from './agent.ts';

const client = await connect();

const foreign = 'The answer is not one of the API. Check whether --url of this server is the address of the API.';

test('a refused field is told in the words of the API', async () => {
  const result = await call(client, 'createRisk', { iban: 'DE00' });
  expect(result.isError).toBe(true);
  expect(textOf(result)).toMatch(/^createRisk failed with 422: Validation failed\n- iban: The iban /);
});

test('an unknown id is told', async () => {
  const result = await call(client, 'getRisk', { risk_id: 'nothing' });
  expect(result.isError).toBe(true);
  expect(textOf(result)).toBe('getRisk failed with 404: The requested resource was not found');
});

describe('a status says what to do', () => {
  test.each([
    [401, 'Check the environment variable XS2A_API_KEY of this server.'],
    [403, 'The credential in XS2A_API_KEY is not allowed to do this. A test key reaches test data only.'],
    [429, 'Try again later.'],
    [500, 'Try again later.'],
    [503, 'Try again later.'],
  ])('%i', async (status, advice) => {
    const agent = await connectTo(status, { code: status, message: 'Not now' });
    const result = await call(agent, 'deleteRisk', { risk_id: 'xr_1' });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toBe(`deleteRisk failed with ${status}: Not now\n${advice}`);
  });
});

test('an answer that is no error of the API is told without its text', async () => {
  const agent = await connectTo(418, '<h1>Teapot</h1>', { 'content-type': 'text/html' });
  const result = await call(agent, 'deleteRisk', { risk_id: 'xr_1' });
  expect(result.isError).toBe(true);
  expect(textOf(result)).toBe('DELETE /v1/risks/{risk_id}: 418');
});

test('a server that is something else is recognised', async () => {
  const agent = await connectTo(404, '<h1>Not found</h1>', { 'content-type': 'text/html' });
  const result = await call(agent, 'getRisk', { risk_id: 'xr_1' });
  expect(textOf(result)).toBe(`GET /v1/risks/{risk_id}: 404\n${foreign}`);
});

test('a success that is no JSON is an error', async () => {
  const agent = await connectTo(200, '<h1>Hello</h1>', { 'content-type': 'text/html' });
  const result = await call(agent, 'createRisk');
  expect(result.isError).toBe(true);
  expect(textOf(result)).toBe(
    `POST /v1/risks: 200 without the expected JSON, but it may have been carried out\n${foreign}\nIt may have been carried out all the same: look before you repeat it.`,
  );
});

test('a success that is not documented is told, and that something may exist', async () => {
  const agent = await connectTo(201, '{"transaction":"10001-xr-GseB-mcBJ"}');
  const result = await call(agent, 'createRisk');
  expect(result.isError).toBe(true);
  expect(textOf(result)).toBe(
    'POST /v1/risks: 201, but it may have been carried out\nIt may have been carried out all the same: look before you repeat it.',
  );
});

test('a broken connection is told, and that a call which writes may have been carried out', async () => {
  const agent = await connect({
    fetch: async () => Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' })),
  });
  const result = await call(agent, 'createRisk');
  expect(result.isError).toBe(true);
  expect(textOf(result)).toBe(
    'POST /v1/risks: connection failed (ECONNREFUSED)\nIt may have been carried out all the same: look before you repeat it.',
  );
});

test('an API that does not answer is told before an agent gives up', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const agent = await connect({ fetch: () => new Promise(() => {}) });
  const result = call(agent, 'getVersion');
  await vi.advanceTimersByTimeAsync(DEFAULT_REQUEST_TIMEOUT_MSEC - 1);
  expect(textOf(await result)).toBe('GET /v1/version: no answer in 50000 ms (overall)');
});

describe('arguments', () => {
  test.each([
    ['getRisk', {}, /must have required property 'risk_id'/],
    ['listRisks', { per_page: 51 }, /per_page must be <= 50/],
    ['listRisks', { per_page: 0 }, /per_page must be >= 1/],
    ['createVerification', { bank_code: '88888888' }, /must have property country_id/],
    ['getRisk', { risk_id: 'xr_1', format: 'pdf' }, /^getRisk takes no format\. It takes risk_id\.$/],
    ['getRisk', { risk_id: '..' }, /^getRisk failed: path\.risk_id is missing$/],
    ['getVersion', { verbose: true }, /^getVersion takes no verbose\. It takes no arguments\.$/],
  ])('%s %j are refused before anything is sent', async (name, given, want) => {
    const agent = await connect({ fetch: async () => Promise.reject(new Error('sent')) });
    const result = await call(agent, name, given);
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(want);
  });

  test('with limits that are just kept are sent', async () => {
    for (const per_page of [1, 50]) expect((await call(client, 'listRisks', { per_page })).isError).toBeUndefined();
  });
});

test('a tool that does not exist is an error of the protocol', async () => {
  await expect(call(client, 'nothing')).rejects.toThrow('Tool nothing not found');
});
