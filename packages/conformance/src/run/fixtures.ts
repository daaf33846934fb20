/** Ids that exist on a server with memory: created or listed by the contract's own operations. */
import { type Operation, object, type Parameter } from '@xs2a/contract';
import { sample } from '@xs2a/contract/sample';
import { type Derivation, planOf, validBodies, validRequest, writable } from '../cases/derivation.ts';
import { isSuccess } from '../statuses.ts';
import type { Answer } from '../types.ts';
import type { Cast } from './cast.ts';
import { pickId } from './pick.ts';
import { collectionOf, lastName, prefixesOf } from './prefixes.ts';
import type { Session } from './session.ts';
import { successOf } from './success.ts';

export type Ids = Readonly<Record<string, unknown>>;

/** An id, and whether something is known to exist under it. */
interface Id {
  readonly value: unknown;
  readonly exists: boolean;
}

export interface Fixtures {
  /** Values for the placeholders of a path; an example of the contract where no id is known. */
  idsOf(operation: Operation): Ids;
  /** Placeholders of the path for which no existing id is known. */
  missing(operation: Operation): string[];
  /** Creates an object for an operation that deletes it. @returns `undefined` when it cannot be created */
  fresh(operation: Operation): Promise<Ids | undefined>;
  /** Deletes what an operation has created, if the contract has an operation for that. */
  undo(operation: Operation, answer: Answer | undefined): Promise<void>;
  /** Operations that refuse to create the same object twice. */
  readonly unique: ReadonlySet<string>;
}

/** The example of the contract for each placeholder: all that a server without memory needs. */
export function exampleIds(derivation: Omit<Derivation, 'valuesOf'>): (operation: Operation) => Ids {
  const { contract, seed } = derivation;
  return ({ parameters }) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === 'path')
        .map((parameter) => [
          parameter.name,
          parameter.examples[0]?.value ?? sample(contract, parameter.schema?.schema ?? {}, seed),
        ]),
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
  given: Ids,
): Promise<Fixtures> {
  const { contract } = session;
  const examples = exampleIds(derivation);
  /** By the path up to and including the placeholder. */
  const ids = new Map<string, Id>();
  const unique = new Set<string>();
  /** Everything that was answered: an id may occur in the answer of another operation. */
  const seen: unknown[] = [];

  const prefixes = [...new Set(contract.operations.flatMap(({ path }) => prefixesOf(path)))];
  // Twice: an operation of a longer path may create the id of a shorter one.
  for (const isLast of [false, true]) {
    for (const prefix of prefixes.toSorted((a, b) => a.length - b.length)) {
      if (ids.get(prefix)?.exists !== true) ids.set(prefix, await find(prefix, isLast));
    }
  }
  return { idsOf, missing, fresh, undo, unique };

  function idsOf(operation: Operation): Ids {
    const fallback = examples(operation);
    return Object.fromEntries(
      prefixesOf(operation.path).map((prefix) => {
        const name = lastName(prefix);
        return [name, ids.get(prefix)?.value ?? fallback[name]];
      }),
    );
  }

  function missing(operation: Operation): string[] {
    return prefixesOf(operation.path)
      .filter((prefix) => ids.get(prefix)?.exists !== true)
      .map(lastName);
  }

  async function fresh(operation: Operation): Promise<Ids | undefined> {
    const prefix = prefixesOf(operation.path).at(-1);
    if (prefix === undefined) return {};
    // The answer to a creation does not always have the id; the list has it.
    const value = (await make(prefix)) ?? (await listed(prefix, ids.get(prefix)?.value));
    return value === undefined ? undefined : { ...idsOf(operation), [lastName(prefix)]: value };
  }

  async function undo(creator: Operation, answer: Answer | undefined): Promise<void> {
    const body = successOf(answer);
    const remover = contract.operations.find(
      ({ method, path }) => method === 'DELETE' && collectionOf(path) === creator.path,
    );
    if (body === undefined || remover === undefined || !['POST', 'PUT'].includes(creator.method)) return;
    const value = pickId(derivation, body, parameterOf(remover.path));
    if (value === undefined) return;
    const path = { ...idsOf(remover), [lastName(remover.path)]: value };
    await session.ask(remover, planOf(remover, { ...validRequest(derivation, remover), path }));
  }

  async function find(prefix: string, isLast: boolean): Promise<Id> {
    const name = lastName(prefix);
    if (given[name] !== undefined) return { value: given[name], exists: true };
    const newId = (await make(prefix, true)) ?? (await listed(prefix));
    if (newId !== undefined) return { value: newId, exists: true };
    const id = seen
      .map((body) => pickId(derivation, body, parameterOf(prefix), true))
      .find((value) => value !== undefined);
    const value = id ?? cast.translate(exampleOf(prefix));
    return { value, exists: isLast && (await exists(prefix, value)) };
  }

  /** Creates an object in the collection above the placeholder. @returns its id */
  async function make(prefix: string, isFirst = false): Promise<unknown> {
    const creator = contract.operations.find(
      ({ method, path }) => path === collectionOf(prefix) && ['POST', 'PUT'].includes(method),
    );
    if (creator === undefined) return undefined;
    const body = await created(creator);
    if (body === undefined) return undefined;
    if (isFirst && (await created(creator)) === undefined) unique.add(creator.id);
    return pickId(derivation, body, parameterOf(prefix));
  }

  async function created(creator: Operation): Promise<unknown> {
    const base = { ...validRequest(derivation, creator), path: idsOf(creator) };
    const [media] = writable(creator);
    const bodies =
      media === undefined
        ? []
        : validBodies(derivation, media).map(({ value }) => ({ media, value: cast.translate(value) }));
    for (const body of bodies.length === 0 ? [undefined] : bodies) {
      const { answer } = await session.ask(creator, planOf(creator, { ...base, body }));
      const value = successOf(answer);
      if (answer === undefined || value === undefined) continue;
      cast.learn(creator, answer.status, value);
      seen.push(value);
      return value;
    }
    return undefined;
  }

  /** @param other an id to skip */
  async function listed(prefix: string, other?: unknown): Promise<unknown> {
    const list = contract.operations.find(({ method, path }) => path === collectionOf(prefix) && method === 'GET');
    if (list === undefined) return undefined;
    const { answer } = await session.ask(list, planOf(list, { ...validRequest(derivation, list), path: idsOf(list) }));
    const value = successOf(answer);
    const entries = Array.isArray(value) ? value : Object.values(object(value)).find(Array.isArray);
    for (const entry of entries ?? []) seen.push(entry);
    return entries
      ?.map((entry) => pickId(derivation, entry, parameterOf(prefix)))
      .find((id) => id !== undefined && id !== other);
  }

  async function exists(prefix: string, value: unknown): Promise<boolean> {
    const reader = contract.operations.find(({ method, path }) => path === prefix && method === 'GET');
    if (reader === undefined) return false;
    const path = { ...idsOf(reader), [lastName(prefix)]: value };
    const { answer } = await session.ask(reader, planOf(reader, { ...validRequest(derivation, reader), path }));
    return answer !== undefined && isSuccess(answer.status);
  }

  function parameterOf(prefix: string): Parameter | undefined {
    const operation = contract.operations.find(({ path }) => prefixesOf(path).includes(prefix));
    return operation?.parameters.find((parameter) => parameter.in === 'path' && parameter.name === lastName(prefix));
  }

  function exampleOf(prefix: string): unknown {
    const operation = contract.operations.find(({ path }) => prefixesOf(path).includes(prefix));
    return operation && examples(operation)[lastName(prefix)];
  }
}
