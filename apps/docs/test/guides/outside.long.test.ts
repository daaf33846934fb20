/** A project outside of this repository that does what the guides say, and nothing else. */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, launch } from '@xs2a/browser';
import { walkByKeyboard } from '@xs2a/browser/wizard';
import { freePort, type RunningProgram, replaceEach, run, start } from '@xs2a/tools-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { home } from '../../src/home.ts';
import { act, openGuide } from './newcomer.ts';
import { sectionOf, tablesOf } from './tables.ts';

const root = join(home, '../..');
const quickStart = openGuide('quick-start');
const firstPayment = openGuide('first-payment');
const ownPage = openGuide('wizard-on-your-page');

/** Folder of the project. */
let shop: string;
/** What the guides name, with its counterpart of this run: others may use their ports. */
let moves: [from: string, to: string][];
/** Settings of the machine's npm, such as certificates. With the Node of this test, npm would look elsewhere. */
let npmSettings: string;
let browser: Browser;
const programs: RunningProgram[] = [];

beforeAll(async () => {
  shop = join(await mkdtemp(join(tmpdir(), 'xs2a-outside-')), 'shop');
  const [testbank, receiver, page] = [await freePort(), await freePort(), await freePort()];
  moves = [
    ['../shop', shop],
    ['4020', String(testbank)],
    ['3000', String(receiver)],
    ['8000', String(page)],
  ];
  const paths = process.env.PATH?.split(delimiter).filter((path) => !path.includes('node_modules')) ?? [];
  const { stdout } = await run('npm', ['config', 'get', 'globalconfig'], {
    env: { PATH: paths.join(delimiter), HOME: process.env.HOME },
    isolated: true,
  });
  npmSettings = stdout.trim();
  browser = await launch();
});
afterAll(async () => {
  for (const program of programs) await program[Symbol.asyncDispose]();
  await browser.close();
  await rm(dirname(shop), { recursive: true });
});

const move = (text: string) => replaceEach(text, moves);
const counterpart = (of: string) => moves.find(([from]) => from === of)?.[1] ?? '';

/** The Node of this test, before any other. */
const env = () => ({
  PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
  NPM_CONFIG_GLOBALCONFIG: npmSettings,
  XS2A_TESTBANK_PORT: counterpart('4020'),
  PORT: counterpart('3000'),
});

/** Runs commands of a guide in the folder of the project. @returns what they print */
async function type(commands: string, cwd = shop): Promise<string> {
  const { stdout } = await run('bash', ['-e', '-c', move(commands)], { cwd, env: env() });
  return stdout;
}

/** Starts a command of a guide that does not end by itself, and waits for what it says. */
async function launchProgram(command: string, ready: RegExp): Promise<RunningProgram> {
  // Without npx, which does not pass on signals.
  const direct = move(command.trim()).replace(/^npx (\S+)/, 'node node_modules/.bin/$1');
  const program = start('bash', ['-c', `exec env ${direct}`], { cwd: shop, env: env() });
  programs.push(program);
  await program.waitFor(ready);
  return program;
}

async function save(files: ReadonlyMap<string, string>, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const code = files.get(name);
    if (code === undefined) throw new Error(`The guide shows no ${name}.`);
    await mkdir(dirname(join(shop, name)), { recursive: true });
    await writeFile(join(shop, name), move(code));
  }
}

test('the guides lead to a verified account, a received webhook and a wizard on a page', async () => {
  // Quick start: the packages, the Testbank and the first program.
  const [pack = '', install = ''] = quickStart.commandsOf('Install');
  const { packageManager, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [, folder = ''] = new RegExp(`^npx -y ${packageManager} tarballs (\\S+)`).exec(pack) ?? [];
  // What the script runs after the build.
  await type(`${scripts.tarballs.split(' && ').at(-1)} ${folder}`, root);
  await type(install);
  const [startTestbank = '', runProgram = ''] = quickStart.commandsOf('Your first program');
  await launchProgram(startTestbank, /Cockpit/);
  const variables = quickStart.commandsOf('Make a call').find((command) => command.startsWith('export')) ?? '';
  await save(quickStart.files, ['verification.ts']);
  const [verified] = quickStart.outputsOf('Verify an account');
  expect(await type(`${variables}\n${runProgram}`)).toBe(verified);

  // Your first payment: the receiver, the webhook, and the test.
  const [installVitest = '', runTest = ''] = firstPayment.commandsOf('In a project of your own');
  await type(installVitest);
  await save(firstPayment.files, ['receiver.ts', 'payment.test.ts']);
  const receiver = await launchProgram('node receiver.ts', /waiting/);
  const register = firstPayment.commandsOf('Receive webhooks').find((command) => command.startsWith('curl')) ?? '';
  expect(JSON.parse(await type(register))).toMatchObject({ mode: 'test' });
  const payPage = await browser.newPage();
  const [, payAddress = ''] = /^Open `([^`]+)`/m.exec(firstPayment.text) ?? [];
  await payPage.goto(move(payAddress));
  for (const row of tablesOf(sectionOf(firstPayment.text, 'Pay in the browser'))[0]?.rows ?? [])
    await act(payPage, row);
  const [announced = ''] = firstPayment.outputsOf('See the webhook');
  await receiver.waitFor(new RegExp(`^${announced.trim()}$`, 'm'));
  expect(await type(runTest)).toMatch(/Tests .*1 passed/);

  // The wizard on your page: the server, the page in plain HTML, and that in React.
  const [installWidget = ''] = ownPage.commandsOf('The project');
  await type(installWidget);
  const [table] = tablesOf(sectionOf(ownPage.text, 'The project'));
  const names =
    table?.rows.flatMap(([cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)) ?? [];
  expect(names).toContain('src/server.ts');
  await save(ownPage.files, names);
  const [startShop = ''] = ownPage.commandsOf('Start the server');
  await walkPage(startShop);

  const [installReact = '', buildAndStart = ''] = ownPage.commandsOf('The page in React');
  await type(installReact);
  const others = [...ownPage.files.keys()].filter((name) => name.startsWith('react/') || name === 'rolldown.config.ts');
  expect(others).toContain('react/page.html');
  await save(ownPage.files, others);
  const [build = '', startReact = ''] = buildAndStart.trim().split('\n');
  await type(build);
  await walkPage(startReact);
});

/** Starts the shop, and walks the wizard on its page by the keyboard. */
async function walkPage(command: string): Promise<void> {
  const program = await launchProgram(command, /The shop is at/);
  const page = await browser.newPage();
  const [, address = ''] = /open `(http:[^`]+)`/.exec(ownPage.text) ?? [];
  await page.goto(move(address));
  await page.getByRole('button', { name: 'Log in to my bank' }).click();
  const forms = await walkByKeyboard(page, page.mainFrame(), {
    values: { country_id: 'DE', bank_code: '88888888', USER_NAME: 'hartmut.mustermann', USER_PIN: '12345' },
    approve: () => Promise.reject(new Error('No approval is expected.')),
  });
  expect(forms).toEqual(['bank', 'login']);
  await page.getByText('We are checking your account.').waitFor();
  await page.close();
  await program.stop();
}
