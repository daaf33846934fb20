import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Product {
  id: number;
  name: string;
  category: string;
  price: number;
  description: string | null;
  tags: string[];
  released: string | null;
  in_stock: boolean;
}

/** What FastAPI answers, with its headers. */
class Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;

  constructor(status: number, body?: unknown, headers: Record<string, string> = {}) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

const document = JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8'));
// 1e400 is no number that could be answered.
const ajv = new Ajv2020({ strict: false, strictNumbers: true, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, 'document');

/** Checks a value by a schema of the document. @throws Answer with a status of 422 and the places of what is wrong */
function check(pointer: string, value: unknown, ...place: string[]): void {
  const validate = ajv.getSchema(`document#${pointer}`);
  if (validate === undefined) throw new Error(`There is no schema ${pointer}`);
  if (validate(value) === true) return;
  throw new Answer(422, { detail: (validate.errors ?? []).map((error) => detailOf(error, place)) });
}

function detailOf({ instancePath, keyword, message, params }: ErrorObject, place: string[]) {
  const steps = instancePath.split('/').slice(1);
  const loc = [...place, ...steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
  if (keyword !== 'required') return { type: keyword, loc, msg: message ?? 'Invalid input' };
  return { type: 'missing', loc: [...loc, params.missingProperty], msg: 'Field required' };
}

const parametersOf = (path: string): { name: string; schema: object }[] => document.paths[path].get.parameters;

/** The parameters of the query, read as their schemas say. */
function readQuery(path: string, query: URLSearchParams): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [index, { name, schema }] of parametersOf(path).entries()) {
    if (!query.has(name)) continue;
    const isList = JSON.stringify(schema).includes('"array"');
    values[name] = isList ? query.getAll(name) : read(JSON.stringify(schema), query.getAll(name).at(-1) ?? '');
    check(`/paths/${path.replaceAll('/', '~1')}/get/parameters/${index}/schema`, values[name], 'query', name);
  }
  return values;
}

function read(schema: string, text: string): unknown {
  if (schema.includes('"integer"') && /^-?\d+$/.test(text)) return Number(text);
  if (schema.includes('"boolean"') && /^(?:true|false|[01])$/.test(text)) return text === 'true' || text === '1';
  return text;
}

function readBody(schema: string, text: string): Record<string, unknown> {
  let body: unknown;
  if (text === '') throw new Answer(422, { detail: [{ type: 'missing', loc: ['body'], msg: 'Field required' }] });
  try {
    body = JSON.parse(text);
  } catch {
    throw new Answer(422, { detail: [{ type: 'json_invalid', loc: ['body', 0], msg: 'JSON decode error' }] });
  }
  check(`/components/schemas/${schema}`, body, 'body');
  return body as Record<string, unknown>;
}

const products = new Map<number, Product>();
let lastId = 0;

function find(text: string): Product {
  const id = read('"integer"', text);
  check('/paths/~1products~1{product_id}/get/parameters/0/schema', id, 'path', 'product_id');
  const product = products.get(id as number);
  if (product === undefined) throw new Answer(404, { detail: 'Product not found' });
  return product;
}

function checkName(name: unknown, id?: number): void {
  const taken = [...products.values()].some((product) => product.name === name && product.id !== id);
  if (taken) throw new Answer(409, { detail: 'A product has this name' });
}

const collection: Record<string, (query: URLSearchParams, text: string) => Answer> = {
  GET: (query) => {
    const { skip = 0, limit = 20, category, in_stock, tag } = readQuery('/products/', query);
    const found = [...products.values()].filter(
      (product) =>
        (category === undefined || product.category === category) &&
        (in_stock === undefined || product.in_stock === in_stock) &&
        (tag === undefined || (tag as string[]).every((name) => product.tags.includes(name))),
    );
    return new Answer(200, found.slice(Number(skip), Number(skip) + Number(limit)));
  },
  POST: (_, text) => {
    const body = readBody('ProductCreate', text);
    checkName(body.name);
    lastId += 1;
    const defaults = { description: null, tags: [], released: null, in_stock: true };
    const fields = Object.fromEntries(
      Object.keys(document.components.schemas.ProductCreate.properties)
        .filter((name) => body[name] !== undefined)
        .map((name) => [name, body[name]]),
    );
    const product = { ...defaults, ...(fields as Omit<Product, 'id'>), id: lastId };
    products.set(lastId, product);
    return new Answer(201, product);
  },
};
const item: Record<string, (id: string, text: string) => Answer> = {
  GET: (id) => new Answer(200, find(id)),
  PATCH: (id, text) => {
    const body = readBody('ProductUpdate', text);
    const product = find(id);
    if (typeof body.name === 'string') checkName(body.name, product.id);
    for (const name of Object.keys(document.components.schemas.ProductUpdate.properties)) {
      if (body[name] !== undefined && body[name] !== null) Object.assign(product, { [name]: body[name] });
    }
    return new Answer(200, product);
  },
  DELETE: (id) => {
    products.delete(find(id).id);
    return new Answer(204);
  },
};

function answer(method: string, { pathname, searchParams }: URL, authorization: string | undefined, text: string) {
  if (pathname === '/openapi.json') return new Answer(200, document);
  const [, id] = /^\/products\/([^/]*)$/.exec(pathname) ?? [];
  if (id === undefined) throw new Answer(404, { detail: 'Not Found' });
  const methods = id === '' ? collection : item;
  const handler = methods[method];
  if (handler === undefined)
    throw new Answer(405, { detail: 'Method Not Allowed' }, { allow: Object.keys(methods).join(', ') });
  if (authorization !== `Bearer ${process.env.API_KEY}`)
    throw new Answer(401, { detail: 'Not authenticated' }, { 'www-authenticate': 'Bearer' });
  return id === '' ? collection[method]?.(searchParams, text) : item[method]?.(decodeURIComponent(id), text);
}

createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method = 'GET', url = '/', headers } = request;
  let reply: Answer;
  try {
    const text = Buffer.concat(chunks).toString('utf8');
    reply = answer(method, new URL(url, 'http://server'), headers.authorization, text) ?? new Answer(500);
  } catch (error) {
    reply = error instanceof Answer ? error : new Answer(500, { detail: 'Internal Server Error' });
  }
  const { status, body } = reply;
  response.writeHead(status, { ...(body !== undefined && { 'content-type': 'application/json' }), ...reply.headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}).listen(Number(process.env.PORT), '127.0.0.1');
