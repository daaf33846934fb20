/** The custom element, as a page uses it without the object `xs2a`. */
import { expect, test } from 'vitest';
import { example } from './support/answers.ts';
import { usePage } from './support/browser.ts';

const under = usePage();

test('the element starts when its key is there, tells by events, and takes the class of themes', async () => {
  const page = await under.open({ html: '<div id="place"></div>' }, () => example('form-login'));
  await page.evaluate(`
    globalThis.events = [];
    const wizard = document.createElement('xs2a-wizard');
    for (const name of ['login', 'render']) wizard.addEventListener(name, () => events.push(name));
    place.append(wizard);
    wizard.setAttribute('session-key', 'element-key');`);
  await page.getByLabel('Anmeldename').waitFor();
  expect(await page.evaluate('events')).toEqual(['login', 'render']);
  expect(await page.locator('xs2a-wizard').getAttribute('class')).toBe('XS2A-Form');
  expect(under.steps).toEqual([{ key: 'element-key' }]);
});

test('an error is an event with code, messages and recoverable', async () => {
  const page = await under.open({ html: '<p></p>' }, () => example('form-session-expired'));
  const detail = page.evaluate(`new Promise((resolve) => {
    const wizard = document.createElement('xs2a-wizard');
    wizard.addEventListener('error', ({ detail }) => resolve(detail));
    wizard.setAttribute('session-key', 'key');
    document.body.append(wizard);
  })`);
  expect(await detail).toEqual({ code: 'session_timeout', messages: [expect.any(String)], recoverable: false });
});

test('a transport of the page sends the steps in place of the endpoint', async () => {
  const page = await under.open({ html: '<p></p>' }, () => example('form-login'));
  await page.evaluate(`
    globalThis.sent = [];
    const wizard = document.createElement('xs2a-wizard');
    wizard.transport = async (step) => {
      sent.push(step);
      return { status: 200, body: ${JSON.stringify(example('form-finish').body)} };
    };
    wizard.setAttribute('session-key', 'own-key');
    document.body.append(wizard);`);
  await page.getByText('Abgeschlossen.').waitFor();
  expect(await page.evaluate('sent')).toEqual([{ key: 'own-key' }]);
  expect(under.steps).toEqual([]);
});

test('loading the script twice is harmless', async () => {
  const page = await under.open(
    {
      html: '<script src="/xs2a.js"></script><div data-xs2a="key"></div>',
      script: 'xs2a.finish(() => {}); xs2a.abort(() => {}); xs2a.init();',
    },
    () => example('form-login'),
  );
  await page.getByLabel('Anmeldename').waitFor();
});

test('two elements have sessions of their own, and no id twice', async () => {
  const html = '<xs2a-wizard session-key="first"></xs2a-wizard><xs2a-wizard session-key="second"></xs2a-wizard>';
  const page = await under.open({ html }, ({ key, USER_NAME }) =>
    example(USER_NAME && key === 'first' ? 'form-finish' : 'form-login'),
  );
  await expect.poll(() => page.locator('form').count()).toBe(2);
  const ids = await page.locator('[id]').evaluateAll((nodes) => nodes.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const [first, second] = [page.locator('xs2a-wizard').first(), page.locator('xs2a-wizard').last()];
  await second.getByLabel('Anmeldename').fill('of the second');
  await first.getByLabel('Anmeldename').fill('of the first');
  await first.getByLabel('PIN', { exact: true }).fill('12345');
  await first.getByRole('checkbox').check();
  await first.getByRole('button', { name: 'Weiter' }).click();
  await first.getByText('Abgeschlossen.').waitFor();
  expect(await second.getByLabel('Anmeldename').inputValue()).toBe('of the second');
  expect(under.steps.filter(({ USER_NAME }) => USER_NAME)).toMatchObject([{ key: 'first', USER_NAME: 'of the first' }]);
});

test('properties that a framework has set before the script are kept', async () => {
  const html = '<xs2a-wizard></xs2a-wizard><script src="/page.js"></script>';
  // The site loads it again after the script of the wizard.
  const script = `
    if (!customElements.get('xs2a-wizard')) {
      globalThis.sent = [];
      const wizard = document.querySelector('xs2a-wizard');
      wizard.options = { language: 'en' };
      wizard.transport = async (step) => {
        sent.push(step);
        return { status: 200, body: ${JSON.stringify(example('form-login').body)} };
      };
    }`;
  const page = await under.open({ html, script }, () => example('form-login'));
  await page.evaluate(`document.querySelector('xs2a-wizard').setAttribute('session-key', 'early')`);
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  expect(await page.evaluate('sent[0]')).toEqual({ key: 'early' });
  expect(under.steps).toEqual([]);
});
