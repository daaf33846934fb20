import { checkDocument, createContract } from '@xs2a/contract';
import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { type Arrived, linesOf, notAllowed, ok, type Reply, runAt } from './serve.ts';

const plain = { description: '', content: json({}) };
const problem = { description: '', content: { 'application/problem+json': { schema: { type: 'object' } } } };
const get = (operationId: string, responses: object = { 200: plain }) => ({ get: { operationId, responses } });
const paths = { '/first': get('first'), '/second': get('second'), '/third': get('third') };

/** A contract whose server has a base path. */
const contractAt = (url: string, more: object = {}) =>
  createContract(checkDocument({ ...contractOf(paths).document, servers: [{ url, ...more }] }, 'test.json'));

const known =
  (basePath = '') =>
  ({ method, path }: Arrived): Reply => {
    if (!Object.keys(paths).some((own) => `${basePath}${own}` === path))
      return { status: 404, body: { error: 'nothing here' } };
    return method === 'GET' || method === 'HEAD' ? ok : notAllowed('GET');
  };

describe('a base path that was left out', () => {
  it.each([
    ['https://api.example.com/v2', {}],
    ['/v2/', {}],
    ['https://{host}/{version}', { variables: { host: { default: 'a' }, version: { default: 'v2' } } }],
  ])('is told, from the servers of the contract (%s)', async (url, more) => {
    await expect(runAt(contractAt(url, more), known('/v2'))).rejects.toThrow(
      /^The base path of the contract is missing: GET \/v2\/first answers 200 \(application\/json\)\. Give --url http:\/\/127\.0\.0\.1:\d+\/v2\.$/,
    );
  });

  it('is nothing where the server has none', async () => {
    expect(linesOf(await runAt(contractAt('https://api.example.com/v2'), known()))).toEqual([]);
  });
});

describe('a server of something else', () => {
  const page = (status: number): Reply => ({
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<!doctype html><title>Hello</title>',
  });

  it.each([
    ['finds nothing', { status: 404, body: {} }, '404 (application/json)'],
    ['shows a page wherever it is asked', page(200), '200 (text/html)'],
    ['shows a page of an error', page(400), '400 (text/html)'],
    ['sends everybody to a login', { status: 302, headers: { location: '/login' } }, '302'],
  ])('that %s is one sentence', async (_, reply, what) => {
    await expect(runAt(contractOf(paths), () => reply)).rejects.toThrow(
      `This is not a server of Pets: GET /first answers ${what}, GET /second answers ${what}, GET /third answers ${what}. ` +
        'Is the URL right, with the base path of the API?',
    );
  });

  it.each([
    ['that knows one operation', ({ path }: Arrived): Reply => (path === '/third' ? ok : { status: 404, body: {} })],
    ['that crashes', (): Reply => ({ status: 500, body: {} })],
    ['that answers another status', (): Reply => ({ status: 201, body: {} })],
    ['that answers another media type', (): Reply => ({ status: 200, body: 'text' })],
  ])('is not one %s: it is found wrong', async (_, answer) => {
    const { findings } = await runAt(contractOf(paths), answer);
    expect(findings.length).toBeGreaterThan(0);
  });

  it('is not one whose contract documents pages and what is not found', async () => {
    const pages = { '/first': get('first', { 200: { description: '', content: { 'text/html': {} } }, 404: plain }) };
    const answer = ({ method }: Arrived): Reply =>
      method === 'GET' || method === 'HEAD' ? page(200) : notAllowed('GET');
    expect(linesOf(await runAt(contractOf(pages), answer))).toEqual([]);
  });
});

describe('a server that understands Prefer and is strict about Accept', () => {
  const contract = contractOf({ '/first': get('first', { 200: plain, 404: problem, 500: problem }) });
  const types: Readonly<Record<string, string>> = { 200: 'application/json' };

  it('is found out, and asked for every status', async () => {
    const result = await runAt(contract, ({ method, headers }) => {
      if (method !== 'GET' && method !== 'HEAD') return notAllowed('GET');
      const status = /code=(\d+)/.exec(String(headers.prefer ?? ''))?.[1] ?? '200';
      const type = types[status] ?? 'application/problem+json';
      const isAccepted = [type, '*/*'].some((wanted) => String(headers.accept).includes(wanted));
      return isAccepted
        ? { status: Number(status), headers: { 'content-type': type }, body: {} }
        : { status: 406, body: {} };
    });
    expect([result.capabilities.prefers, linesOf(result)]).toEqual([true, []]);
    const situations = result.results.filter(({ group }) => group === 'situation').map(({ status }) => status);
    expect(situations.toSorted()).toEqual([200, 404, 500]);
  });
});

it('an id of a few listed values says nothing about the memory of a server', async () => {
  const kind = { name: 'kind', in: 'path', required: true, schema: { type: 'string', enum: ['cats', 'dogs'] } };
  const operation = { operationId: 'list', parameters: [kind], responses: { 200: plain, 404: plain } };
  const answer = ({ path, method }: Arrived): Reply => {
    if (!/^\/(?:cats|dogs)$/.test(path)) return { status: 404, body: {} };
    return method === 'GET' || method === 'HEAD' ? ok : notAllowed('GET');
  };
  const { capabilities } = await runAt(contractOf({ '/{kind}': { get: operation } }), answer);
  expect(capabilities.stateful).toBe(false);
});
