import { createMockServer } from '@xs2a/mock';
import { createTestbank } from '@xs2a/testbank';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSite } from '../browser/open-site.ts';
import { shiftsOf, watchShifts } from '../browser/visit.ts';

const secret = 'Geheim & 4711';
const mock = await createMockServer({ logLevel: 'silent' });
const api = await mock.listen(0);
const { home, browser, close } = await openSite();
afterAll(() => Promise.all([close(), mock.close()]));
const context = await browser.newContext();
await watchShifts(context);
// One page for all tests, as for somebody who tries one operation after the other.
const page = await context.newPage();

beforeAll(async () => {
  await page.goto(`${home}/try/index.html#getPayment`);
  for (const id of ['apiKey', 'accessToken']) {
    await page.evaluate((name) => document.getElementById(name)?.closest('p')?.removeAttribute('hidden'), id);
    await page.locator(`#${id}`).fill(secret);
  }
});
beforeEach(() => setBase(api));

async function setBase(base: string): Promise<void> {
  await page.getByLabel('Base URL').fill(base);
  await page.getByLabel('Base URL').press('Tab');
}

const choose = (summary: string) => page.getByLabel('Operation').selectOption({ label: summary });
const answer = () => page.locator('.live-responses-table').textContent();

interface Sent {
  method: string;
  path: string;
  authorization: string | undefined;
  body: string | null;
  status: number;
}

/** Sends the request that is shown, and waits for its answer on the screen. */
async function execute(): Promise<Sent> {
  const arrival = page.waitForResponse(
    (response) => response.request().method() !== 'OPTIONS' && response.url().startsWith(api),
  );
  await page.getByRole('button', { name: 'Execute' }).click();
  const response = await arrival;
  const request = response.request();
  await page.locator('.live-responses-table .response-col_status', { hasText: String(response.status()) }).waitFor();
  return {
    method: request.method(),
    path: request.url().slice(api.length),
    authorization: (await request.allHeaders()).authorization,
    body: request.postData(),
    status: response.status(),
  };
}

describe('an operation is tried', () => {
  it('from its address: a GET, with its id filled in', async () => {
    expect(await execute()).toEqual({
      method: 'GET',
      path: '/v1/payments/xp_irCumJEUY550DLe2',
      authorization: `Basic ${btoa(`api:${secret}`)}`,
      body: null,
      status: 200,
    });
    expect(await answer()).toContain('"payment_status": "RECEIVED"');
  });

  it('by choosing it: a POST of JSON, with an example of the contract', async () => {
    await choose('Create a risk');
    expect(await page.evaluate(() => location.hash)).toBe('#createRisk');
    await page.getByLabel('Example', { exact: true }).selectOption({ label: 'Account snapshot of 45 days' });
    const { body, status } = await execute();
    expect([JSON.parse(body ?? ''), status]).toEqual([{ xs2a_account_snapshot: { days: 45, filters: [] } }, 200]);
    expect(await answer()).toContain('"wizard_session_key"');
  });

  it('a POST of a form, which is written in lines', async () => {
    await choose('Create a payment');
    await page.getByLabel('Request content type').selectOption({ index: 1 });
    await page.getByLabel('Example', { exact: true }).selectOption({ index: 1 });
    await expect.poll(() => page.getByLabel('Request body').inputValue()).toContain('\nmetadata[orderid]=12345');
    const { body, status } = await execute();
    const fields = new URLSearchParams(body ?? '');
    expect([fields.get('sender_holder'), fields.get('metadata[orderid]'), status]).toEqual([
      'MUSTERMANN, HARTMUT',
      '12345',
      200,
    ]);
  });

  it('with the access token, where the operation takes one', async () => {
    await choose('List bank accounts');
    expect(await page.getByLabel('API key').isVisible()).toBe(false);
    expect(await execute()).toMatchObject({ authorization: `Basic ${btoa(`api:${secret}`)}`, status: 200 });
  });

  it('a refusal is shown like any other answer', async () => {
    await choose('Get a risk');
    await page.getByRole('textbox', { name: 'risk_id' }).fill('nothing');
    expect(await execute()).toMatchObject({ path: '/v1/risks/nothing', status: 404 });
    expect(await answer()).toContain('"message"');
  });

  it('and is described by the reference', async () => {
    const link = page.getByRole('link', { name: 'What this operation does' });
    expect(await link.getAttribute('href')).toBe('../reference/index.html#/risks/getrisk');
  });
});

describe('the credential', () => {
  it('stays in this tab: in no address, no other storage, and nothing that is shown', async () => {
    const storage = await page.evaluate(() => [
      JSON.stringify(localStorage),
      document.cookie,
      location.href,
      document.body.textContent,
    ]);
    expect(storage.join('\n')).not.toContain(secret);
    expect(storage.join('\n')).not.toContain(btoa(`api:${secret}`));
    expect(await page.locator('.curl-command').textContent()).toContain('curl -u "api:$XS2A_API_KEY"');
    expect(await page.evaluate(() => sessionStorage.getItem('xs2a-try'))).toContain(secret);
  });

  it('canary: what is shown is looked at', async () => {
    await page.evaluate((text) => document.body.append(text), secret);
    expect(await page.evaluate(() => document.body.textContent)).toContain(secret);
  });
});

describe('the servers that are offered', () => {
  const key = () => page.getByLabel('API key').inputValue();
  const server = () => page.getByLabel('Server').evaluate((list: HTMLSelectElement) => list.value);

  async function chooseServer(name: string): Promise<void> {
    await choose('Get the version');
    await page.getByLabel('Server').selectOption(name);
  }

  it('keep a credential that the reader has typed', async () => {
    await chooseServer('Testbank');
    expect(await page.getByLabel('Base URL').inputValue()).toBe('http://127.0.0.1:4020');
    expect(await key()).toBe(secret);
  });

  it.each([
    ['Testbank', 'testbank_test_key'],
    ['mock', 'key'],
  ])('fill in their own key in place of that of another one: %s', async (name, want) => {
    await choose('Get the version');
    await page.getByLabel('API key').fill('key');
    await page.getByLabel('API key').press('Tab');
    await chooseServer(name);
    expect(await key()).toBe(want);
  });

  it('are recognised by their addresses', async () => {
    await setBase('http://127.0.0.1:4020/');
    expect(await server()).toBe('Testbank');
    await setBase(api);
    expect(await server()).toBe('');
  });

  it.each([
    ['Testbank', 'http://127.0.0.1:4020', 'testbank'],
    ['mock', 'http://127.0.0.1:4010', 'mock'],
  ])('are named with their commands when nothing answers: %s', async (name, base, script) => {
    await context.route(`${base}/**`, (route) => route.abort('connectionrefused'));
    await chooseServer(name);
    await page.getByRole('button', { name: 'Execute' }).click();
    const command = `npx -y pnpm@12.21.0 ${script} --port ${new URL(base).port}`;
    await expect.poll(answer).toContain(`Nothing answers at ${base}: start the ${name} with ${command}.`);
    await context.unroute(`${base}/**`);
  });

  it('answer requests of the page: a Testbank creates what is sent', async () => {
    const testbank = await createTestbank();
    const address = await testbank.listen(0);
    await chooseServer('Testbank');
    await page.getByLabel('API key').fill('testbank_test_key');
    await page.getByLabel('API key').press('Tab');
    await setBase(address);
    await choose('Create a payment');
    await page.getByRole('button', { name: 'Execute' }).click();
    await expect.poll(answer).toContain('"wizard_session_key"');
    const { sessions } = await testbank.control.listSessions();
    expect(sessions.map(({ product }) => product)).toEqual(['payment']);
    await testbank.close();
  });
});

describe('another server than one on this machine', () => {
  it.each([
    ['https://api.xs2a.com', 'This page sends requests to your own machine only'],
    ['http://127.0.0.1.example.com:4010', 'This page sends requests to your own machine only'],
    ['nonsense', 'Not an address'],
    ['javascript:alert(1)', 'Not an address'],
  ])('%s is refused, with the reason', async (base, reason) => {
    await setBase(base);
    expect(await page.getByRole('status').textContent()).toContain(reason);
    expect(await page.locator('#operation-panel').evaluate((panel: HTMLElement) => panel.inert)).toBe(true);
  });

  it('would be refused by the policy of the page, too', async () => {
    const violation = page.waitForEvent('console', (message) => message.text().includes('connect-src'));
    expect(await page.evaluate(() => fetch('https://api.xs2a.com/v1/version').then(String, String))).toContain(
      'Failed to fetch',
    );
    expect((await violation).type()).toBe('error');
  });
});

it('nothing has moved without being asked to', async () => {
  await page.reload();
  await page.getByRole('button', { name: 'Execute' }).waitFor({ state: 'attached' });
  expect(await shiftsOf(page)).toBe(0);
});
