import { contractOf, json } from '@xs2a/contract/testing';
import { expect, it } from 'vitest';
import { type Arrived, linesOf, notAllowed, type Reply, runAt } from './serve.ts';

const ticket = {
  type: 'object',
  required: ['job_id'],
  properties: { job_id: { type: 'string', pattern: '^j[0-9]+$' } },
};
const job = {
  type: 'object',
  required: ['job_id', 'result'],
  properties: { ...ticket.properties, result: { type: 'integer' } },
};
const inPath = [{ name: 'job_id', in: 'path', required: true, schema: ticket.properties.job_id }];
const plain = (schema: object) => ({ description: '', content: json(schema) });
const empty = { description: '' };

/** @param answered what the creation answers */
const contractWith = (answered: object) =>
  contractOf({
    '/jobs': {
      post: {
        operationId: 'order',
        requestBody: { required: true, content: json({ type: 'object' }, { examples: { one: { value: {} } } }) },
        responses: { 202: plain(answered), 400: empty },
      },
      get: { operationId: 'list', responses: { 200: plain({ type: 'array', items: job }) } },
    },
    '/jobs/{job_id}': {
      get: { operationId: 'read', parameters: inPath, responses: { 200: plain(job), 404: empty } },
      delete: { operationId: 'remove', parameters: inPath, responses: { 204: empty, 404: empty } },
    },
  });

/** A server that carries orders out some time later: only the jobs of yesterday are there. */
function createServer(answered: (id: string) => object) {
  const done = new Set(['j1', 'j2', 'j3']);
  let ordered = 100;
  return ({ method, path, body }: Arrived): Reply => {
    const id = path.split('/')[2];
    if (id === undefined && method === 'POST') {
      if (body !== '' && !body.startsWith('{')) return { status: 400 };
      ordered += 1;
      return { status: 202, body: answered(`j${ordered}`) };
    }
    if (id === undefined) {
      const list = [...done].map((job_id) => ({ job_id, result: 7 }));
      return method === 'GET' || method === 'HEAD' ? { status: 200, body: list } : notAllowed('GET, POST');
    }
    if (!['GET', 'HEAD', 'DELETE'].includes(method)) return notAllowed('GET, DELETE');
    if (!done.has(id)) return { status: 404 };
    if (method === 'DELETE') done.delete(id);
    return method === 'DELETE' ? { status: 204 } : { status: 200, body: { job_id: id, result: 7 } };
  };
}

const options = { random: 0, stateless: false, filter: ['example', 'memory'] };

it('an object that was ordered need not be there at once: others are taken from the list', async () => {
  const server = createServer((job_id) => ({ job_id }));
  const run = await runAt(contractWith(ticket), server, options);
  expect(linesOf(run)).toEqual([]);
  expect(run.results.map(({ operationId }) => operationId)).toEqual(expect.arrayContaining(['read', 'remove']));
});

it('an object that was answered has to be there', async () => {
  const server = createServer((job_id) => ({ job_id, result: 0 }));
  const run = await runAt(contractWith(job), server, options);
  expect(linesOf(run).join('\n')).toContain('status at 404: 404 (read/example/');
});
