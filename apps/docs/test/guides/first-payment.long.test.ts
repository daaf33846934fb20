/** The guide as a newcomer follows it: `pnpm start`, the receiver, the page in a browser, the test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch } from '@xs2a/browser';
import { execute, freePort, pnpm, type RunningProgram, replaceEach, start } from '@xs2a/tools-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { home } from '../../src/home.ts';
import { act } from './newcomer.ts';
import { readGuide, sectionOf, tablesOf } from './tables.ts';

const root = join(home, '../..');
const guide = readGuide('first-payment');

/** Addresses of the guide, with those of this run. */
const addresses = new Map<string, string>();
const moved = (text: string) => replaceEach(text, addresses);

/** The command of a section, with the addresses of this run. */
function commandOf(section: string): string {
  const [, command] = /```sh title="Terminal"\n([\s\S]*?)```/.exec(sectionOf(guide, section)) ?? [];
  if (command === undefined) throw new Error(`"${section}" has no command.`);
  return moved(command.trim());
}

/** What pnpm runs: a signal would not go through it, and npx asks the network for it. */
function withoutPnpm(command: string): string[] {
  const { packageManager, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const prefix = `npx -y ${packageManager} `;
  if (!command.startsWith(prefix)) throw new Error(`"${command}" is not run with the pnpm of this repository.`);
  const [first = '', ...rest] = command.slice(prefix.length).split(' ');
  const [node, ...args] = first === 'exec' ? rest : [...scripts[first].split(' '), ...rest];
  if (node !== 'node') throw new Error(`"${command}" does not run Node.`);
  return args;
}

const programs: RunningProgram[] = [];

/** Starts a command that runs until the end of the test. */
function startCommand(command: string, env: Record<string, string>): RunningProgram {
  const program = start(process.execPath, withoutPnpm(command), { cwd: root, env });
  programs.push(program);
  return program;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  for (const program of programs) await program[Symbol.asyncDispose]();
  await browser.close();
});

test('a payment is walked, its webhook received, and the test of it passes', async () => {
  const receiverPort = await freePort();

  const started = startCommand(`${commandOf('Start')} --no-build`, {
    XS2A_TESTBANK_PORT: '0',
    XS2A_MOCK_PORT: '0',
    XS2A_DOCS_PORT: '0',
  });
  const [, testbank = ''] = await started.waitFor(/^Testbank +(http\S+)/m);
  const [, testCalls] = await started.waitFor(/^ *Test calls +(http\S+)/m);
  addresses.set('http://127.0.0.1:4020', testbank).set('127.0.0.1:3000', `127.0.0.1:${receiverPort}`);

  const receiver = startCommand(moved(commandOf('Receive webhooks')), { PORT: String(receiverPort) });
  await receiver.waitFor(/waiting/);
  const [, registration = ''] = /```sh title="Terminal"\n(curl[\s\S]*?)```/.exec(guide) ?? [];
  const registered = await execute('sh', ['-c', moved(registration)]);
  expect([registered.exitCode, JSON.parse(registered.stdout)]).toMatchObject([0, { mode: 'test' }]);

  const [, address = ''] = /^Open `([^`]+)`/m.exec(guide) ?? [];
  expect(moved(address)).toBe(testCalls);
  const page = await browser.newPage();
  await page.goto(moved(address));
  const [actions] = tablesOf(sectionOf(guide, 'Pay in the browser'));
  expect(actions?.rows.length).toBeGreaterThan(5);
  for (const row of actions?.rows ?? []) await act(page, row);
  await page.locator('#result').getByText('"payment_status": "NONE"').waitFor();

  const [, output = ''] = /```text title="Output of the receiver"\n(.*)\n```/.exec(guide) ?? [];
  await receiver.waitFor(new RegExp(`^${output}$`, 'm'));

  const { stdout } = await pnpm(commandOf('Write a test').split(' ').slice(3));
  expect(stdout).toMatch(/Tests .*1 passed/);
});
