import { describe, expect, it } from 'vitest';
import { allowedMethods, createRouter } from '../src/routes.ts';
import { contractFrom } from './town.ts';

const responses = { 204: { description: 'Done' } };
const contract = contractFrom({
  openapi: '3.1.0',
  paths: {
    '/items/{id}': { get: { responses }, delete: { responses }, 'x-aliases': ['/api/items/{item}', '/items/list'] },
    '/items/list': { get: { responses } },
    '/items/all': { get: { responses } },
    '/items/{id}/parts/{part}': { put: { responses } },
    '/files/{id}': { get: { responses } },
    '/files/{id}.csv': { get: { responses } },
    '/files/v{id}': { get: { responses } },
    '/files/{year}-{month}.csv': { get: { responses } },
    '/files/{id}:archive': { post: { responses } },
    '/a(b)/{c}': { get: { responses } },
    '/all': {
      get: { responses },
      put: { responses },
      post: { responses },
      delete: { responses },
      patch: { responses },
    },
    '/traces': { trace: { responses }, head: { responses }, options: { responses } },
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
    { given: '/files/1', want: ['/files/{id}', { id: '1' }] },
    { given: '/files/1.csv', want: ['/files/{id}.csv', { id: '1' }] },
    { given: '/files/1xcsv', want: ['/files/{id}', { id: '1xcsv' }] },
    { given: '/files/.csv', want: ['/files/{id}', { id: '.csv' }] },
    { given: '/files/v1', want: ['/files/v{id}', { id: '1' }] },
    { given: '/files/2024-05.csv', want: ['/files/{year}-{month}.csv', { year: '2024', month: '05' }] },
    { given: '/files/1:archive', want: ['/files/{id}:archive', { id: '1' }] },
    { given: '/a(b)/c', want: ['/a(b)/{c}', { c: 'c' }] },
    { given: '/ab/c', want: undefined },
  ];
  it.each(cases)('$given: $want', ({ given, want }) => {
    const match = route(given);
    expect(match && [match.template, match.values]).toEqual(want);
  });

  it('knows its methods', () => {
    const match = route('/items/1');
    expect([...(match?.operations.keys() ?? [])]).toEqual(['GET', 'DELETE']);
    expect(match && allowedMethods(match.operations.keys())).toBe('GET, HEAD, DELETE, OPTIONS');
  });
});

it('operations of all methods are served', () => {
  const methodsOf = (path: string) => allowedMethods(route(path)?.operations.keys() ?? []);
  expect(methodsOf('/traces')).toBe('OPTIONS, HEAD, TRACE');
  expect(methodsOf('/all')).toBe('GET, HEAD, PUT, POST, DELETE, PATCH, OPTIONS');
});
