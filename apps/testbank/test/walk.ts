import type { Testbank } from '../src/testbank.ts';
import { type CallOptions, call } from './call.ts';

/** Sends steps of the wizard one after the other. */
export async function walk(
  testbank: Pick<Testbank, 'fetch'>,
  key: string,
  steps: readonly Record<string, unknown>[],
  options: CallOptions = {},
) {
  let answer = await call(testbank, '/v1/wizard', { ...options, method: 'POST', json: { key } });
  for (const step of steps) {
    answer = await call(testbank, '/v1/wizard', { ...options, method: 'POST', json: { key, ...step } });
  }
  return answer.body;
}

export const germanTestbank = { bank_code: '88888888', country_id: 'DE' };

/** The login form of the Testbanks, filled in. */
export function login(pin = '12345', userName = 'hartmut.mustermann') {
  return { USER_NAME: userName, USER_PIN: pin, privacy_policy: true };
}
