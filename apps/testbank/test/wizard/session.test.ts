import { describe, expect, test } from 'vitest';
import { expire, sessionTimeout, showForm } from '../../src/wizard/engine.ts';
import { createSession } from '../../src/wizard/session.ts';
import { error, login, start, transfer, Walk } from './support.ts';

const minutes = 60_000;

describe('a session without a request', () => {
  test.each([
    { name: 'that was not started', create: () => new Walk('verify') },
    { name: 'at the choice of the bank', create: () => new Walk('verify').send() },
    { name: 'at the TAN', create: () => new Walk('pay', { parameters: transfer }).send().logIn('12345') },
    { name: 'that waits for an approval', create: () => new Walk('verify').send().logIn('autosubmit') },
  ])('expires after 20 minutes, and not before: $name', ({ create }) => {
    expect(sessionTimeout).toBe(20 * minutes);
    expect(
      create()
        .after(20 * minutes - 1)
        .send().session.status,
    ).not.toBe('expired');

    const walk = create();
    const { step } = walk.session;
    walk.after(20 * minutes).send({ tan: '123456' });
    expect(walk.error).toEqual({
      code: 'session_timeout',
      message: 'Ihre Sitzung ist abgelaufen.',
      recoverable: false,
    });
    expect(walk.response?.form.elements).toEqual([]);
    expect(walk.session).toMatchObject({ status: 'expired', step, lastError: 'session_expired' });
    expect(walk.effects).toEqual([{ kind: 'fail', lastError: 'session_expired' }]);
    expect(walk.send().effects).toEqual([]);
  });

  test('has 20 minutes from every request on', () => {
    const walk = new Walk('verify').send();
    for (const action of ['poll', 'back', 'complete-bankcodes']) {
      walk.after(19 * minutes + 59_000).send({ action, bank_code: '8', country_id: 'DE' });
      expect(walk.form).toBe('bank');
      expect(walk.error).toEqual([]);
    }
  });

  test('can be expired by the clock alone', () => {
    const { session } = new Walk('verify').send();
    expect(expire(session, start + 20 * minutes - 1)).toEqual({ session, effects: [] });
    expect(expire(session, start + 20 * minutes)).toEqual({
      session: { ...session, status: 'expired', lastError: 'session_expired' },
      effects: [{ kind: 'fail', lastError: 'session_expired' }],
    });
  });

  test('that has ended does not expire', () => {
    const { session } = new Walk('verify').send().logIn('12345');
    expect(expire(session, start + 20 * minutes)).toEqual({ session, effects: [] });
  });
});

describe('abort', () => {
  test.each([
    { name: 'before the start', create: () => new Walk('verify') },
    { name: 'at the login', create: () => new Walk('verify').send().logIn('wrong') },
    { name: 'at the account', create: () => new Walk('verify').send().logIn('accounts') },
  ])('ends the session $name', ({ create }) => {
    const walk = create().send({ action: 'abort' });
    expect(walk.error).toEqual([]);
    expect(walk.response?.form.elements).toEqual([]);
    expect(walk.session).toMatchObject({ status: 'aborted', lastError: 'client_aborted' });
    expect(walk.effects).toEqual([{ kind: 'fail', lastError: 'client_aborted' }]);
    expect(walk.send(login('12345')).error).toEqual(error('session_timeout', false));
    expect(walk.session.lastError).toBe('client_aborted');
  });
});

describe('back', () => {
  test('leads through the forms that were shown, and undoes what came from them', () => {
    const walk = new Walk('pay', { parameters: transfer }).send().logIn('accounts,next,config');
    walk.send({ login_code: '123456' }).send({ tan_method: 'qr' }).send({ account: '2' });
    expect(walk.session).toMatchObject({ step: 'tan', accounts: ['giro-plus'], tanMethod: 'qr' });
    expect(walk.send({ action: 'back' }).session).toMatchObject({ step: 'account', accounts: [], tanMethod: 'qr' });
    expect(walk.send({ action: 'back' }).session).toMatchObject({ step: 'config', tanMethod: 'sms' });
    expect(walk.send({ action: 'back' }).session).toMatchObject({ step: 'second-login' });
    expect(walk.session.credentials).not.toBeNull();
    expect(walk.send({ action: 'back' }).session).toMatchObject({ step: 'login', credentials: null, behaviour: null });
    expect(walk.session.bank).not.toBeNull();
    expect(walk.send({ action: 'back' }).session).toMatchObject({ step: 'bank', bank: null, shown: ['bank'] });
    expect(walk.logIn('12345').form).toBe('tan');
  });

  test('changes nothing at the first form', () => {
    const bank = new Walk('verify').send();
    const first = bank.response;
    expect(bank.send({ action: 'back' }).response).toEqual(first);
    const known = new Walk('verify', { parameters: { bic: 'TESTDE88XXX' } }).send();
    expect(known.send({ action: 'back' }).form).toBe('login');
  });

  test('skips forms that were not shown', () => {
    const walk = new Walk('pay', { parameters: transfer }).send().logIn('12345');
    expect(walk.form).toBe('tan');
    expect(walk.send({ action: 'back' }).form).toBe('login');
  });
});

describe('a request that the form does not expect', () => {
  test.each([
    { name: 'poll', input: { action: 'poll' } },
    { name: 'the key alone', input: {} },
    { name: 'an action that does not exist', input: { action: 'dance' } },
  ])('shows the form again: $name', ({ input }) => {
    for (const walk of [
      new Walk('verify').send(),
      new Walk('pay', { parameters: transfer }).send().logIn('accounts'),
    ]) {
      const before = walk.response;
      expect(walk.send(input).response).toEqual(before);
    }
  });

  test('is refused if it has fields of another form', () => {
    const walk = new Walk('pay', { parameters: transfer }).send().logIn('accounts').send(login('accounts'));
    expect(walk.form).toBe('account');
    expect(walk.error).toEqual(error('validation_failed', true));
  });
});

test.each([
  { name: 'finished', end: (walk: Walk) => walk.send({ account: '0' }) },
  { name: 'aborted', end: (walk: Walk) => walk.send({ action: 'abort' }) },
  { name: 'expired', end: (walk: Walk) => walk.after(20 * minutes).send() },
  { name: 'failed', end: (walk: Walk) => withBlacklist(walk).send({ account: '0' }) },
])('a session that has $name forgets the credentials', ({ name, end }) => {
  const walk = new Walk('verify').send().logIn('accounts');
  expect(walk.session.credentials).not.toBeNull();
  expect(end(walk).session).toMatchObject({ status: name, credentials: null });
});

function withBlacklist(walk: Walk): Walk {
  walk.context = { ...walk.context, isBlacklisted: () => true };
  return walk;
}

test('the first request can have the values of the first form', () => {
  const walk = new Walk('verify').send({ country_id: 'DE', bank_code: '88888888' });
  expect(walk.form).toBe('login');
  expect(walk.session.lastError).toBe('');
});

test('the form of a session can be shown without a step', () => {
  const walk = new Walk('verify').send();
  expect(showForm(walk.session, walk.context)).toEqual(walk.response);
  walk.logIn('12345');
  expect(showForm(walk.session, walk.context).form).toEqual({ name: 'finish', elements: [] });
  expect(showForm(walk.session, walk.context).error).toEqual([]);
  const aborted = new Walk('verify').send({ action: 'abort' });
  expect(showForm(aborted.session, aborted.context).error).toEqual(error('session_timeout', false));
});

test('a session is created with what the transaction was created with', () => {
  const parameters = { ...transfer, language: 'en' };
  const session = createSession({ product: 'pay', isTestmode: true, parameters, now: start });
  expect(session).toMatchObject({ product: 'pay', parameters, language: 'en', status: 'new', lastStepAt: start });
});
