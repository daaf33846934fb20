/** Creates, reads and lists objects for properties of servers with memory, and judges every answer on the way. */
import { isDeepStrictEqual } from 'node:util';
import { isJson, type MediaType, type Operation } from '@xs2a/contract';
import { planOf, validBodies, validRequest, writable } from '../../cases/derivation.ts';
import { successes } from '../../cases/expected.ts';
import type { Fault } from '../../check/subject.ts';
import { isSuccess } from '../../statuses.ts';
import type { Answer, Case, CaseResult, Exchange, Finding, RequestPlan } from '../../types.ts';
import type { Fixtures } from '../fixtures.ts';
import { resultOf } from '../judge.ts';
import { idIn } from '../location.ts';
import type { RunOptions } from '../options.ts';
import { pickId } from '../pick.ts';
import { collectionOf, lastName, withoutSlash } from '../prefixes.ts';
import type { Prepared } from '../prepare.ts';
import type { Session } from '../session.ts';
import type { Stop } from '../stop.ts';
import { successOf } from '../success.ts';

/** An object that was created. */
export interface Thing {
  readonly id: unknown;
  readonly sent: unknown;
  /** The body of the answer. */
  readonly answered: unknown;
  readonly answer: Answer;
  readonly seen: Seen;
}

/** What was answered to a request. */
export interface Seen {
  readonly exchange: Exchange;
  /** The JSON of a success. */
  readonly value: unknown;
}

/** Operations that create objects, read one by its id, and list them. */
export interface Collection {
  readonly creator: Operation;
  readonly media: MediaType;
  readonly reader: Operation;
  readonly list: Operation | undefined;
}

export type Workshop = ReturnType<typeof createWorkshop>;

export function createWorkshop(
  session: Session,
  prepared: Prepared & { readonly fixtures: Fixtures },
  options: RunOptions,
  stop: Stop,
) {
  const { derivation, fixtures, belongings, check } = prepared;
  const { operations } = derivation.contract;
  const results: CaseResult[] = [];
  return { derivation, results, isOver: stop.isOver, collections, bodiesOf, create, read, list, send, report, undo };

  function collections(): Collection[] {
    return operations.flatMap((creator) => {
      if (!['POST', 'PUT'].includes(creator.method) || fixtures.missing(creator).length > 0) return [];
      const [media] = writable(derivation, creator);
      const path = withoutSlash(creator.path);
      const at = (matches: (candidate: string) => boolean) =>
        operations.find((known) => known.method === 'GET' && matches(withoutSlash(known.path)));
      const reader = at((candidate) => candidate.endsWith('}') && collectionOf(candidate) === path);
      const listing = at((candidate) => candidate === path);
      if (media === undefined || !isJson(media.type) || reader === undefined) return [];
      // What is ordered here exists later, if at all.
      if (fixtures.creatorOf(reader) === undefined) return [];
      return [{ creator, media, reader, list: listing }];
    });
  }

  function bodiesOf({ media }: Collection): unknown[] {
    const bodies = validBodies(derivation, media).map(({ value }) => value);
    return bodies.filter((body, index) => bodies.findIndex((other) => isDeepStrictEqual(other, body)) === index);
  }

  function caseOf(operation: Operation, name: string, title: string, request: RequestPlan): Case {
    const id = `${operation.id}/memory/${name}`;
    return { id, operationId: operation.id, group: 'memory', title, request, expect: successes(operation), covers: {} };
  }

  async function send(operation: Operation, name: string, title: string, request: RequestPlan): Promise<Seen> {
    const { exchange } = await session.send(caseOf(operation, name, title, request));
    return { exchange, value: successOf(exchange.answer) };
  }

  /** @returns `undefined` when nothing with an id was created */
  async function create(
    { creator, media, reader }: Collection,
    sent: unknown,
    name: string,
    title: string,
  ): Promise<Thing | undefined> {
    const request = {
      ...validRequest(derivation, creator),
      path: fixtures.idsOf(creator),
      body: { media, value: sent },
    };
    const seen = await send(creator, name, title, planOf(creator, request));
    const { answer } = seen.exchange;
    if (answer === undefined || !isSuccess(answer.status)) return undefined;
    const parameter = reader.parameters.find(
      ({ in: place, name: candidate }) => place === 'path' && candidate === lastName(withoutSlash(reader.path)),
    );
    const id = pickId(derivation, seen.value, parameter) ?? idIn(answer.headers.location);
    if (id !== undefined) return { id, sent, answered: seen.value, answer, seen };
    await belongings.undo(session, answer);
    return undefined;
  }

  function read(reader: Operation, id: unknown, name: string, title: string): Promise<Seen> {
    const path = { ...fixtures.idsOf(reader), [lastName(withoutSlash(reader.path))]: id };
    return send(reader, name, title, planOf(reader, { ...validRequest(derivation, reader), path }));
  }

  function list(operation: Operation, query: Readonly<Record<string, unknown>>, name: string, title: string) {
    const base = validRequest(derivation, operation);
    const request = { ...base, path: fixtures.idsOf(operation), query: { ...base.query, ...query } };
    return send(operation, name, title, planOf(operation, request));
  }

  /** Judges an exchange, and adds what was found by comparing it with others. */
  function report({ exchange }: Seen, faults: readonly Fault[] = []): void {
    if (exchange.isGivenUp) return;
    const { id: caseId, operationId } = exchange.case;
    const own = faults.map((fault): Finding => ({ ...fault, caseId, operationId }));
    const findings = [...check(exchange), ...own];
    const result = resultOf(session, exchange, findings);
    results.push(result);
    stop.count(findings.length);
    options.onExchange?.(exchange, result.findings);
  }

  async function undo(things: readonly (Thing | undefined)[]): Promise<void> {
    for (const thing of things) if (thing !== undefined) await belongings.undo(session, thing.answer);
  }
}
