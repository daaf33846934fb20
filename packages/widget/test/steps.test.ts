/** How the wizard takes its steps: once, and with an answer to everything that can go wrong. */
import { expect, test } from 'vitest';
import { example, form, inTurn, text } from './support/answers.ts';
import { started, stopTime, usePage } from './support/browser.ts';
import type { Answer } from './support/site.ts';

const under = usePage();
const tan = () => form('tan', [text('tan', { label: 'TAN' })]);
const wizard = () => under.page.locator('xs2a-wizard');
const next = () => under.page.getByRole('button', { name: 'Weiter' });

/** An answer that the test gives later. */
function later() {
  let answer!: (answer: Answer) => void;
  const promise = new Promise<Answer>((resolve) => {
    answer = resolve;
  });
  return { promise, answer };
}

test('a step is sent once, however often the button is pressed, and the wizard is busy meanwhile', async () => {
  const { promise, answer } = later();
  const page = await under.open({ script: started }, ({ tan: value }) => (value ? promise : tan()));
  await page.getByLabel('TAN').fill('123456');
  await next().click();
  await page.getByText('Bitte warten').waitFor();
  expect(await wizard().getAttribute('aria-busy')).toBe('true');
  expect(await next().getAttribute('aria-disabled')).toBe('true');
  await next().click({ force: true });
  await page.getByLabel('TAN').press('Enter');
  answer(example('form-finish'));
  await page.getByText('Abgeschlossen.').waitFor();
  expect(await wizard().getAttribute('aria-busy')).toBe('false');
  expect(under.steps).toEqual([{ key: 'session-key' }, { key: 'session-key', tan: '123456' }]);
});

test('a step without an answer is not sent again: the form is asked for', async () => {
  let answer: Answer = { status: 502, body: {} };
  const page = await under.open({ script: started }, ({ tan: value, action }) =>
    value ? answer : action ? example('form-finish') : tan(),
  );
  await page.getByLabel('TAN').fill('123456');
  await next().click();
  await page.getByText('Keine Verbindung.').waitFor();
  expect((await under.calls()).at(-1)).toEqual(['error', 'tech_error', ['Keine Verbindung.'], true]);
  answer = example('form-finish');
  await next().click();
  await page.getByText('Abgeschlossen.').waitFor();
  expect(under.steps.slice(1)).toEqual([
    { key: 'session-key', tan: '123456' },
    { key: 'session-key', action: 'poll' },
  ]);
});

test('if the form is still the same, what was entered is still there, and can be sent', async () => {
  let isDown = true;
  const page = await under.open({ script: started }, ({ tan: value }) => {
    if (!value) return tan();
    return isDown ? { status: 503, body: {} } : example('form-finish');
  });
  await page.getByLabel('TAN').fill('123456');
  await next().click();
  isDown = false;
  await page.getByRole('button', { name: 'Erneut versuchen' }).click();
  await page.getByText('Keine Verbindung.').waitFor({ state: 'detached' });
  expect(await page.getByLabel('TAN').inputValue()).toBe('123456');
  await next().click();
  await page.getByText('Abgeschlossen.').waitFor();
});

test.each([
  { what: 'is not JSON', answer: { status: 200, body: undefined } },
  { what: 'is null', answer: { status: 200, body: null } },
  { what: 'has no form', answer: { status: 200, body: {} } },
  { what: 'is an error of the server', answer: { status: 500, body: {} } },
])('a first answer that $what can be asked for again', async ({ answer }) => {
  const page = await under.open({ script: started }, inTurn(answer, tan()));
  await page.getByRole('button', { name: 'Erneut versuchen' }).click();
  await page.getByLabel('TAN').waitFor();
  expect(await under.calls()).toEqual([['error', 'tech_error', ['Keine Verbindung.'], true], ['tan'], ['render']]);
});

test('a server that never answers is given up after 90 seconds', async () => {
  const page = await under.open({ html: '<div data-xs2a="session-key"></div>' }, () => new Promise(() => {}));
  await stopTime(page);
  await page.evaluate(started);
  await page.getByText('Bitte warten').waitFor();
  await page.clock.runFor(89_000);
  expect(await page.getByText('Keine Verbindung.').count()).toBe(0);
  await page.clock.runFor(1_000);
  await page.getByText('Keine Verbindung.').waitFor();
});

test('the page can abort while a step has no answer, and the late answer changes nothing', async () => {
  const { promise, answer } = later();
  const page = await under.open({ script: started }, ({ tan: value, action }) =>
    action ? form('tan', []) : value ? promise : tan(),
  );
  await page.getByLabel('TAN').fill('123456');
  await next().click();
  await page.evaluate('xs2a.abortTransaction()');
  await page.getByText('Abgebrochen.').waitFor();
  answer(example('form-finish'));
  expect((await under.calls()).at(-1)).toEqual(['abort']);
});

test('a redirect of the endpoint is not followed', async () => {
  const page = await under.open({ script: started }, tan);
  await page.route('**/widget/wizard', (route) =>
    route.fulfill({ status: 307, headers: { location: 'http://127.0.0.1:9/elsewhere' } }),
  );
  await page.reload();
  await page.getByText('Keine Verbindung.').waitFor();
  expect(under.complaints.splice(0).join()).not.toContain('elsewhere');
});

test('back is offered from the second form on, and never on the choice of the bank', async () => {
  const page = await under.open({ script: started }, ({ action, bank_code }) =>
    example(bank_code && !action ? 'form-login' : 'form-bank'),
  );
  const back = page.getByRole('button', { name: 'Zurück' });
  await page.locator('[data-form=bank]').waitFor();
  expect(await back.count()).toBe(0);
  await page.getByRole('combobox', { name: 'Bank (' }).fill('88888888');
  await next().click();
  await back.click();
  await page.locator('[data-form=bank]').waitFor();
  expect(await back.count()).toBe(0);
  expect(under.steps.at(-1)).toEqual({ key: 'session-key', action: 'back' });
});

test('steps go to the address in data-endpoint, or to that of configure()', async () => {
  const html = '<div data-xs2a="session-key" data-endpoint="/wizard"></div>';
  const page = await under.open({ html, script: started }, tan);
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname));
  await page.reload();
  await page.locator('form').waitFor();
  await page.evaluate(`document.querySelector('[data-xs2a]').replaceChildren()`);
  expect(sent).toEqual(['/wizard']);
  await under.context.close();
  const other = await under.open({ script: `xs2a.configure({ endpoint: '/wizard' }); ${started}` }, tan);
  await other.locator('form').waitFor();
  expect(under.steps).toEqual([{ key: 'session-key' }]);
});

test('a wizard that is taken off the page sends nothing more', async () => {
  const page = await under.open({ html: '<div data-xs2a="session-key"></div>' }, ({ action }) =>
    form('tan', [text('tan', { label: action ? 'Later' : 'First' })], { polling: { interval: 500 } }),
  );
  await stopTime(page);
  await page.evaluate(started);
  await page.getByLabel('First').waitFor();
  await page.clock.runFor(500);
  await page.getByLabel('Later').waitFor();
  const sent = under.steps.length;
  await page.evaluate(`document.querySelector('[data-xs2a]').replaceChildren()`);
  await page.clock.runFor(60_000);
  // What the wizard sends arrives before what the page sends later.
  await page.evaluate(`fetch('/wizard', { method: 'POST', body: '{}' }).then(({ status }) => status)`);
  expect(under.steps.slice(sent)).toEqual([{}]);
});

test('a wizard that is taken off the page during a step tells nothing, and goes on where it is put back', async () => {
  const { promise, answer } = later();
  const page = await under.open({ script: started }, ({ tan: value }) => (value ? promise : tan()));
  await page.getByLabel('TAN').fill('123456');
  await next().click();
  await page.getByText('Bitte warten').waitFor();
  await page.evaluate(`
    const wizard = document.querySelector('xs2a-wizard');
    const place = wizard.parentNode;
    wizard.remove();
    globalThis.putBack = () => place.append(wizard);`);
  answer(example('form-finish'));
  await page.evaluate(`fetch('/wizard', { method: 'POST', body: '{}' }).then((response) => response.text())`);
  await page.evaluate('putBack()');
  await page.getByLabel('TAN').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await under.calls()).toEqual([['tan'], ['render'], ['tan'], ['render']]);
  expect(under.steps.filter(({ tan: value }) => value)).toHaveLength(1);
});
