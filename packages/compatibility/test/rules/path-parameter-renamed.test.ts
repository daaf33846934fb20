import { document, integer, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('path-parameter-renamed', [
  {
    name: 'renaming a path parameter is breaking: clients carry its name',
    base: document({
      paths: { '/pets/{id}': { get: { parameters: [{ name: 'id', in: 'path', required: true, schema: string }] } } },
    }),
    revision: document({
      paths: { '/pets/{key}': { get: { parameters: [{ name: 'key', in: 'path', required: true, schema: string }] } } },
    }),
    want: { bump: 'major', rule: 'path-parameter-renamed' },
  },
  {
    name: 'a renamed path parameter is still compared with what it was',
    base: document({
      paths: { '/pets/{id}': { get: { parameters: [{ name: 'id', in: 'path', required: true, schema: string }] } } },
    }),
    revision: document({
      paths: { '/pets/{key}': { get: { parameters: [{ name: 'key', in: 'path', required: true, schema: integer }] } } },
    }),
    want: { bump: 'major', rule: ['path-parameter-renamed', 'type-changed'] },
  },
]);
