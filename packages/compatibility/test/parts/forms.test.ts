import { integer, object, string, withOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const type = 'application/x-www-form-urlencoded';
const form = (encoding: object | undefined, fields: object = { tags: {} }) =>
  withOperation({ requestBody: { content: { [type]: { schema: object({ ...fields }), encoding } } } });
const tags = (members: object) => form({ tags: members });
const written = { bump: 'major', rule: 'serialisation-changed' } as const;
const same = { bump: 'none' } as const;

export const cases: Case[] = await describePolicy('forms', [
  { name: 'an empty encoding is the default', base: form(undefined), revision: tags({}), want: same },
  { name: 'the default style', base: form(undefined), revision: tags({ style: 'form' }), want: same },
  { name: 'the default explode of a form', base: tags({}), revision: tags({ explode: true }), want: same },
  { name: 'the default allowReserved', base: tags({}), revision: tags({ allowReserved: false }), want: same },
  {
    name: 'the default explode of another style',
    base: tags({ style: 'spaceDelimited' }),
    revision: tags({ style: 'spaceDelimited', explode: false }),
    want: same,
  },
  { name: 'explode', base: tags({}), revision: tags({ explode: false }), want: written },
  { name: 'allowReserved', base: tags({}), revision: tags({ allowReserved: true }), want: written },
  { name: 'the content type of a field', base: tags({}), revision: tags({ contentType: 'a/b' }), want: written },
  {
    name: 'an encoding is added',
    base: form(undefined),
    revision: tags({ style: 'deepObject' }),
    want: { ...written },
  },
  {
    name: 'an encoding is removed',
    base: tags({ style: 'deepObject' }),
    revision: form(undefined),
    want: { ...written },
  },
  {
    name: 'one of two encodings is removed',
    base: form({ tags: { explode: false }, ids: { explode: false } }, { tags: {}, ids: {} }),
    revision: form({ ids: { explode: false } }, { tags: {}, ids: {} }),
    want: written,
  },
  {
    name: 'an encoding that goes with its field',
    base: form({ tags: { explode: false } }),
    revision: form({}, {}),
    want: { bump: 'major', rule: 'property-removed' },
  },
  {
    name: 'an encoding that stays without its field',
    base: form({ tags: { explode: false } }),
    revision: form({ tags: { explode: true } }, {}),
    want: { bump: 'major', rule: ['property-removed', 'serialisation-changed'] },
  },
  {
    name: 'an unknown member of an encoding',
    base: tags({}),
    revision: tags({ 'x-note': 1 }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'a header of a part',
    base: tags({ headers: { a: { schema: string } } }),
    revision: tags({ headers: { a: { schema: integer } } }),
    want: { bump: 'major', rule: 'type-changed' },
  },
]);
