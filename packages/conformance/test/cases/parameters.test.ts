import { contractOf } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { ours } from '../ours.ts';
import { casesOf, linesOf } from './derive.ts';

const parameters = [
  { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^p[0-9]$' }, example: 'p1' },
  { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 }, example: 2 },
  { name: 'q', in: 'query', required: true, schema: { type: 'string', minLength: 1 }, example: 'a b' },
  { name: 'X-Trace', in: 'header', required: true, schema: { type: 'string', enum: ['on', 'off'] } },
];
const responses = { 200: {}, 404: {}, 422: {} };
const cases = casesOf(contractOf({ '/pets/{id}': { get: { operationId: 'get', parameters, responses } } }));
const bad = linesOf(cases, 'bad-input');
const good = linesOf(cases, 'limit');

describe('a parameter', () => {
  it.each([
    'query/page: is 0 | GET /pets/p1?q=a%20b&page=0 | 422 on page',
    'query/page: is 1.5 | GET /pets/p1?q=a%20b&page=1.5 | 422 on page',
    'query/page: is a text | GET /pets/p1?q=a%20b&page=unexpected | 422 on page',
    'query/q: is empty | GET /pets/p1?q= | 422 on q',
    'query/q: is missing | GET /pets/p1 | 422 on q',
    'header/x-trace: is no value that the contract lists | GET /pets/p1?q=a%20b | 422 on x-trace',
    'header/x-trace: is missing | GET /pets/p1?q=a%20b | 422 on x-trace',
    'path/id: is "!" | GET /pets/!?q=a%20b | 404 or 422',
  ])('is refused: %s', (line) => {
    expect(bad).toContain(line);
  });

  it.each([
    'query/page: is 1 | GET /pets/p1?q=a%20b&page=1 | 2XX',
    'query/q: has one character | GET /pets/p1?q=a | 2XX',
    'header/x-trace: is "off" | GET /pets/p1?q=a%20b | 2XX',
  ])('is accepted: %s', (line) => {
    expect(good).toContain(line);
  });

  it.each([
    [2000, true],
    [2001, false],
  ])('in the path that has %i characters is sent: %s', (length, want) => {
    const id = { ...parameters[0], schema: { type: 'string', maxLength: length - 1 } };
    const contract = contractOf({ '/pets/{id}': { get: { operationId: 'get', parameters: [id], responses } } });
    expect(linesOf(casesOf(contract), 'bad-input')).toHaveLength(want ? 1 : 0);
  });

  it('that is empty and need not be there may be taken for none', () => {
    const page = linesOf(
      casesOf(ours).filter(({ operationId }) => operationId === 'getBank'),
      'bad-input',
    );
    expect(page.filter((line) => /=( |$)/.test(line.split(' | ')[1] ?? ''))).toEqual([]);
  });

  it('carries its header', () => {
    expect(cases.find(({ id }) => id.endsWith('header/x-trace: is missing'))?.request.headers).not.toHaveProperty(
      'x-trace',
    );
    expect(cases.find(({ id }) => id.endsWith('header/x-trace: is "off"'))?.request.headers).toHaveProperty(
      'x-trace',
      'off',
    );
  });
});
