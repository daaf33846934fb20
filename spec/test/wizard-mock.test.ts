/** What `x-mock` promises to a frontend: every request has its answer, and every answer its request. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { array, at, object } from '../reader/json.ts';
import { contract, examples } from './contract.ts';

interface MockDeclaration {
  answers: { when: object; example: string }[];
  scenarios: Record<string, { summary: string; steps: string[] }>;
}

type Body = Record<string, unknown>;

const operation = ['paths', '/v1/wizard', 'post'];
const { answers, scenarios } = at(contract, [...operation, 'x-mock']) as MockDeclaration;
const forms = Object.keys(
  object(at(contract, [...operation, 'responses', '200', 'content', 'application/json', 'examples'])),
);
const actions = array(at(contract, ['components', 'schemas', 'WizardAction', 'enum'])).map(String);

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
const rules = answers.map(({ when, example }) => ({ fits: ajv.compile(when), example }));

/** Index of the rule that decides, -1 for none. */
function ruleFor(body: Body): number {
  return rules.findIndex(({ fits }) => fits(body));
}

/** The body of a request example. */
function bodyOf(name: string): Body {
  return object(examples[name]?.value);
}

const key = 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK';
/** A login with everything that the form asks for. */
const login = (pin: string) => ({ key, USER_NAME: 'hartmut.mustermann', USER_PIN: pin, privacy_policy: true });

/** What a bank user may send, and what the mock shows then. */
const requests: { name: string; given: Body; want: string }[] = [
  { name: 'the key alone', given: { key }, want: 'form-bank' },
  { name: 'the key under its other name', given: { wizard_session_key: key }, want: 'form-bank' },
  { name: 'a bank', given: { key, country_id: 'DE', bank_code: '88888888' }, want: 'form-login' },
  { name: 'a BIC', given: { key, country_id: 'AT', bank_code: 'TESTAT88XXX' }, want: 'form-login' },
  { name: 'the Testbank with tabs', given: { key, bank_code: '88888889' }, want: 'form-login-tabs' },
  { name: 'the Testbank with tabs, as a number', given: { key, bank_code: 88888889 }, want: 'form-login-tabs' },
  { name: 'user name and PIN', given: login('12345'), want: 'form-finish' },
  { name: 'a PIN as a number', given: { ...login(''), USER_PIN: 12345 }, want: 'form-finish' },
  { name: 'the PIN accounts', given: login('accounts'), want: 'form-account-radio' },
  { name: 'the PIN wrong', given: login('wrong'), want: 'form-login-failed' },
  { name: 'the PIN next', given: login('next'), want: 'form-login-next-step' },
  { name: 'the PIN forms', given: login('forms'), want: 'form-multi' },
  { name: 'the PIN autosubmit', given: login('autosubmit'), want: 'form-tan-approval-polling' },
  { name: 'a PIN without effect on the forms', given: login('with-seizure'), want: 'form-finish' },
  { name: 'a PIN that is too short', given: login('123'), want: 'form-login-validation-failed' },
  {
    name: 'a PIN that is too long',
    given: login('1'.repeat(41)),
    want: 'form-login-validation-failed',
  },
  { name: 'no PIN', given: { key, USER_NAME: 'hartmut.mustermann' }, want: 'form-login-validation-failed' },
  { name: 'no user name', given: { key, USER_PIN: '12345' }, want: 'form-login-validation-failed' },
  { name: 'an empty user name', given: { ...login('12345'), USER_NAME: '' }, want: 'form-login-validation-failed' },
  { name: 'a consent alone', given: { key, privacy_policy: true }, want: 'form-login-validation-failed' },
  {
    name: 'no consent to the privacy policy',
    given: { key, USER_NAME: 'hartmut.mustermann', USER_PIN: '12345' },
    want: 'form-login-privacy-policy',
  },
  {
    name: 'an unticked privacy policy',
    given: { ...login('12345'), privacy_policy: false },
    want: 'form-login-privacy-policy',
  },
  {
    name: 'an unticked privacy policy, in a form',
    given: { ...login('wrong'), privacy_policy: '0' },
    want: 'form-login-privacy-policy',
  },
  {
    name: 'a ticked privacy policy, in a form',
    given: { ...login('12345'), privacy_policy: '1' },
    want: 'form-finish',
  },
  {
    name: 'fields that no form has',
    given: { key, username: 'hartmut.mustermann', pin: '12345' },
    want: 'form-login-validation-failed',
  },
  { name: 'a field that no form has, beside known ones', given: { ...login('12345'), x: '1' }, want: 'form-finish' },
  { name: 'shared credentials', given: { key, credentials: 'crp_a|||b' }, want: 'form-finish' },
  { name: 'wrong shared credentials', given: { key, credentials: 'wrong' }, want: 'form-login' },
  { name: 'the code of the second step', given: { key, login_code: '123456' }, want: 'form-finish' },
  { name: 'a captcha', given: { key, captcha: 'A7XK' }, want: 'form-finish' },
  { name: 'a consent', given: { key, terms: true }, want: 'form-login' },
  { name: 'no consent', given: { key, terms: false }, want: 'form-checkbox' },
  { name: 'no consent, in a form', given: { key, terms: '0' }, want: 'form-checkbox' },
  { name: 'an account', given: { key, account: '0' }, want: 'form-tan-text' },
  { name: 'an account as a number', given: { key, account: 3 }, want: 'form-tan-text' },
  { name: 'an account that cannot pay', given: { key, account: '1' }, want: 'form-account-radio' },
  { name: 'pushTAN', given: { key, tan_procedure: 'push' }, want: 'form-tan-approval-polling' },
  { name: 'smsTAN', given: { key, tan_procedure: 'sms', phone: '0' }, want: 'form-tan-text' },
  { name: 'chipTAN', given: { key, tan_procedure: 'chip', card_number: '1234567890' }, want: 'form-tan-flicker' },
  { name: 'a TAN', given: { key, tan: '123456' }, want: 'form-finish' },
  { name: 'the TAN WRONG', given: { key, tan: 'WRONG' }, want: 'form-tan-failed' },
  {
    name: 'complete-bankcodes',
    given: { key, action: 'complete-bankcodes', bank_code: '88888889', country_id: 'DE' },
    want: 'form-bank-autocomplete',
  },
  {
    name: 'switch-login-tabs to the second tab',
    given: { key, action: 'switch-login-tabs', tab: 'tra_abcdef3h8J7200aa' },
    want: 'form-login-second-tab',
  },
  {
    name: 'switch-login-tabs to the first tab',
    given: { key, action: 'switch-login-tabs', tab: 'tra_abcdef3h8J7200bb' },
    want: 'form-login-tabs',
  },
  { name: 'change-language', given: { key, action: 'change-language', language: 'en' }, want: 'form-login' },
  { name: 'back', given: { key, action: 'back' }, want: 'form-bank' },
  { name: 'poll', given: { key, action: 'poll' }, want: 'form-finish' },
  { name: 'abort', given: { key, action: 'abort' }, want: 'form-session-expired' },
];

describe('a rule of the mock', () => {
  it.each(requests)('answers $name with $want', ({ given, want }) => {
    expect(rules[ruleFor(given)]?.example).toBe(want);
  });

  it.each(rules.map(({ example }, index) => [index, example] as const))(
    'decides at least once: rule %i, %s',
    (index) => {
      expect(requests.map(({ given }) => ruleFor(given))).toContain(index);
    },
  );

  it.each(rules.map(({ example }) => example))('names an example of the operation: %s', (example) => {
    expect(forms).toContain(example);
  });

  it('that follows a wider one would be noticed', () => {
    const hidden = [{ fits: ajv.compile({}) }, ...rules];
    expect(new Set(requests.map(({ given }) => hidden.findIndex(({ fits }) => fits(given))))).toEqual(new Set([0]));
  });
});

describe('an action', () => {
  it.each(actions)('%s is answered by a rule about actions', (action) => {
    expect(answers[ruleFor({ key, action })]?.when).toEqual({
      required: ['action'],
      properties: { action: { const: action } },
    });
  });
});

describe('a request example of the contract', () => {
  const names = Object.keys(examples).filter((name) => name.startsWith('wizard-') && name !== 'wizard-key-required');

  it.each(names)('%s is answered by a rule', (name) => {
    expect(ruleFor(bodyOf(name))).toBeGreaterThanOrEqual(0);
  });

  it('exists for every action', () => {
    const sent = names.map((name) => bodyOf(name).action);
    expect(sent.filter((action) => action !== undefined).sort()).toEqual([...actions].sort());
  });
});

describe('a scenario', () => {
  it.each(Object.entries(scenarios))('%s has only steps that the operation answers', (_name, { steps }) => {
    expect(steps.filter((step) => !forms.includes(step))).toEqual([]);
    expect(steps.length).toBeGreaterThan(1);
  });

  it.each([
    ['login-tan-finish', ['form-login', 'form-tan-text', 'form-finish']],
    ['login-failed', ['form-login', 'form-login-failed', 'form-login', 'form-finish']],
  ])('%s runs %s', (name, steps) => {
    expect(scenarios[name]?.steps).toEqual(steps);
  });

  it('ends in `finish`, unless its session expires', () => {
    const ends = Object.entries(scenarios).map(([name, { steps }]) => [name, steps.at(-1)]);
    expect(ends.filter(([, last]) => last !== 'form-finish')).toEqual([['session-expired', 'form-session-expired']]);
  });

  it('or a rule shows every form of the contract', () => {
    const shown = new Set([
      ...rules.map(({ example }) => example),
      ...Object.values(scenarios).flatMap(({ steps }) => steps),
    ]);
    expect(forms.filter((form) => !shown.has(form))).toEqual([]);
  });
});
