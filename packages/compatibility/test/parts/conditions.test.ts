import { inRequest, integer, object, sent, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const condition = { if: { required: ['a'] }, then: { required: ['b'] }, else: { required: ['c'] } };
const changed = { bump: 'major', rule: 'constraint-changed' } as const;
const tightened = { bump: 'major', rule: 'constraint-tightened' } as const;
const loosened = { bump: 'minor', rule: 'constraint-loosened' } as const;
const described = { bump: 'patch', rule: 'description-added' } as const;
const same = { bump: 'none' } as const;
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

export const cases: Case[] = await describePolicy('conditions', [
  { name: 'if', ...inRequest(condition, { ...condition, if: { required: ['x'] } }), want: changed },
  { name: 'then', ...inRequest(condition, { ...condition, then: { required: ['x'] } }), want: changed },
  { name: 'else', ...inRequest(condition, { ...condition, else: { required: ['x'] } }), want: changed },
  {
    name: 'else is removed',
    ...inRequest(condition, { if: condition.if, then: condition.then }),
    want: { bump: 'minor', rule: 'constraint-changed' },
  },
  {
    name: 'the description of a condition',
    ...inRequest({ not: { required: ['a'] } }, { not: { required: ['a'], description: 'Without a.' } }),
    want: described,
  },
  {
    name: 'the description of a part of a condition',
    ...inRequest(condition, { ...condition, then: { required: ['b'], description: 'With b.' } }),
    want: described,
  },
  {
    name: 'an equal condition is found whatever its position',
    ...inRequest(
      { allOf: [{ not: { required: ['a'] } }, { not: { required: ['b'] } }] },
      { allOf: [{ not: { required: ['b'] } }, { not: { required: ['a'] } }] },
    ),
    want: same,
  },
  {
    name: 'of two conditions one is removed',
    ...inRequest({ allOf: [{ not: { required: ['a'] } }, { not: { required: ['b'] } }] }, { not: { required: ['b'] } }),
    want: loosened,
  },
  {
    name: 'two equal conditions of which one remains',
    ...inRequest({ allOf: [{ not: { required: ['a'] } }, { not: { required: ['a'] } }] }, { not: { required: ['a'] } }),
    want: loosened,
  },
  {
    name: 'then and else without if are unknown',
    ...inRequest({}, { then: string, else: string }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  { name: 'a dependent schema is removed', ...inRequest({ dependentSchemas: { a: string } }, {}), want: loosened },
  {
    name: 'one of two dependent schemas is added',
    ...inRequest({ dependentSchemas: { a: string } }, { dependentSchemas: { a: string, b: string } }),
    want: tightened,
  },
  {
    name: 'a dependent schema is compared',
    ...inRequest(
      { dependentSchemas: { a: { properties: { b: string } } } },
      { dependentSchemas: { a: { properties: { b: integer } } } },
    ),
    want: { bump: 'major', rule: ['compatibility-unproven', 'type-changed'] },
  },
  {
    name: 'the order of dependent names means nothing',
    ...inRequest({ dependentRequired: { a: ['b', 'c'] } }, { dependentRequired: { a: ['c', 'b'] } }),
    want: same,
  },
  {
    name: 'a condition that is equal in itself, but refers to a changed schema',
    base: sent({ not: ref('A') }, { A: object({ a: { not: ref('A') }, b: string }) }),
    revision: sent({ not: ref('A') }, { A: object({ a: { not: ref('A') }, b: integer }) }),
    want: { bump: 'major', rule: ['constraint-changed', 'type-changed'] },
  },
  {
    name: 'two conditions that refer to the same changed schema',
    base: sent({ allOf: [{ not: ref('A') }, { if: ref('A'), then: string }] }, { A: string }),
    revision: sent({ allOf: [{ not: ref('A') }, { if: ref('A'), then: string }] }, { A: integer }),
    want: { bump: 'major', rule: ['constraint-changed', 'type-changed'] },
  },
]);
