/** Ids that exist on a server with memory: created or listed by the contract's own operations. */
import { encodePath, type Operation } from '@xs2a/contract';
import { type Derivation, planOf, validRequest } from '../cases/derivation.ts';
import { parameterValue } from '../cases/wire.ts';
import { isSuccess } from '../statuses.ts';
import type { Answer } from '../types.ts';
import type { Belongings } from './belongings.ts';
import type { Cast } from './cast.ts';
import { createMaker } from './maker.ts';
import { answersObject } from './orders.ts';
import { collectionOf, lastName, prefixesOf, withoutSlash } from './prefixes.ts';
import type { Session } from './session.ts';

export type Ids = Readonly<Record<string, unknown>>;

/** An id, and whether something is known to exist under it. */
interface Id {
  readonly value: unknown;
  readonly exists: boolean;
}

/** An object that nobody else works on. */
export interface Own {
  /** Values for the placeholders of the path. */
  readonly ids: Ids;
  /** Deletes the object, if the run has created it. */
  release(): Promise<void>;
}

export interface Fixtures {
  /** Values for the placeholders of a path; an example of the contract where no id is known. */
  idsOf(operation: Operation): Ids;
  /** Placeholders of the path for which no existing id is known. */
  missing(operation: Operation): string[];
  /**
   * An object for an operation that changes or deletes it: a new one; for a deletion also one that was there before and
   * was not handed out.
   *
   * @returns `undefined` when there is none
   */
  own(operation: Operation): Promise<Own | undefined>;
  /** The operation that creates what an operation works on; `undefined` when there is none. */
  creatorOf(operation: Operation): Operation | undefined;
  /** Operations that refuse to create the same object twice. */
  readonly unique: ReadonlySet<string>;
}

/** The example of the contract for each placeholder: all that a server without memory needs. */
export function exampleIds(derivation: Omit<Derivation, 'valuesOf'>): (operation: Operation) => Ids {
  return ({ parameters }) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === 'path')
        .map((parameter) => [parameter.name, parameterValue(derivation, parameter)]),
    );
}

/**
 * Finds an id for every placeholder of the contract, from the first segment of the paths to the last.
 *
 * @param given ids that the caller knows, by the name of the placeholder
 */
export async function createFixtures(
  session: Session,
  derivation: Derivation,
  cast: Cast,
  belongings: Belongings,
  given: Ids,
): Promise<Fixtures> {
  const { contract } = session;
  const examples = exampleIds(derivation);
  /** By the path up to and including the placeholder. */
  const ids = new Map<string, Id>();
  /** Paths of objects that were there before and were handed out. */
  const taken = new Set<string>();
  /** Paths of objects that come into being some time after they were ordered. */
  const late = new Set<string>();
  /** Paths of objects that are there as soon as they were created. */
  const atOnce = new Set<string>();
  const undo = (answer: Answer) => belongings.undo(session, answer);
  const maker = createMaker(session, derivation, cast, idsOf, undo);

  const prefixes = [...new Set(contract.operations.flatMap(({ path }) => prefixesOf(path)))];
  // Twice: an operation of a longer path may create the id of a shorter one.
  for (const isLast of [false, true]) {
    for (const prefix of prefixes.toSorted((a, b) => a.length - b.length)) {
      if (ids.get(prefix)?.exists !== true) ids.set(prefix, await find(prefix, isLast));
    }
  }
  return { idsOf, missing, own, creatorOf, unique: maker.unique };

  function idsOf(operation: Operation): Ids {
    const known = prefixesOf(operation.path).map((prefix) => [lastName(prefix), ids.get(prefix)?.value]);
    return { ...examples(operation), ...Object.fromEntries(known.filter(([, value]) => value !== undefined)) };
  }

  function missing(operation: Operation): string[] {
    return prefixesOf(operation.path)
      .filter((prefix) => ids.get(prefix)?.exists !== true)
      .map(lastName);
  }

  async function own(operation: Operation): Promise<Own | undefined> {
    const prefix = prefixesOf(operation.path).at(-1);
    if (prefix === undefined) return { ids: {}, release: async () => {} };
    const withId = (id: unknown): Ids => ({ ...idsOf(operation), [lastName(prefix)]: id });
    const made = late.has(prefix) ? undefined : await maker.make(prefix);
    if (made !== undefined && !(await isLate(prefix, made.id)))
      return { ids: withId(made.id), release: () => undo(made.answer) };
    if (made !== undefined) await undo(made.answer);
    // The answer to a creation does not always have the id; the list has it.
    if (operation.method !== 'DELETE') return undefined;
    const shared = ids.get(prefix)?.value;
    for (const id of await maker.listed(prefix)) {
      const path = encodePath(operation, withId(id));
      if (id === shared || taken.has(path) || belongings.has(path)) continue;
      taken.add(path);
      return { ids: withId(id), release: async () => {} };
    }
    return undefined;
  }

  function creatorOf(operation: Operation): Operation | undefined {
    const prefix = prefixesOf(operation.path).at(-1);
    return prefix === undefined || late.has(prefix) ? undefined : maker.creatorOf(prefix);
  }

  async function find(prefix: string, isLast: boolean): Promise<Id> {
    const name = lastName(prefix);
    if (given[name] !== undefined) return { value: given[name], exists: true };
    const made = late.has(prefix) ? undefined : await maker.makeFirst(prefix);
    const isThere = made !== undefined && !(await isLate(prefix, made.id));
    const known = isThere ? made.id : (await maker.listed(prefix))[0];
    if (known !== undefined) return { value: known, exists: true };
    const value = maker.occurred(prefix) ?? cast.translate(exampleOf(prefix));
    return { value, exists: isLast && (await exists(prefix, value)) };
  }

  /**
   * Whether an object that was ordered is not there yet. Asked only where the creation answers something else than the
   * object: otherwise an object that cannot be read is a fault, which the cases find.
   */
  async function isLate(prefix: string, value: unknown): Promise<boolean> {
    if (late.has(prefix) || atOnce.has(prefix)) return late.has(prefix);
    const [creator, reader] = [maker.creatorOf(prefix), readerOf(prefix)];
    const isObject = creator === undefined || reader === undefined || answersObject(contract, creator, reader);
    const verdict = isObject || (await exists(prefix, value)) ? atOnce : late;
    verdict.add(prefix);
    return verdict === late;
  }

  function readerOf(prefix: string): Operation | undefined {
    return contract.operations.find(({ path, method }) => withoutSlash(path) === prefix && method === 'GET');
  }

  async function exists(prefix: string, value: unknown): Promise<boolean> {
    const reader = readerOf(prefix);
    if (reader === undefined) return false;
    const path = { ...idsOf(reader), [lastName(prefix)]: value };
    const { answer } = await session.ask(reader, planOf(reader, { ...validRequest(derivation, reader), path }));
    return answer !== undefined && isSuccess(answer.status);
  }

  function exampleOf(prefix: string): unknown {
    const operation = contract.operations.find(({ path }) => prefixesOf(path).includes(prefix));
    return operation && examples(operation)[lastName(prefix)];
  }
}

/** Whether an operation creates objects in the collection of its path. */
export function isCreator({ path, method }: Operation, operations: readonly Operation[]): boolean {
  const isAbove = (candidate: string) =>
    prefixesOf(candidate).some((prefix) => collectionOf(prefix) === withoutSlash(path));
  return ['POST', 'PUT'].includes(method) && operations.some((candidate) => isAbove(candidate.path));
}
