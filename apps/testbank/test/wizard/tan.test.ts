import { describe, expect, test } from 'vitest';
import { answerLogin } from '../../src/wizard/bank.ts';
import { decideApproval } from '../../src/wizard/engine.ts';
import type { OrderFailures } from '../../src/wizard/session.ts';
import { error, transfer, Walk } from './support.ts';

const order = 'Überweisung von 5,00 EUR an Holger Baumhaus, DE08500105175412638463.';

/** A payment after the login; with a TAN method, by the PIN `config`. */
function payment(tanMethod?: string, parameters: object = transfer): Walk {
  const walk = new Walk('pay', { parameters: { ...parameters } }).send();
  return tanMethod === undefined ? walk.logIn('12345') : walk.logIn('config').send({ tan_method: tanMethod });
}

const types = (walk: Walk) => walk.response?.form.elements.map(({ type }) => type);

describe('the TAN', () => {
  test.each([
    { method: undefined, elements: ['help_text', 'help_text', 'text'] },
    { method: 'sms', elements: ['help_text', 'help_text', 'text'] },
    { method: 'photo', elements: ['help_text', 'image', 'text'] },
    { method: 'qr', elements: ['help_text', 'image', 'text'] },
    { method: 'flicker', elements: ['help_text', 'help_text', 'flicker'] },
  ])('by $method is asked for with $elements', ({ method, elements }) => {
    const walk = payment(method);
    expect(walk.form).toBe('tan');
    expect(types(walk)).toEqual(elements);
    expect(walk.response?.form.elements[0]).toEqual({ type: 'help_text', title: 'Auftrag', text: order });
    expect(walk.response?.polling).toEqual({});
    expect(walk.send({ tan: '' }).element('tan')).toMatchObject({
      invalid: true,
      failed_validation_rules: ['required'],
    });
    expect(walk.send({ tan: '12 34' }).element('tan')).toMatchObject({
      failed_validation_rules: ['alpha_num'],
      value: '',
    });
    expect(walk.send({ tan: 'WRONG' }).error).toEqual(error('tan_failed', true));
    expect(types(walk)).toEqual(elements);
    expect(walk.send({ tan: '123456' }).form).toBe('finish');
  });

  test('that is wrong three times ends the session, and not before', () => {
    const walk = payment().send({ tan: 'WRONG' }).send({ tan: 'WRONG' });
    expect(walk.error).toEqual(error('tan_failed', true));
    expect(walk.session).toMatchObject({ status: 'running', lastError: 'tan_failed' });
    walk.send({ tan: 'WRONG' });
    expect(walk.error).toEqual(error('tan_failed', false));
    expect(walk.effects).toEqual([{ kind: 'fail', lastError: 'max_tan_tries' }]);
    expect(walk.send({ tan: '123456' }).error).toEqual(error('session_timeout', false));
    expect(walk.effects).toEqual([]);
  });

  test('can be right after two wrong ones', () => {
    expect(payment().send({ tan: 'WRONG' }).send({ tan: 'WRONG' }).send({ tan: 'wrong' }).form).toBe('finish');
  });

  test('is counted on after going back', () => {
    const walk = payment().send({ tan: 'WRONG' }).send({ tan: 'WRONG' }).send({ action: 'back' });
    expect(walk.form).toBe('login');
    walk.send({ USER_NAME: 'a', USER_PIN: '12345', privacy_policy: '1' }).send({ tan: 'WRONG' });
    expect(walk.session.status).toBe('failed');
  });

  test('is taken once', () => {
    const walk = payment().send({ tan: '123456' });
    expect(walk.effects).toHaveLength(1);
    expect(walk.send({ tan: '123456' }).effects).toEqual([]);
    expect(walk.error).toEqual(error('session_timeout', false));
  });

  test('shows the order as plain text', () => {
    const walk = payment(undefined, {
      ...transfer,
      amount: 1234.5,
      recipient_holder: 'A [b|link::https://example.com] C',
    });
    expect(walk.response?.form.elements[0]).toMatchObject({
      text: 'Überweisung von 1234,50 EUR an A (b|link::https://example.com) C, DE08500105175412638463.',
    });
  });

  test('has another picture for another order', () => {
    const picture = (method: string, amount: string) =>
      payment(method, { ...transfer, amount }).response?.form.elements;
    for (const method of ['photo', 'qr', 'flicker']) {
      expect(picture(method, '5.00')).toEqual(picture(method, '5.00'));
      expect(picture(method, '6.00')?.slice(1)).not.toEqual(picture(method, '5.00')?.slice(1));
    }
  });

  const withFailures = (failures: OrderFailures) => {
    const walk = new Walk('pay', { parameters: transfer }).send();
    const accepted = answerLogin('12345', 'pay', null);
    walk.context = { ...walk.context, logIn: () => ({ ...accepted, failures }) as typeof accepted };
    return walk.logIn('12345').send({ tan: '123456' });
  };

  test('is never right for a bank user whose TANs are wrong', () => {
    expect(withFailures({ tan: 'wrong', payment: null }).error).toEqual(error('tan_failed', true));
  });

  test('does not help if the bank refuses the payment', () => {
    const walk = withFailures({ tan: null, payment: 'refused' });
    expect(walk.error).toEqual(error('trans_not_possible', false));
    expect(walk.effects).toEqual([{ kind: 'fail', lastError: 'transaction_failed' }]);
  });
});

describe('an approval on a page of the bank', () => {
  test('is done when the bank user returns', () => {
    const walk = payment('redirect');
    expect(walk.response?.form.elements[2]).toEqual({
      type: 'redirect',
      name: 'redirect',
      label: 'Weiter zur Bank',
      back: 'Zurück',
      url: 'http://127.0.0.1:4020/approve',
    });
    expect(walk.response?.polling).toEqual({});
    expect(walk.send({ action: 'poll' }).form).toBe('tan');
    expect(walk.send({ tan: '123456' }).form).toBe('tan');
    expect(walk.send().form).toBe('finish');
    expect(walk.effects).toMatchObject([{ kind: 'finish' }]);
  });

  test('can be refused', () => {
    const walk = payment('redirect');
    walk.session = decideApproval(walk.session, 'refused');
    expect(walk.send().error).toEqual(error('trans_not_possible', false));
  });

  test('can be left', () => {
    expect(payment('redirect').send({ action: 'back' }).form).toBe('config');
  });
});

describe('an approval in the app of the bank', () => {
  const approvals = [
    {
      name: 'of an order by the PIN autosubmit',
      create: () => new Walk('pay', { parameters: transfer }).send().logIn('autosubmit'),
    },
    { name: 'of an order by the TAN method app', create: () => payment('app') },
    { name: 'of a login', create: () => new Walk('verify').send().logIn('autosubmit') },
    { name: 'of a bank connection', create: () => new Walk('connection').send().logIn('autosubmit') },
  ];

  describe.each(approvals)('$name', ({ create }) => {
    test('is polled, and given after five seconds', () => {
      const walk = create();
      expect(walk.form).toBe('tan');
      expect(walk.response?.polling).toEqual({ interval: 1000 });
      const asked = walk.response;
      expect(walk.after(4999).send({ action: 'poll' }).response).toEqual(asked);
      expect(walk.after(1).send({ action: 'poll' }).form).toBe('finish');
      expect(walk.response?.polling).toEqual({});
    });

    test('can be given at once', () => {
      const walk = create();
      walk.session = decideApproval(walk.session, 'approved');
      expect(walk.send({ action: 'poll' }).form).toBe('finish');
    });

    test('can be refused', () => {
      const walk = create();
      walk.session = decideApproval(walk.session, 'refused');
      expect(walk.after(5000).send({ action: 'poll' }).error).toEqual(error('trans_not_possible', false));
      expect(walk.effects).toEqual([{ kind: 'fail', lastError: 'transaction_failed' }]);
    });

    test('can be left before, and not after', () => {
      const walk = create().send({ action: 'back' });
      expect(['login', 'config']).toContain(walk.form);
      expect(walk.session.approval).toBeNull();
      const approved = create();
      approved.session = decideApproval(approved.session, 'approved');
      expect(approved.send({ action: 'back' }).form).toBe('finish');
    });
  });

  test('is looked for by every request, and aborted by one', () => {
    const asked = () => new Walk('verify').send().logIn('autosubmit').after(5000);
    expect(asked().send().form).toBe('finish');
    expect(asked().send({ anything: '1' }).form).toBe('finish');
    expect(asked().send({ action: 'abort' }).effects).toEqual([{ kind: 'fail', lastError: 'client_aborted' }]);
  });

  test('shows the order, or that it is the login', () => {
    expect(new Walk('pay', { parameters: transfer }).send().logIn('autosubmit').response?.form.elements).toEqual([
      { type: 'help_text', title: 'Auftrag', text: order },
      { type: 'help_text', title: '', text: 'Bitte geben Sie den Auftrag in Ihrer Banking-App frei.' },
    ]);
    expect(new Walk('risk').send().logIn('autosubmit').response?.form.elements).toEqual([
      { type: 'help_text', title: '', text: 'Bitte geben Sie die Anmeldung in Ihrer Banking-App frei.' },
    ]);
  });

  test('cannot be taken back from the form after it', () => {
    const walk = new Walk('verify').send().logIn('accounts,autosubmit').after(5000).send({ action: 'poll' });
    expect(walk.form).toBe('account');
    expect(walk.send({ action: 'back' }).form).toBe('account');
  });

  test('starts anew after going back', () => {
    const walk = new Walk('verify').send().logIn('autosubmit').after(4000).send({ action: 'back' });
    walk.send({ USER_NAME: 'a', USER_PIN: 'autosubmit', privacy_policy: true });
    expect(walk.after(4999).send({ action: 'poll' }).form).toBe('tan');
    expect(walk.after(1).send({ action: 'poll' }).form).toBe('finish');
  });

  test('is decided once, and only if a session waits for it', () => {
    const { session } = new Walk('verify').send().logIn('autosubmit');
    const approved = decideApproval(session, 'approved');
    expect(approved.approval?.decision).toBe('approved');
    expect(decideApproval(approved, 'refused')).toBe(approved);
    const atLogin = new Walk('verify').send().session;
    expect(decideApproval(atLogin, 'approved')).toBe(atLogin);
    const { session: aborted } = new Walk('verify').send().logIn('autosubmit').send({ action: 'abort' });
    expect(decideApproval(aborted, 'approved')).toBe(aborted);
  });
});
