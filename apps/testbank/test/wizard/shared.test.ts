import { describe, expect, test } from 'vitest';
import { readPin } from '../../src/bank/pins.ts';
import type { JoinedCredentials } from '../../src/wizard/context.ts';
import { joinCredentials } from '../../src/wizard/credentials.ts';
import type { Credentials, Product } from '../../src/wizard/session.ts';
import { error, login, transfer, Walk } from './support.ts';

const testbank = { bankCode: '88888888', countryId: 'DE' } as const;

/** Credentials that were stored at an earlier login. */
function stored(pin: string): Credentials {
  const effect = readPin(pin);
  if (effect.kind !== 'accepted') throw new Error(`The PIN ${pin} is not accepted.`);
  return { userName: 'erika.beispiel', pin, profile: effect.profile, since: '2026-01-01' };
}

const half = 'crp_T09bO6ba2nSaIsYI|||eyJpdiI6Ik';

describe('half of the credentials', () => {
  const sharing = (product: Product) => new Walk(product, { sharesCredentials: true, parameters: transfer }).send();

  test('is handed out with the form finish, and the other half is stored', () => {
    const walk = sharing('connection').logIn('12345');
    expect(walk.form).toBe('finish');
    const handedOut = walk.response?.additional_data?.login_credentials ?? '';
    expect(handedOut).toMatch(/^crp_T09bO6ba2nSaIsYI\|\|\|/);
    expect(walk.effects).toEqual([
      expect.objectContaining({ kind: 'finish' }),
      { kind: 'store-credentials', id: 'crp_T09bO6ba2nSaIsYI', half: expect.any(String) },
    ]);
    const [, kept] = walk.effects as [unknown, { half: string }];
    expect(joinCredentials(handedOut, kept.half, walk.context.owner)).toEqual({
      bank: testbank,
      credentials: walk.credentials,
    });
    expect(joinCredentials(handedOut, kept.half, 'acc_2')).toBeUndefined();
  });

  test('is handed out after a TAN', () => {
    const walk = sharing('pay').logIn('12345').send({ tan: '123456' });
    expect(walk.response?.additional_data).toBeDefined();
  });

  test('is not handed out if the feature is not active', () => {
    const walk = new Walk('connection').send().logIn('12345');
    expect(walk.response?.additional_data).toBeUndefined();
    expect(walk.effects).toHaveLength(1);
  });

  test('is not handed out with a login that fails', () => {
    expect(sharing('connection').logIn('wrong').response?.additional_data).toBeUndefined();
    expect(sharing('connection').logIn('no-account').effects).toEqual([
      { kind: 'fail', lastError: 'transaction_failed' },
    ]);
  });
});

describe('shared credentials', () => {
  const joined = (pin: string): JoinedCredentials => ({ bank: testbank, credentials: stored(pin) });
  const withJoined = (walk: Walk, joinedCredentials: JoinedCredentials | undefined) => {
    walk.context = { ...walk.context, joinedCredentials };
    return walk;
  };
  const atLogin = (product: Product = 'verify') =>
    new Walk(product, { parameters: { ...transfer, bic: 'TESTDE88XXX' }, sharesCredentials: true }).send();

  test('log in instead of the bank user, and are not handed out again', () => {
    const walk = withJoined(atLogin(), joined('12345')).send({ credentials: half });
    expect(walk.form).toBe('finish');
    expect(walk.response?.additional_data).toBeUndefined();
    expect(walk.effects).toEqual([
      { kind: 'finish', bank: testbank, credentials: stored('12345'), accounts: ['giro'] },
    ]);
  });

  test('skip the choice of the bank too', () => {
    const walk = withJoined(new Walk('verify'), joined('12345')).send({ credentials: half });
    expect(walk.form).toBe('finish');
  });

  test('still need what the bank asks for', () => {
    expect(withJoined(atLogin(), joined('next')).send({ credentials: half }).session.step).toBe('second-login');
    expect(withJoined(atLogin(), joined('accounts')).send({ credentials: half }).form).toBe('account');
    expect(withJoined(atLogin('pay'), joined('12345')).send({ credentials: half }).form).toBe('tan');
    expect(withJoined(atLogin(), joined('autosubmit')).send({ credentials: half }).response?.polling).toEqual({
      interval: 1000,
    });
  });

  test('do not ask again for what was set at the first login', () => {
    expect(withJoined(atLogin(), joined('config,forms')).send({ credentials: half }).form).toBe('finish');
  });

  test.each([
    { name: 'whose halves do not fit', joinedCredentials: undefined },
    {
      name: 'of another bank',
      joinedCredentials: { ...joined('12345'), bank: { bankCode: '88888', countryId: 'AT' } },
    },
    { name: 'of an unknown bank', joinedCredentials: { ...joined('12345'), bank: { bankCode: '1', countryId: 'DE' } } },
  ] as const)('$name show the login, and the bank user logs in by hand', ({ joinedCredentials }) => {
    const walk = withJoined(atLogin(), joinedCredentials).send({ credentials: half });
    expect(walk.form).toBe('login');
    expect(walk.error).toEqual([]);
    expect(walk.session).toMatchObject({ lastError: 'login_failed', credentials: null, failedLogins: 0 });
    expect(walk.send(login('12345')).response?.additional_data).toBeDefined();
  });

  test('of a bank of the other mode are refused', () => {
    const walk = withJoined(new Walk('verify', { isTestmode: false }), joined('12345')).send({ credentials: half });
    expect(walk.form).toBe('bank');
    expect(walk.session.lastError).toBe('login_failed');
  });

  test('that the bank refuses show the login', () => {
    const walk = withJoined(atLogin(), joined('12345'));
    walk.context = { ...walk.context, logIn: () => ({ kind: 'wrong' }) };
    expect(walk.send({ credentials: half }).form).toBe('login');
    expect(walk.error).toEqual([]);
    expect(walk.session).toMatchObject({ lastError: 'login_failed', credentials: null, hasStoredCredentials: false });
  });

  test('are taken only at the login', () => {
    const walk = withJoined(atLogin().send(login('accounts')), joined('12345')).send({ credentials: half });
    expect(walk.form).toBe('account');
    expect(walk.session.credentials?.userName).toBe('hartmut.mustermann');
  });

  test('never appear in an answer', () => {
    const walk = withJoined(atLogin(), undefined).send({ credentials: half });
    expect(JSON.stringify([walk.response, walk.session])).not.toContain('eyJpdiI6Ik');
  });
});

describe('stored credentials', () => {
  const sync = (pin: string) => new Walk('sync', { bank: testbank, credentials: stored(pin) });

  test('finish a sync with its first request', () => {
    const walk = sync('12345').send();
    expect(walk.effects).toEqual([
      { kind: 'finish', bank: testbank, credentials: stored('12345'), accounts: ['giro', 'savings'] },
    ]);
  });

  test.each([
    { pin: 'next', step: 'second-login' },
    { pin: 'autosubmit', step: 'approval' },
  ])('need the bank user at the PIN $pin', ({ pin, step }) => {
    expect(sync(pin).send().session).toMatchObject({ status: 'running', step });
  });

  test('that are wrong by now show the login, from which no way leads back', () => {
    const walk = sync('12345');
    const { logIn } = walk.context;
    walk.context = {
      ...walk.context,
      logIn: (bank, name, pin) => (pin === '12345' ? { kind: 'wrong' } : logIn(bank, name, pin)),
    };
    expect(walk.send().form).toBe('login');
    expect(walk.session.lastError).toBe('login_failed');
    expect(walk.send({ action: 'back' }).form).toBe('login');
    expect(walk.send(login('54321')).form).toBe('finish');
    expect(walk.effects).toMatchObject([{ kind: 'finish', credentials: { pin: '54321', since: '2026-11-30' } }]);
  });

  test('show the login with an error if the bank is down', () => {
    const walk = sync('12345');
    walk.context = { ...walk.context, logIn: () => ({ kind: 'down' }) };
    expect(walk.send().error).toEqual(error('tech_error', true));
    expect(walk.form).toBe('login');
    expect(walk.session).toMatchObject({ lastError: 'tech_error', credentials: null });
  });

  test('are not needed for a sync in which the bank user logs in', () => {
    const walk = new Walk('sync', { bank: testbank }).send();
    expect(walk.form).toBe('login');
    expect(walk.send(login('12345')).form).toBe('finish');
  });
});
