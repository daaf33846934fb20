/** What the page is told, in which order, and with which arguments. */
import { expect, test } from 'vitest';
import { example, failed, form, inTurn, text } from './support/answers.ts';
import { started, usePage } from './support/browser.ts';

const under = usePage();
const next = () => under.page.getByRole('button', { name: 'Weiter' }).click();

test('each form calls its own callback and then render, before it is shown', async () => {
  const script = `${started}
    globalThis.seen = [];
    xs2a.render(() => { calls.push(['render']); seen.push(document.querySelector('form')?.dataset.form); });`;
  const answers = ['bank', 'login', 'account', 'tan', 'other'].map((name) => form(name, [text('field')]));
  const page = await under.open({ script }, inTurn(...answers, form('finish', [])));
  for (const name of ['bank', 'login', 'account', 'tan', 'other']) {
    await page.locator(`[data-form=${name}]`).waitFor();
    await next();
  }
  await page.getByText('Abgeschlossen.').waitFor();
  const named = ['bank', 'login', 'account', 'tan'].flatMap((name) => [[name], ['render']]);
  expect(await under.calls()).toEqual([...named, ['render'], ['finish']]);
  expect(await page.evaluate('seen')).toEqual([undefined, 'bank', 'login', 'account', 'tan']);
});

test('an error that can be repaired is told before its form', async () => {
  const error = failed('login_failed', 'Die PIN ist falsch.', true, [text('USER_NAME')]);
  const page = await under.open({ script: started }, inTurn(form('login', [text('USER_NAME')]), error));
  await next();
  await page.getByRole('alert').getByText('Die PIN ist falsch.').waitFor();
  expect((await under.calls()).slice(2)).toEqual([
    ['error', 'login_failed', ['Die PIN ist falsch.'], true],
    ['login'],
    ['render'],
  ]);
});

test('an error that ends the transaction leaves no form', async () => {
  const error = failed('trans_not_possible', 'Kein Konto.', false);
  const page = await under.open({ script: started }, inTurn(form('login', [text('USER_NAME')]), error));
  await next();
  await page.getByRole('alert').getByText('Kein Konto.').waitFor();
  expect(await page.locator('form').count()).toBe(0);
  expect((await under.calls()).at(-1)).toEqual(['error', 'trans_not_possible', ['Kein Konto.'], false]);
});

test('the bank user aborts, and so does the page', async () => {
  const aborting = ({ action }: { action?: unknown }) => (action ? form('login', []) : example('form-login'));
  const page = await under.open({ script: started }, aborting);
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await page.getByText('Abgebrochen.').waitFor();
  expect((await under.calls()).at(-1)).toEqual(['abort']);
  await page.reload();
  await page.locator('form').waitFor();
  await page.evaluate('xs2a.abortTransaction()');
  await page.getByText('Abgebrochen.').waitFor();
  expect((await under.calls()).at(-1)).toEqual(['abort']);
  expect(under.steps.filter(({ action }) => action === 'abort')).toHaveLength(2);
});

test('the page aborts before the first form has come', async () => {
  const page = await under.open({ script: `${started} xs2a.abortTransaction();` }, ({ action }) =>
    action ? form('login', []) : example('form-login'),
  );
  await page.getByText('Abgebrochen.').waitFor();
  expect(await under.calls()).toEqual([['abort']]);
});

test('a callback that throws does not stop the wizard', async () => {
  const script = `${started} xs2a.login(() => { throw new Error('of the page'); });`;
  const page = await under.open({ script }, () => example('form-login'));
  await page.getByLabel('Anmeldename').waitFor();
  expect(await under.calls()).toEqual([['render']]);
  expect(under.complaints.splice(0)).toEqual([expect.stringContaining('of the page')]);
});

test('finish and abort that are not registered are named on the console', async () => {
  const page = await under.open({ script: 'xs2a.init();' }, () => example('form-login'));
  await page.locator('form').waitFor();
  expect(under.complaints.splice(0)).toEqual([
    'xs2a: Register a callback with finish().',
    'xs2a: Register a callback with abort().',
  ]);
});

test('callbacks that are registered after init() are in time', async () => {
  const script = 'xs2a.init(); xs2a.finish(() => { document.title = "finished"; }); xs2a.abort(() => {});';
  const page = await under.open({ script }, () => form('finish', []));
  await page.waitForFunction('document.title === "finished"');
});
