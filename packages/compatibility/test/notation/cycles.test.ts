import { answered, delivered, integer, object, pet, sent, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const person = (more: object) => object({ friends: { type: 'array', items: ref('Person') }, ...more });
const tree = (leaf: object) => ({
  oneOf: [object({ kind: { const: 'leaf' }, ...leaf }), object({ kind: { const: 'node' }, next: ref('Tree') })],
});

export const cases: Case[] = await describePolicy('cycles', [
  {
    name: 'a recursive schema that does not change is the same',
    base: answered(ref('Person'), { Person: person({}) }),
    revision: answered(ref('Person'), { Person: person({}) }),
    want: { bump: 'none' },
  },
  {
    name: 'a field added to a recursive schema is reported once',
    base: answered(ref('Person'), { Person: person({}) }),
    revision: answered(ref('Person'), { Person: person({ name: string }) }),
    want: { bump: 'minor', rule: 'property-added' },
  },
  {
    name: 'a field removed from a recursive schema is reported',
    base: sent(ref('Person'), { Person: person({ name: string }) }),
    revision: sent(ref('Person'), { Person: person({}) }),
    want: { bump: 'major', rule: 'property-removed' },
  },
  {
    name: 'a recursive union that changes in one branch is reported',
    base: delivered(ref('Tree'), { Tree: tree({}) }),
    revision: delivered(ref('Tree'), { Tree: tree({ value: integer }) }),
    want: { bump: 'minor', rule: 'property-added' },
  },
  {
    name: 'two schemas that contain each other are compared completely',
    base: answered(ref('A'), { A: object({ b: ref('B') }), B: object({ a: ref('A'), n: integer }) }),
    revision: answered(ref('A'), { A: object({ b: ref('B') }), B: object({ a: ref('A'), n: string }) }),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'a recursive schema under another name is the same on the wire',
    base: answered(ref('Person'), { Person: person({}) }),
    revision: answered(ref('Human'), { Human: object({ friends: { type: 'array', items: ref('Human') } }) }),
    want: { bump: 'major', rule: ['schema-added', 'schema-removed'] },
  },
  {
    name: 'an allOf of itself is compared once',
    base: answered(ref('A'), { A: { allOf: [ref('A'), pet] } }),
    revision: answered(ref('A'), { A: { allOf: [ref('A'), object({ name: string })] } }),
    want: { bump: 'major', rule: 'property-removed' },
  },
  {
    name: 'a condition that refers to its own schema is compared once',
    base: sent(ref('A'), { A: { ...pet, if: { properties: { next: ref('A') } }, then: { required: ['name'] } } }),
    revision: sent(ref('A'), { A: { ...pet, if: { properties: { next: ref('A') } }, then: { required: ['age'] } } }),
    want: { bump: 'major', rule: 'constraint-changed' },
  },
]);
