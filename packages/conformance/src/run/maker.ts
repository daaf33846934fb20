/** Makes and finds objects by the contract's own operations. */
import { randomInt } from 'node:crypto';
import { type Operation, object, type Parameter } from '@xs2a/contract';
import { type Derivation, planOf, type Request, validBodies, validRequest, writable } from '../cases/derivation.ts';
import { written } from '../cases/find-bodies.ts';
import { isSuccess } from '../statuses.ts';
import type { Answer } from '../types.ts';
import type { Cast } from './cast.ts';
import { idIn } from './location.ts';
import { pickId } from './pick.ts';
import { collectionOf, lastName, prefixesOf, withoutSlash } from './prefixes.ts';
import type { Session } from './session.ts';
import { successOf } from './success.ts';
import { variedBody } from './varied.ts';

/** A new object. */
interface Made {
  readonly id: unknown;
  /** The answer that has created it. */
  readonly answer: Answer;
}

/** What was sent to create an object, and how it was answered. */
interface Created {
  readonly answer: Answer;
  readonly body: Request['body'];
}

export interface Maker {
  /** Creates an object in the collection above the placeholder at the end of a prefix. */
  make(prefix: string): Promise<Made | undefined>;
  /** Creates an object that stays, and finds out whether a second one is refused. */
  makeFirst(prefix: string): Promise<Made | undefined>;
  /** The ids in the list of the collection above a placeholder. */
  listed(prefix: string): Promise<unknown[]>;
  /** An id for the placeholder that has occurred in the answer to another operation. */
  occurred(prefix: string): unknown;
  creatorOf(prefix: string): Operation | undefined;
  parameterOf(prefix: string): Parameter | undefined;
  /** Operations that refuse to create the same object twice. */
  readonly unique: ReadonlySet<string>;
}

/** Salts of bodies: large enough that two runs hardly share one. */
const salts = 2 ** 40;

/**
 * @param idsOf values for the placeholders of a path
 * @param undo deletes what an answer has created
 */
export function createMaker(
  session: Session,
  derivation: Derivation,
  cast: Cast,
  idsOf: (operation: Operation) => Readonly<Record<string, unknown>>,
  undo: (answer: Answer) => Promise<void>,
): Maker {
  const { operations } = session.contract;
  const unique = new Set<string>();
  /** Everything that was answered: an id may occur in the answer of another operation. */
  const seen: unknown[] = [];
  return { make, makeFirst, listed, occurred, creatorOf, parameterOf, unique };

  async function make(prefix: string): Promise<Made | undefined> {
    const creator = creatorOf(prefix);
    const created = creator && (await create(creator, unique.has(creator.id)));
    return created && withId(prefix, created.answer);
  }

  async function makeFirst(prefix: string): Promise<Made | undefined> {
    const creator = creatorOf(prefix);
    if (creator === undefined) return undefined;
    const first = await create(creator, false);
    const second = first && (await send(creator, first.body));
    if (second !== undefined) await undo(second);
    if (first !== undefined && second !== undefined) return withId(prefix, first.answer);
    // The example itself stays free for the cases that send it.
    if (first !== undefined) await undo(first.answer);
    const varied = await create(creator, true);
    if (first !== undefined || varied !== undefined) unique.add(creator.id);
    const kept = varied ?? (first && (await create(creator, false)));
    return kept && withId(prefix, kept.answer);
  }

  function withId(prefix: string, answer: Answer): Made | undefined {
    const id = pickId(derivation, successOf(answer), parameterOf(prefix)) ?? idIn(answer.headers.location);
    return id === undefined ? undefined : { id, answer };
  }

  /** @param isVaried whether it has to differ from the examples */
  async function create(creator: Operation, isVaried: boolean): Promise<Created | undefined> {
    for (const body of bodiesOf(creator, isVaried)) {
      const answer = await send(creator, body);
      if (answer !== undefined) return { answer, body };
    }
    return undefined;
  }

  /** @returns `undefined` when nothing was created */
  async function send(creator: Operation, body: Request['body']): Promise<Answer | undefined> {
    const request = { ...validRequest(derivation, creator), path: idsOf(creator), body };
    const { answer } = await session.ask(creator, planOf(creator, request));
    if (answer === undefined || !isSuccess(answer.status)) return undefined;
    const value = successOf(answer);
    if (value !== undefined) {
      cast.learn(creator, answer.status, value);
      seen.push(value);
    }
    return answer;
  }

  function bodiesOf(creator: Operation, isVaried: boolean): Request['body'][] {
    const [media] = writable(derivation, creator);
    if (media === undefined) return [undefined];
    return validBodies(derivation, media).map((example) => {
      const value = cast.translate(example.value);
      const body = isVaried ? variedBody(derivation, media, value, randomInt(salts)) : value;
      return { media, value: written(derivation, media, body) };
    });
  }

  async function listed(prefix: string): Promise<unknown[]> {
    const list = collectionOperation(prefix, 'GET');
    if (list === undefined) return [];
    const { answer } = await session.ask(list, planOf(list, { ...validRequest(derivation, list), path: idsOf(list) }));
    const value = successOf(answer);
    const entries: unknown[] = Array.isArray(value) ? value : (Object.values(object(value)).find(Array.isArray) ?? []);
    seen.push(...entries);
    return entries.map((entry) => pickId(derivation, entry, parameterOf(prefix))).filter((id) => id !== undefined);
  }

  function occurred(prefix: string): unknown {
    return seen.map((body) => pickId(derivation, body, parameterOf(prefix), true)).find((value) => value !== undefined);
  }

  function creatorOf(prefix: string): Operation | undefined {
    return collectionOperation(prefix, 'POST', 'PUT');
  }

  function collectionOperation(prefix: string, ...methods: string[]): Operation | undefined {
    return operations.find(
      ({ method, path }) => methods.includes(method) && withoutSlash(path) === collectionOf(prefix),
    );
  }

  function parameterOf(prefix: string): Parameter | undefined {
    const operation = operations.find(({ path }) => prefixesOf(path).includes(prefix));
    return operation?.parameters.find((parameter) => parameter.in === 'path' && parameter.name === lastName(prefix));
  }
}
