import { parseArgs } from 'node:util';
import { clientCredentialsOf, credentialsOf } from './credential-options.ts';
import { eitherOr, integer, oneOf, optional, percent, perSecond, seconds, UsageError, wrong } from './option-values.ts';
import { type ReportTarget, reportTargets } from './report-targets.ts';
import { requestHeaders } from './request-headers.ts';
import type { RunOptions } from './run/options.ts';

export interface RunCommand {
  readonly command: 'run';
  /** File of the contract; without it, the bundle of `@xs2a/openapi`. */
  readonly openapi: string | undefined;
  /** Files of Arazzo documents; `undefined` for those of `@xs2a/openapi`. */
  readonly workflows: readonly string[] | undefined;
  readonly reports: readonly ReportTarget[];
  /** Percentage. */
  readonly minCoverage: number | undefined;
  /** File with the figures that must not fall. */
  readonly baseline: string | undefined;
  /** File to write the figures of this run to. */
  readonly newBaseline: string | undefined;
  readonly options: Omit<RunOptions, 'contract'> & { readonly seed: number };
}

export type Command = RunCommand | { readonly command: 'help' } | { readonly command: 'version' };

/** @throws {UsageError} */
export function readCommand(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Command {
  const values = parse(args);
  if (values.help === true) return { command: 'help' };
  if (values.version === true) return { command: 'version' };
  const maxTime = optional(values['max-time'], '--max-time', seconds);
  const whole = (
    option: 'concurrency' | 'timeout' | 'random' | 'seed',
    fallback: string,
    least: number,
    most: number,
  ) => integer(`--${option}`, values[option] ?? fallback, least, most);
  return {
    command: 'run',
    openapi: values.openapi,
    workflows: workflowsOf(values),
    reports: reportTargets(values.report, values.output),
    minCoverage: optional(values['min-coverage'], '--min-coverage', percent),
    baseline: values['coverage-baseline'],
    newBaseline: values['write-coverage-baseline'],
    options: {
      url: address(values.url),
      apiKey: values['api-key'] ?? (env.XS2A_API_KEY || undefined),
      accessToken: values['access-token'] ?? (env.XS2A_ACCESS_TOKEN || undefined),
      user: values.user,
      credentials: credentialsOf(values.credential ?? []),
      oauth2: clientCredentialsOf(values, env),
      headers: requestHeaders(values.header ?? []),
      ids: idsOf(values.id ?? []),
      filter: values.filter ?? [],
      exclude: values.exclude ?? [],
      random: whole('random', '10', 0, 100_000),
      seed: whole('seed', '1', 0, 2_147_483_647),
      prefer: oneOf('--prefer', values.prefer ?? 'auto', ['auto', 'always', 'never'] as const),
      stateless: eitherOr(values, 'stateless', 'stateful'),
      keyless: eitherOr(values, 'keyless', 'keyed'),
      concurrency: whole('concurrency', '8', 1, 1000),
      rate: optional(values.rate, '--rate', perSecond),
      timeoutMs: whole('timeout', '10000', 1, 600_000),
      maxRequests: optional(values['max-requests'], '--max-requests', (option, value) =>
        integer(option, value, 1, 1e9),
      ),
      maxMs: maxTime === undefined ? undefined : maxTime * 1000,
      bail: values.bail === true,
    },
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const list = { type: 'string', multiple: true } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        url: text,
        openapi: text,
        'api-key': text,
        'access-token': text,
        user: text,
        credential: list,
        'oauth2-token-url': text,
        'oauth2-client-id': text,
        'oauth2-client-secret': text,
        'oauth2-scope': text,
        header: list,
        id: list,
        filter: list,
        exclude: list,
        random: text,
        workflows: list,
        'no-workflows': flag,
        seed: text,
        prefer: text,
        stateless: flag,
        stateful: flag,
        keyless: flag,
        keyed: flag,
        concurrency: text,
        rate: text,
        timeout: text,
        'max-requests': text,
        'max-time': text,
        bail: flag,
        report: list,
        output: list,
        'min-coverage': text,
        'coverage-baseline': text,
        'write-coverage-baseline': text,
        version: flag,
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    // Node adds how to write a positional argument, which this command does not have.
    const [reason = ''] = (error as Error).message.split(/\. |\n/);
    // An address may hold credentials.
    throw new UsageError(`${reason.replace(/:\/\/.*?(?='|$)/, '://…').replace(/\.$/, '')}.`);
  }
}

function address(value: string | undefined): string {
  if (value === undefined) {
    throw new UsageError(
      '--url is missing: the address of the server to test. In this repository, start one with "pnpm mock" and then ' +
        'run "pnpm conformance --url http://127.0.0.1:4010".',
    );
  }
  const url = URL.parse(value);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    // It is not repeated, because it may hold credentials.
    throw new UsageError('--url is not valid. Expected: an address that begins with http:// or https://.');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new UsageError(
      '--url holds more than an address. Give credentials by --user, --api-key, --access-token and --credential.',
    );
  }
  return value;
}

function workflowsOf(values: { workflows?: string[]; 'no-workflows'?: boolean; openapi?: string }) {
  if (values['no-workflows'] !== true) return values.workflows ?? (values.openapi === undefined ? undefined : []);
  if (values.workflows !== undefined) throw new UsageError('--workflows and --no-workflows exclude each other.');
  return [];
}

function idsOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const separator = pair.indexOf('=');
      if (separator < 1) throw wrong('--id', pair, 'a placeholder and its value, such as account_id=bac_4711');
      return [pair.slice(0, separator), pair.slice(separator + 1)];
    }),
  );
}
