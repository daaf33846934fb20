import { describe, expect, test } from 'vitest';
import { toolsOf } from '../src/tools/tool.ts';
import { call, connect, contract, exampleOf, textOf } from './agent.ts';

const client = await connect();

describe('against the mock every tool succeeds with the examples of the contract', () => {
  test.each(toolsOf(contract))('$name', async (tool) => {
    const result = await call(client, tool.name, exampleOf(tool));
    expect(textOf(result)).not.toBe('');
    expect(result.isError, textOf(result)).toBeUndefined();
  });
});

test('arguments reach path, query and body', async () => {
  const urls: string[] = [];
  const bodies: unknown[] = [];
  const agent = await connect({
    fetch: async (url, { body, method }) => {
      urls.push(`${method} ${url}`);
      bodies.push(body);
      return Response.json({ data: [] });
    },
  });
  await call(agent, 'listVerifications', { check_passed: true, per_page: 3 });
  await call(agent, 'markTurnoversAsSeen', { account_id: 'bac_1/2', from: '2017-10-08' });
  await call(agent, 'createVerification');
  await call(agent, 'submitWizardStep');
  expect(urls).toEqual([
    'GET https://api.xs2a.com/v1/verifications?per_page=3&check_passed=true',
    'POST https://api.xs2a.com/v1/api/accounts/bac_1%2F2/markAsSeen',
    'POST https://api.xs2a.com/v1/verifications',
    'POST https://api.xs2a.com/v1/wizard',
  ]);
  // A body that is optional is left out, one that is required is sent though it is empty.
  expect(bodies).toEqual([undefined, '{"from":"2017-10-08"}', undefined, '{}']);
});

test('a list is asked for ten entries, unless the agent wants another number', async () => {
  const queries: string[] = [];
  const agent = await connect({
    fetch: async (url) => {
      queries.push(new URL(url).search);
      return Response.json({ data: [] });
    },
  });
  await call(agent, 'listRisks');
  await call(agent, 'listRisks', { per_page: 50, page: 2 });
  await call(agent, 'listBanks');
  await call(agent, 'getVersion');
  expect(queries).toEqual(['?per_page=10', '?per_page=50&page=2', '?per_page=10', '']);
});

test('the wizard takes the fields that a bank names', async () => {
  const { content } = await call(client, 'createRisk', { bank_code: '88888888', country_id: 'DE' });
  const [block] = content;
  const { wizard_session_key: key } = JSON.parse(block?.type === 'text' ? block.text : '');
  const form = await call(client, 'submitWizardStep', { key });
  expect(JSON.parse(textOf(form))).toMatchObject({ form: { name: 'bank' } });
  const login = await call(client, 'submitWizardStep', { key, bank_code: '88888888', country_id: 'DE' });
  expect(JSON.parse(textOf(login))).toMatchObject({ form: { name: 'login' } });
  const fields = { USER_NAME: '123456', USER_PIN: 'forms', privacy_policy: '1' };
  expect(textOf(await call(client, 'submitWizardStep', { key, ...fields }))).not.toContain('USER_NAME');
});

test('a page that is too long for an agent is cut, and the agent is told how to ask for less', async () => {
  const data = Array.from({ length: 50 }, (_, index) => ({ id: `xr_${index}`, text: 'x'.repeat(2000) }));
  const agent = await connect({ fetch: async () => Response.json({ total: 50, data }) });
  const [page, note] = (await call(agent, 'listEvents', { per_page: 50 })).content;
  expect(page?.type === 'text' && JSON.parse(page.text).data.length).toBe(19);
  expect(note).toEqual({
    type: 'text',
    text: '/data has only the first 19 of 50 entries, because it is too long. To get less, set one of: transaction, type, from, to, per_page.',
  });
});
