import { createServer } from 'node:http';
import { listen } from '@xs2a/tools-lib';
import { describe, expect, it } from 'vitest';
import { startMock } from '../client.ts';

const info = { title: 'Books', version: '1.0.0' };
const described = { description: 'Fine.' };
const json = (more: object) => ({ content: { 'application/json': more } });
const plain = { ...described, ...json({ example: { title: 'Momo' } }) };

/** What the mock answers to `GET /a`, and the requests that it has sent to another server meanwhile. */
async function answerWith(documentTo: (reference: string) => object) {
  const requests: string[] = [];
  await using server = createServer(({ url = '' }, response) => {
    requests.push(url);
    response.end('{}');
  });
  const reference = `http://127.0.0.1:${await listen(server)}/elsewhere.json`;
  const answers: unknown[] = [];
  for (const $ref of [reference, 'gone.yaml', '#/nowhere']) {
    const { mock, call } = await startMock({ openapi: { openapi: '3.1.0', info, ...documentTo($ref) } });
    const response = await call('GET', '/a');
    answers.push({ status: response.status, body: await response.json(), leftOut: mock.leftOut });
    await mock.close();
  }
  return { answers, requests };
}

const only = (response: object, more: object = {}) => ({
  paths: { '/a': { get: { responses: { 200: response }, ...more } } },
});

describe('a $ref that is data is not followed', () => {
  it.each<[string, ($ref: string) => object]>([
    ['in an extension of the document', ($ref) => ({ ...only(plain), 'x-a': { $ref } })],
    ['in an extension of an answer', ($ref) => only({ ...plain, 'x-a': [{ $ref }] })],
    ['in an extension of an operation', ($ref) => only(plain, { 'x-a': { $ref } })],
    ['in a link', ($ref) => only({ ...plain, links: { next: { $ref } } })],
    ['in a callback', ($ref) => only(plain, { callbacks: { done: { $ref } } })],
    [
      'among the components',
      ($ref) => ({ ...only(plain), components: { links: { a: { $ref } }, callbacks: { b: { $ref } } } }),
    ],
    [
      'in a schema',
      ($ref) =>
        only({ ...described, ...json({ schema: { 'x-a': { $ref }, default: { $ref } }, example: { title: 'Momo' } }) }),
    ],
  ])('%s', async (_, documentTo) => {
    const answer = { status: 200, body: { title: 'Momo' }, leftOut: [] };
    expect(await answerWith(documentTo)).toEqual({ answers: [answer, answer, answer], requests: [] });
  });

  it.each<[string, ($ref: string) => object]>([
    ['example', ($ref) => ({ example: { items: [{ $ref }] } })],
    ['named example', ($ref) => ({ examples: { a: { value: { items: [{ $ref }] } } } })],
    ['example of a schema', ($ref) => ({ schema: { type: 'object', examples: [{ items: [{ $ref }] }] } })],
  ])('and is answered as it is: %s', async (_, mediaTo) => {
    const { answers, requests } = await answerWith(($ref) => only({ ...described, ...json(mediaTo($ref)) }));
    expect(requests).toEqual([]);
    expect(answers).toMatchObject([
      { status: 200, body: { items: [{ $ref: expect.stringMatching(/^http/) }] } },
      { status: 200, body: { items: [{ $ref: 'gone.yaml' }] } },
      { status: 200, body: { items: [{ $ref: '#/nowhere' }] } },
    ]);
  });
});
