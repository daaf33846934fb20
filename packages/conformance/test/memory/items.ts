/** A server with memory whose ids are counted, whose names are unique, and whose items are closed only once. */
import { type Contract, checkDocument, createContract } from '@xs2a/contract';
import { json } from '@xs2a/contract/testing';
import type { Arrived, Reply } from '../findings/serve.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const answer = (schema?: unknown) => ({ description: '', ...(schema !== undefined && { content: json(schema) }) });
const refusals = { 400: answer({}), 404: answer({}), 409: answer({}) };
const body = (name: string, examples: Record<string, unknown>) => ({
  required: true,
  content: json(ref(name), {
    examples: Object.fromEntries(Object.entries(examples).map(([key, value]) => [key, { value }])),
  }),
});
const idOf = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'integer', minimum: 1 } });

export const items: Contract = createContract(
  checkDocument(
    {
      openapi: '3.1.0',
      info: { title: 'Items', version: '1.0.0' },
      paths: {
        '/items': {
          get: { operationId: 'listItems', responses: { 200: answer({ type: 'array', items: ref('Item') }) } },
          post: {
            operationId: 'createItem',
            requestBody: body('NewItem', { lamp: { name: 'Lamp' }, chair: { name: 'Chair', colour: 'red' } }),
            responses: { 201: answer(ref('Item')), 400: answer({}), 409: answer({}) },
          },
        },
        '/items/{item_id}': {
          parameters: [idOf('item_id')],
          get: { operationId: 'getItem', responses: { 200: answer(ref('Item')), ...refusals } },
          patch: {
            operationId: 'paintItem',
            requestBody: body('Paint', { blue: { colour: 'blue' } }),
            responses: { 200: answer(ref('Item')), ...refusals },
          },
          delete: { operationId: 'deleteItem', responses: { 204: answer(), ...refusals } },
        },
        '/items/{item_id}/close': {
          parameters: [idOf('item_id')],
          post: {
            operationId: 'closeItem',
            requestBody: body('Closing', { sold: { reason: 'sold' } }),
            responses: { 204: answer(), ...refusals },
          },
        },
        '/items/{item_id}/notes': {
          parameters: [idOf('item_id')],
          post: {
            operationId: 'addNote',
            requestBody: body('Note', { first: { text: 'A note.' } }),
            responses: {
              201: { description: '', headers: { Location: { required: true, schema: { type: 'string' } } } },
              ...refusals,
            },
          },
        },
        '/items/{item_id}/notes/{note_id}': {
          parameters: [idOf('item_id'), idOf('note_id')],
          get: { operationId: 'getNote', responses: { 200: answer(ref('Note')), ...refusals } },
          delete: { operationId: 'deleteNote', responses: { 204: answer(), ...refusals } },
        },
      },
      components: {
        schemas: {
          NewItem: {
            type: 'object',
            required: ['name'],
            properties: { name: { type: 'string', minLength: 1, maxLength: 20 }, colour: ref('Colour') },
          },
          Item: {
            type: 'object',
            required: ['id', 'name', 'closed'],
            properties: { id: { type: 'integer' }, name: { type: 'string' }, closed: { const: false } },
          },
          Colour: { type: 'string', enum: ['red', 'blue'] },
          Paint: { type: 'object', required: ['colour'], properties: { colour: ref('Colour') } },
          Closing: {
            type: 'object',
            required: ['reason'],
            properties: { reason: { type: 'string', enum: ['sold', 'lost', 'broken'] } },
          },
          Note: { type: 'object', required: ['text'], properties: { text: { type: 'string', maxLength: 40 } } },
        },
      },
    },
    'items.json',
  ),
);

interface Item {
  readonly id: number;
  readonly name: string;
  colour?: unknown;
  closed: boolean;
  readonly notes: Map<number, unknown>;
}

const colours: readonly unknown[] = ['red', 'blue'];
const isText = (value: unknown, least: number, most: number) =>
  typeof value === 'string' && [...value].length >= least && [...value].length <= most;
const failed = (status: number): Reply => ({ status, body: { title: `refused with ${status}` } });

/** Items that somebody else has put there, and what runs leave behind. */
export class ItemServer {
  readonly items = new Map<number, Item>();
  #last = 0;

  add(name: string, colour?: unknown): Item {
    this.#last += 1;
    const item: Item = {
      id: this.#last,
      name,
      ...(colour !== undefined && { colour }),
      closed: false,
      notes: new Map(),
    };
    this.items.set(item.id, item);
    return item;
  }

  answer({ method, path, body: text }: Arrived): Reply {
    const [, , item = '', part, note] = path.split('/');
    const sent = parse(text);
    if (item === '') return this.#route(method, { GET: () => this.#list(), POST: () => this.#create(sent) });
    if (part === undefined)
      return this.#route(method, {
        GET: () => this.#with(item, show),
        PATCH: () => this.#with(item, (found) => paint(found, sent)),
        DELETE: () =>
          this.#with(item, ({ id }) => {
            this.items.delete(id);
            return { status: 204 };
          }),
      });
    if (part === 'close') return this.#route(method, { POST: () => this.#with(item, (found) => close(found, sent)) });
    if (note === undefined)
      return this.#route(method, { POST: () => this.#with(item, (found) => this.#addNote(found, sent)) });
    return this.#route(method, {
      GET: () =>
        this.#with(item, ({ notes }) => this.#noteOf(notes, note, (id) => ({ status: 200, body: notes.get(id) }))),
      DELETE: () =>
        this.#with(item, ({ notes }) =>
          this.#noteOf(notes, note, (id) => {
            notes.delete(id);
            return { status: 204 };
          }),
        ),
    });
  }

  #route(method: string, handlers: Record<string, () => Reply>): Reply {
    const handler = handlers[method === 'HEAD' ? 'GET' : method];
    return handler === undefined ? { status: 405, headers: { allow: Object.keys(handlers).join(', ') } } : handler();
  }

  #list(): Reply {
    return { status: 200, body: [...this.items.values()].filter(({ closed }) => !closed).map(shown) };
  }

  #create(sent: Record<string, unknown> | undefined): Reply {
    const { name, colour } = sent ?? {};
    if (!isText(name, 1, 20) || (colour !== undefined && !colours.includes(colour))) return failed(400);
    if ([...this.items.values()].some((item) => item.name === name)) return failed(409);
    return { status: 201, body: shown(this.add(name as string, colour)) };
  }

  #with(text: string, act: (item: Item) => Reply): Reply {
    if (!/^[1-9]\d*$/.test(text)) return failed(400);
    const item = this.items.get(Number(text));
    return item === undefined ? failed(404) : act(item);
  }

  #noteOf(notes: Item['notes'], text: string, act: (id: number) => Reply): Reply {
    if (!/^[1-9]\d*$/.test(text)) return failed(400);
    return notes.has(Number(text)) ? act(Number(text)) : failed(404);
  }

  #addNote({ id, notes }: Item, sent: Record<string, unknown> | undefined): Reply {
    if (!isText(sent?.text, 0, 40)) return failed(400);
    this.#last += 1;
    notes.set(this.#last, sent);
    return { status: 201, headers: { location: `/items/${id}/notes/${this.#last}` } };
  }
}

function shown({ notes: _, ...item }: Item): object {
  return item;
}

/** A closed item is not shown to those who read open ones. */
function show(item: Item): Reply {
  return item.closed ? failed(409) : { status: 200, body: shown(item) };
}

function paint(item: Item, sent: Record<string, unknown> | undefined): Reply {
  if (!colours.includes(sent?.colour)) return failed(400);
  if (item.closed) return failed(409);
  item.colour = sent?.colour;
  return { status: 200, body: shown(item) };
}

function close(item: Item, sent: Record<string, unknown> | undefined): Reply {
  if (!['sold', 'lost', 'broken'].includes(String(sent?.reason)) || typeof sent?.reason !== 'string')
    return failed(400);
  if (item.closed) return failed(409);
  item.closed = true;
  return { status: 204 };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
