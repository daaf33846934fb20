import { describe, expect, test } from 'vitest';
import { toolsOf } from '../src/tools/tool.ts';
import { call, connect, contract, exampleOf, secrets, textOf } from './agent.ts';

describe('without --write', async () => {
  const client = await connect({ write: false });

  test('the tools that read are listed, and no other', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(
      contract.operations.filter(({ method }) => method === 'GET').map(({ id }) => id),
    );
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  });

  test.each(toolsOf(contract).filter(({ reads }) => !reads))('$name is refused', async (tool) => {
    await expect(call(client, tool.name, exampleOf(tool))).rejects.toThrow(`Tool ${tool.name} disabled`);
  });

  test('the agent is told why tools are disabled', async () => {
    expect(client.getInstructions()).toContain('--write');
    expect((await connect()).getInstructions()).not.toContain('--write');
  });
});

describe('without a credential', async () => {
  const needs = async (name: string, given: object, options: object) => {
    const result = await call(await connect({ apiKey: undefined, accessToken: undefined, ...options }), name, {
      ...given,
    });
    return result.isError ? textOf(result) : 'sent';
  };

  test.each([
    ['listRisks', {}, 'the API key of the account. Set XS2A_API_KEY'],
    ['listBankAccounts', {}, 'an access token of a bank user. Set XS2A_ACCESS_TOKEN'],
    ['submitWizardStep', { key: 'k' }, 'the API key of the account. Set XS2A_API_KEY'],
  ])('%s says which one it needs', async (name, given, want) => {
    expect(await needs(name, given, {})).toBe(`${name} needs ${want} in the environment of this server.`);
  });

  test('the other one helps in the wizard only', async () => {
    const { apiKey, accessToken } = secrets;
    expect(await needs('listRisks', {}, { accessToken })).toContain('XS2A_API_KEY');
    expect(await needs('listBankAccounts', {}, { apiKey })).toContain('XS2A_ACCESS_TOKEN');
    const form = { fetch: async () => Response.json({ form: { name: 'bank', elements: [] } }) };
    expect(await needs('submitWizardStep', { key: 'k' }, { accessToken, ...form })).toBe('sent');
  });
});

test('each call carries the credential of its scope', async () => {
  const sent: string[] = [];
  const client = await connect({
    fetch: async (_, { headers }) => {
      sent.push(atob(new Headers(headers).get('authorization')?.slice('Basic '.length) ?? ''));
      return Response.json({ data: [], form: {} });
    },
  });
  await call(client, 'listRisks');
  await call(client, 'listBankAccounts');
  await call(client, 'submitWizardStep', { key: 'k' });
  expect(sent).toEqual([`api:${secrets.apiKey}`, `api:${secrets.accessToken}`, `api:${secrets.apiKey}`]);
});
