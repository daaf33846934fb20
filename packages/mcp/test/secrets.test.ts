import { fieldsOf, isSecretName } from '@xs2a/contract';
import { contractOf, json, operationOf } from '@xs2a/contract/testing';
import { describe, expect, test } from 'vitest';
import { secretFields } from '../src/call/withheld.ts';
import { toolsOf } from '../src/tools/tool.ts';
import { call, connect, connectTo, contract, exampleOf, secrets } from './agent.ts';

const { apiKey, accessToken } = secrets;
/** The credentials in all spellings in which a server, a proxy or an error could repeat them. */
const spellings = [apiKey, accessToken].flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  btoa(`api:${secret}`),
  btoa(secret),
  secret.toUpperCase(),
]);
const leaksOf = (value: unknown) => spellings.filter((spelling) => JSON.stringify(value).includes(spelling));

describe('no credential reaches an agent', () => {
  const echo = spellings.join(' ');
  const csv = { 'content-type': 'text/csv', 'content-disposition': `attachment; filename="${apiKey}.csv"` };

  test.each([
    ['an answer', 200, { version: echo, [accessToken]: echo }, {}],
    ['a refusal', 422, { code: 422, message: echo, errors: { [apiKey]: [echo] } }, {}],
    ['an undocumented refusal', 409, { code: 409, message: echo }, {}],
    ['an answer that is no JSON', 200, echo, {}],
  ])('by %s', async (_, status, body, headers) => {
    expect(leaksOf(await call(await connectTo(status, body, headers), 'getVersion'))).toEqual([]);
  });

  test('by a file, or by its name', async () => {
    const client = await connectTo(200, echo, csv);
    const result = await call(client, 'downloadAccountSnapshot', { risk_id: 'xr_1', format: 'csv' });
    expect(JSON.stringify(result)).toContain('[redacted]');
    expect(leaksOf(result)).toEqual([]);
  });

  test('by a broken connection', async () => {
    const client = await connect({ fetch: async () => Promise.reject(new Error(echo)) });
    expect(leaksOf(await call(client, 'getVersion'))).toEqual([]);
  });

  test('by what the server tells of itself and its tools', async () => {
    const client = await connect();
    expect(leaksOf([client.getServerVersion(), client.getInstructions(), await client.listTools()])).toEqual([]);
  });

  test('canary: a text that repeats one is found', () => {
    expect(leaksOf({ text: `Basic ${btoa(`api:${apiKey}`)}` })).toHaveLength(1);
  });
});

describe('secrets that the API answers with', () => {
  test('are withheld, except for the key of a wizard session', async () => {
    const names = new Set<string>();
    for (const { responses } of contract.operations) {
      for (const { schema } of responses.flatMap(({ content }) => content)) {
        for (const { path } of fieldsOf(contract, schema?.schema, 6)) names.add(path.at(-1) ?? '');
      }
    }
    expect([...names].filter(isSecretName).sort()).toEqual(['login_credentials', 'token', 'wizard_session_key']);
  });

  test.each([
    [4, ['token']],
    [5, []],
  ])('are found on four levels: on level %i, %j', (levels, want) => {
    const nested = (left: number): object =>
      left === 0
        ? { type: 'string' }
        : { type: 'object', properties: { [left === 1 ? 'token' : 'in']: nested(left - 1) } };
    const responses = { 200: { description: '', content: json(nested(levels)) } };
    const pets = contractOf({ '/pets': { get: { operationId: 'get', responses } } });
    expect(secretFields(pets, operationOf(pets, 'get'))).toEqual(want);
  });

  test.each(['createAccessToken', 'getAccessToken', 'listAccessTokens', 'refreshAccessToken'])(
    'by %s',
    async (name) => {
      const tool = toolsOf(contract).find((candidate) => candidate.name === name);
      const { content } = await call(await connect(), name, tool && exampleOf(tool));
      expect(content[0]).toMatchObject({ text: expect.stringContaining('"token":"[withheld]"') });
      expect(content[1]).toEqual({ type: 'text', text: 'The value of token is withheld: it is a secret.' });
    },
  );

  test('by the end of a wizard', async () => {
    const additional_data = { login_credentials: 'half-of-the-credentials' };
    const client = await connectTo(200, { form: { name: 'finish', elements: [] }, additional_data });
    const result = JSON.stringify(await call(client, 'submitWizardStep', { key: 'k' }));
    expect(result).not.toContain('half-of-the-credentials');
    expect(result).toContain('finish');
  });

  test('under such a name in another answer are none', async () => {
    const client = await connectTo(200, { data: [{ token: 'of a game' }] });
    expect(JSON.stringify(await call(client, 'listEvents'))).toContain('of a game');
  });
});
