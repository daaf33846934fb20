import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/wizard/session.ts';
import { error, login, Walk } from './support.ts';

const options = (walk: Walk) => (walk.element('country_id') as { options: object }).options;

describe('the choice of the bank', () => {
  test.each([
    { code: '88888888', countryId: 'DE', bank: '88888888' },
    { code: '88888888', countryId: '', bank: '88888888' },
    { code: 88888888, countryId: 'DE', bank: '88888888' },
    { code: 'TESTDE88XXX', countryId: 'DE', bank: '88888888' },
    { code: 'testde88', countryId: '', bank: '88888888' },
    { code: ' 88888888 ', countryId: 'DE', bank: '88888888' },
    { code: '88888', countryId: 'AT', bank: '88888' },
    { code: '88888', countryId: '', bank: '88888' },
    { code: 'TESTAT88XXX', countryId: 'AT', bank: '88888' },
    { code: '88888889', countryId: 'DE', bank: '88888889' },
  ])('takes $code in "$countryId"', ({ code, countryId, bank }) => {
    const walk = new Walk('verify').send().send({ bank_code: code, country_id: countryId });
    expect(walk.form).toBe('login');
    expect(walk.session.bank?.bankCode).toBe(bank);
  });

  test.each(['12345678', 'UNKNDE00XXX', '8888888', '88888'])('refuses %s in Germany, and shows it again', (code) => {
    const walk = new Walk('verify').send().send({ bank_code: code, country_id: 'DE' });
    expect(walk.form).toBe('bank');
    expect(walk.error).toEqual(error('validation_failed', true));
    expect(walk.element('bank_code')).toMatchObject({
      value: code,
      invalid: true,
      failed_validation_rules: [],
      validation_error: 'Diese Bank ist nicht bekannt.',
    });
    expect(walk.element('country_id')).toMatchObject({ selected: 'DE', invalid: false });
  });

  test('needs a bank code', () => {
    const walk = new Walk('verify').send().send({ country_id: 'DE' });
    expect(walk.element('bank_code')).toMatchObject({ invalid: true, failed_validation_rules: ['required'] });
    expect(walk.session.lastError).toBe('validation_failed');
  });

  test.each([
    { parameters: { bank_code: '88888888', country_id: 'DE' }, bank: '88888888' },
    { parameters: { bank_code: 88888888, country_id: 'DE' }, bank: '88888888' },
    { parameters: { bank_code: '88888', country_id: 'AT' }, bank: '88888' },
    { parameters: { bic: 'TESTAT88XXX' }, bank: '88888' },
    { parameters: { sender_bic: 'TESTDE88' }, bank: '88888888' },
  ])('is skipped if the bank is known: $parameters', ({ parameters, bank }) => {
    const walk = new Walk('verify', { parameters }).send();
    expect(walk.form).toBe('login');
    expect(walk.session.bank?.bankCode).toBe(bank);
  });

  test.each([{ bic: 'UNKNDE00XXX' }, { bank_code: '12345678', country_id: 'DE' }, { country_id: 'AT' }])(
    'is shown if the bank is not known: %j',
    (parameters) => {
      const walk = new Walk('verify', { parameters }).send();
      expect(walk.form).toBe('bank');
      expect(walk.error).toEqual([]);
      expect(walk.element('country_id')).toMatchObject({
        selected: 'country_id' in parameters ? parameters.country_id : '',
      });
    },
  );

  test('offers the countries of the mode', () => {
    expect(Object.keys(options(new Walk('verify').send()))).toEqual(['DE', 'AT']);
    expect(Object.keys(options(new Walk('verify', { isTestmode: false }).send())).sort()).toEqual(['AT', 'CH', 'DE']);
  });

  test.each([
    { isTestmode: true, code: '90010100', message: 'Im Testmodus können Sie nur eine Testbank verwenden.' },
    { isTestmode: false, code: '88888888', message: 'Eine Testbank können Sie nur im Testmodus verwenden.' },
    { isTestmode: false, code: '88888889', message: 'Eine Testbank können Sie nur im Testmodus verwenden.' },
  ])('refuses $code if the mode is Test: $isTestmode', ({ isTestmode, code, message }) => {
    const typed = new Walk('verify', { isTestmode }).send().send({ bank_code: code, country_id: 'DE' });
    const known = new Walk('verify', { isTestmode, parameters: { bank_code: code, country_id: 'DE' } }).send();
    for (const walk of [typed, known]) {
      expect(walk.form).toBe('bank');
      expect(walk.error).toEqual({ code: 'testmode_error', message, recoverable: true });
      expect(walk.session.lastError).toBe('tech_error');
    }
  });

  test('takes an invented bank in the mode Live, and none that does not support the product', () => {
    const choose = (product: 'verify' | 'pay' | 'sync', code: string) =>
      new Walk(product, { isTestmode: false }).send().send({ bank_code: code, country_id: 'DE' });
    expect(choose('verify', '90010100').form).toBe('login');
    expect(choose('verify', '91040100').form).toBe('login');
    expect(choose('sync', '91040100').form).toBe('login');
    // The first only shows accounts, the second is not supported at all.
    for (const walk of [choose('pay', '91040100'), choose('verify', '94020100')]) {
      expect(walk.form).toBe('bank');
      expect(walk.error).toEqual(error('trans_not_possible', true));
      expect(walk.session.lastError).toBe('transaction_failed');
    }
  });
});

describe('suggestions for the bank', () => {
  const suggest = (walk: Walk, part: string, countryId: string) =>
    walk.send({ action: 'complete-bankcodes', bank_code: part, country_id: countryId });
  const values = (walk: Walk) => walk.response?.autocomplete?.data.map(({ value }) => value);

  test('are as in the reference', () => {
    const walk = suggest(new Walk('verify').send(), '8888', 'DE');
    expect(walk.response).toEqual({
      code: 200,
      message: 'ok',
      error: [],
      polling: {},
      form: { name: 'bank', elements: [] },
      autocomplete: {
        name: 'bank_code',
        data: [{ value: '88888888', label: '88888888 [TESTDE88XXX] - Testbank (Teststadt)' }],
      },
    });
    expect(walk.send().form).toBe('bank');
  });

  test.each([
    { part: 'testbank', countryId: 'AT', found: ['88888'] },
    { part: 'TESTDE', countryId: 'DE', found: ['88888888'] },
    { part: 'Auenbank', countryId: 'DE', found: [] },
    { part: '', countryId: 'DE', found: [] },
    { part: 'zzz', countryId: 'DE', found: [] },
  ])('for "$part" in $countryId are $found', ({ part, countryId, found }) => {
    expect(values(suggest(new Walk('verify').send(), part, countryId))).toEqual(found);
  });

  test('are at most five', () => {
    const walk = new Walk('verify', { isTestmode: false }).send();
    expect(values(suggest(walk, '9', 'DE'))).toHaveLength(5);
    expect(values(suggest(walk, '9206', 'DE'))).toEqual(['92060100', '92060200', '92060300']);
  });

  test('suit the product', () => {
    const suggestions = (product: 'verify' | 'pay') =>
      values(suggest(new Walk(product, { isTestmode: false }).send(), '91040100', 'DE'));
    expect(suggestions('verify')).toEqual(['91040100']);
    expect(suggestions('pay')).toEqual([]);
  });

  test('are given only while the bank is chosen', () => {
    const walk = new Walk('verify', { parameters: { bic: 'TESTDE88XXX' } }).send();
    expect(suggest(walk, '8888', 'DE').form).toBe('login');
    expect(walk.response?.autocomplete).toBeUndefined();
    expect(walk.element('USER_NAME')).toBeDefined();
  });
});

describe('the login', () => {
  const started = () => new Walk('verify', { parameters: { bic: 'TESTDE88XXX' } }).send();

  test('has the fields of the examples', () => {
    expect(started().response?.form).toEqual({
      name: 'login',
      elements: [
        {
          type: 'help_text',
          title: 'Anmeldung bei der Testbank',
          text: 'Bitte melden Sie sich mit Ihren Zugangsdaten an. [Warum ist das sicher?|dialog::Ihre Zugangsdaten werden verschlüsselt an die Bank übertragen.]',
        },
        expect.objectContaining({ type: 'text', name: 'USER_NAME', label: 'Anmeldename', validation: 'required' }),
        expect.objectContaining({ type: 'password', name: 'USER_PIN', validation: 'required|between:4,40' }),
        expect.objectContaining({ type: 'checkbox', name: 'privacy_policy', checked: false, validation: 'required' }),
      ],
    });
  });

  test.each([false, 'false', '0', 0, '', undefined])(
    'without consent (%j) comes back with that one error',
    (consent) => {
      const walk = started().send({ ...login('12345'), privacy_policy: consent });
      expect(walk.error).toEqual({
        code: 'validation_failed',
        message: 'Bitte prüfen Sie Ihre Eingaben.',
        recoverable: true,
      });
      expect(walk.element('USER_NAME')).toMatchObject({ value: 'hartmut.mustermann', invalid: false });
      expect(walk.element('USER_PIN')).toMatchObject({ value: '', invalid: false });
      expect(walk.element('privacy_policy')).toMatchObject({
        checked: false,
        invalid: true,
        failed_validation_rules: ['required'],
        validation_error: 'Bitte bestätigen Sie die Datenschutzhinweise.',
      });
      expect(walk.session.failedLogins).toBe(0);
    },
  );

  test('takes no user name of spaces alone', () => {
    const walk = started().send({ ...login('12345'), USER_NAME: '  ' });
    expect(walk.element('USER_NAME')).toMatchObject({ invalid: true, failed_validation_rules: ['required'] });
  });

  test.each([true, 'true', '1', 1, 'on'])('takes %j as consent', (consent) => {
    expect(started().send({ ...login('12345'), privacy_policy: consent }).form).toBe('finish');
  });

  test.each([
    { pin: '123', isValid: false },
    { pin: '1234', isValid: true },
    { pin: '1'.repeat(40), isValid: true },
    { pin: '1'.repeat(41), isValid: false },
  ])('takes a PIN of four to forty characters: $pin', ({ pin, isValid }) => {
    const walk = started().send(login(pin));
    expect(walk.form).toBe(isValid ? 'finish' : 'login');
    if (isValid) return;
    expect(walk.element('USER_PIN')).toMatchObject({
      value: '',
      failed_validation_rules: ['between:4,40'],
      validation_error: 'Bitte geben Sie 4 bis 40 Zeichen ein.',
    });
  });

  test('ends the session with the third wrong PIN, and not before', () => {
    const walk = started().send(login('wrong')).send(login('wrong'));
    expect(walk.error).toEqual(error('login_failed', true));
    expect(walk.element('USER_NAME')).toMatchObject({ value: 'hartmut.mustermann' });
    expect(walk.element('privacy_policy')).toMatchObject({ checked: true });
    walk.send(login('wrong'));
    expect(walk.error).toEqual(error('login_failed', false));
    expect(walk.response?.form).toEqual({ name: 'login', elements: [] });
    expect(walk.session).toMatchObject({ status: 'failed', lastError: 'max_login_tries' });
    expect(walk.effects).toEqual([{ kind: 'fail', lastError: 'max_login_tries' }]);
    expect(walk.send(login('12345')).error).toEqual(error('session_timeout', false));
  });

  test('counts wrong PINs across banks', () => {
    const walk = new Walk('verify')
      .send()
      .logIn('wrong')
      .send({ action: 'back' })
      .logIn('wrong')
      .send({ action: 'back' });
    expect(walk.logIn('wrong', '88888').session.status).toBe('failed');
  });

  test('succeeds after two wrong PINs, and keeps the last error', () => {
    const walk = started().send(login('wrong')).send(login('wrong')).send(login('12345'));
    expect(walk.form).toBe('finish');
    expect(walk.session.lastError).toBe('login_failed');
  });

  test('can be tried again at a bank that is down, however often', () => {
    const walk = started();
    walk.context = { ...walk.context, logIn: () => ({ kind: 'down' }) };
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(walk.send(login('12345')).error).toEqual(error('tech_error', true));
    }
    expect(walk.session).toMatchObject({ status: 'running', lastError: 'tech_error', failedLogins: 0 });
  });

  test.each([
    { code: '12345', isValid: false },
    { code: '123456', isValid: true },
    { code: '1234567', isValid: false },
    { code: '12345a', isValid: false },
  ])('in two steps takes a code of six digits: $code', ({ code, isValid }) => {
    const walk = started().send(login('next'));
    expect(walk.form).toBe('login');
    expect(walk.element('login_code')).toMatchObject({ value: '' });
    walk.send({ login_code: code });
    expect(walk.form).toBe(isValid ? 'finish' : 'login');
    if (!isValid) expect(walk.element('login_code')).toMatchObject({ value: '', invalid: true });
  });
});

describe('tabs', () => {
  const started = () => new Walk('verify').send().send({ country_id: 'DE', bank_code: '88888889' });

  test('are switched, and the login goes on', () => {
    const walk = started();
    expect(walk.element('login_tabs')).toEqual({
      type: 'tabs',
      name: 'login_tabs',
      label: 'Ihre Bank',
      tabs: { tra_abcdef3h8J7200bb: 'Testbank', tra_abcdef3h8J7200aa: 'Testbank Direkt' },
      selected: 'tra_abcdef3h8J7200bb',
    });
    walk.send({ action: 'switch-login-tabs', tab: 'tra_abcdef3h8J7200aa' });
    expect(walk.element('login_tabs')).toMatchObject({ selected: 'tra_abcdef3h8J7200aa' });
    expect(walk.send(login('wrong')).element('login_tabs')).toMatchObject({ selected: 'tra_abcdef3h8J7200aa' });
    expect(walk.send(login('12345')).form).toBe('finish');
  });

  test('that do not exist are refused', () => {
    const walk = started().send({ action: 'switch-login-tabs', tab: 'tra_unknown' });
    expect(walk.error).toEqual(error('validation_failed', true));
    expect(walk.element('login_tabs')).toMatchObject({ selected: 'tra_abcdef3h8J7200bb' });
  });

  test('are forgotten with the bank', () => {
    const walk = started().send({ action: 'switch-login-tabs', tab: 'tra_abcdef3h8J7200aa' }).send({ action: 'back' });
    walk.send({ country_id: 'DE', bank_code: '88888889' });
    expect(walk.element('login_tabs')).toMatchObject({ selected: 'tra_abcdef3h8J7200bb' });
  });

  test('are not shown at other banks, where switching changes nothing', () => {
    const walk = new Walk('verify').send().send({ country_id: 'DE', bank_code: '88888888' });
    const before = walk.response;
    expect(walk.element('login_tabs')).toBeUndefined();
    expect(walk.send({ action: 'switch-login-tabs', tab: 'tra_abcdef3h8J7200aa' }).response).toEqual(before);
    expect(walk.session.tab).toBeNull();
  });
});

describe('the language', () => {
  const labels: Record<Language, string> = { de: 'Anmeldename', en: 'User name', es: 'Nombre de usuario' };

  test.each(['de', 'en', 'es'] as const)('%s can be chosen until the login', (language) => {
    const walk = new Walk('pay').send().send({ action: 'change-language', language });
    walk.send({ country_id: 'DE', bank_code: '88888888' });
    expect(walk.element('USER_NAME')).toMatchObject({ label: labels[language] });
    walk.send({ action: 'change-language', language: 'en' });
    expect(walk.element('USER_NAME')).toMatchObject({ label: 'User name' });
    walk.send({ action: 'change-language', language }).send(login('next'));
    expect(walk.send({ action: 'change-language', language: 'de' }).session.language).toBe('de');
  });

  test('stays after the login', () => {
    const walk = new Walk('pay').send().logIn('accounts').send({ action: 'change-language', language: 'es' });
    expect(walk.form).toBe('account');
    expect(walk.session.language).toBe('de');
    expect(walk.error).toEqual([]);
  });

  test('is the one that the transaction was created with', () => {
    expect(new Walk('verify', { parameters: { language: 'en' } }).send().session.language).toBe('en');
    expect(new Walk('verify', { parameters: { language: 'fr' } }).send().session.language).toBe('de');
  });

  test('does not change what the bank says', () => {
    const walk = new Walk('verify').send({ action: 'change-language', language: 'en' }).logIn('next');
    expect(walk.response?.form.elements[0]).toEqual({
      type: 'help_text',
      title: 'Zweiter Anmeldeschritt',
      text: 'Bitte geben Sie den Code ein, den Ihre Bank Ihnen gesendet hat.',
    });
  });
});
