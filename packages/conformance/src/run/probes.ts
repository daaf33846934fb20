/** Finds out by a few harmless requests what a server can do. */
import type { Operation } from '@xs2a/contract';
import { type Derivation, planOf, validRequest } from '../cases/derivation.ts';
import { statusNumber } from '../cases/situations.ts';
import { unknownId } from '../cases/unknown-ids.ts';
import { isError } from '../statuses.ts';
import type { Capabilities, RequestPlan } from '../types.ts';
import { type Asked, basePaths, describe, explainSilence, isForeign } from './foreign.ts';
import type { KnownCapabilities } from './options.ts';
import type { Session } from './session.ts';

/** The server cannot be tested; the message says what to do. */
export class RunError extends Error {
  override name = 'RunError';
}

/** Operations that are asked before the server is judged. */
const maxAsked = 6;

/** Operations with an id that are asked: some of them may take any. */
const maxAskedById = 12;

/** Operations that are asked once the first has not answered, or refused the credentials. */
const maxAskedAgain = 3;

/** Operations that are asked for situations, until one answers. */
const maxAskedForSituations = 3;

/**
 * A single operation may be wrong. A server counts as one that keeps nothing, or takes any credential, only if all
 * operations that are asked agree.
 *
 * @throws {RunError} when there is no server, it is that of something else, or it takes none of the given credentials
 */
export async function probe(
  session: Session,
  derivation: Derivation,
  known: KnownCapabilities & { readonly url: string },
): Promise<Capabilities> {
  const silent = await reach(session, derivation, known.url);
  const plain = plainOperations(session).filter((operation) => !silent.has(operation));
  const checksCredentials =
    known.keyless === undefined ? await refusesWrongCredentials(session, derivation, plain) : !known.keyless;
  const stateful = known.stateless === undefined ? await refusesUnknownIds(session, derivation) : !known.stateless;
  const prefers =
    known.prefer === 'always' || (known.prefer !== 'never' && (await heedsPreferences(session, derivation, plain)));
  return { checksCredentials, stateful, prefers };
}

/** Operations that read and need no id, those of the first credential before the others. */
function plainOperations(session: Session): Operation[] {
  const reading = session.contract.operations.filter(({ method, path }) => method === 'GET' && !path.includes('{'));
  const rank = ({ security }: Operation) => (security[0]?.[0]?.credential === 'token' ? 1 : 0);
  return signedFirst(
    session,
    reading.toSorted((a, b) => rank(a) - rank(b)),
  );
}

/**
 * Asks one operation, and a few others before it gives up: a single one may hang, or be wrong.
 *
 * @returns the operations that did not answer
 */
async function reach(session: Session, derivation: Derivation, url: string): Promise<ReadonlySet<Operation>> {
  const { operations } = session.contract;
  const reading = operations.filter(({ method }) => method === 'GET');
  const candidates = signedFirst(session, [...new Set([...plainOperations(session), ...reading])]);
  const [first = operations[0], ...others] = candidates;
  if (first === undefined) return new Set();
  const ask = async (operation: Operation) => {
    const exchange = await session.ask(operation, planOf(operation, validRequest(derivation, operation)));
    return { operation, ...exchange };
  };
  const asked = [await ask(first)];
  const isRefused = () => asked.every(({ answer }) => answer === undefined || answer.status === 401);
  if (isRefused() || asked.every(isForeign))
    asked.push(...(await Promise.all(others.slice(0, maxAskedAgain).map(ask))));
  const silent = asked.filter(({ answer }) => answer === undefined);
  if (session.isCut) return new Set();
  if (silent.length === asked.length) {
    const { method, path } = first;
    throw new RunError(explainSilence(`${method} ${path}`, silent[0]?.failure ?? '', url));
  }
  const foreign = asked.every(isForeign) ? await foreignServer(session, derivation, url, asked) : undefined;
  if (foreign !== undefined) throw foreign;
  const refusing = asked.find(({ answer, operation }) => answer?.status === 401 && operation.security.length > 0);
  if (!isRefused() || refusing === undefined) return new Set(silent.map(({ operation }) => operation));
  const { operation } = refusing;
  const isSupported = operation.security.some((schemes) => schemes.every(({ kind }) => kind !== 'unsupported'));
  const reason = isSupported
    ? 'the server does not take the credentials. Give --api-key, and where it needs one --access-token; for HTTP ' +
      'Basic, --user; for one of several security schemes, --credential.'
    : `${session.whyUnsigned(operation)}.`;
  throw new RunError(`${operation.method} ${operation.path} answers 401: ${reason}`);
}

/** Operations whose credentials are known come before the others. */
function signedFirst({ whyUnsigned }: Session, operations: readonly Operation[]): Operation[] {
  const rank = (operation: Operation) => (whyUnsigned(operation) === undefined ? 0 : 1);
  return operations.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The error that says what to do about a server that knows none of the operations.
 *
 * @returns `undefined` where only one operation was asked, which may be wrong
 */
async function foreignServer(
  session: Session,
  derivation: Derivation,
  url: string,
  asked: readonly Asked[],
): Promise<RunError | undefined> {
  const address = url.replace(/\/$/, '');
  for (const basePath of basePaths(session.contract)) {
    for (const { operation } of asked) {
      const plan = planOf(operation, validRequest(derivation, operation));
      const { answer } = await session.ask(operation, { ...plan, target: `${basePath}${plan.target}` });
      if (answer === undefined || isForeign({ operation, answer })) continue;
      const found = describe({ operation, answer }, basePath);
      return new RunError(
        `The base path of the contract is missing: ${found}. Give --url ${session.redactor.text(address)}${basePath}.`,
      );
    }
  }
  if (asked.length === 1) return undefined;
  const { title } = session.contract;
  const answers = asked.map((known) => describe(known)).join(', ');
  return new RunError(`This is not a server of ${title}: ${answers}. Is the URL right, with the base path of the API?`);
}

async function refusesWrongCredentials(
  session: Session,
  derivation: Derivation,
  plain: readonly Operation[],
): Promise<boolean> {
  const isSecured = ({ security }: Operation) => security.length > 0;
  const reading = plain.filter(isSecured).slice(0, maxAsked);
  const asked = reading.length > 0 ? reading : withUnknownIds(session, derivation).filter(isSecured).slice(0, maxAsked);
  const statuses = await statusesOf(session, asked, (operation) => {
    const request = validRequest(derivation, operation);
    const plan = reading.length > 0 ? planOf(operation, request) : aboutNothing(derivation, operation);
    return { ...plan, credential: 'wrong' };
  });
  return statuses.length === 0 || statuses.some(isError);
}

async function refusesUnknownIds(session: Session, derivation: Derivation): Promise<boolean> {
  const asked = signedFirst(session, withUnknownIds(session, derivation)).slice(0, maxAskedById);
  const statuses = await statusesOf(session, asked, (operation) => aboutNothing(derivation, operation));
  return statuses.some((status) => status === 404 || status === 410);
}

/** Operations that can be asked for what does not exist, which changes nothing. PUT and POST would create it. */
function withUnknownIds({ contract }: Session, derivation: Derivation): Operation[] {
  const candidates = contract.operations.filter(
    (operation) => !['PUT', 'POST'].includes(operation.method) && unknownIdsOf(derivation, operation).length > 0,
  );
  return candidates.toSorted((a, b) => Number(a.method !== 'GET') - Number(b.method !== 'GET'));
}

/** A request with ids under which nothing exists; one of a few listed values stays, because each of them may exist. */
function aboutNothing(derivation: Derivation, operation: Operation): RequestPlan {
  const request = validRequest(derivation, operation);
  const path = { ...request.path, ...Object.fromEntries(unknownIdsOf(derivation, operation)) };
  return planOf(operation, { ...request, path });
}

function unknownIdsOf(derivation: Derivation, operation: Operation): (readonly [name: string, id: unknown])[] {
  const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  return names
    .map((name) => [name, unknownId(derivation, operation, name)] as const)
    .filter(([, id]) => id !== undefined);
}

/** Asks for two statuses by the header `Prefer`: no other answer can have both. */
async function heedsPreferences(
  session: Session,
  derivation: Derivation,
  plain: readonly Operation[],
): Promise<boolean> {
  const telling = [...new Set([...plain, ...session.contract.operations])].filter(
    ({ responses }) => errors(responses).length >= 2,
  );
  // An operation that does not answer decides nothing.
  for (const operation of telling.slice(0, maxAskedForSituations)) {
    const isHeeded = await preferred(session, derivation, operation);
    if (isHeeded !== undefined) return isHeeded;
  }
  return false;
}

/** @returns `undefined` when the operation does not answer */
async function preferred(session: Session, derivation: Derivation, operation: Operation): Promise<boolean | undefined> {
  const request = validRequest(derivation, operation);
  for (const status of errors(operation.responses).slice(-2)) {
    const response = operation.responses.find((known) => statusNumber(known.status) === status);
    // A server that is strict about Accept has nothing else for this status.
    const accept = response?.content.map(({ type }) => type).join(', ') || '*/*';
    const plan = planOf(operation, request, { headers: { prefer: `code=${status}`, accept } });
    const { answer } = await session.ask(operation, plan);
    if (answer === undefined) return undefined;
    if (answer.status !== status) return false;
  }
  return true;
}

function errors(responses: Operation['responses']): number[] {
  return responses.map(({ status }) => statusNumber(status)).filter(isError);
}

async function statusesOf(
  session: Session,
  operations: readonly Operation[],
  plan: (operation: Operation) => RequestPlan,
): Promise<number[]> {
  const answers = await Promise.all(operations.map((operation) => session.ask(operation, plan(operation))));
  return answers.flatMap(({ answer }) => answer?.status ?? []);
}
