import { createValidators } from '@xs2a/contract/validators';
import { createCoverage } from './coverage/index.ts';
import type { Report } from './report/report.ts';
import type { RunOptions } from './run/options.ts';
import { run } from './run/run.ts';
import { readVersion } from './version.ts';

/**
 * Runs a contract against a server, and measures how much of the contract was covered.
 *
 * Requests go to the given address and to that of OAuth 2 only, redirects are not followed, and the result has no
 * credentials.
 *
 * @throws {RunError} when the server does not answer, takes none of the given credentials, or no case is left to send
 * @throws {TokenError} when no token of OAuth 2 can be obtained
 */
export async function conform(options: Omit<RunOptions, 'validators'>): Promise<Report> {
  const validators = createValidators(options.contract.document);
  const coverage = createCoverage(options.contract, validators);
  const result = await run({
    ...options,
    validators,
    onExchange: (exchange, findings) => {
      coverage.record(exchange, findings);
      options.onExchange?.(exchange, findings);
    },
  });
  return { toolVersion: await readVersion(), run: result, coverage: coverage.result() };
}
