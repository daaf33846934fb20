/** The wizard in a frame, as a shop uses it. */
import { readFileSync } from 'node:fs';
import type { Page } from '@xs2a/browser';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { example } from '../support/answers.ts';
import { bank, shop, useShop } from '../support/shop.ts';

const under = useShop();

/** Registers all callbacks, records their calls with their arguments, and starts. */
const recording = `
  globalThis.calls = [];
  for (const name of ['finish', 'abort', 'render', 'bank', 'login', 'account', 'tan']) {
    xs2aframe[name]((...details) => calls.push([name, ...details]));
  }
`;
const started = `${recording} xs2aframe.init();`;

const login = () => example('form-login');
const frameOf = (page: Page) => page.frameLocator('iframe');
const heightOf = (page: Page) => page.locator('iframe').evaluate((frame) => (frame as HTMLElement).style.height);

/** Waits for a line of the console, and takes it. */
async function complaint(part: string): Promise<string> {
  await expect.poll(() => under.complaints.filter((line) => line.includes(part))).toHaveLength(1);
  const index = under.complaints.findIndex((line) => line.includes(part));
  return under.complaints.splice(index, 1)[0] ?? '';
}

describe('a bank user', () => {
  test('goes from the login to the end, and the shop learns of each form without details', async () => {
    const answers = ['form-login', 'form-account-radio', 'form-tan-text', 'form-finish'].map(example);
    const page = await under.open({
      script: started,
      answering: () => answers[under.steps.length - 1] ?? login(),
    });
    const frame = frameOf(page);
    await frame.getByLabel('Anmeldename').fill('hartmut.mustermann');
    await frame.locator('[name=USER_PIN]').fill('12345');
    await frame.getByRole('checkbox').check();
    await frame.getByRole('button', { name: 'Weiter' }).click();
    await frame.getByRole('radio').first().waitFor();
    await frame.getByRole('button', { name: 'Weiter' }).click();
    await frame.getByRole('textbox', { name: 'TAN' }).fill('123456');
    await frame.getByRole('button', { name: 'Weiter' }).click();
    await expect
      .poll(() => under.calls())
      .toEqual([['login'], ['render'], ['account'], ['render'], ['tan'], ['render'], ['finish']]);
    expect(under.steps.map(({ key }) => key)).toEqual(Array(4).fill('session-key'));
  });

  test('aborts', async () => {
    const page = await under.open({
      script: started,
      answering: ({ action }) => (action === 'abort' ? example('form-session-expired') : login()),
    });
    await frameOf(page).getByRole('button', { name: 'Abbrechen' }).click();
    await expect.poll(() => under.calls()).toEqual([['login'], ['render'], ['abort']]);
  });

  test.each([
    { language: 'de', title: 'Anmeldung bei Ihrer Bank', sent: 'de' },
    { language: 'en', title: 'Login at your bank', sent: 'en' },
    { language: 'en-GB', title: 'Login at your bank', sent: 'en' },
    { language: 'es', title: 'Acceso a su banco', sent: 'es' },
    { language: 'fr', title: 'Anmeldung bei Ihrer Bank', sent: 'de' },
  ])('hears what the frame is, if the container is in $language', async ({ language, title, sent }) => {
    const html = `<div id="XS2A-Form" data-xs2a="session-key" lang="${language}"></div>`;
    const page = await under.open({ html, script: started, answering: login });
    await page.getByRole('document', { name: title }).waitFor();
    await frameOf(page).locator('form').waitFor();
    expect(await frameOf(page).locator('form').getAttribute('lang')).toBe(sent);
  });
});

test('the page of the README shows the wizard, and follows its end', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const blocks = [...readme.matchAll(/^```html\n(.*?)^```$/gms)].map(([, html = '']) => html);
  const html = blocks.find((block) => block.includes('xs2aframe')) ?? '';
  const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
  const page = await under.open({
    html: html.replace(/<script.*/s, ''),
    script,
    answering: () => example(under.steps.length > 1 ? 'form-finish' : 'form-tan-text'),
  });
  await frameOf(page).getByRole('textbox', { name: 'TAN' }).fill('123456');
  const left = page.waitForRequest('https://your-server.example/success');
  await frameOf(page).getByRole('button', { name: 'Weiter' }).click();
  expect((await left).isNavigationRequest()).toBe(true);
  expect(under.steps[0]).toEqual({ key: '<wizard-session-key>' });
});

describe('the page', () => {
  test('keeps the key out of every address', async () => {
    const page = await under.open({ script: started, answering: login });
    await frameOf(page).locator('form').waitFor();
    expect(under.addresses.length).toBeGreaterThan(5);
    expect(under.addresses.join('\n')).not.toContain('session-key');
    expect(await page.locator('iframe').getAttribute('src')).toBe(`${bank}/xs2aframe.html#${shop}`);
  });

  test('may be incomplete while the script runs', async () => {
    const html = `<script src="${bank}/xs2aframe.js"></script><script src="/early.js"></script><div data-xs2a="session-key"></div>`;
    const files = { [`${shop}/early.js`]: started };
    const page = await under.open({ html, scripts: [], files, answering: login });
    await frameOf(page).locator('form').waitFor();
  });

  test.each([
    { name: 'no container', html: '<p>Shop</p>' },
    { name: 'a container without a key', html: '<div data-xs2a=""></div>' },
  ])('hears of $name on the console', async ({ html }) => {
    await under.open({ html, script: started });
    expect(await complaint('data-xs2a')).toMatch(/^xs2aframe: init\(\)/);
  });

  test('hears of a second init() and of missing callbacks, and the wizard goes on', async () => {
    const page = await under.open({ script: 'xs2aframe.init(); xs2aframe.init();', answering: login });
    await frameOf(page).locator('form').waitFor();
    await complaint('init() has been called before');
    await complaint('finish()');
    await complaint('abort()');
    expect(await page.locator('iframe').count()).toBe(1);
  });

  test('can start another session when it has taken the frame away, and it looks the same', async () => {
    const page = await under.open({
      script: `${recording} xs2aframe.theme('xs2a-dark-flat'); xs2aframe.init();`,
      answering: ({ key }) => (key === 'session-key' ? example('form-finish') : login()),
    });
    await expect.poll(() => under.calls()).toEqual([['finish']]);
    await page.evaluate(`
      const container = document.querySelector('[data-xs2a]');
      container.replaceChildren();
      container.dataset.xs2a = 'next-key';
      xs2aframe.init();`);
    await frameOf(page).locator('form').waitFor();
    await expect.poll(() => under.calls()).toEqual([['finish'], ['login'], ['render']]);
    expect(await frameOf(page).locator('#theme').getAttribute('href')).toBe('xs2a-dark-flat.css');
    expect(under.steps.map(({ key }) => key)).toEqual(['session-key', 'next-key']);
  });

  test('may throw in a callback, and the wizard goes on', async () => {
    const script = `${recording} xs2aframe.login(() => { throw new Error('of the shop'); }); xs2aframe.init();`;
    const page = await under.open({ script, answering: login });
    await complaint('of the shop');
    await expect.poll(() => under.calls()).toEqual([['render']]);
    await frameOf(page).locator('form').waitFor();
  });
});

test.each([
  { scripts: ['xs2aframe.js'], same: true },
  { scripts: ['xs2a.js', 'xs2aframe.js'], same: false },
  { scripts: ['xs2aframe.js', 'xs2a.js'], same: false },
])('after $scripts, xs2a is the object of the frame: $same', async ({ scripts, same }) => {
  const page = await under.open({ scripts });
  expect(await page.evaluate('[xs2a === xs2aframe, "extend" in xs2a]')).toEqual([same, !same]);
});

describe('the height of the frame', () => {
  test('follows the form', async () => {
    const page = await under.open({
      script: started,
      answering: ({ action }) => (action === 'abort' ? example('form-finish') : login()),
    });
    await frameOf(page).locator('form').waitFor();
    await expect.poll(async () => Number.parseInt(await heightOf(page), 10)).toBeGreaterThan(200);
    const before = Number.parseInt(await heightOf(page), 10);
    const needed = await frameOf(page)
      .locator('html')
      .evaluate((html) => html.scrollHeight);
    expect(needed).toBeLessThanOrEqual(before);
    await frameOf(page).getByRole('button', { name: 'Abbrechen' }).click();
    await expect.poll(async () => Number.parseInt(await heightOf(page), 10)).toBeLessThan(before);
  });

  test('is enough for a dialog', async () => {
    const page = await under.open({ script: started, answering: login });
    const frame = frameOf(page);
    await frame.getByRole('button', { name: 'Warum ist das sicher?' }).click();
    await frame.getByRole('dialog').waitFor();
    await expect.poll(async () => Number.parseInt(await heightOf(page), 10)).toBeGreaterThanOrEqual(384);
  });
});

describe('the page in the frame', () => {
  test.each(['xs2a-green-gray', 'xs2a-dark-flat', 'xs2a-light-blue'])(
    'is accessible with the theme %s',
    async (theme) => {
      const page = await under.open({ script: `xs2aframe.theme('${theme}'); ${started}`, answering: login });
      await frameOf(page).locator('form').waitFor();
      await expect.poll(() => frameOf(page).locator('#theme').getAttribute('href')).toBe(`${theme}.css`);
      await page.waitForLoadState('networkidle');
      const frame = page.frames()[1];
      // The page around it has the heading.
      const found = await frame?.evaluate<{ violations: { id: string }[]; passes: unknown[] }>(
        `${axe.source}; axe.run({ resultTypes: ['violations'], rules: { 'page-has-heading-one': { enabled: false } } })`,
      );
      expect(found?.violations).toEqual([]);
      expect(found?.passes.length).toBeGreaterThan(15);
      // The policy of the page keeps axe from its own styles.
      for (const complaint of under.complaints.splice(0)) expect(complaint).toMatch(/inline style|preload assets/);
    },
  );
});

describe('the looks', () => {
  const backgroundOf = (selector: string) =>
    frameOf(under.page)
      .locator(selector)
      .evaluate((element) => getComputedStyle(element).backgroundColor);

  test.each([
    { theme: 'xs2a-green-gray', want: 'rgb(241, 242, 241)' },
    { theme: 'xs2a-dark-flat', want: 'rgb(34, 39, 46)' },
    { theme: 'xs2a-light-blue', want: 'rgb(232, 243, 252)' },
  ])('are those of the theme $theme, chosen before or after the start', async ({ theme, want }) => {
    await under.open({ script: `xs2aframe.theme('${theme}'); ${started}`, answering: login });
    await frameOf(under.page).locator('form').waitFor();
    await expect.poll(() => backgroundOf('#XS2A-Form')).toBe(want);
    await under.page.evaluate("xs2aframe.theme('xs2a-dark-flat')");
    await expect.poll(() => backgroundOf('#XS2A-Form')).toBe('rgb(34, 39, 46)');
  });

  test('of a theme that does not exist are refused with a warning', async () => {
    await under.open({ script: `xs2aframe.theme('../evil'); ${started}`, answering: login });
    expect(await complaint('theme()')).toContain('xs2a-green-gray, xs2a-dark-flat, xs2a-light-blue');
    expect(under.addresses.filter((address) => address.endsWith('.css'))).toEqual([
      `${bank}/xs2a.css`,
      `${bank}/xs2aframe.css`,
    ]);
  });

  test('are changed by groups, on top of a theme', async () => {
    const script = `
      xs2aframe.theme('xs2a-green-gray');
      xs2aframe.style({
        global: { backgroundColor: '#cacaca' },
        textInput: { borderRadius: '7px' },
        buttonForward: { color: 'fff', backgroundColor: '#00ff00', border: '1px solid #00ff44' },
        buttonAbort: { textDecoration: 'underline' },
      });
      ${started}`;
    await under.open({ script, answering: login });
    const frame = frameOf(under.page);
    await expect.poll(() => backgroundOf('#XS2A-Form')).toBe('rgb(202, 202, 202)');
    expect(await backgroundOf('.xs2a-forward')).toBe('rgb(0, 255, 0)');
    const styleOf = (selector: string, property: string) =>
      frame
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await styleOf('.xs2a-forward', 'border-top-color')).toBe('rgb(0, 255, 68)');
    expect(await styleOf('input.xs2a-input', 'border-top-left-radius')).toBe('7px');
    expect(await styleOf('.xs2a-abort', 'text-decoration-line')).toBe('underline');
    // The last one counts.
    await under.page.evaluate("xs2aframe.style({ global: { backgroundColor: '#101010' } })");
    await expect.poll(() => backgroundOf('#XS2A-Form')).toBe('rgb(16, 16, 16)');
  });

  test('that the reference does not list are dropped with a warning, and the others are kept', async () => {
    const script = `
      xs2aframe.style({
        global: { backgroundColor: '#cacaca', color: 'red', position: 'fixed' },
        body: { color: '#000' },
        error: { padding: 'auto' },
      });
      ${started}`;
    await under.open({ script, answering: login });
    expect(await complaint('style()')).toContain('global.color, global.position, body, error.padding');
    await expect.poll(() => backgroundOf('#XS2A-Form')).toBe('rgb(202, 202, 202)');
  });

  test('that cannot be sent are refused on the console', async () => {
    await under.open({ script: `${started}`, answering: login });
    await frameOf(under.page).locator('form').waitFor();
    await under.page.evaluate('xs2aframe.style({ global: { color: () => 1 } })');
    await complaint('style() takes texts');
  });
});
