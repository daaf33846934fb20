import { expect, test } from 'vitest';
import { createFetchHandler } from '../../src/proxy/index.ts';
import { openWizard, type StepAnswer } from '../../src/wizard/index.ts';
import { TestbankWorld } from './support.ts';

const world = new TestbankWorld();

test('a page without an API key walks the wizard of a session that its server has created, and of no other', async () => {
  const client = await world.client();
  const body = { bank_code: '88888888', country_id: 'DE' };
  const session = await client.createVerification({ body }).orThrow();
  const other = await client.createVerification({ body }).orThrow();
  const handle = createFetchHandler({ client, isOwnSession: (key) => key === session.wizard_session_key });
  const transport = async (step: object) => {
    const headers = { 'content-type': 'application/json' };
    const request = new Request('https://shop.example/', { method: 'POST', headers, body: JSON.stringify(step) });
    const response = await handle(request);
    return { status: response.status, body: await response.json() } as StepAnswer;
  };

  const wizard = await openWizard(transport, session.wizard_session_key);
  const login = { USER_NAME: 'hartmut.mustermann', privacy_policy: true };
  expect(await wizard.submit({ ...login, USER_PIN: 'wrong' })).toMatchObject({
    phase: 'form',
    error: { code: 'login_failed' },
  });
  expect(await wizard.submit({ ...login, USER_PIN: '12345' })).toMatchObject({ phase: 'finished' });
  const verification = { path: { verification_id: session.transaction } };
  expect((await client.getVerification(verification).orThrow()).transaction).toBe(session.transaction);
  await expect(openWizard(transport, other.wizard_session_key)).rejects.toMatchObject({
    reason: 'refused',
    status: 422,
  });
});
