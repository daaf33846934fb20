import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { type Arrived, linesOf, notAllowed, type Reply, refused, runAt } from './serve.ts';

const key = { type: 'string', minLength: 1 };
const keyed = { type: 'object', required: ['key'], properties: { key } };
const empty = { description: '' };

/** Sessions are started, and take steps by their key; a list is filtered by an expression. */
const contract = contractOf({
  '/sessions': {
    post: {
      operationId: 'start',
      responses: {
        201: { description: '', content: json(keyed, { examples: { one: { value: { key: 'k-of-the-example' } } } }) },
      },
    },
  },
  '/steps': {
    post: {
      operationId: 'step',
      requestBody: {
        required: true,
        content: json(keyed, { examples: { first: { value: { key: 'k-of-the-example' } } } }),
      },
      responses: { 204: empty, 400: { description: '', content: json({ type: 'object' }) } },
    },
  },
  '/events': {
    get: {
      operationId: 'list',
      parameters: [{ name: 'since', in: 'query', schema: { type: 'string' }, example: '-2 weeks' }],
      responses: { 204: empty, 400: { description: '', content: json({ type: 'object' }) } },
    },
  },
});

/** @param refusal of a key or an expression that the server does not know */
const serverWith =
  (refusal: Reply) =>
  ({ method, path, query, body }: Arrived): Reply => {
    if (path === '/events' && method === 'GET') {
      const since = query.get('since');
      return since === null || since === '-2 weeks' ? { status: 204 } : refusal;
    }
    if (method !== 'POST') return notAllowed(path === '/events' ? 'GET' : 'POST');
    if (path === '/sessions') return { status: 201, body: { key: 'k-of-this-server' } };
    try {
      const sent = JSON.parse(body);
      if (typeof sent.key !== 'string' || sent.key === '') return refused;
      return sent.key === 'k-of-this-server' ? { status: 204 } : refusal;
    } catch {
      return refused;
    }
  };

const options = { random: 0, filter: ['example', 'limit'] };

describe('a server with memory', () => {
  it('may refuse a key that it has not made, and a text that means nothing to it', async () => {
    expect(linesOf(await runAt(contract, serverWith(refused), { ...options, stateless: false }))).toEqual([]);
  });

  it('may not fail because of them', async () => {
    const run = await runAt(contract, serverWith({ status: 500, body: {} }), { ...options, stateless: false });
    const lines = linesOf(run).join('\n');
    expect(lines).toMatch(/undocumented-status at 500.*list\/limit/);
    expect(lines).toMatch(/undocumented-status at 500.*step\/example/);
  });
});

it('a server without memory has no reason to refuse them', async () => {
  const run = await runAt(contract, serverWith(refused), { ...options, stateless: true });
  expect(linesOf(run).join('\n')).toMatch(/status at 400.*step\/example/);
});
