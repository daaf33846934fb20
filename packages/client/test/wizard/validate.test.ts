import type { WizardElement } from '@xs2a/types';
import { describe, expect, test } from 'vitest';
import { openWizard, validateForm, type WizardValues } from '../../src/wizard/index.ts';
import { key, situation, situations, stub } from './support.ts';

/** Values, and the rules that they break in a situation of the contract. */
const cases: { form: string; name: string; values: WizardValues; want: Record<string, string[]> }[] = [
  { form: 'form-bank', name: 'a bank code', values: { bank_code: '88888888', country_id: 'DE' }, want: {} },
  { form: 'form-bank', name: 'a bank code as a number', values: { bank_code: 88888888 }, want: {} },
  { form: 'form-bank', name: 'nothing', values: {}, want: { bank_code: ['required'] } },
  {
    form: 'form-bank',
    name: 'a country that is not offered',
    values: { bank_code: '1', country_id: 'FR' },
    want: { country_id: ['in'] },
  },
  {
    form: 'form-login',
    name: 'name and PIN',
    values: { USER_NAME: 'hartmut', USER_PIN: '12345', privacy_policy: true },
    want: {},
  },
  {
    form: 'form-login',
    name: 'a short PIN',
    values: { USER_NAME: 'hartmut', USER_PIN: '12', privacy_policy: true },
    want: { USER_PIN: ['between:4,40'] },
  },
  {
    form: 'form-login',
    name: 'null and undefined',
    values: { USER_NAME: null, USER_PIN: undefined, privacy_policy: null },
    want: { USER_NAME: ['required'], USER_PIN: ['required'], privacy_policy: ['required'] },
  },
  {
    form: 'form-login',
    name: 'an unticked privacy policy',
    values: { USER_NAME: 'hartmut', USER_PIN: '12345', privacy_policy: false },
    want: { privacy_policy: ['required'] },
  },
  {
    form: 'form-login-tabs',
    name: 'tabs, which have no value',
    values: { USER_NAME: 'hartmut', USER_PIN: '12345', privacy_policy: true },
    want: {},
  },
  { form: 'form-login-next-step', name: 'a code', values: { login_code: '012345' }, want: {} },
  {
    form: 'form-login-next-step',
    name: 'a code with letters',
    values: { login_code: '01234x' },
    want: { login_code: ['digits:6'] },
  },
  { form: 'form-captcha', name: 'characters', values: { captcha: 'aB3d' }, want: {} },
  {
    form: 'form-captcha',
    name: 'too many characters',
    values: { captcha: 'aB3d!' },
    want: { captcha: ['alpha_num', 'size:4'] },
  },
  { form: 'form-checkbox', name: 'consent', values: { terms: true }, want: {} },
  { form: 'form-checkbox', name: 'consent as the text of an HTML form', values: { terms: 'on' }, want: {} },
  ...[false, 'false', 0, '0', '', undefined].map((terms) => ({
    form: 'form-checkbox',
    name: `no consent: ${JSON.stringify(terms)}`,
    values: { terms },
    want: { terms: ['required'] },
  })),
  { form: 'form-account-radio', name: 'an index', values: { account: 0 }, want: {} },
  { form: 'form-account-radio', name: 'an index as text', values: { account: '3' }, want: {} },
  {
    form: 'form-account-radio',
    name: 'an option that is disabled',
    values: { account: 1 },
    want: { account: ['in:0,2,3'] },
  },
  {
    form: 'form-account-radio',
    name: 'an index that does not exist',
    values: { account: 4 },
    want: { account: ['in:0,2,3'] },
  },
  { form: 'form-account-select', name: 'a key', values: { account: '2' }, want: {} },
  {
    form: 'form-account-select',
    name: 'a key that does not exist',
    values: { account: '1' },
    want: { account: ['in:0,2,3'] },
  },
  { form: 'form-tan-text', name: 'a TAN', values: { tan: '123456' }, want: {} },
  { form: 'form-tan-flicker', name: 'a TAN with a dash', values: { tan: '123-456' }, want: { tan: ['alpha_num'] } },
  { form: 'form-tan-image', name: 'no TAN', values: {}, want: { tan: ['required'] } },
  { form: 'form-multi', name: 'an option without fields', values: { tan_procedure: 'push' }, want: {} },
  { form: 'form-multi', name: 'an option with its field', values: { tan_procedure: 'sms', phone: 1 }, want: {} },
  {
    form: 'form-multi',
    name: 'an option without its field',
    values: { tan_procedure: 'sms' },
    want: { phone: ['required'] },
  },
  {
    form: 'form-multi',
    name: 'the field of another option',
    values: { tan_procedure: 'chip', phone: 1 },
    want: { card_number: ['required'] },
  },
  {
    form: 'form-multi',
    name: 'a field that breaks its rule',
    values: { tan_procedure: 'chip', card_number: '1' },
    want: { card_number: ['digits:10'] },
  },
  { form: 'form-multi', name: 'no option', values: {}, want: { tan_procedure: ['required'] } },
  {
    form: 'form-multi',
    name: 'an option that does not exist',
    values: { tan_procedure: 'fax' },
    want: { tan_procedure: ['in'] },
  },
];

test.each(cases)('$form, $name', ({ form, values, want }) => {
  expect(validateForm(situation(form).form, values)).toEqual(want);
});

test('every situation of the contract can be checked', () => {
  expect(situations.length).toBeGreaterThan(15);
  for (const name of situations) expect(() => validateForm(situation(name).form, {})).not.toThrow();
});

describe('choices without their own rules', () => {
  const rules = { validation: '', invalid: false, failed_validation_rules: '', validation_error: '' };

  test.each<{ name: string; element: WizardElement; refused: string | number }>([
    {
      name: 'a disabled option',
      element: { ...rules, type: 'radio', name: 'x', checked: '', options: ['a', { label: 'b', disabled: true }] },
      refused: 1,
    },
    {
      name: 'an index behind the last option',
      element: { ...rules, type: 'radio', name: 'x', checked: '', options: ['a'] },
      refused: 1,
    },
    {
      name: 'a label instead of an index',
      element: { ...rules, type: 'radio', name: 'x', checked: '', options: ['a'] },
      refused: 'a',
    },
    {
      name: 'an index behind the last of a list',
      element: { ...rules, type: 'select', name: 'x', selected: '', options: ['a'] },
      refused: 1,
    },
    {
      name: 'a key that every object has',
      element: { ...rules, type: 'select', name: 'x', selected: '', options: { a: 'A' } },
      refused: 'toString',
    },
  ])('refuse $name', ({ element, refused }) => {
    expect(validateForm({ elements: [element] }, { x: refused })).toEqual({ x: ['in'] });
    expect(
      validateForm(
        { elements: [element] },
        { x: element.type === 'radio' || Array.isArray((element as { options?: unknown }).options) ? 0 : 'a' },
      ),
    ).toEqual({});
    expect(validateForm({ elements: [element] }, {})).toEqual({});
  });
});

test('options of multi are checked at any depth', () => {
  const { form } = situation('form-multi');
  const outer: WizardElement = {
    type: 'multi',
    name: 'outer',
    selected: '',
    elements: [{ label: 'A', value: 'a', elements: form.elements }],
  };
  expect(validateForm({ elements: [outer] }, { outer: 'a', tan_procedure: 'chip' })).toEqual({
    card_number: ['required'],
  });
});

describe('an element that is newer than this code', () => {
  const check = (element: object, values: WizardValues) =>
    validateForm({ elements: [element as WizardElement] }, values);

  test('is checked by its rules', () => {
    expect(check({ type: 'date', name: 'birthday', validation: 'required|size:10' }, { birthday: '1970' })).toEqual({
      birthday: ['size:10'],
    });
  });

  test.each([
    { type: 'map' },
    { type: 'date', name: 'a' },
    { type: 'date', name: 'a', validation: ['required'] },
    { type: 'x', name: 'a', validation: null },
  ])('has no rules to break: %j', (element) => {
    expect(check(element, {})).toEqual({});
  });
});

describe('what breaks the contract has no rules to break', () => {
  const rules = { validation: '', invalid: false, failed_validation_rules: '', validation_error: '' };

  test.each([
    { name: 'null instead of an element', element: null },
    { name: 'a text instead of an element', element: 'name' },
    { name: 'a number instead of an element', element: 1 },
    { name: 'a list instead of an element', element: ['name'] },
    { name: 'an element without a type', element: {} },
    { name: 'a name that is null', element: { ...rules, type: 'text', name: null, validation: 'required' } },
    { name: 'a select without options', element: { ...rules, type: 'select', name: 'x' } },
    { name: 'a select whose options are null', element: { ...rules, type: 'select', name: 'x', options: null } },
    { name: 'a select whose options are a text', element: { ...rules, type: 'select', name: 'x', options: 'ab' } },
    { name: 'a radio without options', element: { ...rules, type: 'radio', name: 'x' } },
    { name: 'a radio with an option that is null', element: { ...rules, type: 'radio', name: 'x', options: [null] } },
    { name: 'a multi without elements', element: { type: 'multi', name: 'x', selected: '' } },
    { name: 'a multi whose elements are null', element: { type: 'multi', name: 'x', selected: '', elements: null } },
    {
      name: 'a multi with an option that is null, and one without elements',
      element: { type: 'multi', name: 'x', selected: '0', elements: [null, { label: 'A', value: '0' }] },
    },
    {
      name: 'a multi with an element that is null',
      element: { type: 'multi', name: 'x', selected: '0', elements: [{ label: 'A', value: '0', elements: [null] }] },
    },
  ])('$name', async ({ element }) => {
    const { form, ...rest } = situation('form-login');
    const broken = { ...rest, form: { ...form, elements: [...form.elements, element as WizardElement] } };
    const values = { USER_NAME: 'hartmut', USER_PIN: '12345', privacy_policy: true, x: '0' };
    expect(validateForm(broken.form, values)).toEqual({});
    const { transport, sent } = stub(broken, situation('form-finish'));
    await (await openWizard(transport, key)).submit(values);
    expect(sent[1]?.step).toEqual({ key, ...values });
  });

  test.each([
    { type: 'multi', name: 'x', selected: '' },
    { type: 'multi', name: 'x', selected: '', elements: [] },
  ])('nothing can be chosen of %j, and nothing has to', (element) => {
    expect(validateForm({ elements: [element as never] }, {})).toEqual({});
  });

  test('options of radio as an object, as PHP writes a list with gaps, are chosen by their keys', () => {
    const options = { 0: 'a', 2: { label: 'c', disabled: true }, 3: 'd' };
    const elements = [{ ...rules, type: 'radio', name: 'x', checked: '', options } as unknown as WizardElement];
    const failed = [0, 1, 2, 3].map((x) => validateForm({ elements }, { x }));
    expect(failed).toEqual([{}, { x: ['in'] }, { x: ['in'] }, {}]);
  });
});
