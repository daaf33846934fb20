/** The recipes of the guide for a creation whose answer was lost, against a Testbank that has carried it out. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createXs2aClient, type Xs2aClient } from '@xs2a/client';
import { createTestbank, type Testbank } from '@xs2a/testbank';
import { ModuleProcess } from '@xs2a/tools-lib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { snippets } from '../../src/home.ts';
import { type LosingProxy, startLosingProxy } from './losing-proxy.ts';

const login = { USER_NAME: 'hartmut.mustermann', USER_PIN: '12345', privacy_policy: true };
const bank = { country_id: 'DE', bank_code: '88888888' };

let testbank: Testbank;
let proxy: LosingProxy;
let client: Xs2aClient;
let user: Xs2aClient<'accessToken'>;
let modules: ModuleProcess;

beforeAll(async () => {
  testbank = await createTestbank({ production: true });
  proxy = await startLosingProxy(testbank.fetch);
});
afterAll(async () => {
  proxy.close();
  await testbank.close();
});

// Each test has an account of its own, and a bank user in it.
beforeEach(async () => {
  const { keys } = await testbank.control.createAccount({ name: 'lost answers' });
  const options = { baseUrl: 'http://testbank', fetch: testbank.fetch };
  client = createXs2aClient({ apiKey: keys.test, ...options });
  const { id } = await client.createBankUser({ body: { name: 'Holger Baumhaus' } }).orThrow();
  const { token } = await client.createAccessToken({ path: { user_id: id } }).orThrow();
  user = createXs2aClient({ accessToken: token, ...options });
  const env = { ...process.env, XS2A_BASE_URL: proxy.address, XS2A_API_KEY: keys.test, XS2A_ACCESS_TOKEN: token };
  modules = new ModuleProcess({ cwd: tmpdir(), env });
});
afterEach(() => modules.close());

/** Runs a recipe. @returns what it prints */
async function run(recipe: string): Promise<string> {
  const { output, failed } = await modules.run(join(snippets, `errors/lost-${recipe}.ts`));
  expect(failed, output).toBe(false);
  return output.trim();
}

describe.each([
  { recipe: 'verification', path: /^\/v1\/verifications$/, list: () => client.listVerifications() },
  { recipe: 'risk', path: /^\/v1\/risks$/, list: () => client.listRisks() },
  { recipe: 'payment', path: /^\/v1\/payments$/, list: () => client.listPayments() },
])('a $recipe', ({ recipe, path, list }) => {
  /** Takes the bank user through the wizard of a session. */
  async function finish(key: string): Promise<void> {
    const wizard = await client.openWizard(key);
    const steps = { bank, login, tan: { tan: '123456' } };
    while ('form' in wizard.state) await wizard.submit(steps[wizard.state.form.name as keyof typeof steps]);
    expect(wizard.state.phase).toBe('finished');
  }

  test('is created once if its answer arrives', async () => {
    expect(await run(recipe)).toMatch(/^created \S+$/);
  });

  test('whose answer was lost is created again, and the lost one never appears', async () => {
    let lost = '';
    proxy.loseNext(path, async ({ answer }) => {
      lost = answer.transaction;
    });
    const transaction = (await run(recipe)).replace('created ', '');
    expect(transaction).not.toBe(lost);
    const { wizard_session_key } = await client.getSession({ path: { transaction } }).orThrow();
    await finish(wizard_session_key);
    const items = await list().toArray({ limit: 10 });
    expect(items.map((item) => item.transaction)).toEqual([transaction]);
  });

  test('whose answer was lost is found if somebody else has finished it', async () => {
    let lost = '';
    proxy.loseNext(path, async ({ answer }) => {
      lost = answer.transaction;
      await finish(answer.wizard_session_key);
    });
    expect(await run(recipe)).toBe(`found ${lost}`);
    expect(await list().toArray({ limit: 10 })).toHaveLength(1);
  });
});

describe('a bank user', () => {
  const emails = async () => (await client.listBankUsers().toArray({ limit: 10 })).map(({ email }) => email);

  test('whose answer was lost is found, and not created twice', async () => {
    let lost = '';
    proxy.loseNext(/^\/v1\/api\/users$/, async ({ answer }) => {
      lost = answer.id;
    });
    expect(await run('bank-user')).toBe(lost);
    expect((await emails()).filter((email) => email === 'hartmut@example.com')).toHaveLength(1);
  });

  test('of another time with the same address is not taken for it', async () => {
    const { id } = await client.createBankUser({ body: { name: 'Hartmut', email: 'hartmut@example.com' } }).orThrow();
    await testbank.control.travel({ days: 1 });
    const created = await run('bank-user');
    expect(created).not.toBe(id);
  });
});

test('an access token whose answer was lost is found', async () => {
  let path = '';
  proxy.loseNext(/accesstokens$/i, async (lost) => {
    path = lost.path;
  });
  const output = await run('access-token');
  const user_id = path.split('/')[4] ?? '';
  const tokens = await client.listAccessTokens({ path: { user_id } }).toArray({ limit: 10 });
  expect(tokens.map(({ valid_until }) => `valid until ${valid_until}`)).toEqual([output]);
});

describe('a bank connection', () => {
  const path = /connections$/;

  test('whose answer was lost is created again, and the lost one never appears', async () => {
    proxy.loseNext(path);
    expect(await run('bank-connection')).toBe('created');
    expect(await user.listBankConnections().toArray({ limit: 10 })).toEqual([]);
  });

  test('whose answer was lost is found if somebody else has logged in', async () => {
    proxy.loseNext(path, async ({ answer }) => {
      const wizard = await user.openWizard(answer.wizard_session_key);
      await wizard.submit(login);
    });
    expect(await run('bank-connection')).toBe('found');
    expect(await user.listBankConnections().toArray({ limit: 10 })).toHaveLength(1);
  });
});

test('an item of the blacklist whose answer was lost is found', async () => {
  proxy.loseNext(/^\/v1\/blacklist$/);
  expect(await run('blacklist-item')).toBe('EE382200221020145685 is blocked');
  expect(await client.listBlacklistItems().toArray({ limit: 10 })).toHaveLength(1);
});
