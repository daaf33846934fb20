import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { listen } from '@xs2a/tools-lib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { usePage } from './browser.ts';

const test = usePage();
const secret = 'secret_password';
const received: { headers: IncomingHttpHeaders; body: string }[] = [];
let server: Server;
let url: string;
let status: number;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ headers: request.headers, body });
    response.writeHead(status).end('seen');
  });
  url = `http://127.0.0.1:${await listen(server)}/hook`;
});
afterAll(() => server.close());
beforeEach(async () => {
  received.length = 0;
  status = 200;
  await test.page.getByRole('tab', { name: 'Webhooks' }).click();
});

async function send(to: string): Promise<void> {
  await test.page.getByLabel('URL').fill(to);
  await test.page.getByLabel('Secret').fill(secret);
  await test.page.getByRole('button', { name: 'Send' }).click();
}

describe('a webhook', () => {
  it('reaches a receiver, signed, and shows what it answered', async () => {
    await test.page.getByLabel('Event').selectOption('bank_accounts.new_turnovers');
    await send(url);
    await test.page.locator('#webhook-result').getByText('Delivered: the receiver answered 200').waitFor();
    expect(await test.page.getByLabel('What was answered').textContent()).toContain('seen');
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    expect(JSON.parse(body)).toMatchObject({ type: 'bank_accounts.new_turnovers' });
    const signature = `v1=${createHmac('sha256', secret).update(body).digest('hex')}`;
    expect(headers['x-payload-signature']).toBe(signature);
    expect(await test.page.getByLabel('What was sent').textContent()).toContain(signature);
    expect(await test.page.textContent('body')).not.toContain(secret);
  });

  it('carries the chosen example', async () => {
    await test.page.getByLabel('Example').selectOption('transaction-created-short');
    await send(url);
    await test.page.locator('#webhook-result').getByText('Delivered').waitFor();
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ type: 'transaction.created', data: {} });
  });

  it('shows why it was not delivered', async () => {
    status = 503;
    await send(url);
    await test.page.locator('#webhook-result').getByText('Not delivered: The receiver answered 503').waitFor();
    expect(received).toHaveLength(1);
  });

  it('shows the error of a field next to it', async () => {
    await send('http://203.0.113.7/hook');
    const field = test.page.getByLabel('URL');
    await test.page.locator('#webhook-url[aria-invalid=true]').waitFor();
    const message = await test.page.locator(`#${await field.getAttribute('aria-describedby')}`).textContent();
    expect(message).toContain('allow-remote-webhooks');
    // The browser logs every refusal that a page gets.
    expect(test.complaints.splice(0)).toEqual([expect.stringContaining('422')]);
  });
});
