import { inRequest, inResponse } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const same = { bump: 'none' } as const;

export const cases: Case[] = await describePolicy('values', [
  {
    name: 'the values that two members permit',
    ...inRequest({ allOf: [{ enum: ['a', 'b', 'c'] }, { enum: ['b', 'c', 'd'] }] }, { enum: ['b', 'c'] }),
    want: same,
  },
  {
    name: 'the values of a type',
    ...inRequest({ type: 'string', enum: ['a', 'b', 1] }, { enum: ['a', 'b'] }),
    want: same,
  },
  { name: 'a boolean is its two values', ...inRequest({ type: 'boolean' }, { enum: [true, false] }), want: same },
  {
    name: 'true alone is not a boolean',
    ...inRequest({ type: 'boolean' }, { enum: [true] }),
    want: { bump: 'major', rule: 'const-introduced' },
  },
  { name: 'null is its only value', ...inRequest({ type: 'null' }, { enum: [null] }), want: same },
  {
    name: 'two values become one',
    ...inRequest({ enum: ['a', 'b'] }, { enum: ['a'] }),
    want: { bump: 'major', rule: 'enum-value-removed' },
  },
  {
    name: 'one value becomes two others',
    ...inRequest({ enum: ['a'] }, { enum: ['b', 'c'] }),
    want: { bump: 'major', rule: ['enum-value-added', 'enum-value-removed'] },
  },
  {
    name: 'values are compared by their content',
    ...inRequest({ enum: [{ a: 1 }, [1]] }, { enum: [[1], { a: 1 }] }),
    want: same,
  },
  {
    name: 'the order and repetition of formats mean nothing',
    ...inRequest(
      { allOf: [{ format: 'b' }, { format: 'a' }] },
      { allOf: [{ format: 'a' }, { format: 'b' }, { format: 'a' }] },
    ),
    want: same,
  },
  {
    name: 'one of two formats is dropped in a request',
    ...inRequest({ allOf: [{ format: 'a' }, { format: 'b' }] }, { format: 'a' }),
    want: { bump: 'minor', rule: 'format-widened' },
  },
  {
    name: 'a dropped encoding is another type',
    ...inRequest({ contentEncoding: 'base64' }, {}),
    want: { bump: 'major', rule: 'content-changed' },
  },
  {
    name: 'a media type of the content',
    ...inRequest({ contentMediaType: 'a/b' }, { contentMediaType: 'c/d' }),
    want: { bump: 'major', rule: 'content-changed' },
  },
  {
    name: 'a float becomes a double in a request',
    ...inRequest({ format: 'float' }, { format: 'double' }),
    want: { bump: 'minor', rule: 'format-widened' },
  },
  {
    name: 'x-extensible-enum that is a list on one side is unknown',
    ...inResponse({ enum: ['a', 'b'], 'x-extensible-enum': true }, { enum: ['a', 'b'], 'x-extensible-enum': ['a'] }),
    want: { bump: 'major', rule: ['enum-closed', 'unknown-keyword'] },
  },
]);
