import { document } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('alias-added', [
  {
    name: 'a new alias is not breaking',
    base: document({ paths: { '/pets': { 'x-aliases': ['/animals'], get: {} } } }),
    revision: document({ paths: { '/pets': { 'x-aliases': ['/animals', '/beasts'], get: {} } } }),
    want: { bump: 'minor', rule: 'alias-added' },
  },
  {
    name: 'the order of aliases means nothing',
    base: document({ paths: { '/pets': { 'x-aliases': ['/animals', '/beasts'], get: {} } } }),
    revision: document({ paths: { '/pets': { 'x-aliases': ['/beasts', '/animals'], get: {} } } }),
    want: { bump: 'none' },
  },
]);
