/** What every kind of case is derived from, and how a case is built. */
import {
  bodyFormat,
  type Contract,
  type Example,
  encodeBody,
  encodePath,
  encodeQuery,
  isJson,
  type MediaType,
  type Operation,
  type Parameter,
} from '@xs2a/contract';
import { sample, sampleBody } from '@xs2a/contract/sample';
import type { Validators } from '@xs2a/contract/validators';
import type { Case, CaseGroup, Covers, Credential, RequestPlan } from '../types.ts';

export interface Derivation {
  readonly contract: Contract;
  readonly validators: Validators;
  readonly seed: number;
  /** Values for the placeholders of an operation's path: existing ids, if they are known. */
  readonly valuesOf: (operation: Operation) => Readonly<Record<string, unknown>>;
  /** Replaces the ids of an example by ids that exist on the server. Default: examples stay as they are. */
  readonly translate?: <Value>(value: Value) => Value;
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

/** The credential that an operation takes; `none` when it asks for none. */
export function credentialOf(operation: Operation): Credential {
  return operation.security[0]?.[0]?.credential ?? 'none';
}

/** The plainest request that has to succeed: required parameters, and the body if it is required. */
export function validRequest(derivation: Derivation, operation: Operation): Request {
  const { contract, seed, translate = same } = derivation;
  const exampleOf = ({ schema, examples }: Parameter) =>
    translate(examples[0]?.value) ?? sample(contract, schema?.schema ?? {}, seed);
  const required = (where: Parameter['in']) =>
    operation.parameters.filter((parameter) => parameter.in === where && parameter.required);
  const [media] = writable(operation);
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

/** The media types of the request body that the suite can write, JSON first. */
export function writable(operation: Operation): MediaType[] {
  const content = operation.body?.content.filter(({ type }) => bodyFormat(type) !== undefined) ?? [];
  return [...content.filter(({ type }) => isJson(type)), ...content.filter(({ type }) => !isJson(type))];
}

/** A valid body: the first example that its schema admits, or a generated one. */
function validBody(derivation: Derivation, media: MediaType): unknown {
  return validBodies(derivation, media)[0]?.value;
}

/** Every example that the schema admits, or one generated body when there is none. */
export function validBodies(derivation: Derivation, media: MediaType): readonly Example[] {
  const known = bodiesOf.get(derivation) ?? new Map<MediaType, readonly Example[]>();
  bodiesOf.set(derivation, known);
  const bodies = known.get(media) ?? findBodies(derivation, media);
  known.set(media, bodies);
  return bodies;
}

/** Examples are validated once, because every variant of a body begins with one. */
const bodiesOf = new WeakMap<Derivation, Map<MediaType, readonly Example[]>>();

function findBodies({ contract, validators, seed, translate = same }: Derivation, media: MediaType): Example[] {
  const { schema, examples } = media;
  const valid = examples.filter(({ value }) => schema === undefined || validators.request(schema, value).length === 0);
  if (valid.length > 0) return valid.map((example) => ({ ...example, value: translate(example.value) }));
  const value = schema === undefined ? {} : sampleBody(contract, schema, validators.request, seed);
  return [{ name: '', summary: '', value }];
}

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
    ...(body !== undefined && { body }),
    ...more,
    headers: {
      accept: acceptable(operation),
      ...(request.body !== undefined && { 'content-type': request.body.media.type }),
      ...request.headers,
      ...more.headers,
    },
  };
}

/** The parts of a case that its operation and group do not give. */
export interface CaseParts {
  /** The end of its id, after operation and group. */
  readonly name: string;
  readonly title: string;
  readonly request: RequestPlan;
  readonly expect: readonly string[];
  readonly field?: string | undefined;
  readonly madeUp?: boolean;
  readonly covers?: Covers;
}

export function caseOf(operation: Operation, group: CaseGroup, parts: CaseParts): Case {
  const { name, title, request, expect, field, madeUp, covers = {} } = parts;
  return {
    id: `${operation.id}/${group}/${name}`,
    operationId: operation.id,
    group,
    title,
    request,
    expect,
    ...(field !== undefined && { field }),
    ...(madeUp === true && { madeUp: true }),
    covers,
  };
}

/** The documented statuses by which an operation refuses a bad request. */
export function refusals(operation: Operation): string[] {
  const documented = operation.responses.map(({ status }) => status.toUpperCase());
  const preciseStatuses = ['422', '400'].filter((status) => documented.includes(status));
  if (preciseStatuses.length > 0) return preciseStatuses;
  return documented.includes('4XX') || documented.includes('DEFAULT') ? ['4XX'] : [];
}

export function documents(operation: Operation, status: string): boolean {
  return operation.responses.some((response) => response.status === status);
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
  const pairs = headers.map((parameter) => [parameter.name.toLowerCase(), String(exampleOf(parameter))] as const);
  const cookie = cookies
    .map((parameter) => `${parameter.name}=${encodeURIComponent(String(exampleOf(parameter)))}`)
    .join('; ');
  return { ...Object.fromEntries(pairs), ...(cookie !== '' && { cookie }) };
}
