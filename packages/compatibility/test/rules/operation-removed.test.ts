import { document } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('operation-removed', [
  {
    name: 'removing an operation is breaking',
    base: document({ paths: { '/pets': { get: { operationId: 'a' }, post: { operationId: 'b' } } } }),
    revision: document({ paths: { '/pets': { get: { operationId: 'a' } } } }),
    want: { bump: 'major', rule: 'operation-removed' },
  },
  {
    name: 'removing a path is breaking',
    base: document({ paths: { '/pets': { get: {} }, '/cats': { get: {} } } }),
    revision: document({ paths: { '/pets': { get: {} } } }),
    want: { bump: 'major', rule: 'operation-removed' },
  },
  {
    name: 'renaming a path is breaking: another URL',
    base: document({ paths: { '/pets': { get: {} } } }),
    revision: document({ paths: { '/animals': { get: {} } } }),
    want: { bump: 'major', rule: ['operation-added', 'operation-removed'] },
  },
  {
    name: 'changing the method of an operation is breaking',
    base: document({ paths: { '/pets': { put: {} } } }),
    revision: document({ paths: { '/pets': { post: {} } } }),
    want: { bump: 'major', rule: ['operation-added', 'operation-removed'] },
  },
  {
    name: 'an alias does not replace the URL',
    base: document({ paths: { '/pets': { get: {} } } }),
    revision: document({ paths: { '/animals': { 'x-aliases': ['/pets'], get: {} } } }),
    want: { bump: 'major', rule: ['operation-added', 'operation-removed'] },
  },
]);
