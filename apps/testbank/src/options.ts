import { parseOptions, readInteger, readLogLevel, readPort, UsageError, wrong } from '@xs2a/server/command-line';
import { logLevels } from '@xs2a/server/log';
import { isLoopback } from './platform/hosts.ts';
import { connectionLimits } from './store/connections.ts';
import { isPostgres } from './store/postgres-url.ts';
import type { TestbankOptions } from './testbank.ts';

export const help = `The XS2A API with a memory: a simulated bank, its wizard, computed results and signed webhooks.

Usage: xs2a-testbank [options]

  --port <port>             port, or 0 for any free port    (default: XS2A_TESTBANK_PORT, or 4020)
  --host <address>          address to listen on            (default: 127.0.0.1)
  --database <file>         SQLite file, created if it is missing; :memory: stores nothing on disk
                            (default: xs2a-testbank.db). Several Testbanks can share postgres://…, which requires
                            the packages pg and pg-boss, and XS2A_TESTBANK_KEY: 32 bytes in Base64
  --database-connections <number>
                            maximum number of connections to PostgreSQL, from ${connectionLimits.least} to ${connectionLimits.most} (default: ${connectionLimits.usual})
  --seed <number>           another number fills a new database with other people and turnovers (default: 1)
  --now <moment>            time at which the clock of a new database starts: 2026-01-31 or 2026-01-31T10:00:00Z
                            (default: now)
  --users <file>            bank users of your own: YAML or JSON
  --slow-ms <ms>            how long a step takes with the PIN slow or at a slow bank (default: 3000)
  --allow-local-webhooks    let webhooks reach this machine and its network; always on with a loopback host
  --control-token <token>   token that /_testbank requires (default: XS2A_TESTBANK_CONTROL_TOKEN, or none with a
                            loopback host, or a random token with any other host)
  --production              do not check answers against the contract
  --log-level <level>       ${logLevels.join(', ')}      (default: error)
  --version                 print the version
  -h, --help                print this text

Exit code: 0 when it is stopped, 2 if the command is wrong or it cannot start.

Examples:

  xs2a-testbank --port 8000 --log-level info
  xs2a-testbank --database :memory: --seed 7 --now 2026-01-31
  xs2a-testbank --users users.yaml

  curl -u api:testbank_test_key -X POST http://127.0.0.1:4020/v1/verifications \\
    -d bank_code=88888888 -d country_id=DE
`;

/** What the command line takes. */
export const definitions = {
  port: { type: 'string' },
  host: { type: 'string' },
  database: { type: 'string' },
  'database-connections': { type: 'string' },
  seed: { type: 'string' },
  now: { type: 'string' },
  users: { type: 'string' },
  'slow-ms': { type: 'string' },
  'allow-local-webhooks': { type: 'boolean' },
  'control-token': { type: 'string' },
  production: { type: 'boolean' },
  'log-level': { type: 'string' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export interface ServeCommand {
  readonly command: 'serve';
  readonly port: number;
  readonly host: string;
  readonly options: TestbankOptions;
}

export type Command = { readonly command: 'help' | 'version' } | ServeCommand;

/**
 * Reads the command line.
 *
 * @param env where `XS2A_TESTBANK_PORT` is the port and `XS2A_TESTBANK_CONTROL_TOKEN` the control token when no option is
 * @throws UsageError
 */
export function readCommand(args: readonly string[], env: Record<string, string | undefined>): Command {
  const values = parseOptions('xs2a-testbank', args, definitions);
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const { host = '127.0.0.1', database = 'xs2a-testbank.db' } = values;
  checkDatabase(database);
  const connections = values['database-connections'];
  if (connections !== undefined && !isPostgres(database)) {
    throw new UsageError(
      '--database-connections is only for PostgreSQL. Use --database postgres://…, or leave this option out.',
    );
  }
  const token = values['control-token'] ?? (env.XS2A_TESTBANK_CONTROL_TOKEN || undefined);
  if (token !== undefined && !isToken(token)) {
    const name = values['control-token'] === undefined ? 'XS2A_TESTBANK_CONTROL_TOKEN' : '--control-token';
    throw new UsageError(`${name} is not valid. Expected: at least ${tokenLength} letters, digits or -._~+/=.`);
  }
  return {
    command: 'serve',
    host,
    port: readPort(values.port, 'XS2A_TESTBANK_PORT', env, 4020),
    options: {
      database,
      slowMs: readInteger('--slow-ms', values['slow-ms'] ?? '3000', 600_000),
      production: values.production ?? false,
      logLevel: readLogLevel(values['log-level']),
      allowLocalWebhooks: values['allow-local-webhooks'] ?? isLoopback(host),
      ...(token !== undefined && { controlToken: token }),
      ...(connections !== undefined && { databaseConnections: readConnections(connections) }),
      ...(values.seed !== undefined && { seed: readInteger('--seed', values.seed, 2_147_483_647) }),
      ...(values.now !== undefined && { now: moment(values.now) }),
      ...(values.users !== undefined && { users: values.users }),
    },
  };
}

/** @throws {UsageError} for nothing, and for an address of a database that is none of PostgreSQL */
function checkDatabase(database: string): void {
  const expected = 'a file, :memory: or postgres://…';
  if (database === '') throw wrong('--database', database, expected);
  // The rest of the address may hold a password.
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(database) ?? [];
  if (scheme === undefined || /^postgres(?:ql)?$/i.test(scheme)) return;
  throw wrong('--database', `${scheme}://…`, expected);
}

function readConnections(value: string): number {
  const { least, most } = connectionLimits;
  return readInteger('--database-connections', value, most, least);
}

/** Letters of a control token at least. */
const tokenLength = 16;

/** A token can be sent as a bearer token (RFC 6750). */
function isToken(text: string): boolean {
  return text.length >= tokenLength && /^[A-Za-z0-9._~+/-]+=*$/.test(text);
}

/** A day, or a moment with a zone; a day that does not exist is a mistake. */
function moment(value: string): string {
  const isMoment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/.test(value);
  const day = value.slice(0, 10);
  const start = Date.parse(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(start) && new Date(start).toISOString().startsWith(day);
  if (isMoment && exists && !Number.isNaN(Date.parse(value))) return value;
  throw wrong('--now', value, 'a day such as 2026-01-31, or a moment such as 2026-01-31T10:00:00Z');
}
