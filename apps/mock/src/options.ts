import { parseOptions, readInteger, readLogLevel, readPort, wrong } from '@xs2a/server/command-line';
import { logLevels } from '@xs2a/server/log';
import type { MockOptions } from './server.ts';

export const help = `Answers every operation of the XS2A API with the examples of its contract.

Usage: xs2a-mock [options]

  --port <port>             port, or 0 for any free port    (default: XS2A_MOCK_PORT, or 4010)
  --host <address>          address to listen on            (default: 127.0.0.1)
  --delay <ms>              milliseconds before each answer (default: 0)
  --errors <rate>           share of requests answered with 500, from 0 to 1 (default: 0)
  --seed <text>             the same seed makes the same requests fail, and generates the same data
  --log-level <level>       ${logLevels.join(', ')}      (default: error)
  --openapi <file>          contract to serve (default: XS2A): OpenAPI 3.0 to 3.2, JSON or YAML, in one or more files
  --allow-remote-webhooks   let POST /_mock/webhooks send to any address, not only to private ones
  --version                 print the version
  -h, --help                print this text

Exit code: 0 when it is stopped, 2 if the command is wrong or it cannot start.

Examples:

  xs2a-mock --port 8000 --log-level info
  xs2a-mock --delay 300 --errors 0.05 --seed monday
  xs2a-mock --openapi petstore.yaml

  curl -u api:key http://127.0.0.1:4010/v1/version
  curl -u api:key -H 'Prefer: code=404' http://127.0.0.1:4010/v1/payments/xp_irCumJEUY550DLe2
  curl -u api:key 'http://127.0.0.1:4010/v1/payments/xp_irCumJEUY550DLe2?__example=payment-pending'
`;

/** What the command line takes. */
export const definitions = {
  port: { type: 'string' },
  host: { type: 'string' },
  delay: { type: 'string' },
  errors: { type: 'string' },
  seed: { type: 'string' },
  'log-level': { type: 'string' },
  openapi: { type: 'string' },
  'allow-remote-webhooks': { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Command =
  | { command: 'help' | 'version' }
  | { command: 'serve'; port: number; host: string; options: MockOptions };

/**
 * Reads the command line.
 *
 * @param env where `XS2A_MOCK_PORT` is the port when no option is
 * @throws UsageError
 */
export function readCommand(args: readonly string[], env: Record<string, string | undefined>): Command {
  const values = parseOptions('xs2a-mock', args, definitions);
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const { openapi, seed, host = '127.0.0.1' } = values;
  return {
    command: 'serve',
    host,
    port: readPort(values.port, 'XS2A_MOCK_PORT', env, 4010),
    options: {
      delayMs: readInteger('--delay', values.delay ?? '0', 600_000),
      errorRate: rate('--errors', values.errors ?? '0'),
      logLevel: readLogLevel(values['log-level']),
      allowRemoteWebhooks: values['allow-remote-webhooks'] ?? false,
      ...(seed !== undefined && { seed }),
      ...(openapi !== undefined && { openapi }),
    },
  };
}

function rate(option: string, value: string): number {
  if (/^[0-9]*\.?[0-9]+$/.test(value) && Number(value) <= 1) return Number(value);
  throw wrong(option, value, 'a number from 0 to 1, such as 0.05');
}
