import { answered, object, sent } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const cat = object({ kind: { const: 'cat' } }, { required: ['kind'] });
const dog = object({ kind: { const: 'dog' } }, { required: ['kind'] });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const pets = (discriminator: object) => ({ oneOf: [ref('Cat'), ref('Dog')], discriminator });
const schemas = { Cat: cat, Dog: dog };

export const cases: Case[] = await describePolicy('discriminator-changed', [
  {
    name: 'a changed propertyName is breaking',
    base: answered(pets({ propertyName: 'kind' }), schemas),
    revision: answered(pets({ propertyName: 'type' }), schemas),
    want: { bump: 'major', rule: 'discriminator-changed' },
  },
  {
    name: 'a changed mapping is breaking',
    base: sent(
      pets({ propertyName: 'kind', mapping: { a: '#/components/schemas/Cat', b: '#/components/schemas/Dog' } }),
      schemas,
    ),
    revision: sent(
      pets({ propertyName: 'kind', mapping: { a: '#/components/schemas/Dog', b: '#/components/schemas/Cat' } }),
      schemas,
    ),
    want: { bump: 'major', rule: 'discriminator-changed' },
  },
  {
    name: 'a removed value is breaking',
    base: answered(
      pets({
        propertyName: 'kind',
        mapping: { a: '#/components/schemas/Cat', b: '#/components/schemas/Cat', c: '#/components/schemas/Dog' },
      }),
      schemas,
    ),
    revision: answered(
      pets({ propertyName: 'kind', mapping: { a: '#/components/schemas/Cat', c: '#/components/schemas/Dog' } }),
      schemas,
    ),
    want: { bump: 'major', rule: 'discriminator-changed' },
  },
  {
    name: 'a removed discriminator is breaking',
    base: answered(pets({ propertyName: 'kind' }), schemas),
    revision: answered({ oneOf: [ref('Cat'), ref('Dog')] }, schemas),
    want: { bump: 'major', rule: 'discriminator-changed' },
  },
  {
    name: 'writing the implied mapping changes nothing',
    base: answered(pets({ propertyName: 'kind' }), schemas),
    revision: answered(
      pets({ propertyName: 'kind', mapping: { Cat: '#/components/schemas/Cat', Dog: 'Dog' } }),
      schemas,
    ),
    want: { bump: 'none' },
  },
]);
