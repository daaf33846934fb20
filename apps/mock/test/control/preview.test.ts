import { checkDocument } from '@xs2a/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Preview } from '../../src/control/preview.ts';
import { type Client, readAnswer, startMock } from '../client.ts';
import { operations } from '../contract.ts';
import { control } from './control.ts';

let client: Client;

beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

const preview = (query: Record<string, string>, from = client) =>
  control(from, 'GET', `preview?${new URLSearchParams(query)}`) as Promise<Preview>;

async function errorsOf(query: string): Promise<string[]> {
  const response = await client.call('GET', `/_mock/preview?${query}`);
  const { errors = {} } = (await response.json()) as { errors?: object };
  return [String(response.status), ...Object.keys(errors)];
}

describe('GET /_mock/preview', () => {
  it.each([
    ['getVersion', 'server-error', '/v1/version'],
    ['getRisk', 'risk-with-balance-check', '/v1/risks/xr_6NEm0jRpXYhPP5AO'],
  ])('shows what a pin of %s gives', async (operationId, example, target) => {
    const shown = await preview({ operationId, example });
    await control(client, 'POST', 'next', { operationId, example });
    const response = await client.call('GET', target);
    expect([shown.code, shown.body]).toEqual([response.status, await readAnswer(response)]);
    expect(shown.headers['Content-Type']).toBe(response.headers.get('content-type'));
  });

  it('shows every answer that the page offers', async () => {
    const { tags } = (await control(client, 'GET', 'operations')) as {
      tags: { operations: { operationId: string; answers: { code: number; example: string | null }[] }[] }[];
    };
    const offered = tags.flatMap(({ operations }) =>
      operations.flatMap(({ operationId, answers }) => answers.map((answer) => ({ operationId, ...answer }))),
    );
    expect(offered.length).toBeGreaterThan(operations.length);
    for (const { operationId, code, example } of offered) {
      const shown = await preview({ operationId, code: String(code), ...(example !== null && { example }) });
      expect(shown, `${operationId} ${code} ${example}`).toMatchObject({ code });
    }
  });

  it('shows text as text, of other files their size, and nothing without content', async () => {
    const snapshot = (example: string) => preview({ operationId: 'downloadAccountSnapshot', example });
    expect((await snapshot('account-snapshot-csv')).body).toMatch(/;|,/);
    expect((await snapshot('account-snapshot-pdf')).body).toMatch(/^\[\d+ bytes\]$/);
    expect(await preview({ operationId: 'deleteRisk', code: '204' })).toMatchObject({ code: 204, body: null });
  });

  it('pins nothing, uses no pin up, and is not listed as a request', async () => {
    await control(client, 'DELETE', 'requests');
    await control(client, 'POST', 'next', { operationId: 'getVersion', code: 403 });
    await preview({ operationId: 'getVersion', code: '500' });
    expect(await control(client, 'GET', 'next')).toMatchObject({ next: [{ code: 403, times: 1 }] });
    expect(await control(client, 'GET', 'requests')).toEqual({ requests: [] });
    await control(client, 'DELETE', 'next');
  });

  it.each([
    ['nothing', '', ['operationId']],
    ['no answer', 'operationId=getVersion', ['code']],
    ['an unknown operation', 'operationId=none&code=200', ['operationId']],
    ['an unknown status', 'operationId=getVersion&code=404', ['code']],
    ['an unknown example', 'operationId=getVersion&example=none', ['example']],
    ['a number that is no status', 'operationId=getVersion&code=99', ['code']],
    ['a field of pins', 'operationId=getVersion&code=200&times=2', ['times']],
  ])('names what is wrong with %s', async (_name, query, fields) => {
    expect(await errorsOf(query)).toEqual(['422', ...fields]);
  });

  it('shows answers of another document, also generated ones', async () => {
    const schema = { type: 'object', required: ['id'], properties: { id: { type: 'integer', const: 7 } } };
    const responses = {
      200: { description: 'Pet', content: { 'application/json': { schema } } },
      default: { description: 'Failed', content: { 'text/plain': { example: 'No pet.' } } },
    };
    const document = {
      openapi: '3.1.0',
      info: { title: 'Pets', version: '1' },
      paths: { '/pet': { get: { operationId: 'getPet', responses } } },
    };
    const other = await startMock({ openapi: checkDocument(document, 'test') });
    expect(await preview({ operationId: 'getPet', code: '200' }, other)).toMatchObject({ code: 200, body: { id: 7 } });
    expect(await preview({ operationId: 'getPet', code: '404' }, other)).toMatchObject({ code: 404, body: 'No pet.' });
    await other.mock.close();
  });
});
