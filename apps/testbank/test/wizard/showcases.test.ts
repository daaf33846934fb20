import { expect, test } from 'vitest';
import { decideApproval, describeSession } from '../../src/wizard/engine.ts';
import type { WizardInput } from '../../src/wizard/input.ts';
import { type ShowcaseName, showcaseNames } from '../../src/wizard/session.ts';
import { error, start, transfer, Walk } from './support.ts';

/** For each showcase: its elements, a valid answer and one that is not. */
const answers: Record<ShowcaseName, { elements: string[]; valid: WizardInput; invalid?: WizardInput }> = {
  credentials: {
    elements: ['text', 'text', 'password'],
    valid: { customer_number: '1234567890', user_id: 'abc', password: 'hidden' },
    invalid: { customer_number: '123456789', user_id: 'a-b', password: '1234' },
  },
  captcha: { elements: ['captcha'], valid: { captcha: 'ACEF' }, invalid: { captcha: 'ACE' } },
  radio: { elements: ['radio'], valid: { device: '2' }, invalid: { device: '1' } },
  select: { elements: ['select'], valid: { phone: '1' }, invalid: { phone: '2' } },
  multi: {
    elements: ['multi'],
    valid: { tan_procedure: 'chip', card_number: '123456' },
    invalid: { tan_procedure: 'chip', card_number: '12345' },
  },
  'tan-choice': { elements: ['select'], valid: { tan_method: 'push' }, invalid: { tan_method: 'fax' } },
  itan: { elements: ['help_text', 'text'], valid: { tan: '123456' }, invalid: { tan: '12345a' } },
  mtan: { elements: ['help_text', 'text'], valid: { tan: '123456' }, invalid: { tan: '1234567' } },
  flicker: { elements: ['help_text', 'flicker'], valid: { tan: '12345678' }, invalid: { tan: '' } },
  qr: { elements: ['image', 'text'], valid: { tan: '123456' }, invalid: { tan: '12345' } },
  redirect: { elements: ['help_text', 'redirect'], valid: {} },
};

const started = () => new Walk('verify').send().logIn('forms');
const choices = (walk: Walk) => Object.keys((walk.element('showcase') as { options: object }).options);

test('every showcase is offered once, in any order, and the session goes on after the last', () => {
  const walk = started();
  expect(walk.form).toBe('showcases');
  expect(describeSession(walk.session).current_step).toBe('WizardShowcaseStep');
  const left: string[] = [...showcaseNames];
  for (const name of [...showcaseNames].reverse()) {
    expect(choices(walk)).toEqual([...left, 'continue']);
    walk.send({ showcase: name });
    expect(walk.form).toBe('showcase');
    expect(walk.response?.form.elements.map(({ type }) => type)).toEqual(answers[name].elements);
    left.splice(left.indexOf(name), 1);
    walk.send(answers[name].valid);
  }
  expect(left).toEqual([]);
  expect(walk.form).toBe('finish');
});

test.each(Object.entries(answers).filter(([, { invalid }]) => invalid !== undefined))(
  'the showcase %s comes back with an answer that is not valid',
  (name, { invalid = {}, valid }) => {
    const walk = started().send({ showcase: name }).send(invalid);
    expect(walk.form).toBe('showcase');
    expect(walk.error).toEqual(error('validation_failed', true));
    expect(JSON.stringify(walk.response)).toContain('"invalid":true');
    expect(walk.send(valid).form).toBe('showcases');
    expect(choices(walk)).not.toContain(name);
  },
);

test('the groups of the showcase multi are checked only if they are chosen', () => {
  const multi = () => started().send({ showcase: 'multi' });
  expect(multi().send({ tan_procedure: 'push' }).form).toBe('showcases');
  expect(multi().send({ tan_procedure: 'sms', phone: '0' }).form).toBe('showcases');
  expect(multi().send({ tan_procedure: 'fax' }).error).toEqual(error('validation_failed', true));
  const walk = multi().send({ tan_procedure: 'chip', card_number: 'x' });
  expect(walk.element('tan_procedure')).toMatchObject({
    elements: [
      { value: 'push' },
      { value: 'sms', elements: [{ name: 'phone', invalid: false }] },
      { value: 'chip', elements: [{ name: 'card_number', invalid: true, failed_validation_rules: ['digits:6'] }] },
    ],
  });
});

test('showcases can be left out', () => {
  const walk = new Walk('pay', { parameters: transfer }).send().logIn('forms').send({ showcase: 'continue' });
  expect(walk.form).toBe('tan');
  expect(walk.session.seenShowcases).toEqual([]);
});

test.each(['approved', 'refused', null] as const)(
  'the page of the bank in the showcase redirect takes a decision, and any goes on: %s',
  (decision) => {
    const walk = started().send({ showcase: 'redirect' });
    expect(walk.session.approval).toEqual({ since: start, decision: null });
    if (decision !== null) walk.session = decideApproval(walk.session, decision);
    expect(walk.send().form).toBe('showcases');
    expect(walk.session.approval).toBeNull();
    walk.send({ showcase: 'itan' });
    expect(walk.session.approval).toBeNull();
  },
);

test('a choice that is not offered is refused', () => {
  const walk = started().send({ showcase: 'itan' }).send({ tan: '123456' });
  expect(walk.send({ showcase: 'itan' }).error).toEqual(error('validation_failed', true));
  expect(walk.send({ showcase: 'other' }).error).toEqual(error('validation_failed', true));
});

test('back leads from a showcase to the choice, and from the choice to the login', () => {
  const walk = started().send({ showcase: 'itan' }).send({ tan: '123456' }).send({ showcase: 'radio' });
  expect(walk.send({ action: 'back' }).form).toBe('showcases');
  expect(choices(walk)).toContain('radio');
  expect(choices(walk)).not.toContain('itan');
  expect(walk.send({ action: 'back' }).form).toBe('login');
  expect(walk.send({ USER_NAME: 'a', USER_PIN: 'forms', privacy_policy: true }).form).toBe('showcases');
  expect(choices(walk)).toContain('itan');
});

test('the captcha is another one for another bank user', () => {
  const captcha = (name: string) => {
    const walk = new Walk('verify', { parameters: { bic: 'TESTDE88XXX' } }).send();
    walk.send({ USER_NAME: name, USER_PIN: 'forms', privacy_policy: true }).send({ showcase: 'captcha' });
    return walk.element('captcha');
  };
  expect(captcha('anna')).toEqual(captcha('anna'));
  expect(captcha('anna')).not.toEqual(captcha('bert'));
});
