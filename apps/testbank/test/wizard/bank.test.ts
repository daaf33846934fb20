import { describe, expect, test } from 'vitest';
import { readPin } from '../../src/bank/pins.ts';
import type { BankUser, Failures } from '../../src/bank/types.ts';
import { answerLogin } from '../../src/wizard/bank.ts';

const none: Failures = { login: null, tan: null, payment: null, sync: null };

/** A bank user of a users file. */
function bankUser(pin: string | null, failures: Partial<Failures> = {}): BankUser {
  const user = { userName: 'erika.beispiel', bankCode: null, holder: 'Erika Beispiel', accounts: [] };
  return { ...user, pin, failures: { ...none, ...failures } };
}

describe('the answer of a bank to a PIN', () => {
  test('is that of the table of PINs', () => {
    expect(answerLogin('next', 'verify', null)).toEqual({ ...readPin('next'), failures: { tan: null, payment: null } });
    expect(answerLogin('wrong', 'verify', null)).toEqual({ kind: 'wrong' });
    expect(answerLogin('iban:DE00', 'verify', null)).toEqual({ kind: 'invalid-iban' });
  });

  test('is the same for a bank user without a PIN of their own', () => {
    expect(answerLogin('next', 'verify', bankUser(null))).toEqual(answerLogin('next', 'verify', null));
    expect(answerLogin('wrong', 'verify', bankUser(null))).toEqual({ kind: 'wrong' });
  });

  test('depends on the PIN of a bank user who has one, which has no other effect', () => {
    expect(answerLogin('next', 'verify', bankUser('next'))).toEqual(answerLogin('12345', 'verify', null));
    expect(answerLogin('wrong', 'verify', bankUser('wrong'))).toMatchObject({ kind: 'accepted' });
    expect(answerLogin('12345', 'verify', bankUser('next'))).toEqual({ kind: 'wrong' });
  });

  test.each(['wrong', 'down'] as const)('is a failure for a bank user whose login fails: %s', (login) => {
    expect(answerLogin('12345', 'verify', bankUser(null, { login }))).toEqual({ kind: login });
    expect(answerLogin('12345', 'sync', bankUser('12345', { login }))).toEqual({ kind: login });
  });

  test.each(['wrong', 'down'] as const)('is a failure only in a sync for a bank user whose sync fails: %s', (sync) => {
    expect(answerLogin('12345', 'sync', bankUser(null, { sync }))).toEqual({ kind: sync });
    expect(answerLogin('12345', 'connection', bankUser(null, { sync }))).toMatchObject({ kind: 'accepted' });
  });

  test('says what is refused after the login', () => {
    const failures = { tan: 'wrong', payment: 'refused' } as const;
    expect(answerLogin('12345', 'pay', bankUser(null, failures))).toMatchObject({ kind: 'accepted', failures });
  });
});
