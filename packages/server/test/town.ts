import { type Contract, checkDocument, createContract, type JsonObject } from '@xs2a/contract';
import { type Call, createServer, type Server, type ServerOptions } from '../src/index.ts';

const done = { 200: { description: 'Done.', content: { 'application/json': { schema: {} } } } };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^xp_[A-Za-z0-9]+$' } };

const risk = {
  type: 'object',
  properties: {
    bank_code: { type: 'string', pattern: '^[0-9]{8}$' },
    bic: { type: 'string' },
    country_id: { type: 'string', pattern: '^[A-Z]{2}$' },
    days: { type: 'integer' },
    filters: { type: 'array', items: { type: 'string' } },
    check: { type: 'object', properties: { names: { type: 'array', items: { type: 'string' } } } },
    metadata: { type: 'object', additionalProperties: { type: 'string' } },
  },
};
const content = {
  'application/json': { schema: risk },
  'application/x-www-form-urlencoded': { schema: risk },
  'image/*': {},
};

/** A small API with one of each: methods, parameters, bodies, an alias, an operation without credentials. */
const document = {
  openapi: '3.1.0',
  info: { title: 'Town', version: '1' },
  security: [{ apiKey: [] }],
  components: { securitySchemes: { apiKey: { type: 'http', scheme: 'basic' } } },
  paths: {
    '/v1/version': { get: { operationId: 'getVersion', responses: done } },
    '/v1/status': { get: { operationId: 'getStatus', security: [], responses: done } },
    '/v1/payments': {
      get: {
        operationId: 'listPayments',
        parameters: [
          { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } },
          { name: 'tags', in: 'query', schema: { type: 'array', items: { type: 'string', enum: ['new', 'old'] } } },
          { name: 'X-Branch', in: 'header', schema: { type: 'integer' } },
          { name: 'since', in: 'cookie', schema: { type: 'integer' } },
        ],
        responses: done,
      },
      post: { operationId: 'createPayment', requestBody: { required: true, content }, responses: done },
    },
    '/v1/payments/{id}': {
      parameters: [id],
      get: { operationId: 'getPayment', responses: done },
      delete: { operationId: 'deletePayment', responses: { 204: { description: 'Gone.' } } },
    },
    '/v1/payments/{id}/received': { parameters: [id], post: { operationId: 'markReceived', responses: done } },
    '/v1/risks': { post: { operationId: 'createRisk', requestBody: { content }, responses: done } },
    '/v1/wizard': {
      'x-aliases': ['/v1/api/wizard'],
      post: { operationId: 'submitWizardStep', responses: done },
      trace: { operationId: 'traceWizard', responses: done },
    },
  },
};

export function contractFrom(given: JsonObject): Contract {
  return createContract(checkDocument(given, 'test'));
}

export const town = contractFrom(document);

export const authorization = `Basic ${Buffer.from('api:key').toString('base64')}`;

/** Answers with what the server has made of the request. */
export function echo({ operation, parameters, body }: Call<unknown>) {
  if (operation.id === 'deletePayment') return { status: 204, headers: {}, body: undefined };
  const { path, query, header, cookie } = parameters;
  return { status: 200, headers: {}, body: { id: operation.id, path, query, header, cookie, body } };
}

export function townServer(options: Partial<ServerOptions<unknown>> = {}): Server {
  return createServer<unknown>({ contract: town, handle: echo, ...options });
}

/** Calls a server in this process, with credentials. */
export function caller({ fetch }: Pick<Server, 'fetch'>) {
  return (method: string, target: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`http://town${target}`, {
      ...init,
      method,
      headers: { authorization, ...(init.headers as Record<string, string>) },
    });
}

export function json(body: unknown): RequestInit {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

export function form(body: string): RequestInit {
  return { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
}
