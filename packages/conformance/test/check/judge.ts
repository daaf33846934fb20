/** A small contract of everything that checks look at, and a way to answer its operations. */
import { checkDocument, createContract } from '@xs2a/contract';
import { createValidators } from '@xs2a/contract/validators';
import { createChecker } from '../../src/check/index.ts';
import type { Capabilities, Case, Finding } from '../../src/types.ts';

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
const json = (schema: unknown, examples?: unknown) => ({
  'application/json': { schema, ...(examples !== undefined && { examples }) },
});

const errors = {
  401: ref('responses', 'Unauthorized'),
  404: ref('responses', 'NotFound'),
  422: ref('responses', 'Invalid'),
};

export const pets = createContract(
  checkDocument(
    {
      openapi: '3.1.0',
      info: { title: 'Pets', version: '1.0.0' },
      security: [{ basic: [] }],
      paths: {
        '/pets': {
          get: {
            operationId: 'listPets',
            parameters: [
              { name: 'page', in: 'query', schema: { type: 'integer' } },
              { name: 'per_page', in: 'query', schema: { type: 'integer' } },
              { name: 'kind', in: 'query', schema: { enum: ['cat', 'dog', true, false] } },
              { name: 'name', in: 'query', schema: { type: 'string' } },
            ],
            responses: { 200: { description: '', content: json(ref('schemas', 'PetPage')) }, ...errors },
          },
          post: {
            operationId: 'createPet',
            requestBody: { content: json(ref('schemas', 'Pet')) },
            responses: { 200: { description: '', content: json(ref('schemas', 'Pet')) }, ...errors },
          },
        },
        '/pets/{pet_id}': {
          parameters: [{ name: 'pet_id', in: 'path', required: true, schema: { type: 'string' } }],
          get: {
            operationId: 'getPet',
            responses: {
              200: {
                description: '',
                content: json(ref('schemas', 'Pet'), { tom: { value: { id: 'pet_1', name: 'Tom' } } }),
              },
              ...errors,
            },
          },
          delete: { operationId: 'deletePet', responses: { 204: { description: '' }, ...errors } },
        },
        '/report': {
          get: {
            operationId: 'getReport',
            parameters: [{ name: 'format', in: 'query', schema: { enum: ['csv', 'json'] } }],
            responses: {
              200: { description: '', content: { ...json({}), 'text/csv': { schema: { type: 'string' } } } },
            },
          },
        },
        '/health': { get: { operationId: 'getHealth', responses: { 200: { description: '' } } } },
        '/pets/{pet_id}/passport': {
          parameters: [{ name: 'pet_id', in: 'path', required: true, schema: { type: 'string' } }],
          get: {
            operationId: 'getPassport',
            parameters: [{ name: 'format', in: 'query', schema: { enum: ['pdf', 'csv', 'json', 'json2'] } }],
            responses: {
              200: {
                description: '',
                headers: {
                  'Content-Disposition': { schema: { type: 'string' } },
                  'X-Pages': { required: true, schema: { type: 'integer' } },
                  'X-Hint': { schema: { type: 'string' } },
                },
                content: { ...json({}), 'application/pdf': {}, 'text/csv': { schema: { type: 'string' } } },
              },
              ...errors,
            },
          },
        },
      },
      components: {
        securitySchemes: { basic: { type: 'http', scheme: 'basic', description: 'User name `api`.' } },
        responses: {
          Unauthorized: {
            description: '',
            content: json(ref('schemas', 'Problem'), { wrong: { value: { code: 401, message: 'no' } } }),
          },
          NotFound: {
            description: '',
            content: json(ref('schemas', 'Problem'), { none: { value: { code: '404', message: 'none' } } }),
          },
          Invalid: {
            description: '',
            content: json(ref('schemas', 'Refusal'), {
              name: { value: { code: 422, message: 'no', errors: { name: ['is missing'] } } },
            }),
          },
        },
        schemas: {
          Pet: {
            type: 'object',
            required: ['id', 'name'],
            properties: { id: { type: 'string' }, name: { type: 'string' }, chip: { type: 'string' } },
          },
          PetPage: {
            type: 'object',
            properties: {
              total: { type: 'integer' },
              per_page: { type: 'integer' },
              current_page: { type: 'integer' },
              last_page: { type: 'integer' },
              from: { type: 'integer' },
              to: { type: 'integer' },
              next_page_url: { type: ['string', 'null'] },
              prev_page_url: { type: ['string', 'null'] },
              data: { type: 'array', items: ref('schemas', 'Pet') },
            },
          },
          Problem: {
            type: 'object',
            required: ['code', 'message'],
            properties: { code: { type: ['integer', 'string'] }, message: { type: 'string' } },
          },
          Refusal: {
            type: 'object',
            required: ['code', 'message', 'errors'],
            properties: {
              code: { type: ['integer', 'string'] },
              message: { type: 'string' },
              errors: {
                type: 'object',
                additionalProperties: { type: 'array', minItems: 1, items: { type: 'string' } },
              },
            },
          },
        },
      },
    },
    'pets.json',
  ),
);

const validators = createValidators(pets.document);

/** What a test says about an exchange; everything else is as it should be. */
export interface Said {
  readonly operation?: string;
  readonly group?: Case['group'];
  readonly method?: string;
  readonly target?: string;
  readonly sent?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly expect?: readonly string[];
  readonly field?: string;
  readonly madeUp?: true;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text or bytes are answered as they are, anything else as JSON. */
  readonly answered?: unknown;
  readonly secrets?: readonly string[];
  readonly capabilities?: Partial<Capabilities>;
}

export const tom = { id: 'pet_1', name: 'Tom' };
export const refusal = { code: 422, message: 'no', errors: { name: ['is missing'] } };

/** What is found in an exchange: by default, `GET /pets/pet_1` with a cat called Tom. */
export function findingsIn(said: Said): Finding[] {
  const { operation = 'getPet', group = 'example', status = 200, answered = tom } = said;
  const known = pets.operations.find(({ id }) => id === operation);
  const testCase: Case = {
    id: `${operation}/${group}/x`,
    operationId: operation,
    group,
    title: 'a title',
    request: {
      method: said.method ?? known?.method ?? 'GET',
      target: said.target ?? known?.path.replace('{pet_id}', 'pet_1') ?? '/',
      headers: said.sent ?? {},
      credential: 'key',
      ...(said.body !== undefined && { body: said.body }),
    },
    expect: said.expect ?? ['2XX'],
    covers: {},
    ...(said.field !== undefined && { field: said.field }),
    ...(said.madeUp && { madeUp: said.madeUp }),
  };
  const isRaw = typeof answered === 'string' || answered instanceof Uint8Array;
  const body = Buffer.from(isRaw ? answered : JSON.stringify(answered));
  const headers = { 'content-type': 'application/json', ...said.headers };
  const capabilities = { stateful: false, checksCredentials: true, prefers: false, ...said.capabilities };
  const answer = { status, headers, body, milliseconds: 1 };
  return createChecker(pets, validators, capabilities)({ case: testCase, answer }, said.secrets);
}

/** Rule and place of each finding, in one line each. */
export function placesIn(said: Said): string[] {
  return findingsIn(said).map(({ rule, place }) => `${rule} at ${place}`);
}
