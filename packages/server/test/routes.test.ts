import { describe, expect, it } from 'vitest';
import { allowedMethods, createRouter, servedOperations } from '../src/routes.ts';
import { contractFrom, town } from './town.ts';

const responses = { 204: { description: 'Done' } };
const contract = contractFrom({
  openapi: '3.1.0',
  paths: {
    '/items/{id}': { get: { responses }, delete: { responses }, 'x-aliases': ['/api/items/{item}', '/items/list'] },
    '/items/list': { get: { responses } },
    '/items/all': { get: { responses } },
    '/items/{id}/parts/{part}': { put: { responses } },
    '/files/{id}.csv': { get: { responses } },
    '/files/v{id}': { get: { responses } },
    '/all': {
      get: { responses },
      put: { responses },
      post: { responses },
      delete: { responses },
      patch: { responses },
    },
    '/traces': { trace: { responses } },
  },
});
const route = createRouter(contract);

describe('a path', () => {
  const cases = [
    { given: '/items/1', want: ['/items/{id}', { id: '1' }] },
    { given: '/items/a%20b', want: ['/items/{id}', { id: 'a%20b' }] },
    { given: '/items/all', want: ['/items/all', {}] },
    { given: '/api/items/1', want: ['/items/{id}', { id: '1' }] },
    { given: '/items/1/parts/2', want: ['/items/{id}/parts/{part}', { id: '1', part: '2' }] },
    { given: '/items/list', want: ['/items/list', {}] },
    { given: '/items/', want: undefined },
    { given: '/items', want: undefined },
    { given: '/items/1/', want: undefined },
    { given: '/Items/1', want: undefined },
    { given: '/traces', want: undefined },
    { given: '/files/1.csv', want: undefined },
    { given: '/files/v1', want: undefined },
  ];
  it.each(cases)('$given: $want', ({ given, want }) => {
    const match = route(given);
    expect(match && [match.template, match.values]).toEqual(want);
  });

  it('knows its methods', () => {
    const match = route('/items/1');
    expect([...(match?.operations.keys() ?? [])]).toEqual(['GET', 'DELETE']);
    expect(match && allowedMethods(match)).toBe('GET, HEAD, DELETE, OPTIONS');
  });
});

it('operations of the other methods are served', () => {
  const match = route('/all');
  expect(match && allowedMethods(match)).toBe('GET, HEAD, PUT, POST, DELETE, PATCH, OPTIONS');
});

it('operations of the methods that HTTP answers itself are not served', () => {
  expect(town.operations.map(({ id }) => id)).toContain('traceWizard');
  expect(servedOperations(town).map(({ id }) => id)).not.toContain('traceWizard');
  expect(servedOperations(town)).toHaveLength(town.operations.length - 1);
});
