import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Contract, isObject, type MediaType, object } from '@xs2a/contract';
import { createValidators, type Validators } from '@xs2a/contract/validators';
import { listen } from '@xs2a/tools-lib';
import { type Call, createRouter, type Router, validate } from './call.ts';
import { Refusal } from './refusal.ts';
import { exampleOf, Things } from './things.ts';

/** The only key that is right. */
export const rightKey = 'sk_test_4711_memory';

interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** A server with a memory for the XS2A contract: correct, as far as a contract can tell what is correct. */
export class MemoryServer {
  readonly things: Things;
  /** Methods and targets of all requests. */
  readonly requests: string[] = [];
  readonly #route: Router;
  readonly #validators: Validators;
  /** The path of the user to whom a token belongs. */
  readonly #tokens = new Map<string, string>();
  readonly #server: Server = createServer((request, response) => void this.#serve(request, response));

  constructor(contract: Contract) {
    this.things = new Things(contract);
    this.#route = createRouter(contract);
    this.#validators = createValidators(contract.document);
  }

  /** Every access token that was made. */
  readonly tokens: string[] = [];

  async listen(): Promise<string> {
    return `http://127.0.0.1:${await listen(this.#server)}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    this.requests.push(`${request.method} ${request.url}`);
    let reply: Reply;
    try {
      reply = this.#answer(this.#route(request, Buffer.concat(chunks).toString('utf8')));
    } catch (error) {
      reply = error instanceof Refusal ? error : new Refusal(500);
    }
    const { status, headers = { 'content-type': 'application/json' }, body } = reply;
    const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
    response.writeHead(status, text === '' ? {} : headers).end(request.method === 'HEAD' ? '' : text);
  }

  #answer(call: Call): Reply {
    const { operation, path } = call;
    const token = this.#authorise(call);
    this.#findAll(call);
    validate(this.#validators, call);
    const [, collection = '', id = ''] = /^(.*)\/([^/]+)$/.exec(path) ?? [];
    const isAboutOne = this.things.isAboutOne(operation);
    if (this.things.isMaker(operation)) {
      const body = this.things.make(call, this.#tokens.get(token));
      if (typeof body.token === 'string') {
        this.tokens.push(body.token);
        this.#tokens.set(body.token, path.replace(/\/[^/]+$/, ''));
      }
      return { status: 200, body };
    }
    if (isAboutOne && operation.method === 'DELETE') {
      const body = this.things.remove(collection, id);
      for (const [token, user] of this.#tokens) if (user === path || token === body.token) this.#tokens.delete(token);
      return operation.responses.some(({ status }) => status === '204') ? { status: 204 } : { status: 200, body };
    }
    if (isAboutOne) return { status: 200, body: this.things.find(collection, id) };
    if (operation.method === 'GET' && 'last_page' in object(exampleOf(operation)))
      return { status: 200, body: this.things.page(call) };
    return this.#example(call);
  }

  /** @returns the password */
  #authorise({ operation, headers }: Call): string {
    const [, encoded = ''] = /^basic (.+)$/i.exec(headers.authorization ?? '') ?? [];
    const [user, ...parts] = Buffer.from(encoded, 'base64').toString().split(':');
    const password = user === 'api' ? parts.join(':') : '';
    const taken = operation.security.flat().map(({ credential }) => credential);
    const isKey = taken.includes('key') && password === rightKey;
    const isToken = taken.includes('token') && this.#tokens.has(password);
    if (!isKey && !isToken) throw new Refusal(401, { headers: { 'www-authenticate': 'Basic realm="memory"' } });
    return password;
  }

  /** Everything that the path names has to exist. */
  #findAll({ operation, path }: Call): void {
    const segments = path.split('/');
    operation.path.split('/').forEach((segment, index) => {
      if (segment.startsWith('{')) this.things.find(segments.slice(0, index).join('/'), segments[index] ?? '');
    });
  }

  /** The first example of the plainest success, in the format that was asked for. */
  #example({ operation, query, headers, values }: Call): Reply {
    const successes = operation.responses.filter(({ status }) => status.startsWith('2'));
    const [success] = successes.toSorted((a, b) => a.content.length - b.content.length);
    const status = Number(success?.status);
    const content = success?.content ?? [];
    const { accept = '*/*' } = headers;
    const accepted = content.filter(({ type }) => accept === '*/*' || accept.includes(type));
    const wanted = accepted.find(({ type }) => type.endsWith(query.get('format') ?? '/')) ?? accepted[0] ?? content[0];
    if (wanted === undefined) return { status };
    const file = `attachment; filename="file.${wanted.type.split('/')[1]}"`;
    const isFile = success?.headers.some(({ name }) => name === 'content-disposition');
    return {
      status,
      headers: { 'content-type': wanted.type, ...(isFile && { 'content-disposition': file }) },
      body: bodyOf(wanted, values),
    };
  }
}

/** The example of a PDF is no text that could be sent as it is; an object holds the ids that were asked for. */
function bodyOf({ type, examples }: MediaType, values: Call['values']): unknown {
  const example = examples[0]?.value;
  if (type === 'application/pdf') return '%PDF-1.7\n%%EOF';
  if (!isObject(example)) return example;
  return { ...example, ...Object.fromEntries(Object.entries(values).filter(([name]) => name in example)) };
}
