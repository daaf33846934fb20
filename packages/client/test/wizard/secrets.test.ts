import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openWizard, type Wizard } from '../../src/wizard/index.ts';
import { situation, stub } from './support.ts';

/** Everything that a log, a debugger or an error tracker could make of a value. */
function textsOf(value: unknown): string {
  const deep = inspect(value, { depth: null, showHidden: true });
  const json = JSON.stringify(value);
  const copied = JSON.stringify({ ...(value as object) });
  const { message, stack, cause } = value as Error;
  return [deep, json, copied, `${value}`, message, stack, inspect(cause)].join('\n');
}

/** Ways in which a step with secret values fails, or succeeds. */
const replies = [
  () => situation('form-login-failed'),
  () => situation('form-session-expired'),
  () => situation('form-finish'),
  () => ({ status: 422 as const, body: { code: 422, message: 'x', errors: {} } }),
  () => ({ status: 500 as const, body: { code: 500, message: 'x' } }),
];

test('PIN, TAN, key and credentials appear in no error, state, inspection or JSON', async () => {
  for (let round = 0; round < 200; round++) {
    const secrets = Array.from({ length: 3 }, () => randomBytes(9).toString('hex'));
    const [key = '', pin = '', credentials = ''] = secrets;
    const values: unknown[] = [];
    const take = async (step: (wizard: Wizard) => Promise<unknown>) => {
      const reply = replies[round % replies.length];
      const wizard = await openWizard(stub(situation('form-login'), ...(reply ? [reply()] : [])).transport, key);
      values.push(wizard, await step(wizard).catch((error) => error), wizard.state, wizard);
    };
    await take((wizard) => wizard.submit({ USER_NAME: pin, USER_PIN: pin, privacy_policy: true }));
    await take((wizard) => wizard.submit({ USER_PIN: pin, privacy_policy: true, tan: pin }));
    await take((wizard) => wizard.submit({ USER_NAME: 'hartmut', USER_PIN: pin.repeat(10), privacy_policy: true }));
    await take((wizard) => wizard.submitCredentials(credentials));
    const text = values.map(textsOf).join('\n');
    for (const secret of secrets) expect(text).not.toContain(secret);
  }
});

describe('the request id of a refusal', () => {
  const refusal = async (requestId: string, take: (wizard: Wizard) => Promise<unknown>) => {
    const answer = { status: 500 as const, body: {}, requestId };
    const wizard = await openWizard(stub(situation('form-login'), answer).transport, 'KoA6ZwdTYeqSIvv6');
    return take(wizard).catch((error) => error);
  };

  test.each<{ name: string; take: (wizard: Wizard) => Promise<unknown> }>([
    {
      name: 'a PIN',
      take: (wizard) => wizard.submit({ USER_NAME: 'hartmut', USER_PIN: '48151', privacy_policy: true }),
    },
    {
      name: 'a TAN as a number',
      take: (wizard) => wizard.submit({ USER_NAME: 'hartmut', USER_PIN: '1234', privacy_policy: true, tan: 48151 }),
    },
    { name: 'shared credentials', take: (wizard) => wizard.submitCredentials('48151') },
  ])('is withheld if it repeats $name', async ({ take }) => {
    const error = await refusal('req-48151-1', take);
    expect(error).toMatchObject({ reason: 'refused', status: 500, requestId: undefined });
    expect(textsOf(error)).not.toContain('48151');
    expect(await refusal('req-1', take)).toMatchObject({ requestId: 'req-1' });
  });

  test('is withheld if it repeats the key of the session', async () => {
    const error = await refusal('req-KoA6ZwdTYeqSIvv6', (wizard) => wizard.back());
    expect(error).toMatchObject({ reason: 'refused', requestId: undefined });
  });

  test.each([
    { credentials: '481', want: undefined },
    { credentials: '48', want: 'req-481' },
  ])('is $want if it repeats $credentials', async ({ credentials, want }) => {
    const error = await refusal('req-481', (wizard) => wizard.submitCredentials(credentials));
    expect(error).toMatchObject({ reason: 'refused', requestId: want });
  });

  test('is kept if an index or a country occurs in it by chance', async () => {
    const take = (wizard: Wizard) =>
      wizard.submit({ USER_NAME: 'hartmut', USER_PIN: '12345', privacy_policy: true, account: 0, country_id: 'DE' });
    expect(await refusal('req-DE-0', take)).toMatchObject({ requestId: 'req-DE-0' });
  });
});

test('credentials of the finished wizard can be read, but appear in no log', async () => {
  const credentials = 'crp_T09bO6ba2nSaIsYI|||secret-half';
  const end = { ...situation('form-finish'), additional_data: { login_credentials: credentials } };
  const wizard = await openWizard(stub(end).transport, 'key');
  const { state } = wizard;
  expect(state.phase === 'finished' && state.loginCredentials).toBe(credentials);
  expect(textsOf(state)).toContain('finished');
  expect(textsOf(state) + textsOf(wizard)).not.toContain('secret-half');
});

test('canary: credentials in a state, and a value in an error, are found', () => {
  expect(textsOf({ phase: 'finished', loginCredentials: 'secret-half' })).toContain('secret-half');
  expect(textsOf(new Error('refused: 12345'))).toContain('12345');
});
