import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../src/command.ts';
import { operations } from '../src/operations/table.ts';
import type { Testbank } from '../src/testbank.ts';
import { type TemporaryDatabase, temporaryDatabase } from './support/database.ts';

let database: TemporaryDatabase;
let printed: string[];
const running: Testbank[] = [];
beforeEach(() => {
  database = temporaryDatabase();
  printed = [];
});
afterEach(async () => {
  for (const testbank of running.splice(0)) await testbank.close();
  database.remove();
});

/** Runs the command with a database of its own, on any free port. */
async function start(...args: string[]): Promise<string> {
  printed = [];
  const options = ['--database', database.file, '--port', '0', ...args];
  const testbank = await run(options, {}, (line) => printed.push(line));
  if (testbank !== undefined) running.push(testbank);
  return printed.join('\n');
}

async function restart(...args: string[]): Promise<string> {
  await running.pop()?.close();
  return start(...args);
}

const keysIn = (output: string) => [...output.matchAll(/API key of mode \w+\s+(\S+)/g)].map(([, key]) => key);

describe('xs2a-testbank', () => {
  it('prints its version, and help with examples, without a database', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(await start('--version')).toBe(version);
    expect(await start('--help')).toMatch(/Usage: xs2a-testbank[\s\S]*Examples:/);
    expect(database.isCreated()).toBe(false);
  });

  it('prints where its cockpit is', async () => {
    const output = await start('--database', ':memory:');
    const [, address] = /Testbank of \d+ operations: (\S+)/.exec(output) ?? [];
    expect(output).toContain(`Cockpit                ${address}/\n`);
  });

  it('prints the keys of a new database once', async () => {
    const output = await start();
    const [, count] = /Testbank of (\d+) operations: http:\/\/127\.0\.0\.1:\d+ \(stop with Ctrl-C\)/.exec(output) ?? [];
    expect(count).toBe(String(Object.keys(operations).length));
    expect(keysIn(output)).toEqual(['testbank_test_key', 'testbank_live_key']);
    expect(keysIn(await restart())).toEqual([]);
  });

  it('has random keys if others can reach it, which stay those of the database', async () => {
    const output = await start('--host', '0.0.0.0');
    const [test = '', live] = keysIn(output);
    expect([test, live]).toEqual([expect.stringMatching(/^\w{40}$/), expect.stringMatching(/^\w{40}$/)]);
    expect(test).not.toBe(live);
    expect(output).toMatch(/Control token\s+\w{40}/);
    const again = await restart();
    expect(again).not.toContain(test);
    const status = async (key: string) => {
      const authorization = `Basic ${Buffer.from(`api:${key}`).toString('base64')}`;
      return (await running[0]?.fetch('http://testbank/v1/version', { headers: { authorization } }))?.status;
    };
    expect([await status(test), await status('testbank_test_key')]).toEqual([200, 401]);
  });

  it('says that its port is taken, and still prints the keys of the database that it has made', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    await expect(start('--port', String(port))).rejects.toThrow(new RegExp(`${port}.*--port`));
    expect(keysIn(printed.join('\n'))).toEqual(['testbank_test_key', 'testbank_live_key']);
    other.close();
    expect(keysIn(await start())).toEqual([]);
  });

  it('says that an address is not one of this machine', async () => {
    await expect(start('--host', '203.0.113.1')).rejects.toThrow('Cannot listen on --host "203.0.113.1"');
  });

  it('is refused a database that another one uses', async () => {
    await start();
    await expect(start()).rejects.toThrow('bank.db is used by another Testbank. Stop it, or give another file.');
  });

  it('names file, line and place of a mistake in the users file, and creates no database', async () => {
    const users = join(database.folder, 'users.yaml');
    writeFileSync(
      users,
      [
        'users:',
        '  - user_name: erika',
        '    holder: ERIKA',
        '    accounts:',
        '      - description: Girokonto',
        '        iban: DE62888888880012345678',
        '        balance: much',
      ].join('\n'),
    );
    const message = await start('--users', users).then(String, (error: Error) => error.message);
    expect(message).toMatch(/users\.yaml:7/);
    expect(message).toContain('/users/0/accounts/0/balance');
    expect(database.isCreated()).toBe(false);
  });

  it('names a users file that is not there', async () => {
    const users = join(database.folder, 'nobody.yaml');
    await expect(start('--users', users)).rejects.toThrow(`--users "${users}" cannot be read: ENOENT`);
    expect(database.isCreated()).toBe(false);
  });
});
