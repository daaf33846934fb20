/** What every kind of case is derived from, and how a case is built. */
import {
  type Example,
  encodeBody,
  encodeHeader,
  encodePath,
  encodeQuery,
  isJson,
  type MediaType,
  type Operation,
  type Parameter,
} from '@xs2a/contract';
import type { Case, CaseGroup, Covers, Credential, RequestPlan } from '../types.ts';
import { type BodySource, findBodies, written } from './find-bodies.ts';
import { parameterValue, unsendable } from './wire.ts';

export interface Derivation extends BodySource {
  /** Values for the placeholders of an operation's path: existing ids, if they are known. */
  readonly valuesOf: (operation: Operation) => Readonly<Record<string, unknown>>;
}

/** Derives the cases of one kind for one operation. */
export type Deriver = (derivation: Derivation, operation: Operation) => Iterable<Case>;

/** A body, and its media type in the contract. */
interface Body {
  readonly media: MediaType;
  readonly value: unknown;
}

/** A request in the terms of the contract. */
export interface Request {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body | undefined;
}

/** The credential that an operation requires; `none` if it requires none. */
export function credentialOf(operation: Operation): Credential {
  return operation.security[0]?.[0]?.credential ?? 'none';
}

/** The plainest request that has to succeed: required parameters, and the body if it is required. */
export function validRequest(derivation: Derivation, operation: Operation): Request {
  const { translate = same } = derivation;
  const exampleOf = (parameter: Parameter) => translate(parameterValue(derivation, parameter));
  const required = (where: Parameter['in']) =>
    operation.parameters.filter(
      (parameter) => parameter.in === where && parameter.required && exampleOf(parameter) !== undefined,
    );
  const [media] = writable(derivation, operation);
  return {
    path: derivation.valuesOf(operation),
    query: Object.fromEntries(required('query').map((parameter) => [parameter.name, exampleOf(parameter)])),
    headers: headersOf(required('header'), required('cookie'), exampleOf),
    body:
      operation.body?.required === true && media !== undefined
        ? { media, value: validBody(derivation, media) }
        : undefined,
  };
}

/** The media types of the request body of which a valid body can be written, JSON first. */
export function writable(derivation: Derivation, operation: Operation): MediaType[] {
  const content = operation.body?.content.filter((media) => validBodies(derivation, media).length > 0) ?? [];
  return [...content.filter(({ type }) => isJson(type)), ...content.filter(({ type }) => !isJson(type))];
}

/** A valid body: the first example that its schema admits, or a generated one. */
function validBody(derivation: Derivation, media: MediaType): unknown {
  return written(derivation, media, validBodies(derivation, media)[0]?.value);
}

/** Every example that the schema admits; without one, a generated body if that can be. */
export function validBodies(derivation: Derivation, media: MediaType): readonly Example[] {
  const known = bodiesOf.get(derivation) ?? new Map<MediaType, readonly Example[]>();
  bodiesOf.set(derivation, known);
  const bodies = known.get(media) ?? findBodies(derivation, media);
  known.set(media, bodies);
  return bodies;
}

/** Examples are validated once, because every variant of a body begins with one. */
const bodiesOf = new WeakMap<Derivation, Map<MediaType, readonly Example[]>>();

function same<Value>(value: Value): Value {
  return value;
}

/** The request as it is sent. */
export function planOf(operation: Operation, request: Request, more: Partial<RequestPlan> = {}): RequestPlan {
  const query = encodeQuery(operation.parameters, request.query);
  const body = request.body && encodeBody(request.body.media, request.body.value);
  return {
    method: operation.method,
    target: `${encodePath(operation, request.path)}${query === '' ? '' : `?${query}`}`,
    credential: credentialOf(operation),
    ...(body !== undefined && { body: body.content }),
    ...more,
    headers: {
      accept: acceptable(operation),
      ...(body !== undefined && { 'content-type': body.type }),
      ...request.headers,
      ...more.headers,
    },
  };
}

/** Why no valid request of an operation can be made; `undefined` when one can. */
export function whyUnsendable(derivation: Derivation, operation: Operation): string | undefined {
  const names = unsendable(derivation, operation, derivation.valuesOf(operation));
  if (names.length > 0) return `no valid value of ${names.join(', ')} can be made; give the parameter an example`;
  const { body } = operation;
  if (body?.required !== true || writable(derivation, operation).length > 0) return undefined;
  const types = body.content.map(({ type }) => type).join(' or ');
  return `no valid body of ${types} can be made; give it an example`;
}

/** The parts of a case that its operation and group do not give. */
export interface CaseParts {
  /** The end of its id, after operation and group. */
  readonly name: string;
  readonly title: string;
  readonly request: RequestPlan;
  readonly expect: readonly string[];
  readonly beside?: readonly string[];
  readonly elsewhere?: true;
  readonly field?: string | undefined;
  readonly madeUp?: boolean;
  readonly covers?: Covers;
}

export function caseOf(operation: Operation, group: CaseGroup, parts: CaseParts): Case {
  const { name, title, request, expect, beside, elsewhere, field, madeUp, covers = {} } = parts;
  return {
    id: `${operation.id}/${group}/${name}`,
    operationId: operation.id,
    group,
    title,
    request,
    expect,
    ...(beside !== undefined && { beside }),
    ...(elsewhere && { elsewhere }),
    ...(field !== undefined && { field }),
    ...(madeUp === true && { madeUp: true }),
    covers,
  };
}

function acceptable(operation: Operation): string {
  const success = operation.responses.filter(({ status }) => /^[2d]/i.test(status));
  const types = new Set(
    (success.length > 0 ? success : operation.responses).flatMap(({ content }) => content.map(({ type }) => type)),
  );
  return types.size === 0 ? '*/*' : [...types].join(', ');
}

function headersOf(
  headers: readonly Parameter[],
  cookies: readonly Parameter[],
  exampleOf: (parameter: Parameter) => unknown,
): Record<string, string> {
  const pairs = headers.map(
    (parameter) => [parameter.name.toLowerCase(), encodeHeader(parameter, exampleOf(parameter))] as const,
  );
  const cookie = cookies
    .map((parameter) => `${parameter.name}=${encodeURIComponent(encodeHeader(parameter, exampleOf(parameter)))}`)
    .join('; ');
  return { ...Object.fromEntries(pairs), ...(cookie !== '' && { cookie }) };
}
