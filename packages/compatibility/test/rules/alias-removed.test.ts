import { document } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('alias-removed', [
  {
    name: 'removing an alias is breaking: it is a URL',
    base: document({ paths: { '/pets': { 'x-aliases': ['/animals'], get: {} } } }),
    revision: document({ paths: { '/pets': { get: {} } } }),
    want: { bump: 'major', rule: 'alias-removed' },
  },
  {
    name: 'renaming an alias is breaking',
    base: document({ paths: { '/pets': { 'x-aliases': ['/animals'], get: {} } } }),
    revision: document({ paths: { '/pets': { 'x-aliases': ['/beasts'], get: {} } } }),
    want: { bump: 'major', rule: ['alias-added', 'alias-removed'] },
  },
]);
