import { describe, expect, it, onTestFinished } from 'vitest';
import { startReceiver } from '../control/receiver.ts';
import { lookOptions, looks, problemsOf, usePages } from './browser.ts';

const test = usePages();
const views = ['transactions', 'events', 'webhooks', 'users', 'clock', 'faults', 'keys', 'log'] as const;
const key = { authorization: `Basic ${btoa('api:testbank_test_key')}` };

/** A view of the cockpit, with its first row open if it has one. */
async function openView(name: (typeof views)[number], options = {}) {
  const page = await test.open(`/#${name}`, options);
  await page.locator(`#${name}-heading`).waitFor();
  return page;
}

describe('the cockpit', () => {
  it('shows a transaction with its session as soon as it comes, step by step', async () => {
    const page = await openView('transactions');
    await page.getByText('No transaction yet.').waitFor();
    const { transaction } = await test.testbank.control.createFinishedSession({ product: 'payment' });
    const row = page.locator('.row').filter({ hasText: transaction });
    await row.locator('summary').click();
    const steps = row.getByRole('list', { name: 'Steps' }).locator('b');
    await expect.poll(() => steps.allTextContents()).toEqual(['login', 'tan', 'finish']);
    await row.getByRole('button', { name: 'Show the result' }).click();
    await row.getByText('"object": "xs2a_payment"').waitFor();
  });

  it('keeps the focus and what is open while other rows come', async () => {
    const { control } = test.testbank;
    await control.createFinishedSession({ product: 'verification' });
    const page = await openView('events');
    await page.locator('.row summary').first().click();
    await control.createFinishedSession({ product: 'verification' });
    await expect.poll(() => page.locator('.row').count()).toBe(2);
    expect(await page.locator('.row').nth(1).getAttribute('open')).toBe('');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
  });

  it('answers for the bank user', async () => {
    const start = await fetch(`${test.address}/v1/verifications`, {
      method: 'POST',
      headers: { ...key, 'content-type': 'application/json' },
      body: JSON.stringify({ bank_code: '88888888', country_id: 'DE' }),
    });
    const { wizard_session_key } = (await start.json()) as { wizard_session_key: string };
    const values = { USER_NAME: 'a.b', USER_PIN: 'autosubmit', privacy_policy: true };
    await fetch(`${test.address}/v1/wizard`, {
      method: 'POST',
      headers: { ...key, 'content-type': 'application/json' },
      body: JSON.stringify({ key: wizard_session_key, ...values }),
    });
    const page = await openView('transactions');
    await page.locator('.row summary').first().click();
    await page.getByRole('button', { name: 'Refuse' }).click();
    await expect
      .poll(async () => (await test.testbank.control.listSessions()).sessions[0]?.is_waiting_for_approval)
      .toBe(false);
  });

  it('creates a webhook, shows its deliveries, and delivers again', async () => {
    const receiver = await startReceiver((response, number) => {
      response.statusCode = number === 1 ? 500 : 200;
      response.end();
    });
    onTestFinished(() => receiver.close());
    const page = await openView('webhooks');
    await page.getByLabel('URL of your receiver').fill(receiver.url);
    await page.getByRole('button', { name: 'Create a webhook' }).click();
    await page.getByText('Shown only once').waitFor();
    const { transaction } = await test.testbank.control.createFinishedSession({ product: 'verification' });
    const row = page.locator('.row').first();
    await row.getByText('transaction.created').first().waitFor();
    await row.locator('summary').click();
    await row.getByRole('button', { name: 'Redeliver' }).click();
    await row.getByText('delivered', { exact: true }).waitFor();
    expect(receiver.received.length).toBeGreaterThan(1);
    await page.getByLabel('Id of the transaction').fill(transaction);
    await page.getByRole('button', { name: 'Create a test event' }).click();
    await expect.poll(() => page.locator('.row').count()).toBe(2);
    await page.getByRole('button', { name: /^Delete http/ }).click();
    await page.getByText('No webhook yet').waitFor();
  });

  it('says at the field why a webhook is refused', async () => {
    const page = await openView('webhooks');
    await page.getByLabel('URL of your receiver').fill('ftp://127.0.0.1/');
    await page.getByRole('button', { name: 'Create a webhook' }).click();
    await page.locator('#webhook-url-error').getByText('url').waitFor();
    expect(test.complaints.splice(0)).toEqual([expect.stringContaining('422')]);
  });

  it('shows the accounts of a bank user with a chart of their balances, and the same as a table', async () => {
    await test.testbank.control.createFinishedSession({ product: 'connection' });
    const page = await openView('users');
    await page.locator('.row summary').first().click();
    await page.locator('.account .chart').nth(1).waitFor();
    for (const chart of await page.locator('.chart').all()) {
      const label = await chart.getByRole('img').getAttribute('aria-label');
      expect(label).toMatch(/^Balance of DE\d+ from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d: lowest €/);
      expect(await chart.locator('path').getAttribute('d')).toMatch(/^M[\d.]+ [\d.]+H/);
      await chart.getByText('As a table').click();
      const last = await chart.locator('tbody tr').last().textContent();
      expect(label?.endsWith(last?.slice('2026-01'.length) ?? '-')).toBe(true);
    }
  });

  it('freezes the clock and travels', async () => {
    const page = await openView('clock');
    await page.getByRole('button', { name: 'Freeze', exact: true }).click();
    await page.getByText('It is frozen.').waitFor();
    await page.getByRole('button', { name: 'Forward 31 days' }).click();
    await page.getByLabel('Days').fill('1');
    await page.getByRole('status').getByText('It is 2026-03-02').waitFor();
    await page.getByRole('button', { name: 'Travel' }).click();
    await page.getByRole('status').getByText('It is 2026-03-03').waitFor();
    expect((await test.testbank.control.getClock()).now).toMatch(/^2026-03-03T10:00/);
  });

  it('creates and removes faults', async () => {
    const page = await openView('faults');
    await page.getByLabel('Operation').selectOption('createPayment');
    await page.getByLabel('Status').fill('503');
    await page.getByRole('button', { name: 'Create a fault' }).click();
    await page.getByText('status 503, for 1 more call').waitFor();
    expect((await test.testbank.control.listFaults()).faults).toMatchObject([{ operation_id: 'createPayment' }]);
    await page.getByRole('button', { name: 'Remove all' }).click();
    await page.getByText('No faults.').waitFor();
  });

  it('logs the requests of others, not its own', async () => {
    const page = await openView('events');
    await page.getByText('No event yet.').waitFor();
    await fetch(`${test.address}/v1/version`, { headers: key });
    await page.getByRole('link', { name: 'Log' }).click();
    await page.getByText('getVersion').waitFor();
    expect(await page.locator('.request').count()).toBe(1);
  });

  it('creates an account, uses its keys, and revokes one', async () => {
    const page = await openView('keys');
    await page.getByLabel('Name').fill('checkout tests');
    await page.getByRole('button', { name: 'Create an account' }).click();
    await page.getByText('API keys of “checkout tests”').waitFor();
    await page.locator('#account').selectOption({ label: 'checkout tests' });
    await page.getByRole('link', { name: 'Events' }).click();
    await page.getByText('No event yet.').waitFor();
    await page.getByRole('link', { name: 'Accounts and keys' }).click();
    await page
      .getByRole('button', { name: /^Revoke the key/ })
      .first()
      .click();
    await page.getByText('revoked').waitFor();
  });

  it('asks for the key of an account that it does not know, or creates one', async () => {
    await test.testbank.control.createAccount({ name: 'elsewhere' });
    const page = await openView('events');
    await page.locator('#account').selectOption({ label: 'elsewhere' });
    await page.getByRole('alert').getByText('Enter the API key').waitFor();
    await page.getByRole('button', { name: 'Create a key' }).click();
    await page.getByText('No event yet.').waitFor();
  });

  it('shows whatever others have written as text', async () => {
    const hostile = '<img src="x" onerror="document.title=1">';
    await fetch(`${test.address}/v1/api/users`, {
      method: 'PUT',
      headers: { ...key, 'content-type': 'application/json' },
      body: JSON.stringify({ name: hostile }),
    });
    await test.testbank.control.createFinishedSession({
      product: 'verification',
      parameters: { bank_code: '88888888', country_id: 'DE', merchant_id: hostile },
    });
    const page = await openView('users');
    await page.getByText(hostile).waitFor();
    await page.getByRole('link', { name: 'Events' }).click();
    await page.locator('.row summary').first().click();
    await page.getByRole('region', { name: 'Data' }).getByText('onerror').waitFor();
    expect(await page.locator('img').count()).toBe(0);
  });

  it('can be used by keyboard alone', async () => {
    await test.testbank.control.createFinishedSession({ product: 'verification' });
    const page = await openView('clock');
    await page.locator('#views a').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.row').waitFor();
    const seen: unknown[] = [];
    for (let index = 0; index < views.length; index++) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate('document.activeElement.textContent || document.activeElement.tagName'));
    }
    expect(seen.slice(0, 7)).toEqual([
      'Events',
      'Webhooks',
      'Bank users',
      'Clock',
      'Faults',
      'Accounts and keys',
      'Log',
    ]);
    expect(seen[7]).toContain('verification');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Steps' }).waitFor();
    expect(await page.evaluate('getComputedStyle(document.activeElement).outline')).toMatch(/solid 3px/);
  });

  it('skips to the content of the view, also of one whose address was loaded again', async () => {
    const page = await openView('clock');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.getByText('It runs.').waitFor();
    await page.reload();
    await page.getByText('No transaction yet.').waitFor();
  });

  it('leaves no secret in the address or in what outlives the tab', async () => {
    const page = await openView('events');
    await page.getByText('No event yet.').waitFor();
    expect(await page.evaluate('[localStorage.length, document.cookie]')).toEqual([0, '']);
    expect(page.url()).not.toContain('key');
  });

  it('says that the Testbank is gone, and goes on when it is back', async () => {
    const page = await openView('clock');
    await page.getByText('It runs.').waitFor();
    await page.route('**/_testbank/clock', (route) => route.abort());
    await page.getByRole('alert').getByText('The server does not answer.').waitFor();
    await page.unroute('**/_testbank/clock');
    await page.getByRole('alert').waitFor({ state: 'hidden' });
    expect(test.complaints.splice(0).every((text) => text.includes('ERR_FAILED'))).toBe(true);
  });

  it.each(looks)('has no violation that axe finds, $width pixels wide and $colorScheme', async (look) => {
    const { control } = test.testbank;
    await control.createWebhook({ url: 'http://127.0.0.1:9/hook' });
    await control.createFinishedSession({ product: 'connection' });
    await control.createFinishedSession({ product: 'verification', pin: 'accounts' });
    await control.createFault({ operation_id: 'createPayment', status: 503 });
    const page = await openView('transactions', lookOptions(look));
    for (const view of views) {
      await page.locator(`#views a[href="#${view}"]`).click();
      await page.locator(`#${view}-heading`).waitFor();
      const rows = page.locator('main details > summary');
      if (['transactions', 'events', 'webhooks', 'users', 'log'].includes(view)) await rows.first().click();
      if (view === 'users') await page.locator('.chart').nth(1).waitFor();
      expect([view, await problemsOf(page)]).toEqual([view, []]);
    }
  });
});

it('the check of every page notices a violation', async () => {
  const page = await openView('clock');
  await page.evaluate(`document.querySelector('label[for=travel-days]').remove()`);
  expect(await problemsOf(page)).toContainEqual(expect.stringMatching(/^label: /));
});
