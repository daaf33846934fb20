import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { type Arrived, linesOf, notAllowed, ok, type Reply, refused, runAt } from './serve.ts';

const responses = { 200: { description: '', content: json({}) }, 400: { description: '', content: json({}) } };

/** A contract of one operation with one parameter. */
const contractWith = (parameter: object, path = '/things') =>
  contractOf({ [path]: { get: { operationId: 'list', parameters: [parameter], responses } } });

/** A server that answers requests which it reads as valid, and refuses all others. */
const reading =
  (isValid: (arrived: Arrived) => boolean) =>
  (arrived: Arrived): Reply => {
    if (arrived.method !== 'GET' && arrived.method !== 'HEAD') return notAllowed('GET');
    return isValid(arrived) ? ok : refused;
  };

const isJsonOf = (text: string | null, check: (value: never) => boolean) => {
  try {
    return check(JSON.parse(text ?? 'none') as never);
  } catch {
    return false;
  }
};
const cookieOf = ({ headers }: Arrived) => /(?:^|; )choice=([^;]*)/.exec(headers.cookie ?? '')?.[1];
const isWhole = (text: string) => /^-?\d+$/.test(text);

const text = { type: 'string', maxLength: 5 };
const list = { type: 'array', items: { type: 'string', enum: ['a', 'b'] } };
const kinds = [
  {
    what: 'a required list without an example',
    parameter: { name: 'tags', in: 'query', required: true, schema: { type: 'array', items: text, maxItems: 2 } },
    isValid: ({ query }: Arrived) => {
      const tags = query.getAll('tags');
      return tags.length > 0 && tags.length <= 2 && tags.every((tag) => [...tag].length <= 5);
    },
  },
  {
    what: 'a list of whole numbers',
    parameter: { name: 'ids', in: 'query', schema: { type: 'array', items: { type: 'integer' } } },
    isValid: ({ query }: Arrived) => query.getAll('ids').every(isWhole),
  },
  {
    what: 'a list of texts, in one text',
    parameter: { name: 'tags', in: 'query', explode: false, schema: { type: 'array', items: text } },
    isValid: ({ query }: Arrived) => (query.get('tags') ?? '').split(',').every((tag) => [...tag].length <= 5),
  },
  {
    what: 'a required object whose fields are parameters',
    parameter: {
      name: 'range',
      in: 'query',
      required: true,
      schema: { type: 'object', additionalProperties: false, properties: { from: { type: 'integer' } } },
    },
    isValid: ({ query }: Arrived) => query.has('from') && isWhole(query.get('from') ?? ''),
  },
  {
    what: 'a value of JSON',
    parameter: {
      name: 'filter',
      in: 'query',
      required: true,
      content: json({ type: 'object', required: ['kind'], properties: { kind: { type: 'string', enum: ['a'] } } }),
    },
    isValid: ({ query }: Arrived) =>
      isJsonOf(query.get('filter'), ({ kind }: { kind: unknown }) => kind === 'a') &&
      isJsonOf(query.get('filter'), (value: unknown) => !Array.isArray(value)),
  },
  {
    what: 'a required list in a header',
    parameter: { name: 'X-Kinds', in: 'header', required: true, schema: list },
    isValid: ({ headers }: Arrived) =>
      headers['x-kinds'] !== undefined &&
      String(headers['x-kinds'])
        .split(',')
        .every((kind) => /^ ?[ab]$/.test(kind)),
  },
] as const;

describe('a server that reads a parameter as the contract writes it is found correct:', () => {
  it.each(kinds)('$what', async ({ parameter, isValid }) => {
    const result = await runAt(contractWith(parameter), reading(isValid));
    expect(linesOf(result)).toEqual([]);
    expect(result.results.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  });

  it('a required cookie', async () => {
    const parameter = { name: 'choice', in: 'cookie', required: true, schema: { type: 'string', enum: ['a b'] } };
    const result = await runAt(
      contractWith(parameter),
      reading((arrived) => cookieOf(arrived) === 'a%20b'),
    );
    expect(linesOf(result)).toEqual([]);
  });
});

describe('a server that takes whatever it is sent is found wrong:', () => {
  it.each(kinds)('$what', async ({ parameter }) => {
    const { findings } = await runAt(
      contractWith(parameter),
      reading(() => true),
    );
    expect(findings.map(({ finding }) => `${finding.rule} ${finding.found}`)).toContain('status 200');
  });
});

describe('a list of objects', () => {
  const schema = { type: 'array', items: { type: 'object', required: ['a'], properties: { a: { type: 'integer' } } } };

  it('is not sent, because no style writes it', async () => {
    const seen: string[] = [];
    const result = await runAt(
      contractWith({ name: 'objects', in: 'query', schema }),
      reading(({ query }) => {
        seen.push(query.get('objects') ?? '');
        return !query.has('objects');
      }),
      { random: 0 },
    );
    expect([linesOf(result), seen.filter(Boolean)]).toEqual([[], []]);
  });

  it('leaves its operation out where it is required, and says why', async () => {
    const contract = contractOf({
      '/things': {
        get: { operationId: 'list', parameters: [{ name: 'objects', in: 'query', required: true, schema }], responses },
      },
      '/others': { get: { operationId: 'others', responses } },
    });
    const { leftOut, findings } = await runAt(
      contract,
      reading(({ path }) => path === '/others'),
    );
    expect(findings).toEqual([]);
    expect(leftOut.map(({ reason }) => reason)).toContain(
      'no valid value of objects can be made; give the parameter an example',
    );
  });
});

describe('an id', () => {
  const answer =
    (known: readonly string[]) =>
    ({ method, path }: Arrived): Reply => {
      if (method !== 'GET' && method !== 'HEAD') return notAllowed('GET');
      const id = path.split('/').at(-1) ?? '';
      if (id === 'things') return { status: 200, body: known.map((number) => ({ id: Number(number) })) };
      if (!/^-?\d+(\.\d+)?$/.test(id)) return refused;
      return known.includes(id) ? ok : { status: 404, body: {} };
    };
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'number' } }];
  const own = { ...responses, 404: { description: '', content: json({}) } };
  const contract = contractOf({
    '/things': { get: { operationId: 'list', responses } },
    '/things/{id}': { get: { operationId: 'get', parameters, responses: own } },
  });

  it('that is a number is unknown as a number', async () => {
    const result = await runAt(contract, answer(['7']));
    expect(linesOf(result)).toEqual([]);
    expect(result.results.find(({ group }) => group === 'unknown-id')?.status).toBe(404);
  });

  it('that is unknown and answered is found', async () => {
    const result = await runAt(
      contract,
      (arrived) => {
        const reply = answer(['7'])(arrived);
        return reply.status === 404 && arrived.path.length > 12 ? ok : reply;
      },
      { stateless: false },
    );
    expect(linesOf(result)).toEqual(['status at 200: 200 (get/unknown-id/id)']);
  });

  it('is asked for only where a valid one can be unknown', async () => {
    const listed = [{ name: 'id', in: 'path', required: true, schema: { type: 'string', enum: ['7', '8'] } }];
    const closed = contractOf({ '/things/{id}': { get: { operationId: 'get', parameters: listed, responses: own } } });
    const result = await runAt(closed, answer(['7', '8']), { stateless: false });
    expect(result.results.filter(({ group }) => group === 'unknown-id')).toEqual([]);
  });
});
