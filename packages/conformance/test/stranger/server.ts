import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { listen } from '@xs2a/tools-lib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/** The contract of the weather stations, which this server obeys. */
export const weather: string = fileURLToPath(new URL('weather.yaml', import.meta.url));
export const stationKey = 'garden-key-4711';

interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  type?: string;
}
type Station = Record<string, unknown> & { id: string };
interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}

const ajv = addFormats.default(new Ajv2020({ strict: false, validateFormats: true }));
ajv.addSchema({ $id: 'weather:', ...parse(readFileSync(weather, 'utf8')) });
const isValid = (name: string, value: unknown) => ajv.validate({ $ref: `weather:#/components/schemas/${name}` }, value);

class Refused extends Error {
  readonly reply: Reply;
  constructor(status: number, title: string, headers: Record<string, string> = {}) {
    super(title);
    this.reply = { status, headers, type: 'application/problem+json', body: { title, status } };
  }
}
const invalid = (what: string) => new Refused(400, `${what} is not valid.`);

/** A server with a memory, correct in everything that its contract says. */
export class WeatherServer {
  readonly #stations = new Map<string, Station>();
  readonly #readings = new Map<string, unknown[]>();
  get size(): number {
    return this.#stations.size;
  }

  readonly #server: Server = createServer((request, response) => void this.#serve(request, response));
  #last = 0;

  /** @returns the address, with the base path of the contract's server */
  async listen(): Promise<string> {
    return `http://127.0.0.1:${await listen(this.#server)}/api`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://weather');
    const { method = 'GET', headers } = request;
    const call = { method, path: pathname, query: searchParams, headers, body: Buffer.concat(chunks).toString('utf8') };
    let reply: Reply;
    try {
      reply = this.#answer(call);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      reply = error.reply;
    }
    const { status, body, type = 'application/json' } = reply;
    const text = body === undefined ? '' : type.startsWith('text/') ? String(body) : JSON.stringify(body);
    response.writeHead(status, { ...(text !== '' && { 'content-type': type }), ...reply.headers }).end(text);
  }

  #answer(call: Call): Reply {
    const [, base, first, id, last, ...more] = call.path.split('/');
    if (base !== 'api' || more.length > 0) throw new Refused(404, 'There is nothing here.');
    if (first === 'health' && id === undefined) return this.#route(call, { GET: () => health }, false);
    if (first !== 'stations') throw new Refused(404, 'There is nothing here.');
    if (id === undefined)
      return this.#route(call, { GET: () => this.#list(call.query), POST: () => this.#create(call) });
    if (last === undefined) {
      return this.#route(call, {
        GET: () => ({ status: 200, body: this.#find(id) }),
        PATCH: () => this.#update(this.#find(id), call),
        DELETE: () => this.#delete(this.#find(id)),
      });
    }
    if (last !== 'readings') throw new Refused(404, 'There is nothing here.');
    return this.#route(call, {
      GET: () => this.#listReadings(this.#find(id), call.query),
      POST: () => this.#addReading(this.#find(id), call),
    });
  }

  #route({ method, headers }: Call, handlers: Record<string, () => Reply>, isGuarded = true): Reply {
    const handler = handlers[method];
    if (handler === undefined) throw new Refused(405, 'No such method.', { allow: Object.keys(handlers).join(', ') });
    if (isGuarded && headers['x-station-key'] !== stationKey) {
      throw new Refused(401, 'The key is missing or wrong.', { 'www-authenticate': 'StationKey' });
    }
    return handler();
  }

  #list(query: URLSearchParams): Reply {
    const limit = integer(query, 'limit', 20, 1, 50);
    const offset = integer(query, 'offset', 0, 0, Number.MAX_SAFE_INTEGER);
    const kind = query.get('kind');
    if (kind !== null && !isValid('Kind', kind)) throw invalid('kind');
    const stations = [...this.#stations.values()].reverse().filter((station) => kind === null || station.kind === kind);
    return {
      status: 200,
      headers: { 'x-total-count': String(stations.length) },
      body: stations.slice(offset, offset + limit),
    };
  }

  #create(call: Call): Reply {
    const input = readBody(call, 'application/json', 'StationInput');
    this.#last += 1;
    const id = `st_${this.#last.toString(36).padStart(8, '0')}`;
    const created = new Date(firstStation + this.#last * 60_000).toISOString();
    const station = { ...input, id, created_at: created };
    this.#stations.set(id, station);
    return { status: 201, headers: { location: `/stations/${id}` }, body: station };
  }

  #find(id: string): Station {
    const station = this.#stations.get(id);
    if (station === undefined) throw new Refused(404, 'There is no such station.');
    return station;
  }

  #update(station: Station, call: Call): Reply {
    const patched = { ...station, ...readBody(call, 'application/merge-patch+json', 'StationPatch') };
    this.#stations.set(station.id, patched);
    return { status: 200, body: patched };
  }

  #delete({ id }: Station): Reply {
    this.#stations.delete(id);
    this.#readings.delete(id);
    return { status: 204 };
  }

  #listReadings({ id }: Station, query: URLSearchParams): Reply {
    const since = query.get('since');
    if (since !== null && !ajv.validate({ type: 'string', format: 'date' }, since)) throw invalid('since');
    return { status: 200, body: this.#readings.get(id) ?? [] };
  }

  #addReading({ id }: Station, call: Call): Reply {
    const reading = readBody(call, 'application/json', 'Reading');
    this.#readings.set(id, [...(this.#readings.get(id) ?? []), reading]);
    return { status: 202 };
  }
}

/** When the first station was set up. */
const firstStation = Date.parse('2026-03-29T03:00:00+02:00');

const health: Reply = { status: 200, type: 'text/plain', body: 'ok' };

function integer(query: URLSearchParams, name: string, fallback: number, lowest: number, highest: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  const value = Number(text);
  if (!/^-?\d+$/.test(text) || value < lowest || value > highest) throw invalid(name);
  return value;
}

function readBody({ headers, body }: Call, type: string, schema: string): Record<string, unknown> {
  if (headers['content-type']?.split(';', 1)[0] !== type) throw invalid('The media type');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw invalid('The body');
  }
  if (!isValid(schema, value)) throw invalid('The body');
  return value as Record<string, unknown>;
}
