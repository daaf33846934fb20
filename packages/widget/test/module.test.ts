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
