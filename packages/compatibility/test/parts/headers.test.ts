import { content, inOperation, integer, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const inHeader = (base: object, revision: object) =>
  inOperation(
    { responses: { 200: { headers: { etag: base } } } },
    { responses: { 200: { headers: { etag: revision } } } },
  );
const inParameter = (base: object, revision: object) =>
  inOperation(
    { parameters: [{ name: 'q', in: 'query', ...base }] },
    { parameters: [{ name: 'q', in: 'query', ...revision }] },
  );
const written = { bump: 'major', rule: 'serialisation-changed' } as const;
const same = { bump: 'none' } as const;

export const cases: Case[] = await describePolicy('headers', [
  {
    name: 'the type of a header',
    ...inHeader({ schema: string }, { schema: integer }),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'a header that becomes required',
    ...inHeader({}, { required: true }),
    want: { bump: 'minor', rule: 'became-required' },
  },
  { name: 'a header that becomes JSON', ...inHeader({ schema: string }, { content: content(string) }), want: written },
  {
    name: 'the JSON of a header',
    ...inHeader({ content: content(string) }, { content: content(integer) }),
    want: { bump: 'major', rule: 'type-changed' },
  },
  { name: 'the style of a header', ...inHeader({}, { style: 'matrix' }), want: written },
  { name: 'the default style of a header', ...inHeader({}, { style: 'simple' }), want: same },
  { name: 'explode of a header', ...inHeader({}, { explode: true }), want: written },
  { name: 'the default explode of a header', ...inHeader({}, { explode: false }), want: same },
  {
    name: 'a header whose description only announces its deprecation',
    ...inHeader({ description: 'Tag.' }, { description: 'Tag. Deprecated: use `hash`.', deprecated: true }),
    want: { bump: 'minor', rule: 'deprecated' },
  },
  {
    name: 'the default style of a path parameter',
    ...inParameter({ in: 'path' }, { in: 'path', style: 'simple' }),
    want: same,
  },
  {
    name: 'the default style of a cookie',
    ...inParameter({ in: 'cookie' }, { in: 'cookie', style: 'form' }),
    want: same,
  },
  { name: 'the default explode of a form', ...inParameter({}, { explode: true }), want: same },
  {
    name: 'the default explode of another style',
    ...inParameter({ style: 'spaceDelimited' }, { style: 'spaceDelimited', explode: false }),
    want: same,
  },
  { name: 'allowReserved', ...inParameter({}, { allowReserved: true }), want: written },
  {
    name: 'a parameter that accepts an empty value',
    ...inParameter({}, { allowEmptyValue: true }),
    want: { bump: 'minor', rule: 'constraint-loosened' },
  },
  {
    name: 'the JSON of a parameter',
    ...inParameter({ content: content(string) }, { content: content(integer) }),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'a parameter whose name has a space',
    ...inOperation({}, { parameters: [{ name: 'a b', in: 'query' }] }),
    want: { bump: 'minor', rule: 'parameter-added' },
  },
  {
    name: 'names of query parameters depend on case',
    ...inOperation({ parameters: [{ name: 'q', in: 'query' }] }, { parameters: [{ name: 'Q', in: 'query' }] }),
    want: { bump: 'major', rule: ['parameter-added', 'parameter-removed'] },
  },
  {
    name: 'a parameter that becomes optional by losing its mark',
    ...inParameter({ required: true }, {}),
    want: { bump: 'minor', rule: 'became-optional' },
  },
  {
    name: 'a parameter that becomes optional by its mark',
    ...inParameter({ required: true }, { required: false }),
    want: { bump: 'minor', rule: 'became-optional' },
  },
]);
