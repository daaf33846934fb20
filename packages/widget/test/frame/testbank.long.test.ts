/** Every PIN of the Testbank at both of its banks, by the keyboard alone, with the scripts that it serves. */
import { createServer, type Server } from 'node:http';
import { type Browser, launch, type Page } from '@xs2a/browser';
import { noteComplaints } from '@xs2a/browser/complaints';
import { walkByKeyboard } from '@xs2a/browser/wizard';
import { createXs2aClient } from '@xs2a/client';
import { createTestbank, type Testbank } from '@xs2a/testbank';
import { pins } from '@xs2a/testbank/pins';
import { listen } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../reference/snippets.ts';

const banks = [
  { country_id: 'DE', bank_code: '88888888' },
  { country_id: 'AT', bank_code: '88888' },
];
/** PINs with which no transaction succeeds: the frame shows why, and the page hears of no end. */
const failing = ['no-account', 'wrong'];

let browser: Browser;
let testbank: Testbank;
let address: string;
let server: Server;
let shop: string;
let html = '';

beforeAll(async () => {
  browser = await launch();
  testbank = await createTestbank({ now: '2026-01-30T10:00:00Z', slowMs: 10 });
  address = await testbank.listen(0);
  server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  shop = `http://127.0.0.1:${await listen(server)}/`;
});
afterAll(async () => {
  await browser.close();
  await testbank.close();
  await new Promise((resolve) => server.close(resolve));
});

const client = () =>
  createXs2aClient({ apiKey: 'testbank_test_key', baseUrl: 'http://testbank', fetch: testbank.fetch });

interface Shown {
  readonly page: Page;
  /** Where the wizard is. */
  readonly frame: ReturnType<Page['mainFrame']>;
  /** Errors and warnings on the console. */
  readonly complaints: string[];
}

/** A page of a shop with a script of the Testbank. */
function open(name: 'xs2a' | 'xs2aframe', key: string): Promise<Shown> {
  return show(
    name,
    `<!doctype html><html lang="en"><head><title>Shop</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="${address}/xs2a.css">
<link rel="stylesheet" href="${address}/xs2a-light-blue.css"></head>
<body><div id="XS2A-Form" data-xs2a="${key}"></div><script src="${address}/${name}.js"></script><script>
  globalThis.calls = [];
  for (const event of ['finish', 'abort', 'bank', 'login', 'account', 'tan', 'render'])
    ${name}[event](() => calls.push(event));
  ${name}.init();
</script></body></html>`,
  );
}

async function show(name: 'xs2a' | 'xs2aframe', text: string): Promise<Shown> {
  html = text;
  const page = await browser.newPage();
  const complaints: string[] = [];
  noteComplaints(page, complaints);
  await page.goto(shop);
  const frame = name === 'xs2a' ? page.mainFrame() : await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('The frame is empty.');
  return { page, frame, complaints };
}

const userOf = (transaction: string, values: Record<string, string>) => ({
  values: {
    USER_NAME: 'hartmut.mustermann',
    USER_PIN: '12345',
    login_code: '123456',
    showcase: 'continue',
    tan: '123456',
    ...values,
  },
  approve: () => testbank.control.decideApproval({ session_id: transaction, decision: 'approved' }),
});

describe.each(banks)('in a frame, at the bank $bank_code', (bank) => {
  test.each(pins)('the PIN $pin is walked to the end', async ({ pin }) => {
    const { wizard_session_key, transaction } = await client().createVerification().orThrow();
    const { page, frame, complaints } = await open('xs2aframe', wizard_session_key);
    const iban = bank.country_id === 'DE' ? 'DE35888888880012345679' : 'AT948888800012345679';
    const typed = pin.endsWith(':') ? `${pin}${iban}` : pin;
    const shown = await walkByKeyboard(page, frame, userOf(transaction, { ...bank, USER_PIN: typed }));
    expect(shown.slice(0, 2)).toEqual(['bank', 'login']);
    const isFailing = failing.includes(pin);
    const calls = await page.evaluate<string[]>('calls');
    expect(calls.at(-1)).toBe(isFailing ? 'render' : 'finish');
    const verification = await client().getVerification({ path: { verification_id: transaction } });
    expect(verification.status).toBe(isFailing ? 404 : 200);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test('a payment is walked to the end in a frame, and each form is told before it is shown', async () => {
  const body = {
    amount: '5.00',
    currency_id: 'EUR',
    purpose: 'Invoice 4711',
    recipient_holder: 'Holger Baumhaus',
    recipient_iban: 'DE08500105175412638463',
  } as const;
  const { wizard_session_key, transaction } = await client().createPayment({ body }).orThrow();
  const { page, frame, complaints } = await open('xs2aframe', wizard_session_key);
  const values = { country_id: 'DE', bank_code: '88888888', USER_PIN: 'accounts' };
  expect(await walkByKeyboard(page, frame, userOf(transaction, values))).toEqual(['bank', 'login', 'account', 'tan']);
  const forms = ['bank', 'render', 'login', 'render', 'account', 'render', 'tan', 'render', 'finish'];
  expect(await page.evaluate('calls')).toEqual(forms);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a verification is walked to the end without a frame, by the script that the Testbank serves', async () => {
  const { wizard_session_key, transaction } = await client().createVerification().orThrow();
  const { page, frame, complaints } = await open('xs2a', wizard_session_key);
  await walkByKeyboard(page, frame, userOf(transaction, { country_id: 'DE', bank_code: '88888888' }));
  expect(await page.evaluate('calls')).toEqual(['bank', 'render', 'login', 'render', 'finish']);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the example of the reference runs as it is written, at the address of the Testbank', async () => {
  const { wizard_session_key: key, transaction } = await client().createVerification().orThrow();
  const { page, frame, complaints } = await show(
    'xs2aframe',
    codeOf('framePage', address).replace('KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK', key),
  );
  await walkByKeyboard(page, frame, userOf(transaction, { country_id: 'DE', bank_code: '88888888' }));
  expect((await client().getVerification({ path: { verification_id: transaction } })).status).toBe(200);
  // The example registers neither.
  expect(complaints.filter((line) => /^xs2aframe: Register a callback with (finish|abort)/.test(line))).toHaveLength(2);
  await page.close();
});
