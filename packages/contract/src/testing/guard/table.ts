/** Requests that every server of the contract must refuse: derived from the contract, or listed. */
import { encodeForm } from '../../codecs/form.ts';
import { encodePath, encodeQuery } from '../../codecs/query.ts';
import { exampleParameters } from '../../examples.ts';
import type { Contract, Operation } from '../../model.ts';
import { operationOf } from '../contracts.ts';
import { mutationsOf } from './mutations.ts';

/** A request that must be refused, and how. */
export interface BadRequest {
  operationId: string;
  name: string;
  method: string;
  target: string;
  init: RequestInit;
  status: number;
  /** The field that a 422 names. */
  field?: string;
  /** Whether it is refused because of the contract, and not because it cannot be parsed. */
  byContract: boolean;
}

type Encoding = 'JSON' | 'form';
const encodings: Encoding[] = ['JSON', 'form'];
const mediaTypes = { JSON: 'application/json', form: 'application/x-www-form-urlencoded' };

function encode(encoding: Encoding, body: unknown): RequestInit {
  // An empty body would be none at all.
  return encoding === 'JSON' ? json(body) : form(encodeForm(body) || 'unknown=1');
}

function json(body: unknown): RequestInit {
  return { body: JSON.stringify(body), headers: { 'content-type': mediaTypes.JSON } };
}

function form(body: string): RequestInit {
  return { body, headers: { 'content-type': mediaTypes.form } };
}

function request(
  contract: Contract,
  operation: Operation,
  name: string,
  init: RequestInit,
  want: Partial<BadRequest>,
): BadRequest {
  const base = {
    operationId: operation.id,
    name,
    method: operation.method,
    target: targetOf(contract, operation),
    init,
  };
  return { ...base, status: 422, byContract: false, ...want };
}

/** Path and required query of an operation, filled from the examples of its parameters. */
function targetOf(contract: Contract, operation: Operation): string {
  const { path, query } = exampleParameters(contract, operation);
  const search = encodeQuery(operation.parameters, query);
  return encodePath(operation, path) + (search === '' ? '' : `?${search}`);
}

/** The first example of the JSON body. */
function bodyOf({ body }: Operation): unknown {
  return body?.content.find(({ type }) => type === mediaTypes.JSON)?.examples[0]?.value;
}

function schemaOf({ body }: Operation, mediaType: string): unknown {
  return body?.content.find(({ type }) => type === mediaType)?.schema?.schema;
}

/** What the schema of a body forbids. */
function spoiledBodies(contract: Contract, operation: Operation): BadRequest[] {
  const valid = bodyOf(operation) as Record<string, unknown>;
  return encodings.flatMap((encoding) =>
    mutationsOf(contract, schemaOf(operation, mediaTypes[encoding]), valid)
      // A form has no numbers: what is too small is a string of the wrong form there.
      .map(({ name, field, body }) =>
        request(contract, operation, `${encoding}: ${name}: ${field}`, encode(encoding, body), {
          field,
          byContract: true,
        }),
      ),
  );
}

/** What no operation accepts, whatever its schema says. */
function hostileBodies(contract: Contract, operation: Operation): BadRequest[] {
  const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
  const raw = (body: string | Uint8Array<ArrayBuffer>, type: string): RequestInit => ({
    body,
    headers: { 'content-type': type },
  });
  const bad = (name: string, init: RequestInit, want: Partial<BadRequest>) =>
    request(contract, operation, name, init, want);
  return [
    bad('JSON: broken', raw('{"key":', mediaTypes.JSON), { field: 'body' }),
    bad('JSON: two values', raw('{}{}', mediaTypes.JSON), { field: 'body' }),
    bad('JSON: a list', json([]), { field: 'body', byContract: true }),
    bad('JSON: null', json(null), { field: 'body', byContract: true }),
    bad('JSON: not UTF-8', raw(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), mediaTypes.JSON), { field: 'body' }),
    bad('JSON: a NUL byte', raw('{"key":"\0"}', mediaTypes.JSON), { field: 'body' }),
    bad('JSON: nested deep', raw(`{"a":${nested(50, '[', ']')}}`, mediaTypes.JSON), { field: 'body' }),
    bad('JSON: nested very deep', raw(nested(400_000, '[', ']'), mediaTypes.JSON), { field: 'body' }),
    bad('JSON: __proto__', raw('{"__proto__":{"admin":true}}', mediaTypes.JSON), { field: '__proto__' }),
    bad('JSON: constructor', json({ constructor: { prototype: {} } }), { field: 'constructor' }),
    bad('JSON: prototype inside', json({ metadata: { prototype: '1' } }), { field: 'metadata.prototype' }),
    bad('JSON: too large', json({ text: 'a'.repeat(1024 * 1024) }), { status: 413 }),
    bad('form: not UTF-8', form('name=%FF'), { field: 'body' }),
    bad('form: broken encoding', form('name=%E0%A4%A'), { field: 'body' }),
    bad('form: nested deep', form('a[b][c][d][e][f][g][h][i][j]=1'), { field: 'body' }),
    bad('form: too many fields', form('a=1&'.repeat(1001)), { field: 'body' }),
    bad('form: __proto__', form('__proto__[admin]=true'), { field: '__proto__' }),
    bad('form: constructor', form('constructor[prototype][admin]=1'), { field: 'constructor' }),
    bad('form: __proto__ inside', form('metadata[__proto__]=1'), { field: 'metadata.__proto__' }),
    bad('form: prototype, encoded', form('metadata%5Bprototype%5D=1'), { field: 'metadata.prototype' }),
    bad('form: too large', form(`text=${'a'.repeat(1024 * 1024)}`), { status: 413 }),
    bad('XML', raw('<key/>', 'text/xml'), { status: 415 }),
    bad('a multipart form', raw('--x--', 'multipart/form-data; boundary=x'), { status: 415 }),
    bad('JSON in another charset', raw('{}', 'application/json; charset=utf-16'), { status: 415 }),
    bad('a compressed body', { body: 'x', headers: { 'content-encoding': 'gzip' } }, { status: 415 }),
  ];
}

/** Requests that are refused before their body is looked at. */
function wrongCalls(contract: Contract, operation: Operation): BadRequest[] {
  const body = bodyOf(operation);
  const { headers, ...init } = json(body);
  const with_ = (more: Record<string, string>): RequestInit => ({
    ...init,
    headers: { ...(headers as Record<string, string>), ...more },
  });
  return [
    request(contract, operation, 'no credentials', with_({ authorization: '' }), { status: 401 }),
    request(contract, operation, 'a bearer token', with_({ authorization: 'Bearer token' }), { status: 401 }),
    request(contract, operation, 'an unknown method', with_({}), { status: 405, method: 'PROPFIND' }),
    request(contract, operation, 'an impossible preference', with_({ prefer: 'code=418' }), { field: 'prefer' }),
    ...(operation.responses.every(({ status }) => status !== '204')
      ? [request(contract, operation, 'HTML wanted', with_({ accept: 'text/html' }), { status: 406 })]
      : []),
  ];
}

const special = (contract: Contract, operationId: string, body: object, field: string): BadRequest[] =>
  encodings.map((encoding) =>
    request(
      contract,
      operationOf(contract, operationId),
      `${encoding}: ${JSON.stringify(body)}`,
      encode(encoding, body),
      {
        field,
        byContract: true,
      },
    ),
  );

/** Rules that cannot be read off one field. */
const rules = (contract: Contract): BadRequest[] => [
  ...['createVerification', 'createRisk', 'createPayment'].flatMap((operationId) => [
    ...special(contract, operationId, { metadata: { a: '1', b: '2', c: '3', d: '4' } }, 'metadata'),
    ...special(contract, operationId, { metadata: { ['k'.repeat(21)]: '1' } }, 'metadata'),
    ...special(contract, operationId, { metadata: { key: 'v'.repeat(129) } }, 'metadata.key'),
    ...special(contract, operationId, { metadata: { key: { nested: '1' } } }, 'metadata.key'),
  ]),
  ...special(contract, 'submitWizardStep', { action: 'back' }, 'key'),
  ...special(contract, 'submitWizardStep', { key: 'k', action: 'switch-login-tabs' }, 'tab'),
  ...special(contract, 'submitWizardStep', { key: 'k', action: 'change-language' }, 'language'),
  ...special(contract, 'submitWizardStep', { key: 'k', action: 'complete-bankcodes', country_id: 'DE' }, 'bank_code'),
  ...special(contract, 'submitWizardStep', { key: 'k', action: 'complete-bankcodes', bank_code: '8888' }, 'country_id'),
  ...special(contract, 'submitWizardStep', { key: 'k', tab: 'tra_1' }, 'action'),
];

/** Operations without a body. */
const others = (contract: Contract): BadRequest[] =>
  contract.operations
    .filter(({ body }) => body === undefined)
    .flatMap((operation) => {
      const without = request(
        contract,
        operation,
        'no credentials',
        { headers: { authorization: '' } },
        { status: 401 },
      );
      const method = request(contract, operation, 'an unknown method', {}, { status: 405, method: 'PROPFIND' });
      return [without, method];
    });

const ids = (contract: Contract): BadRequest[] =>
  contract.operations
    .filter(({ path }) => path.includes('{'))
    .flatMap((operation) =>
      ['4711', '%00', 'xx_%22', '..%2F..', 'a'.repeat(2000)].map((id) => ({
        ...request(contract, operation, `id ${id.slice(0, 20)}`, {}, { status: 404, byContract: true }),
        target: operation.path.replace(/\{.+?\}/g, id),
      })),
    );

const brokenPaths = (contract: Contract): BadRequest[] =>
  contract.operations
    .filter(({ path }) => path.includes('{'))
    .map((operation) => ({
      ...request(contract, operation, 'an id that cannot be decoded', {}, { status: 404 }),
      target: operation.path.replace(/\{.+?\}/g, '%'),
    }));

const parameter = (contract: Contract, target: string, field: string, byContract = true): BadRequest => {
  const operation = contract.operations.find(({ path, method }) => method === 'GET' && path === target.split('?')[0]);
  return { ...request(contract, operation as Operation, target, {}, { field, byContract }), target };
};

const parameters = (contract: Contract): BadRequest[] => [
  parameter(contract, '/v1/payments?per_page=many', 'per_page'),
  parameter(contract, '/v1/payments?page=0', 'page'),
  ...['Infinity', '0x10', '%201', '1e400'].map((text) => parameter(contract, `/v1/payments?page=${text}`, 'page')),
  parameter(contract, '/v1/payments?page=1&page=2', 'page'),
  parameter(contract, '/v1/risks?from=yesterday', 'from'),
  parameter(contract, '/v1/verifications?check_requested=perhaps', 'check_requested'),
  parameter(contract, `/v1/verifications?account_holder=${'a'.repeat(256)}`, 'account_holder'),
  parameter(contract, '/v1/events?type=no-such-event', 'type'),
  parameter(contract, '/v1/bankcodes/autocomplete', 'q'),
  parameter(contract, '/v1/bankcodes/autocomplete?q=%FF', 'q', false),
  parameter(contract, '/v1/bankcodes/autocomplete?q=1&%E0%A4%A=1', 'query', false),
];

/** Operations that take a body, which can be spoiled. */
export function operationsWithBody({ operations }: Contract): Operation[] {
  return operations.filter(({ body }) => body !== undefined);
}

/** Every bad request: derived from the contract, or listed. */
export function guardTableOf(contract: Contract): BadRequest[] {
  return [
    ...operationsWithBody(contract).flatMap((operation) => [
      ...spoiledBodies(contract, operation),
      ...hostileBodies(contract, operation),
      ...wrongCalls(contract, operation),
    ]),
    ...rules(contract),
    ...others(contract),
    ...ids(contract),
    ...brokenPaths(contract),
    ...parameters(contract),
  ];
}
