/** Every piece of code in the chapter "Client Integration" of the reference runs as it is written. */
import { readFileSync } from 'node:fs';
import { walkByKeyboard } from '@xs2a/browser/wizard';
import { describe, expect, test } from 'vitest';
import { example, failed, form, inTurn, text } from '../support/answers.ts';
import { bank as host, shop, useShop } from '../support/shop.ts';
import type { Answering } from '../support/site.ts';
import { useTestbank } from '../support/testbank.ts';
import { codeOf, type SnippetName, snippets } from './snippets.ts';

const under = useShop();
const bank = useTestbank();

const key = 'session-key';
const login: Answering = () => example('form-login');
/** What a bank user of the Testbank enters. */
const typed = {
  country_id: 'DE',
  bank_code: '88888888',
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: '12345',
  login_code: '123456',
  tan: '123456',
};
/** The callbacks that every page has to register. */
const ends = 'xs2a.finish(() => {}); xs2a.abort(() => {});';
const jquery = readFileSync(new URL('../../dist/jquery.js', import.meta.resolve('jquery')), 'utf8');

/** Opens a page of the shop, whose policy lets the scripts of the reference be in the page. */
const open = (html: string | undefined, script: string, answering = login, scripts: readonly string[] = ['xs2a.js']) =>
  under.open({ ...(html && { html }), script, scripts, styles: ['xs2a.css'], answering, isStrict: false });

const next = () => under.page.getByRole('button', { name: 'Weiter' }).click();
const left = (url: string) => under.page.waitForRequest(url).then((request) => request.isNavigationRequest());
const stylesOf = (selector: string, ...names: string[]) =>
  under.page.locator(selector).evaluate((node, names) => {
    const styles = getComputedStyle(node);
    return names.map((name) => styles.getPropertyValue(name));
  }, names);

/** Takes the complaints about callbacks that a snippet does not register. */
async function takeMissing(object: 'xs2a' | 'xs2aframe', ...names: string[]): Promise<void> {
  const missing = names.map((name) => expect.stringContaining(`${object}: Register a callback with ${name}()`));
  await expect.poll(() => under.complaints).toEqual(missing);
  under.complaints.splice(0);
}

/** Runs each snippet, and sees what it does. */
const runs: Readonly<Record<SnippetName, () => Promise<void>>> = {
  async scriptAndStyles() {
    const html = `${codeOf('scriptAndStyles', host)}<div id="XS2A-Form" data-xs2a="${key}"></div>`;
    const script = `${ends} xs2a.init();`;
    await under.open({ html, script, scripts: [], answering: login, isStrict: false });
    await under.page.locator('form').waitFor();
    expect(await stylesOf('xs2a-wizard', 'display')).toEqual(['block']);
  },
  async container() {
    const html = codeOf('container', host, { 'your-wizard-session-key-here': key });
    await open(html, `${ends} xs2a.init();`);
    await under.page.locator('#XS2A-Form form').waitFor();
    expect(under.steps).toEqual([{ key }]);
  },
  async init() {
    await open(undefined, codeOf('init', host));
    await under.page.locator('form').waitFor();
    await takeMissing('xs2a', 'finish', 'abort');
  },
  async containerWithClass() {
    const html = codeOf('containerWithClass', host, { 'wizard-session-key': key });
    await open(html, `${ends} xs2a.init();`);
    await under.page.locator('.XS2A-Form form').waitFor();
    expect(under.steps).toEqual([{ key }]);
  },
  async finish() {
    const code = codeOf('finish', host, { 'your-success-link': 'shop.test/success' });
    await open(undefined, `${code} xs2a.init();`, ({ USER_NAME }) => example(USER_NAME ? 'form-finish' : 'form-login'));
    await takeMissing('xs2a', 'abort');
    await under.page.getByLabel('Anmeldename').fill('hartmut.mustermann');
    await under.page.getByLabel('PIN', { exact: true }).fill('12345');
    await under.page.getByRole('checkbox').check();
    const request = left(`${shop}/success`);
    await next();
    expect(await request).toBe(true);
  },
  async abort() {
    await open(undefined, `${codeOf('abort', host)} xs2a.init();`, ({ action }) =>
      action ? form('login', []) : example('form-login'),
    );
    await takeMissing('xs2a', 'finish');
    await under.page.getByRole('button', { name: 'Abbrechen' }).click();
    await under.page.getByText('Abgebrochen.').waitFor();
  },
  async error() {
    const answers = inTurn(
      failed('login_failed', 'Die PIN ist falsch.', true, [text('USER_NAME')]),
      example('form-login'),
    );
    await open(undefined, `${ends} ${codeOf('error', host)} xs2a.init();`, answers);
    await under.page.getByRole('alert').getByText('Die PIN ist falsch.').waitFor();
  },
  async bank() {
    const html = `<p id="your-text" style="display: none">Your text</p><div data-xs2a="${key}"></div>`;
    await open(html, `${ends} ${codeOf('bank', host)} xs2a.init();`, () => example('form-bank'));
    await under.page.locator('form').waitFor();
    expect(await stylesOf('#your-text', 'display')).toEqual(['block']);
  },
  async abortTransaction() {
    const html = `${codeOf('abortTransaction', host)}<div data-xs2a="${key}"></div>`;
    await open(html, `${ends} xs2a.init();`, ({ action }) => (action ? form('login', []) : example('form-login')));
    await under.page.locator('form').waitFor();
    await under.page.getByRole('link', { name: 'Abort transaction' }).click();
    await under.page.getByText('Abgebrochen.').waitFor();
    expect(under.steps.at(-1)).toEqual({ key, action: 'abort' });
  },
  async lang() {
    const html = `<script src="/jquery.js"></script>${codeOf('lang', host)}<div data-xs2a="${key}"></div>`;
    const files = { [`${shop}/jquery.js`]: jquery };
    const script = `${ends} xs2a.init();`;
    await under.open({ html, script, files, scripts: ['xs2a.js'], answering: login, isStrict: false });
    await under.page.locator('form').waitFor();
    const request = left(`${shop}/...`);
    await under.page.locator('#lang').selectOption('en');
    expect(await request).toBe(true);
    await expect.poll(() => under.steps.slice(1)).toEqual([{ key, action: 'change-language', language: 'en' }]);
  },
  async configure() {
    const data = Array.from({ length: 11 }, (_, index) => ({ value: `1000${index}`, label: `Bank ${index}` }));
    const answers: Answering = ({ action, bank_code }) => {
      if (action) return form('bank', [], { autocomplete: { name: 'bank_code', data } });
      return example(bank_code ? 'form-login' : 'form-bank');
    };
    await open(undefined, `${ends} ${codeOf('configure', host)}`, answers);
    await under.page.getByRole('combobox', { name: 'Bank (' }).pressSequentially('10');
    await under.page.getByRole('option', { name: 'Bank 0' }).waitFor();
    expect(await under.page.getByRole('option', { name: /^Bank \d/ }).count()).toBe(10);
    await under.page.keyboard.press('Escape');
    await next();
    const pin = under.page.getByLabel('PIN', { exact: true });
    await pin.fill('1');
    await pin.blur();
    // A warning would come 0.3 seconds after the field is left.
    await under.page.evaluate('new Promise((resolve) => setTimeout(resolve, 400))');
    expect(await under.page.locator('.xs2a-warning').isVisible()).toBe(false);
  },
  async base() {
    await under.open({ html: codeOf('base', host), scripts: [], isStrict: false });
    expect(await under.page.evaluate('document.styleSheets[0].href')).toBe(`${host}/xs2a.css`);
    expect(under.addresses).toContain(`${host}/xs2a.css`);
  },
  async themes() {
    const html = `${codeOf('themes', host)}<div class="XS2A-Form"></div>`;
    await under.open({ html, scripts: [], isStrict: false });
    const colors: unknown[] = [];
    for (const only of [0, 1, 2]) {
      const disable = `[...document.styleSheets].forEach((sheet, index) => { sheet.disabled = index !== ${only}; })`;
      await under.page.evaluate(disable);
      colors.push(...(await stylesOf('.XS2A-Form', 'background-color')));
    }
    expect(colors).toEqual(['rgb(241, 242, 241)', 'rgb(34, 39, 46)', 'rgb(232, 243, 252)']);
  },
  async extendBank() {
    await open(undefined, `${ends} ${codeOf('extendBank', host)}`, ({ bank_code }) =>
      example(bank_code ? 'form-login' : 'form-bank'),
    );
    await under.page.getByText('To proceed you need to enter a valid email address.').waitFor();
    await under.page.getByRole('combobox', { name: 'Bank (' }).fill('88888888');
    const email = under.page.getByLabel('E-Mail');
    await email.fill('mail');
    await next();
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    await email.fill('mail@customer.com');
    await next();
    await under.page.getByLabel('Anmeldename').waitFor();
    expect(under.steps.at(-1)).toMatchObject({ bank_code: '88888888', 'metadata[email]': 'mail@customer.com' });
  },
  async extendLogin() {
    await open(undefined, `${ends} ${codeOf('extendLogin', host)}`, ({ USER_NAME }) =>
      USER_NAME ? example('form-finish') : form('login', [text('USER_NAME')]),
    );
    await under.page.getByText('Custom title').waitFor();
    await under.page.getByLabel('USER_NAME').fill('hartmut.mustermann');
    const policy = under.page.getByLabel('I accept this policy.');
    await next();
    expect(await policy.getAttribute('aria-invalid')).toBe('true');
    await policy.check();
    await next();
    await under.page.getByText('Abgeschlossen.').waitFor();
    expect(under.steps.at(-1)).toMatchObject({ 'metadata[my_policy]': 'on' });
    expect(under.steps).toHaveLength(2);
  },
  async extendBoth() {
    await open(undefined, `${ends} ${codeOf('extendBoth', host)}`, inTurn(example('form-bank'), example('form-login')));
    const message = (name: string) => under.page.locator(`[data-form=${name}]`).getByText('This is a custom message');
    await message('bank').waitFor();
    await under.page.getByRole('combobox', { name: 'Bank (' }).fill('88888888');
    await next();
    await message('login').waitFor();
  },
  async metadata() {
    const { metadata } = JSON.parse(`{${codeOf('metadata', host)}}`);
    const { wizard_session_key, transaction } = await bank.client.createVerification().orThrow();
    const html = `<div data-xs2a="${wizard_session_key}"></div>`;
    const extensions = `${codeOf('extendBank', host)} ${codeOf('extendLogin', host)}`.replace('xs2a.init();', '');
    await open(html, `${ends} ${extensions}`, bank.answering);
    await walkByKeyboard(under.page, under.page.mainFrame(), {
      values: { ...typed, 'metadata[email]': metadata.email },
      approve: async () => {},
    });
    const verification = await bank.client.getVerification({ path: { verification_id: transaction } }).orThrow();
    expect(verification.metadata).toEqual(metadata);
  },
  async link() {
    const code = codeOf('link', host, { name: 'Terms', url: `${shop}/terms` });
    await open(undefined, `${ends} xs2a.init();`, () => form('login', [{ type: 'help_text', text: code }]));
    expect(await under.page.getByRole('link', { name: 'Terms' }).getAttribute('href')).toBe(`${shop}/terms`);
    expect(await under.page.locator('.xs2a-help').textContent()).toBe('Text with a link Terms');
  },
  async dialog() {
    const code = codeOf('dialog', host, { name: 'More', text: 'All of it.' });
    await open(undefined, `${ends} xs2a.init();`, () => form('login', [{ type: 'help_text', text: code }]));
    await under.page.getByRole('button', { name: 'More' }).click();
    await under.page.getByRole('dialog', { name: 'More' }).getByText('All of it.').waitFor();
  },
  async tooltip() {
    const code = codeOf('tooltip', host, { text: 'A hint.' });
    await open(undefined, `${ends} xs2a.init();`, () => form('login', [{ type: 'help_text', text: code }]));
    await under.page.getByRole('button', { name: 'A hint.' }).click();
    await under.page.getByText('A hint.').waitFor();
  },
  async frameScript() {
    const html = `${codeOf('frameScript', host)}<div data-xs2a="${key}"></div>`;
    await under.open({ html, script: 'xs2aframe.init();', scripts: [], answering: login, isStrict: false });
    await under.page.frameLocator('iframe').locator('form').waitFor();
    await takeMissing('xs2aframe', 'finish', 'abort');
  },
  async frameContainer() {
    const html = codeOf('frameContainer', host, { 'wizard-session-key': key });
    await open(html, 'xs2aframe.init();', login, ['xs2aframe.js']);
    await under.page.frameLocator('#XS2A-Form > iframe').locator('form').waitFor();
    expect(under.steps).toEqual([{ key }]);
    await takeMissing('xs2aframe', 'finish', 'abort');
  },
  async frameInit() {
    await open(undefined, codeOf('frameInit', host), login, ['xs2aframe.js']);
    await under.page.frameLocator('iframe').locator('form').waitFor();
    await takeMissing('xs2aframe', 'finish', 'abort');
  },
  async framePage() {
    const { wizard_session_key, transaction } = await bank.client.createVerification().orThrow();
    const page = codeOf('framePage', host).replace('KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK', wizard_session_key);
    await under.open({ files: { [`${shop}/`]: page }, answering: bank.answering, isStrict: false });
    const frame = await (await under.page.waitForSelector('#xs2a-form > iframe')).contentFrame();
    if (frame === null) throw new Error('The frame is empty.');
    await walkByKeyboard(under.page, frame, { values: typed, approve: async () => {} });
    expect((await bank.client.getVerification({ path: { verification_id: transaction } })).status).toBe(200);
    await takeMissing('xs2aframe', 'finish', 'abort');
  },
  async frameFinish() {
    const code = codeOf('frameFinish', host, { success_url: 'shop.test/success' });
    const script = `xs2aframe.abort(() => {}); ${code}`;
    await open(undefined, script, () => example('form-finish'), ['xs2aframe.js']);
    const request = left('https://shop.test/success');
    await under.page.evaluate('xs2aframe.init()');
    expect(await request).toBe(true);
  },
  async frameTheme() {
    await open(undefined, `${codeOf('frameTheme', host)} xs2aframe.init();`, login, ['xs2aframe.js']);
    await under.page
      .frameLocator('iframe')
      .locator('#theme[href="xs2a-green-gray.css"]')
      .waitFor({ state: 'attached' });
    await takeMissing('xs2aframe', 'finish', 'abort');
  },
  async frameStyle() {
    await open(undefined, `${codeOf('frameStyle', host)} xs2aframe.init();`, login, ['xs2aframe.js']);
    const forward = under.page.frameLocator('iframe').locator('.xs2a-forward');
    const colors = () =>
      forward.evaluate((node) => {
        const { color, backgroundColor, border, borderRadius } = getComputedStyle(node);
        return [color, backgroundColor, border, borderRadius];
      });
    const green = 'rgb(0, 255, 0)';
    await expect.poll(colors).toEqual(['rgb(255, 255, 255)', green, '1px solid rgb(0, 255, 68)', '4px']);
    await takeMissing('xs2aframe', 'finish', 'abort');
  },
};

describe.each(Object.keys(snippets) as SnippetName[])('the snippet %s', (name) => {
  test(`of the section "${snippets[name].section}" does what the reference says`, () => runs[name]());
});

test('the chapter has 27 snippets, and each is run', () => {
  expect(Object.keys(snippets)).toHaveLength(27);
  expect(Object.keys(runs)).toEqual(Object.keys(snippets));
});

test('canary: the two snippets that are not JavaScript are repaired, and no other is changed', () => {
  const scripts = Object.keys(snippets).filter((name) => /^xs2a/.test(snippets[name as SnippetName].code));
  const isScript = (code: string) => {
    try {
      return typeof new Function(code) === 'function';
    } catch {
      return false;
    }
  };
  const broken = (scripts as SnippetName[]).filter((name) => !isScript(snippets[name].code));
  expect(broken).toEqual(['configure', 'frameStyle']);
  expect((scripts as SnippetName[]).filter((name) => !isScript(codeOf(name, host)))).toEqual([]);
});
