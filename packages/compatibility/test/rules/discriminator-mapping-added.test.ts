import { answered, object, sent } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const cat = object({ kind: { enum: ['cat', 'kitten'] } }, { required: ['kind'] });
const dog = object({ kind: { const: 'dog' } }, { required: ['kind'] });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const pets = (mapping: object) => ({
  oneOf: [ref('Cat'), ref('Dog')],
  discriminator: { propertyName: 'kind', mapping },
});
const schemas = { Cat: cat, Dog: dog };
const [one, other] = ['#/components/schemas/Cat', '#/components/schemas/Dog'];

export const cases: Case[] = await describePolicy('discriminator-mapping-added', [
  {
    name: 'a new value in a request is not breaking',
    base: sent(pets({ cat: one, dog: other }), schemas),
    revision: sent(pets({ cat: one, kitten: one, dog: other }), schemas),
    want: { bump: 'minor', rule: 'discriminator-mapping-added' },
  },
  {
    name: 'a new value in a response is breaking',
    base: answered(pets({ cat: one, dog: other }), schemas),
    revision: answered(pets({ cat: one, kitten: one, dog: other }), schemas),
    want: { bump: 'major', rule: 'discriminator-mapping-added' },
  },
]);
