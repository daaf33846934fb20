/** Finds out what has to be known before the first case is sent. */
import { type Contract, isXml } from '@xs2a/contract';
import { createValidators } from '@xs2a/contract/validators';
import { type Derivation, whyUnsendable } from '../cases/derivation.ts';
import { isAccepted } from '../cases/expected.ts';
import { deriveCases } from '../cases/index.ts';
import { type Checker, createChecker } from '../check/index.ts';
import { wrongSecret } from '../send/credentials.ts';
import type { Capabilities, Case, LeftOut } from '../types.ts';
import { makeAccessToken } from './access-token.ts';
import { type Belongings, createBelongings } from './belongings.ts';
import { createCast } from './cast.ts';
import { selectFair } from './fair.ts';
import { createFilter, operationsIn } from './filter.ts';
import { createFixtures, exampleIds, type Fixtures } from './fixtures.ts';
import type { RunOptions } from './options.ts';
import { probe } from './probes.ts';
import { referringOperations } from './references.ts';
import type { Session } from './session.ts';

/** Everything known about a server before anything is created on it. */
export interface Introduced {
  readonly belongings: Belongings;
  /** Takes ids from the examples of the contract. */
  readonly derivation: Derivation;
  readonly capabilities: Capabilities;
  readonly check: Checker;
}

export interface Prepared extends Introduced {
  readonly cases: readonly Case[];
  readonly leftOut: readonly LeftOut[];
  /** Of a server with memory. */
  readonly fixtures: Fixtures | undefined;
}

/** Probes the server. */
export async function introduce(
  session: Session,
  options: RunOptions & { readonly seed: number },
): Promise<Introduced> {
  const { contract } = session;
  const { seed, ids = {}, validators = createValidators(options.contract.document) } = options;
  const known = exampleIds({ contract, validators, seed });
  const derivation: Derivation = {
    contract,
    validators,
    seed,
    valuesOf: (operation) => ({ ...known(operation), ...ids }),
    encodeXml: hasXml(contract) ? (await import('@xs2a/contract/xml')).encodeXml : undefined,
  };
  session.redactor.learn(wrongSecret);
  const belongings = createBelongings(derivation);
  session.onAnswer = belongings.learn;
  session.creationOf = belongings.creationOf;
  const capabilities = await probe(session, derivation, options);
  return { belongings, derivation, capabilities, check: createChecker(options.contract, validators, capabilities) };
}

/** Whether there is a body for which the library for XML has to be loaded. */
function hasXml({ operations }: Contract): boolean {
  return operations.some(({ body }) => body?.content.some(({ type }) => isXml(type)));
}

/** Finds existing ids, and derives the cases that are fair to the server. */
export async function prepare(session: Session, introduced: Introduced, options: RunOptions): Promise<Prepared> {
  const { derivation: plain, capabilities, belongings } = introduced;
  const cast = createCast();
  let fixtures: Fixtures | undefined;
  if (capabilities.stateful) {
    await obtainToken(session, introduced, options);
    fixtures = await createFixtures(session, plain, cast, belongings, options.ids ?? {});
  }
  const valuesOf = fixtures?.idsOf ?? plain.valuesOf;
  const derivation: Derivation = { ...plain, valuesOf, translate: cast.translate };
  const { filter = [], exclude = [] } = options;
  const { operations } = session.contract;
  const wanted = operationsIn(filter, operations, exclude);
  const derived = deriveCases(
    derivation,
    operations.filter(({ id }) => wanted.has(id)),
  );
  const chosen = derived.filter(createFilter(filter, operations, exclude));
  const { key, token } = session.secrets;
  const { fair, leftOut } = selectFair(chosen, capabilities, session.operation, {
    missing: (operation) => fixtures?.missing(operation) ?? [],
    whyUnsendable: (operation) => whyUnsendable(derivation, operation),
    whyUnsigned: session.whyUnsigned,
    hasBothScopes: key !== undefined && token !== undefined && key !== token,
  });
  // What exists already may be refused, and so may what names an object that does not exist.
  const referring = referringOperations(session.contract);
  const isRefusable = ({ operationId }: Case) => fixtures?.unique.has(operationId) || referring.has(operationId);
  const cases = fair.map((testCase) =>
    isAccepted(testCase) && isRefusable(testCase) ? { ...testCase, madeUp: true as const } : testCase,
  );
  return { ...introduced, derivation, cases, leftOut, fixtures };
}

/** Comes before the ids: objects of a user are created with the token of that user. */
async function obtainToken(
  session: Session,
  { derivation, belongings }: Introduced,
  { accessToken, contract }: RunOptions,
): Promise<void> {
  const withToken = session.contract.schemes.filter(({ credential }) => credential === 'token');
  const isKnown = withToken.some(({ name }) => session.secrets.named?.has(name) === true);
  if (accessToken !== undefined || withToken.length === 0 || isKnown) return;
  const token = await makeAccessToken(session, derivation, belongings, contract);
  if (token === undefined) return;
  session.redactor.learn(token);
  session.secrets = { ...session.secrets, token };
}
