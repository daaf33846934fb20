import { document } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

/** Paths whose operations list these tags, so that each of them can be changed. */
const paths = (tags: Record<string, string>) =>
  document({
    paths: Object.fromEntries(Object.entries(tags).map(([path, tag]) => [path, { get: { tags: [tag] } }])),
  });

export const cases: Case[] = await describePolicy('path-templates', [
  {
    name: 'two path items of one URL may change places',
    base: paths({ '/pets/{id}': 'a', '/pets/{key}': 'b' }),
    revision: paths({ '/pets/{key}': 'b', '/pets/{id}': 'a' }),
    want: { bump: 'none' },
  },
  {
    name: 'a change in the first of two path items of one URL is reported',
    base: paths({ '/pets/{id}': 'a', '/pets/{key}': 'b' }),
    revision: paths({ '/pets/{id}': 'c', '/pets/{key}': 'b' }),
    want: { bump: 'patch', rule: 'tag-changed' },
  },
  {
    name: 'a change in the second of two path items of one URL is reported',
    base: paths({ '/pets/{id}': 'a', '/pets/{key}': 'b' }),
    revision: paths({ '/pets/{id}': 'a', '/pets/{key}': 'c' }),
    want: { bump: 'patch', rule: 'tag-changed' },
  },
  {
    name: 'removing the first of two path items of one URL is breaking',
    base: paths({ '/pets/{id}': 'a', '/pets/{key}': 'b' }),
    revision: paths({ '/pets/{key}': 'b' }),
    want: { bump: 'major', rule: 'operation-removed' },
  },
  {
    name: 'removing the second of two path items of one URL is breaking',
    base: paths({ '/pets/{id}': 'a', '/pets/{key}': 'b' }),
    revision: paths({ '/pets/{id}': 'a' }),
    want: { bump: 'major', rule: 'operation-removed' },
  },
  {
    name: 'adding a second path item of one URL is not breaking',
    base: paths({ '/pets/{id}': 'a' }),
    revision: paths({ '/pets/{id}': 'a', '/pets/{key}': 'b' }),
    want: { bump: 'minor', rule: 'operation-added' },
  },
  {
    name: 'of two path items of one URL, the renamed one is compared with what it was',
    base: paths({ '/pets/{id}': 'a', '/pets/{key}': 'b' }),
    revision: paths({ '/pets/{id}': 'a', '/pets/{slug}': 'c' }),
    want: { bump: 'major', rule: ['path-parameter-renamed', 'tag-changed'] },
  },
  {
    name: 'two renamed path items of one URL are compared in their order',
    base: paths({ '/pets/{a}': 'a', '/cats/{a}': 'a', '/pets/{b}': 'b' }),
    revision: paths({ '/cats/{x}': 'a', '/pets/{x}': 'a', '/pets/{y}': 'c' }),
    want: { bump: 'major', rule: ['path-parameter-renamed', 'tag-changed'] },
  },
  {
    name: 'every placeholder of a path may be renamed',
    base: paths({ '/pets/{a}/toys/{b}': 'a' }),
    revision: paths({ '/pets/{x}/toys/{y}': 'a' }),
    want: { bump: 'major', rule: 'path-parameter-renamed' },
  },
  {
    name: 'a path with another placeholder is another URL',
    base: paths({ '/pets/{id}': 'a' }),
    revision: paths({ '/pets/{id}/{key}': 'a' }),
    want: { bump: 'major', rule: ['operation-added', 'operation-removed'] },
  },
]);
