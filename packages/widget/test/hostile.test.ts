/** What a server sends is not trusted: nothing of it is executed, and it cannot take the wizard apart. */
import { expect, test } from 'vitest';
import { example, form, inTurn, text } from './support/answers.ts';
import { started, usePage } from './support/browser.ts';

const under = usePage();
const script = `globalThis.isHacked = false; globalThis.hack = () => { globalThis.isHacked = true; }; ${started}`;
const html = '<img src=x onerror=hack()><script>hack()</script><b>bold</b>';

test('texts with HTML are shown as texts', async () => {
  const everywhere = { label: html, value: html, validation_error: html, invalid: true };
  const page = await under.open({ script }, () =>
    form(
      'login',
      [
        text('a', everywhere),
        { ...text('b', everywhere), type: 'password' },
        { ...text('c', everywhere), type: 'checkbox' },
        { ...text('d', everywhere), type: 'select', selected: html, options: { [html]: html, b: html } },
        { ...text('e', everywhere), type: 'radio', checked: '', options: [html, { label: html, disabled: false }] },
        { type: 'help_text', title: html, text: `${html} [${html}|dialog::${html}] [tooltip|${html}]` },
        { type: 'image', data: html, label: html },
        { type: 'tabs', name: 'tabs', label: html, tabs: { [html]: html }, selected: html },
        { type: 'redirect', name: 'f', label: html, url: 'https://bank.example', back: html },
      ],
      { error: { code: 'tech_error', message: html, recoverable: true } },
    ),
  );
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toBe(html);
  expect(await page.locator('xs2a-wizard b, xs2a-wizard script').count()).toBe(0);
  expect(await page.evaluate('isHacked')).toBe(false);
});

test.each([
  'javascript:hack()',
  ' javascript:hack()',
  'data:text/html,<script>hack()</script>',
  'JAVASCRIPT:hack()',
  '//bank.example',
])('a redirect to "%s" cannot be followed', async (url) => {
  const page = await under.open({ script }, () =>
    form('tan', [{ type: 'redirect', name: 'r', label: 'Zur Bank', url }]),
  );
  await page.getByText('Zur Bank').waitFor();
  expect(await page.getByRole('link').count()).toBe(0);
});

test('a link of a text to a script is a text', async () => {
  const page = await under.open({ script }, () =>
    form('tan', [{ type: 'help_text', title: '', text: '[a|link::javascript:hack()]' }]),
  );
  await page.getByText('[a|link::javascript:hack()]').waitFor();
  expect(await page.getByRole('link').count()).toBe(0);
});

test.each([
  { type: 'unknown', name: 'x' },
  { type: 'constructor' },
  { type: '__proto__' },
  { type: 'select', name: 'x', options: null },
  { type: 'radio', name: 'x', options: 7 },
  { type: 'multi', name: 'x', elements: [null] },
  { type: 'tabs', name: 'x', tabs: null },
  { type: 7 },
  {},
])('the element %j is left out, and the rest of the form works', async (element) => {
  const page = await under.open(
    { script },
    inTurn(form('tan', [element, text('tan', { label: 'TAN' })]), example('form-finish')),
  );
  await page.getByLabel('TAN').fill('1');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByText('Abgeschlossen.').waitFor();
});

test.each(['submit', 'addEventListener', 'querySelector', 'replaceChildren', 'focus', '__proto__', 'action', 'key'])(
  'a field may be called %s',
  async (name) => {
    const fields = form('tan', [text(name, { label: 'First' }), text('tan', { label: 'TAN', validation: 'required' })]);
    const page = await under.open({ script }, inTurn(fields, example('form-finish')));
    const next = page.getByRole('button', { name: 'Weiter' });
    await next.click();
    expect(await page.evaluate('document.activeElement.name')).toBe('tan');
    await page.getByLabel('TAN').fill('1');
    await next.click();
    await page.getByText('Abgeschlossen.').waitFor();
    expect(under.steps[1]).toMatchObject({ key: 'session-key', tan: '1' });
  },
);

test('secrets are in no address, no storage, no event and no console', async () => {
  const page = await under.open(
    {
      script: `${script}
    globalThis.details = [];
    for (const name of ['bank', 'login', 'account', 'tan', 'render', 'finish', 'abort', 'error'])
      document.querySelector('xs2a-wizard').addEventListener(name, ({ detail }) => details.push(detail));`,
    },
    inTurn(example('form-login'), { status: 500, body: {} }),
  );
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.getByLabel('Anmeldename').fill('secret-name');
  await page.getByLabel('PIN', { exact: true }).fill('secret-pin');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByText('Keine Verbindung.').waitFor();
  const seen = await page.evaluate(
    'JSON.stringify([calls, details, { ...localStorage }, { ...sessionStorage }, document.cookie, location.href])',
  );
  expect([seen, ...messages, ...addresses].join()).not.toMatch(/secret-(name|pin)/);
  expect(under.steps[1]).toMatchObject({ USER_PIN: 'secret-pin' });
});

test('a container inside a form of the page does not submit that form', async () => {
  const page = await under.open(
    { html: '<form action="/elsewhere"><div data-xs2a="session-key"></div></form>', script },
    inTurn(form('tan', [text('tan', { label: 'TAN' })]), example('form-finish')),
  );
  await page.getByLabel('TAN').press('Enter');
  await page.getByText('Abgeschlossen.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
});

test('what the page does with submitted forms does not reach those of the wizard', async () => {
  const listening = `
    globalThis.submitted = 0;
    document.addEventListener('submit', () => { submitted += 1; });`;
  const page = await under.open(
    { script: `${listening} ${script}` },
    inTurn(form('tan', [text('tan', { label: 'TAN' })]), example('form-finish')),
  );
  await page.getByLabel('TAN').press('Enter');
  await page.getByText('Abgeschlossen.').waitFor();
  expect(await page.evaluate('submitted')).toBe(0);
});
