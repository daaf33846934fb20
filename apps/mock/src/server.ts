import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chooseMediaType, exampleOfFormat } from './accept.ts';
import { parseBody, readBody } from './body.ts';
import {
  type Contract,
  type ContractOperation,
  listOperations,
  loadContract,
  type Method,
  methods,
  type RequestBodyObject,
  resolve,
} from './contract.ts';
import { requireCredentials } from './credentials.ts';
import {
  addError,
  type FieldErrors,
  methodNotAllowed,
  notFound,
  Problem,
  serverError,
  validationFailed,
} from './errors.ts';
import { readPreference } from './prefer.ts';
import { createPrism } from './prism.ts';
import { createRouter, type Route } from './routes.ts';
import { createBodyValidator } from './validate.ts';

export interface MockOptions {
  /** An OpenAPI 3.1 document, or the JSON file that holds one. Default: the bundle of `@xs2a/openapi`. */
  openapi?: Contract | string;
  /** Largest request body in bytes. Default: 1 MiB. */
  bodyLimit?: number;
}

export interface MockServer {
  /** Number of operations that are served. */
  operations: number;
  /**
   * Starts to serve.
   *
   * @param port 0 takes any free port
   * @returns the address, without a slash at the end
   * @throws Error with `code: 'EADDRINUSE'` if the port is taken
   */
  listen(port: number, host?: string): Promise<string>;
  /** Answers what is under way, then closes all connections. */
  close(): Promise<void>;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** How long a request that is under way may go on after `close`. */
const graceMs = 2000;

export async function createMockServer(options: MockOptions = {}): Promise<MockServer> {
  const { openapi, bodyLimit = 1024 * 1024 } = options;
  const contract = typeof openapi === 'object' ? openapi : await loadContract(openapi);
  const route = createRouter(contract);
  const validateBody = createBodyValidator(contract);
  const prism = await createPrism(contract);

  async function answer(request: IncomingMessage): Promise<Answer> {
    const [path = '', search = ''] = split(request.url ?? '/');
    const found = route(path);
    if (found === undefined || !isDecodable(path)) throw notFound();
    const operation = operationOf(found, request.method ?? 'GET');
    if (operation === undefined) throw methodNotAllowed(found.operations.keys());
    requireCredentials(request.headers.authorization);

    const raw = await readBody(request, bodyLimit);
    const errors: FieldErrors = validateBody(operation, parse(operation, raw, request.headers));

    const query = new URLSearchParams(search);
    const preference = readPreference(header(request, 'prefer'), query);
    const { accept } = request.headers;
    const format = query.get('format');
    const mediaType = chooseMediaType(contract, operation, { accept, format, code: preference.code });
    const isOpen = preference.code === undefined && preference.exampleKey === undefined && !preference.dynamic;
    const example = isOpen ? exampleOfFormat(contract, operation, mediaType, format) : undefined;
    const result = await prism(operation, {
      path: found.path,
      query,
      headers: forPrism(request.headers),
      preference: example === undefined ? preference : { ...preference, exampleKey: example },
      mediaType,
    });
    for (const [field, messages] of Object.entries(result.errors)) {
      for (const message of messages) addError(errors, field, message);
    }
    if (Object.keys(errors).length > 0) throw validationFailed(errors);
    return result;
  }

  function parse(operation: ContractOperation, raw: Buffer, headers: IncomingMessage['headers']) {
    const { requestBody } = operation.operation;
    if (raw.length === 0 || requestBody === undefined) return undefined;
    return parseBody(raw, headers, Object.keys(resolve<RequestBodyObject>(contract, requestBody).content));
  }

  const server = createServer((request, response) => {
    answer(request)
      .catch(toAnswer)
      .then((result) => send(response, result));
  });

  return {
    operations: listOperations(contract).length,
    listen: (port, host = '127.0.0.1') =>
      new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(port, host, () => {
          server.off('error', fail);
          done(`http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`);
        });
      }),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), graceMs).unref();
      }),
  };
}

function split(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark === -1 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function operationOf({ operations }: Route, method: string): ContractOperation | undefined {
  const name = method === 'HEAD' ? 'get' : method.toLowerCase();
  return methods.includes(name as Method) ? operations.get(name as Method) : undefined;
}

/** Prism must not look for a body, and decides the media type no longer. */
function forPrism(headers: IncomingMessage['headers']): Record<string, string> {
  const { 'content-length': _length, 'content-type': _type, accept: _accept, prefer: _prefer, ...rest } = headers;
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}

function toAnswer(error: unknown): Answer {
  const problem = error instanceof Problem ? error : serverError();
  if (!(error instanceof Problem)) console.error(error);
  return { status: problem.status, headers: problem.headers, body: problem.toJSON() };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (body === undefined) {
    response.removeHeader('Content-Type');
    response.end();
    return;
  }
  if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', 'application/json');
  const isJson = /[/+]json\b/.test(String(response.getHeader('Content-Type')));
  const payload = Buffer.from(isJson || typeof body !== 'string' ? JSON.stringify(body) : body);
  response.setHeader('Content-Length', payload.length);
  response.end(payload);
}
