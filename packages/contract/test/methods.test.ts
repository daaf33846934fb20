import { expect, it } from 'vitest';
import { methodsAt } from '../src/methods.ts';
import { openContract } from '../src/open.ts';

it('a path has the methods of its operations, also of those that cannot be read', () => {
  const responses = { 200: { description: '' } };
  const paths = { '/a': { get: { responses }, put: {} }, '/b': { delete: { responses } }, '/c': 5 };
  const contract = openContract({ openapi: '3.1.0', paths }, 'test');
  expect(['/a', '/b', '/c', '/d'].map((path) => methodsAt(contract, path))).toEqual([
    ['GET', 'PUT'],
    ['DELETE'],
    [],
    [],
  ]);
});
