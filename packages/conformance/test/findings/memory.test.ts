import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { type Arrived, linesOf, notAllowed, type Reply, refused, runAt } from './serve.ts';

const fields = {
  name: { type: 'string', minLength: 1, maxLength: 40 },
  size: { type: 'number', minimum: 0, maximum: 1000 },
  open: { type: 'boolean' },
  kind: { type: 'string', enum: ['lamp', 'chair', 'table'] },
};
const input = { type: 'object', required: ['name'], properties: fields };
const thing = {
  type: 'object',
  required: ['id', 'name', 'created_at'],
  properties: { id: { type: 'integer' }, created_at: { type: 'string', format: 'date-time' }, ...fields },
};
const plain = (schema: object = {}) => ({ description: '', content: json(schema) });
const query = (name: string, schema: object) => ({ name, in: 'query', schema });
const byId = [{ name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } }];

/** @param list the operation that lists, beside its parameters */
const contractWith = (list: object = {}, more: object[] = []) =>
  contractOf({
    '/things': {
      get: {
        operationId: 'list',
        parameters: [
          query('limit', { type: 'integer', minimum: 1, maximum: 50 }),
          query('offset', { type: 'integer', minimum: 0 }),
          query('name', { type: 'string', minLength: 1 }),
          ...more,
        ],
        responses: { 200: plain({ type: 'array', items: thing }), 400: plain() },
        ...list,
      },
      post: {
        operationId: 'create',
        requestBody: {
          required: true,
          content: json(input, {
            examples: {
              lamp: { value: { name: 'Lamp', size: 7, open: true, kind: 'lamp' } },
              chair: { value: { name: 'Chair', size: 3, open: false, kind: 'chair' } },
              table: { value: { name: 'Table', size: 5, open: true, kind: 'table' } },
            },
          }),
        },
        responses: { 201: plain(thing), 400: plain() },
      },
    },
    '/things/{id}': {
      get: { operationId: 'get', parameters: byId, responses: { 200: plain(thing), 400: plain(), 404: plain() } },
      delete: {
        operationId: 'remove',
        parameters: byId,
        responses: { 204: { description: '' }, 400: plain(), 404: plain() },
      },
    },
  });

type Thing = Record<string, unknown> & { id: number; name: string; size?: number };

/** What a server does otherwise than keeping what it is sent. */
interface Ways {
  /** Changes what is stored. */
  readonly store?: (thing: Thing) => Thing;
  /** Changes what is shown of a stored thing; given all. */
  readonly show?: (thing: Thing, all: readonly Thing[]) => Thing;
  /** Changes the answer to a creation alone. */
  readonly created?: (thing: Thing) => Thing;
  readonly filter?: (thing: Thing, name: string) => boolean;
  readonly sort?: (things: Thing[], by: string | null) => Thing[];
  readonly offset?: (offset: number) => number;
}

const newestFirst = (things: Thing[]) => things.toReversed();

function serverOf(ways: Ways): (arrived: Arrived) => Reply {
  const things = new Map<number, Thing>();
  let last = 0;
  const same = (value: Thing) => value;
  const { store = same, show = same, created = same, sort = same as never, offset: cut = (value) => value } = ways;
  const { filter = ({ name }, wanted) => name === wanted } = ways;
  const isValid = ({ name, size = 0, open = true, kind = 'lamp' }: Record<string, unknown>) =>
    typeof name === 'string' &&
    [...name].length >= 1 &&
    [...name].length <= 40 &&
    typeof size === 'number' &&
    size >= 0 &&
    size <= 1000 &&
    typeof open === 'boolean' &&
    fields.kind.enum.includes(String(kind)) &&
    typeof kind === 'string';
  const integer = (text: string | null, fallback: number, least: number, most: number) => {
    if (text === null) return fallback;
    return /^-?\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;
  };
  const list = ({ query: asked }: Arrived): Reply => {
    const limit = integer(asked.get('limit'), 50, 1, 50);
    const offset = integer(asked.get('offset'), 0, 0, Number.MAX_SAFE_INTEGER);
    const by = asked.get('sort');
    const name = asked.get('name');
    const isKnown = by === null || /^-?(size|created_at|name)$/.test(by);
    if (limit === undefined || offset === undefined || !isKnown) return refused;
    const all = [...things.values()].filter((item) => !name || filter(item, name));
    const from = cut(offset);
    return {
      status: 200,
      body: sort(all, by)
        .slice(from, from + limit)
        .map((item) => show(item, all)),
    };
  };
  const create = ({ body }: Arrived): Reply => {
    let sent: Record<string, unknown>;
    try {
      sent = JSON.parse(body);
    } catch {
      return refused;
    }
    if (typeof sent !== 'object' || sent === null || Array.isArray(sent) || !isValid(sent)) return refused;
    last += 1;
    const { name, size, open, kind } = sent;
    const own = Object.fromEntries(Object.entries({ size, open, kind }).filter(([, value]) => value !== undefined));
    const made = { id: last, name: String(name), created_at: new Date(last * 1000).toISOString(), ...own };
    things.set(last, store(made));
    return { status: 201, body: created(show(store(made), [...things.values()])) };
  };
  return (arrived) => {
    const { method, path } = arrived;
    const id = /^\/things\/([^/]+)$/.exec(path)?.[1];
    const isReading = method === 'GET' || method === 'HEAD';
    if (path === '/things') {
      if (isReading) return list(arrived);
      return method === 'POST' ? create(arrived) : notAllowed('GET, POST');
    }
    if (id === undefined || (!isReading && method !== 'DELETE')) return notAllowed('GET, DELETE');
    if (!/^[1-9]\d*$/.test(id)) return refused;
    const found = things.get(Number(id));
    if (found === undefined) return { status: 404, body: {} };
    if (isReading) return { status: 200, body: show(found, [...things.values()]) };
    things.delete(Number(id));
    return { status: 204 };
  };
}

const sorting = [query('sort', { type: 'string', enum: ['size', '-size', '-created_at', 'name'] })];
const bySort = (things: Thing[], by: string | null) => {
  const field = by?.replace('-', '') ?? 'id';
  const sorted = things.toSorted((a, b) => (String(a[field] ?? '') < String(b[field] ?? '') ? -1 : 1));
  if (field === 'size' || field === 'id') sorted.sort((a, b) => Number(a[field] ?? 0) - Number(b[field] ?? 0));
  return by?.startsWith('-') ? sorted.reverse() : sorted;
};

describe('a server with memory is found correct that', () => {
  it.each<[string, Ways, object?, object[]?]>([
    ['keeps what it is sent', {}],
    ['lists the newest first, as documented', { sort: newestFirst }, { description: 'Things, newest first.' }],
    ['sorts as it is asked', { sort: bySort }, {}, sorting],
    ['lists in an order of its own', { sort: (things) => bySort(things, 'size') }],
    ['rounds', { store: (item) => ({ ...item, ...(item.size !== undefined && { size: Math.round(item.size) }) }) }],
    ['counts up', { store: (item) => ({ ...item, size: Math.min((item.size ?? 0) + 1, 1000) }) }],
    ['caps', { store: (item) => ({ ...item, size: Math.min(item.size ?? 0, 4) }) }],
    ['decides itself', { store: (item) => ({ ...item, open: true, kind: 'lamp', size: 12 }) }],
    [
      'trims and writes small',
      {
        store: (item) => ({ ...item, name: item.name.trim().toLowerCase() }),
        filter: ({ name }, wanted) => name === wanted.toLowerCase(),
      },
    ],
    ['masks', { show: (item) => ({ ...item, name: '***' }) }],
    ['searches by words', { filter: ({ name }, wanted) => name.split(/\W/).some((word) => wanted.includes(word)) }],
    ['shows how many there are', { show: (item, all) => ({ ...item, size: all.length }) }],
  ])('%s', async (_, ways, list, more) => {
    const result = await runAt(contractWith(list, more), serverOf(ways), { random: 0 });
    expect(linesOf(result)).toEqual([]);
    expect(result.results.filter(({ group }) => group === 'memory').length).toBeGreaterThan(5);
  });
});

describe('a server with memory is found wrong that', () => {
  it.each<[string, Ways, string, object?, object[]?]>([
    [
      'doubles a number',
      { store: (item) => ({ ...item, size: (item.size ?? 0) * 2 }) },
      'create/memory/size comes back',
    ],
    [
      'doubles a number when it is read',
      {
        show: (item) => ({ ...item, size: (item.size ?? 0) * 2 }),
        created: (item) => ({ ...item, size: (item.size ?? 0) / 2 }),
      },
      'get/memory/size comes back',
    ],
    [
      'takes yes for no',
      { store: (item) => ({ ...item, open: item.open === false }) },
      'create/memory/open comes back',
    ],
    [
      'takes one kind for another',
      { store: (item) => ({ ...item, kind: item.kind === 'lamp' ? 'chair' : 'lamp' }) },
      'create/memory/kind comes back',
    ],
    [
      'answers the last object under every id',
      { show: (item, all) => ({ ...item, name: all.at(-1)?.name ?? item.name }) },
      'get/memory/objects are kept apart',
    ],
    [
      'lists the oldest first, other than documented',
      {},
      'list/memory/order',
      { description: 'Things, newest first.' },
    ],
    [
      'lists the newest first, other than documented',
      { sort: newestFirst },
      'list/memory/order',
      { summary: 'Things, the oldest first' },
    ],
    [
      'sorts upwards where it is asked to sort downwards',
      { sort: (things, by) => bySort(things, by?.replace('-', '') ?? null) },
      'list/memory/sort=-size',
      {},
      sorting,
    ],
    ['does not sort', {}, 'list/memory/sort=size', {}, sorting],
    ['ignores a filter', { filter: () => true }, 'list/memory/name filters'],
    ['has its first page twice', { offset: () => 0 }, 'list/memory/pages'],
  ])('%s', async (_, ways, caseId, list, more) => {
    const { findings } = await runAt(contractWith(list, more), serverOf(ways), { random: 0 });
    expect(findings.flatMap(({ caseIds }) => caseIds)).toContain(caseId);
  });

  it('is told what does not come back, and leaves nothing behind', async () => {
    const answer = serverOf({ store: (item) => ({ ...item, size: (item.size ?? 0) * 2 }) });
    const { findings } = await runAt(contractWith(), answer, { filter: ['memory'] });
    expect(findings.map(({ finding }) => finding)).toEqual([
      expect.objectContaining({
        rule: 'memory',
        place: '/size',
        found: '500 and 800 in two objects that were created with 250 and 400',
        expected: 'the values that were sent: neither rounding nor a default turns 250 and 400 into 500 and 800',
      }),
    ]);
    const [method, path, headers, body] = ['GET', '/things', {}, ''];
    expect(answer({ method, path, headers, body, bytes: Buffer.alloc(0), query: new URLSearchParams() }).body).toEqual(
      [],
    );
  });
});
