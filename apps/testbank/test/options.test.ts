import { describe, expect, it } from 'vitest';
import { definitions, help, readCommand } from '../src/options.ts';
import { isLoopback } from '../src/platform/hosts.ts';

describe('the command line', () => {
  it('has a default for every option', () => {
    expect(readCommand([], {})).toEqual({
      command: 'serve',
      host: '127.0.0.1',
      port: 4020,
      options: {
        database: 'xs2a-testbank.db',
        slowMs: 3000,
        production: false,
        logLevel: 'error',
        allowLocalWebhooks: true,
      },
    });
  });

  it('takes every option', () => {
    const args = ['--port=8000', '--host', '0.0.0.0', '--database', ':memory:', '--seed', '7', '--now', '2026-01-31'];
    args.push('--users', 'users.yaml', '--slow-ms', '10', '--production', '--log-level', 'debug');
    expect(readCommand(args, { XS2A_TESTBANK_PORT: '9000' })).toEqual({
      command: 'serve',
      host: '0.0.0.0',
      port: 8000,
      options: {
        database: ':memory:',
        seed: 7,
        now: '2026-01-31',
        users: 'users.yaml',
        slowMs: 10,
        production: true,
        logLevel: 'debug',
        allowLocalWebhooks: false,
      },
    });
  });

  it('keeps webhooks away from its own network if others can reach it, unless they are allowed', () => {
    expect(readCommand(['--host', '0.0.0.0', '--allow-local-webhooks'], {})).toMatchObject({
      options: { allowLocalWebhooks: true },
    });
    expect(['127.0.0.1', '127.8.9.10', 'localhost', '::1'].every(isLoopback)).toBe(true);
    expect(['0.0.0.0', '10.0.0.1', '::', 'example.com', '127.evil.example'].some(isLoopback)).toBe(false);
  });

  it.each([
    ['port', '65535', { port: 0 }, { port: 65_535 }],
    ['slow-ms', '600000', { options: { slowMs: 0 } }, { options: { slowMs: 600_000 } }],
    ['seed', '2147483647', { options: { seed: 0 } }, { options: { seed: 2_147_483_647 } }],
  ])('takes the least and the most of --%s', (option, largest, least, most) => {
    expect(readCommand([`--${option}`, '0'], {})).toMatchObject(least);
    expect(readCommand([`--${option}`, largest], {})).toMatchObject(most);
  });

  it('takes the least and the most connections of PostgreSQL', () => {
    const connections = (value: string, database = 'postgres://host/database') =>
      readCommand(['--database', database, '--database-connections', value], {});
    expect(connections('4')).toMatchObject({ options: { databaseConnections: 4 } });
    expect(connections('1000')).toMatchObject({ options: { databaseConnections: 1000 } });
    for (const value of ['3', '1001', '', 'ten']) {
      expect(() => connections(value)).toThrow(
        `--database-connections "${value}" is not valid. Expected: a whole number from 4 to 1000.`,
      );
    }
    expect(() => connections('4', 'bank.db')).toThrow('--database-connections is only for PostgreSQL.');
  });

  it('takes the port from the environment', () => {
    expect(readCommand([], { XS2A_TESTBANK_PORT: '9000' })).toMatchObject({ port: 9000 });
    expect(readCommand([], { XS2A_TESTBANK_PORT: '' })).toMatchObject({ port: 4020 });
  });

  it('takes the control token from the command line, or else from the environment', () => {
    const env = { XS2A_TESTBANK_CONTROL_TOKEN: 'from-the-environment' };
    expect(readCommand([], env)).toMatchObject({ options: { controlToken: 'from-the-environment' } });
    expect(readCommand(['--control-token', 'from-the-command-line'], env)).toMatchObject({
      options: { controlToken: 'from-the-command-line' },
    });
    const empty = readCommand([], { XS2A_TESTBANK_CONTROL_TOKEN: '' });
    expect(empty.command === 'serve' && 'controlToken' in empty.options).toBe(false);
    expect(readCommand(['--control-token', 'x'.repeat(16)], {})).toMatchObject({ command: 'serve' });
  });

  it.each(['x'.repeat(15), 'a token with blanks', ''])(
    'does not repeat the control token "%s" that is wrong',
    (token) => {
      const expected = 'is not valid. Expected: at least 16 letters, digits or -._~+/=.';
      expect(() => readCommand(['--control-token', token], {})).toThrow(`--control-token ${expected}`);
      if (token === '') return;
      expect(() => readCommand([], { XS2A_TESTBANK_CONTROL_TOKEN: token })).toThrow(
        `XS2A_TESTBANK_CONTROL_TOKEN ${expected}`,
      );
    },
  );

  it.each([
    [['--help'], 'help'],
    [['-h'], 'help'],
    [['--version'], 'version'],
    [['--port', 'many', '--help'], 'help'],
  ])('%j', (args, command) => {
    expect(readCommand(args, {})).toEqual({ command });
  });

  it.each([
    [['--port', '65536'], '--port "65536" is not valid. Expected: a whole number from 0 to 65535.'],
    [['--slow-ms', '600001'], '--slow-ms "600001" is not valid. Expected: a whole number from 0 to 600000.'],
    [['--seed', '2147483648'], '--seed "2147483648" is not valid. Expected: a whole number from 0 to 2147483647.'],
    [['--seed', 'monday'], '--seed "monday" is not valid. Expected: a whole number from 0 to 2147483647.'],
    [['--database', ''], '--database "" is not valid. Expected: a file, :memory: or postgres://….'],
    [
      ['--database', 'mysql://u:secret@h/d'],
      '--database "mysql://…" is not valid. Expected: a file, :memory: or postgres://….',
    ],
    [['--now', '2026-02-30'], '--now "2026-02-30" is not valid. Expected: a day such as 2026-01-31'],
    [['--now', 'soon'], '--now "soon" is not valid. Expected: a day such as 2026-01-31'],
    [['--now', '2026-01-31T10:00:00'], '--now "2026-01-31T10:00:00" is not valid.'],
    [['--log-level', 'loud'], '--log-level "loud" is not valid. Expected: one of silent, error, info, debug.'],
    [['--unknown'], "Unknown option '--unknown'. See xs2a-testbank --help."],
    [['--slow-ms', '-1'], '--slow-ms "-1" is not valid. Expected: a whole number from 0 to 600000.'],
    [['extra'], "Unexpected argument 'extra'. See xs2a-testbank --help."],
    [['--users'], "Option '--users <value>' argument missing. See xs2a-testbank --help."],
  ])('%j is a mistake', (args, message) => {
    expect(() => readCommand(args, {})).toThrow(message);
  });

  it('explains every option', () => {
    for (const name of Object.keys(definitions)) expect(help).toContain(`--${name}`);
  });
});
