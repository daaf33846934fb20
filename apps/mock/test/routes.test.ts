import { describe, expect, it } from 'vitest';
import type { Contract } from '../src/contract.ts';
import { createRouter } from '../src/routes.ts';

const operation = { operationId: 'any', responses: {} };
const route = createRouter({
  openapi: '3.1.0',
  info: { title: 'Routes', version: '1' },
  paths: {
    '/items/{id}': { get: operation, delete: operation, 'x-aliases': ['/api/items/{id}'] },
    '/items/all': { get: operation },
    '/items/{id}/parts/{part}': { put: operation },
  },
} satisfies Contract);

describe('a path', () => {
  const cases = [
    { given: '/items/1', want: ['/items/{id}', '/items/1'] },
    { given: '/items/all', want: ['/items/all', '/items/all'] },
    { given: '/api/items/1', want: ['/items/{id}', '/items/1'] },
    { given: '/items/1/parts/2', want: ['/items/{id}/parts/{part}', '/items/1/parts/2'] },
    { given: '/items/', want: undefined },
    { given: '/items', want: undefined },
    { given: '/items/1/', want: undefined },
    { given: '/Items/1', want: undefined },
  ];
  it.each(cases)('$given: $want', ({ given, want }) => {
    const found = route(given);
    expect(found && [found.template, found.path]).toEqual(want);
  });

  it('knows its methods', () => {
    expect([...(route('/items/1')?.operations.keys() ?? [])]).toEqual(['get', 'delete']);
  });
});
