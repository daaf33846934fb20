import { answered, delivered, inResponse, integer, mirrored, object, sent, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const ref = (name: string, members: object = {}) => ({ $ref: `#/components/schemas/${name}`, ...members });
const words = { description: 'A name.' };
const limited = { type: 'string', maxLength: 3 };
const tightened = { bump: 'minor', rule: 'constraint-tightened' } as const;

export const cases: Case[] = await describePolicy('references', [
  {
    name: 'a change behind a described reference is reported under the name of the component',
    base: answered(ref('Name', words), { Name: string }),
    revision: answered(ref('Name', words), { Name: limited }),
    want: tightened,
  },
  {
    name: 'a change behind an allOf of one reference is reported under the name of the component',
    base: answered({ allOf: [ref('Name')], ...words }, { Name: string }),
    revision: answered({ allOf: [ref('Name')], ...words }, { Name: limited }),
    want: tightened,
  },
  {
    name: 'the name of the component is reported where a reference gets a description',
    base: answered(ref('Name'), { Name: string }),
    revision: answered(ref('Name', { $comment: 'Name' }), { Name: limited }),
    want: { bump: 'minor', rule: ['constraint-tightened', 'text-changed'] },
  },
  {
    name: 'the name of the component is reported where a reference loses its description',
    base: answered(ref('Name', { $comment: 'Name' }), { Name: string }),
    revision: answered(ref('Name'), { Name: limited }),
    want: { bump: 'minor', rule: ['constraint-tightened', 'text-changed'] },
  },
  {
    name: 'a described reference instead of an inline schema is compared by content',
    base: answered(string, { Name: string }),
    revision: answered(ref('Name', { $comment: 'Name' }), { Name: limited }),
    want: { bump: 'major', rule: ['constraint-tightened', 'text-changed'] },
  },
  {
    name: 'a described reference to another component is compared by content',
    base: answered(ref('A', words), { A: string, B: limited }),
    revision: answered(ref('B', words), { A: string, B: limited }),
    want: tightened,
  },
  {
    name: 'an allOf of a reference and more is not the component',
    base: answered({ allOf: [ref('Name'), { maxLength: 5 }] }, { Name: string }),
    revision: answered({ allOf: [ref('Name'), { maxLength: 4 }] }, { Name: string }),
    want: tightened,
  },
  {
    name: 'an allOf of one extended reference is not the component',
    base: answered({ allOf: [ref('Name', { maxLength: 5 })] }, { Name: string }),
    revision: answered({ allOf: [ref('Name', { maxLength: 4 })] }, { Name: string }),
    want: tightened,
  },
  {
    name: 'a reference next to an allOf requires both',
    base: answered(ref('Name', { allOf: [{ maxLength: 5 }] }), { Name: string }),
    revision: answered(ref('Name', { allOf: [{ maxLength: 4 }] }), { Name: string }),
    want: tightened,
  },
  {
    name: 'a reference with a keyword next to it requires both',
    base: answered(ref('Name', { maxLength: 5 }), { Name: string }),
    revision: answered(ref('Name', { maxLength: 4 }), { Name: string }),
    want: tightened,
  },
  {
    name: 'a component of an allOf is compared in the directions of its use',
    base: delivered({ allOf: [ref('Base'), object({})] }, { Base: object({ id: string }) }),
    revision: delivered({ allOf: [ref('Base'), object({})] }, { Base: object({ id: string }, { required: ['id'] }) }),
    want: { bump: 'minor', rule: 'became-required' },
  },
  {
    name: 'a part of a component is not an exported type',
    base: answered({ allOf: [ref('A/properties/b')] }, { A: object({ b: object({ id: string }) }) }),
    revision: answered({ allOf: [ref('A/properties/b')] }, { A: object({ b: object({ id: integer }) }) }),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'what stands beside a reference of OpenAPI 3.0 is ignored',
    base: { ...answered(ref('Name', { maxLength: 5 }), { Name: string }), openapi: '3.0.3' },
    revision: { ...answered(ref('Name', { maxLength: 4 }), { Name: string }), openapi: '3.0.3' },
    want: { bump: 'none' },
  },
  {
    name: 'a schema that is true accepts everything, as does an empty one',
    ...inResponse(true, {}),
    want: { bump: 'none' },
  },
  {
    name: 'a schema that becomes false accepts nothing',
    base: mirrored(string),
    revision: mirrored(false),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'a field that two members of an allOf declare obeys both',
    base: sent({ allOf: [object({ a: string }), object({ a: { maxLength: 5 } })] }),
    revision: sent({ allOf: [object({ a: string }), object({ a: { maxLength: 4 } })] }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'a field of two members is not mistaken for that of one of them',
    base: sent(
      object({ x: { allOf: [object({ a: string }), object({ a: { maxLength: 5 } })] }, y: object({ a: string }) }),
    ),
    revision: sent(
      object({ x: { allOf: [object({ a: string }), object({ a: { maxLength: 4 } })] }, y: object({ a: string }) }),
    ),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'what stands beside a reference in an allOf of OpenAPI 3.0 is ignored',
    base: { ...answered({ allOf: [ref('Name', { maxLength: 5 }), {}] }, { Name: string }), openapi: '3.0.3' },
    revision: { ...answered({ allOf: [ref('Name', { maxLength: 4 }), {}] }, { Name: string }), openapi: '3.0.3' },
    want: { bump: 'none' },
  },
  {
    name: 'nullable: false is unknown in OpenAPI 3.1',
    ...inResponse(string, { type: 'string', nullable: false }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'a nullable that is not a boolean is unknown in OpenAPI 3.0',
    base: { ...answered(string), openapi: '3.0.3' },
    revision: { ...answered({ type: 'string', nullable: 'yes' }), openapi: '3.0.3' },
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
]);
