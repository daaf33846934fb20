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
const [catRef, dogRef] = ['#/components/schemas/Cat', '#/components/schemas/Dog'];

export const cases: Case[] = await describePolicy('discriminator-mapping-added', [
  {
    name: 'a new value in a request is not breaking',
    base: sent(pets({ cat: catRef, dog: dogRef }), schemas),
    revision: sent(pets({ cat: catRef, kitten: catRef, dog: dogRef }), schemas),
    want: { bump: 'minor', rule: 'discriminator-mapping-added' },
  },
  {
    name: 'a new value in a response is breaking',
    base: answered(pets({ cat: catRef, dog: dogRef }), schemas),
    revision: answered(pets({ cat: catRef, kitten: catRef, dog: dogRef }), schemas),
    want: { bump: 'major', rule: 'discriminator-mapping-added' },
  },
]);
