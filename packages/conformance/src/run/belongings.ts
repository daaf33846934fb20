/** What a run has created on a server, so that it can be deleted again. */
import type { Operation } from '@xs2a/contract';
import { type Derivation, planOf, validRequest } from '../cases/derivation.ts';
import { isSuccess } from '../statuses.ts';
import type { Answer, RequestPlan } from '../types.ts';
import { idIn } from './location.ts';
import { pickId } from './pick.ts';
import { collectionOf, lastName, withoutSlash } from './prefixes.ts';
import type { Creation, Session } from './session.ts';
import { successOf } from './success.ts';

/** An object that a run has created. */
interface Belonging {
  /** Its path on the server. */
  readonly path: string;
  /** The operation that deletes it. */
  readonly remover: Operation;
}

export interface Belongings {
  /** Notes what an answer has created or deleted. */
  learn(operation: Operation, request: RequestPlan, answer: Answer): void;
  /** Whether nothing is left to delete. */
  readonly isEmpty: boolean;
  /** Whether the object at a path was created by the run, and is still there. */
  has(path: string): boolean;
  /** The creation of the object that a target is in, if the run has created it; also after its deletion. */
  creationOf(target: string): Creation | undefined;
  /** Deletes what an answer has created. */
  undo(session: Session, answer: Answer | undefined): Promise<void>;
  /** Deletes everything that the run has created and not deleted, the youngest first. */
  clear(session: Session): Promise<void>;
}

/** What refuses to be deleted may be in use by something that is deleted after it. */
const rounds = 2;

export function createBelongings(derivation: Derivation): Belongings {
  const { operations } = derivation.contract;
  const owned = new Map<string, Belonging>();
  const created = new WeakMap<Answer, Belonging>();
  const creations = new Map<string, Creation>();
  return {
    ...{ learn, creationOf, undo, clear },
    has: (path) => owned.has(withoutSlash(path)),
    get isEmpty() {
      return owned.size === 0;
    },
  };

  function learn(operation: Operation, request: RequestPlan, answer: Answer): void {
    const { method, target } = request;
    const path = pathOf(target);
    // A server may answer 404 to a method that a path does not have, which says nothing about what is below the path.
    if (operation.method === 'DELETE' && (isSuccess(answer.status) || answer.status === 404 || answer.status === 410))
      forget(path);
    if (!['POST', 'PUT'].includes(method) || !isSuccess(answer.status)) return;
    const belonging = createdIn(operation, path, answer) ?? createdAt(operation, path, answer);
    if (belonging === undefined) return;
    created.set(answer, belonging);
    owned.set(withoutSlash(belonging.path), belonging);
    creations.set(withoutSlash(belonging.path), { path: belonging.path, operation, request });
  }

  function creationOf(target: string): Creation | undefined {
    const segments = pathOf(target).split('/');
    const outwards = segments.map((_, index) => segments.slice(0, segments.length - index).join('/'));
    return outwards.map((path) => creations.get(path)).find((creation) => creation !== undefined);
  }

  /** An object in the collection of the path, whose id is in the answer. */
  function createdIn(operation: Operation, path: string, answer: Answer): Belonging | undefined {
    const remover = removerOf((candidate) => collectionOf(candidate) === withoutSlash(operation.path));
    const parameter = remover?.parameters.find(
      ({ in: place, name }) => place === 'path' && name === lastName(withoutSlash(remover.path)),
    );
    if (remover === undefined || parameter === undefined) return undefined;
    const id = pickId(derivation, successOf(answer), parameter) ?? idIn(answer.headers.location);
    const end = remover.path.endsWith('/') ? '/' : '';
    return id === undefined
      ? undefined
      : { path: `${withoutSlash(path)}/${encodeURIComponent(String(id))}${end}`, remover };
  }

  /** An object at the path itself, which was not there before. */
  function createdAt(operation: Operation, path: string, { status }: Answer): Belonging | undefined {
    const remover = status === 201 ? removerOf((candidate) => candidate === withoutSlash(operation.path)) : undefined;
    return remover && { path, remover };
  }

  function removerOf(matches: (path: string) => boolean): Operation | undefined {
    return operations.find(({ method, path }) => {
      const candidate = withoutSlash(path);
      return method === 'DELETE' && candidate.endsWith('}') && matches(candidate);
    });
  }

  /** Whatever is below an object goes with it. */
  function forget(path: string): void {
    for (const known of owned.keys()) if (`${known}/`.startsWith(`${withoutSlash(path)}/`)) owned.delete(known);
  }

  async function undo(session: Session, answer: Answer | undefined): Promise<void> {
    const belonging = answer && created.get(answer);
    if (belonging !== undefined && owned.has(withoutSlash(belonging.path))) await remove(session, belonging);
  }

  async function clear(session: Session): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
      for (const belonging of [...owned.values()].reverse()) {
        if (owned.has(withoutSlash(belonging.path))) await remove(session, belonging);
      }
    }
  }

  /** The session tells the answer to `learn`. */
  async function remove(session: Session, { path, remover }: Belonging): Promise<void> {
    const plan = planOf(remover, validRequest(derivation, remover));
    const query = plan.target.split('?')[1];
    await session.ask(remover, { ...plan, target: query === undefined ? path : `${path}?${query}` });
  }
}

function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? '';
}
