/** Calls that cannot be done are told to `error` and to the console, and never throw. */
import { describe, expect, test } from 'vitest';
import { example, failed } from './support/answers.ts';
import { recording, started, usePage } from './support/browser.ts';

const under = usePage();
const login = () => example('form-login');

const misuses = [
  {
    what: 'init() without a container',
    page: { html: '<p></p>', script: started },
    message: 'No element has a key in data-xs2a.',
    recoverable: false,
  },
  {
    what: 'init() in the head of a page without a container',
    page: { html: '<p></p>', isEarly: true, script: started },
    message: 'No element has a key in data-xs2a.',
    recoverable: false,
  },
  {
    what: 'init() with an empty key',
    page: { html: '<div data-xs2a=""></div>', script: started },
    message: 'No element has a key in data-xs2a.',
    recoverable: false,
  },
  { what: 'init() twice', page: { script: `${started} xs2a.init();` }, message: 'init() was called twice.' },
  {
    what: 'configure() after init()',
    page: { script: `${started} xs2a.configure({});` },
    message: 'Call configure() before init().',
  },
  {
    what: 'extend() after init()',
    page: { script: `${started} xs2a.extend('bank', () => {});` },
    message: 'Call extend() before init().',
  },
  {
    what: 'extend() of another form',
    page: { script: `${recording} xs2a.extend('tan', () => {});` },
    message: 'extend() knows no form "tan".',
  },
  {
    what: 'abortTransaction() before init()',
    page: { script: `${recording} xs2a.abortTransaction();` },
    message: 'No transaction is running.',
  },
  {
    what: 'lang() before init()',
    page: { script: `${recording} calls.push(xs2a.lang('en'));` },
    message: 'The language stays de.',
  },
];

describe('is told as tech_error:', () => {
  test.each(misuses)('$what', async ({ page, message, recoverable = true }) => {
    await under.open(page, login);
    await under.page.waitForFunction('calls.length');
    expect((await under.calls())[0]).toEqual(['error', 'tech_error', [message], recoverable]);
    expect(under.complaints.splice(0)).toEqual([`xs2a: ${message}`]);
  });
});

test('init() in the head is no misuse: the wizard starts once, in the container after it', async () => {
  const page = await under.open({ isEarly: true, script: `${started} xs2a.init();` }, login);
  await page.locator('[data-xs2a] form').waitFor();
  expect(await under.calls()).toEqual([['login'], ['render']]);
  expect(under.steps).toEqual([{ key: 'session-key' }]);
});

test('after init() was called twice, the wizard goes on, and its session was opened once', async () => {
  const page = await under.open({ script: `${started} xs2a.init();` }, login);
  await page.locator('form').waitFor();
  under.complaints.splice(0);
  expect(under.steps).toEqual([{ key: 'session-key' }]);
});

test('a wizard that was taken off the page can be started again with another key', async () => {
  const page = await under.open({ script: started }, login);
  await page.locator('form').waitFor();
  await page.evaluate(`
    const container = document.querySelector('[data-xs2a]');
    container.replaceChildren();
    container.dataset.xs2a = 'next-key';
    xs2a.init();`);
  await page.locator('form').waitFor();
  expect(under.steps).toEqual([{ key: 'session-key' }, { key: 'next-key' }]);
});

test('abortTransaction() after the end is told', async () => {
  const page = await under.open({ script: started }, () => example('form-finish'));
  await page.getByText('Abgeschlossen.').waitFor();
  await page.evaluate('xs2a.abortTransaction()');
  expect((await under.calls()).at(-1)).toEqual(['error', 'tech_error', ['No transaction is running.'], true]);
  under.complaints.splice(0);
  expect(under.steps).toHaveLength(1);
});

test.each([
  { what: 'used up', answer: failed('session_timeout', 'Die Sitzung ist abgelaufen.', false) },
  { what: 'unknown', answer: { status: 422, body: { code: 422, message: 'Validation failed' } } },
])('a key that is $what is session_timeout, not recoverable', async ({ answer }) => {
  const page = await under.open({ script: started }, () => answer);
  await page.getByRole('alert').waitFor();
  expect(await under.calls()).toEqual([['error', 'session_timeout', [expect.any(String)], false]]);
  expect(await page.locator('form').count()).toBe(0);
});
