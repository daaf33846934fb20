/** A whole run: prepares, sends every fair case, and judges every answer. */
import { type Contract, createRedactor } from '@xs2a/contract';
import { requestSide } from '../cases/request-side.ts';
import { createClient } from '../send/http.ts';
import { type Clock, createPace, realClock } from '../send/pace.ts';
import type { LeftOut, Run } from '../types.ts';
import type { Belongings } from './belongings.ts';
import { checkCredentials, checkFilters, checkIds } from './check-options.ts';
import { groupFindings } from './group.ts';
import { sendMemory } from './memory/index.ts';
import type { RunOptions } from './options.ts';
import { introduce, prepare } from './prepare.ts';
import { RunError } from './probes.ts';
import { sendRandom } from './random.ts';
import { secretsIn } from './secrets.ts';
import { sendCases } from './send-cases.ts';
import { createSession } from './session.ts';
import { createStop } from './stop.ts';
import { tokensOf } from './tokens.ts';
import { walkWorkflows } from './workflows.ts';

/** Sent when the caller gives no credentials: a server that checks them refuses it. */
const placeholder = 'conformance-suite-credential';

/** How long a run may take to delete what it has created, in milliseconds. */
const cleaningMs = 10_000;

/**
 * Runs a contract against a server. It sends requests to this address alone, and follows no redirect.
 *
 * @throws {RunError} when the server does not answer, takes none of the given credentials, or an option does not fit the
 * contract
 * @throws {TokenError} when no token of OAuth 2 can be obtained
 */
export async function run(options: RunOptions, clock: Clock = realClock): Promise<Run> {
  const { contract, seed = 1, concurrency = 8, timeoutMs = 10_000 } = options;
  checkIds(contract, options.ids ?? {});
  checkFilters(contract, options);
  checkCredentials(contract, options);
  const startedAt = new Date();
  const base = new URL(options.url);
  const publicText = JSON.stringify(contract.document);
  const redactor = createRedactor((value) => publicText.includes(JSON.stringify(value).slice(1, -1)));
  for (const secret of secretsIn(options)) redactor.learn(secret);
  const stop = createStop(options);
  const client = createClient(base, concurrency, timeoutMs, stop.signal);
  const address = `${base.origin}${base.pathname.replace(/\/$/, '')}`;
  const secrets = {
    key: options.apiKey ?? placeholder,
    isKeyMadeUp: options.apiKey === undefined,
    token: options.accessToken,
    user: options.user,
    named: new Map(Object.entries(options.credentials ?? {})),
  };
  const tokens = tokensOf(contract, options, timeoutMs);
  const pace = createPace(options.rate, stop.signal, clock);
  const common = { redactor, base: address, headers: options.headers ?? {}, tokens };
  const session = createSession({ ...common, contract: requestSide(contract), client, secrets, stop, pace });
  let belongings: Belongings | undefined;
  try {
    const settings = { ...options, concurrency, seed, signal: stop.signal };
    const introduced = await introduce(session, settings);
    belongings = introduced.belongings;
    // Workflows come first, because objects of other cases would get in their way.
    const { stateful } = introduced.capabilities;
    const walks = await walkWorkflows(session, { check: introduced.check, stateful }, settings, stop);
    await belongings.clear(session);
    const prepared = await prepare(session, introduced, settings);
    const isPrepared = !session.isCut;
    const cases = await sendCases(session, prepared, settings, stop);
    const memory = await sendMemory(session, prepared, settings, stop);
    const random = await sendRandom(session, prepared, settings, stop);
    const results = [...walks.list, ...cases.list, ...memory.list, ...random.list];
    const stopped = stop.reason();
    // Without answers to all probes, it is not known what the server can do.
    const unfair = isPrepared ? prepared.leftOut : [];
    const leftOut = [...unreadable(contract), ...unfair, ...cases.leftOut, ...random.leftOut, ...walks.leftOut];
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
    await cleanUp();
  }

  /** Deletes what is left, also after the end of a run that may send nothing more. */
  async function cleanUp(): Promise<void> {
    if (belongings === undefined || belongings.isEmpty) return;
    const end = AbortSignal.timeout(cleaningMs);
    const cleaner = createClient(base, 1, Math.min(timeoutMs, cleaningMs), end);
    const last = createSession({
      ...common,
      contract: session.contract,
      client: cleaner,
      secrets: session.secrets,
      stop: createStop({}),
      pace: createPace(options.rate, end, clock),
    });
    last.onAnswer = belongings.learn;
    await belongings.clear(last);
    cleaner.close();
  }
}

function unreadable({ leftOut }: Contract): LeftOut[] {
  return leftOut.map(({ operation, reason }) => ({ group: 'operation', cases: 1, reason: `${operation}: ${reason}` }));
}

/** Why nothing was sent: such a run must not look like a success. */
function nothingSent(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0)
    return (
      'No case matches --filter, or --exclude matches every case. They take groups, operations, tags, paths, methods, ' +
      'globs, and parts of ids and titles.'
    );
  return `Every case was left out: ${leftOut.map(({ reason }) => reason).join('; ')}.`;
}
