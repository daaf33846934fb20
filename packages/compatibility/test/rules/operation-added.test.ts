import { document } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('operation-added', [
  {
    name: 'a new endpoint is not breaking',
    base: document({ paths: {} }),
    revision: document({ paths: { '/pets': { get: {} } } }),
    want: { bump: 'minor', rule: 'operation-added' },
  },
  {
    name: 'a new method of a path is not breaking',
    base: document({ paths: { '/pets': { get: {} } } }),
    revision: document({ paths: { '/pets': { get: {}, post: {} } } }),
    want: { bump: 'minor', rule: 'operation-added' },
  },
]);
