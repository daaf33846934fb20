import { answered, document, object, pet, sent } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('openapi-version-changed', [
  {
    name: 'from OpenAPI 3.0 to 3.1 is not breaking',
    base: document({ openapi: '3.0.3' }),
    revision: document(),
    want: { bump: 'minor', rule: 'openapi-version-changed' },
  },
  {
    name: 'a nullable field of 3.0 is a field of two types in 3.1',
    base: { ...answered(object({ name: { type: 'string', nullable: true } })), openapi: '3.0.3' },
    revision: answered(object({ name: { type: ['string', 'null'] } })),
    want: { bump: 'minor', rule: 'openapi-version-changed' },
  },
  {
    name: 'an exclusive bound of 3.0 is one of 3.1',
    base: { ...sent({ type: 'number', minimum: 0, exclusiveMinimum: true }), openapi: '3.0.3' },
    revision: sent({ type: 'number', exclusiveMinimum: 0 }),
    want: { bump: 'minor', rule: 'openapi-version-changed' },
  },
  {
    name: 'an allOf of one reference in 3.0 is a reference with a description in 3.1',
    base: {
      ...answered(object({ pet: { allOf: [{ $ref: '#/components/schemas/Pet' }], description: 'Mine.' } }), {
        Pet: pet,
      }),
      openapi: '3.0.3',
    },
    revision: answered(object({ pet: { $ref: '#/components/schemas/Pet', description: 'Mine.' } }), { Pet: pet }),
    want: { bump: 'minor', rule: 'openapi-version-changed' },
  },
]);
