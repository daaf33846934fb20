/** A whole run: prepares, sends every fair case, and judges every answer. */
import { type Contract, createRedactor } from '@xs2a/contract';
import { createClient } from '../send/http.ts';
import type { LeftOut, Run } from '../types.ts';
import { groupFindings } from './group.ts';
import type { RunOptions } from './options.ts';
import { lastName, prefixesOf } from './prefixes.ts';
import { introduce, prepare } from './prepare.ts';
import { RunError } from './probes.ts';
import { sendRandom } from './random.ts';
import { sendCases } from './send-cases.ts';
import { createSession } from './session.ts';
import { createStop } from './stop.ts';
import { walkWorkflows } from './workflows.ts';

/** Sent when the caller gives no credentials: a server that checks them refuses it. */
const placeholder = 'conformance-suite-credential';

/**
 * Runs a contract against a server. It sends requests to this address alone, and follows no redirect.
 *
 * @throws {RunError} when the server does not answer, takes none of the given credentials, or an id is for no
 * placeholder
 */
export async function run(options: RunOptions): Promise<Run> {
  const { contract, seed = 1, concurrency = 8, timeoutMs = 10_000 } = options;
  checkIds(contract, options.ids ?? {});
  const startedAt = new Date();
  const base = new URL(options.url);
  const publicText = JSON.stringify(contract.document);
  const redactor = createRedactor((value) => publicText.includes(JSON.stringify(value).slice(1, -1)));
  for (const secret of [options.apiKey, options.accessToken, base.password]) redactor.learn(secret || undefined);
  const stop = createStop(options);
  const client = createClient(base, concurrency, timeoutMs, stop.signal);
  const address = `${base.origin}${base.pathname.replace(/\/$/, '')}`;
  const secrets = { key: options.apiKey ?? placeholder, token: options.accessToken, user: options.user };
  const session = createSession(contract, client, redactor, address, secrets, stop);
  try {
    const common = { ...options, concurrency, seed, signal: stop.signal };
    const introduced = await introduce(session, common);
    // Workflows come first, because objects of other cases would get in their way.
    const { stateful } = introduced.capabilities;
    const walks = await walkWorkflows(session, { check: introduced.check, stateful }, common, stop);
    const prepared = await prepare(session, introduced, common);
    const isPrepared = !session.isCut;
    const cases = await sendCases(session, prepared, common, stop);
    const random = await sendRandom(session, prepared, common, stop);
    const results = [...walks.list, ...cases, ...random.list];
    const stopped = stop.reason();
    // Without answers to all probes, it is not known what the server can do.
    const unfair = isPrepared ? prepared.leftOut : [];
    const leftOut = [...unfair, ...random.leftOut, ...walks.leftOut];
    if (results.length === 0 && stopped === undefined) throw new RunError(nothingSent(leftOut));
    return {
      contract: { title: contract.title, version: contract.version },
      url: address,
      startedAt: startedAt.toISOString(),
      milliseconds: Date.now() - startedAt.getTime(),
      seed,
      requests: stop.requests(),
      capabilities: prepared.capabilities,
      leftOut,
      results,
      findings: groupFindings(results),
      ...(stopped !== undefined && { stopped }),
    };
  } finally {
    client.close();
  }
}

function checkIds({ operations }: Contract, given: Readonly<Record<string, unknown>>): void {
  const known = new Set(operations.flatMap(({ path }) => prefixesOf(path).map(lastName)));
  const unknown = Object.keys(given).find((name) => !known.has(name));
  if (unknown === undefined) return;
  const names = known.size === 0 ? 'It has none' : `It has ${[...known].join(', ')}`;
  throw new RunError(`--id ${unknown}: no path of the contract has this placeholder. ${names}.`);
}

/** Why nothing was sent: such a run must not look like a success. */
function nothingSent(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0)
    return 'No case matches --filter. It takes groups, operations, globs, and parts of ids and titles.';
  return `Every case was left out: ${leftOut.map(({ reason }) => reason).join('; ')}.`;
}
