import { contractOf, json } from '@xs2a/contract/testing';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const answer = (content?: object) => ({ description: '', ...(content !== undefined && { content }) });

/** One of everything that is counted. */
export const pets = contractOf(
  {
    '/pets': {
      get: {
        operationId: 'listPets',
        parameters: [
          { name: 'kind', in: 'query', schema: { enum: ['cat', 'dog'] } },
          { name: 'since', in: 'query', schema: { type: 'string' } },
        ],
        responses: {
          200: answer({
            ...json(
              { type: 'array', items: ref('Pet') },
              { examples: { none: { value: [] }, 'one-cat': { value: [{ kind: 'cat', lives: 9 }] } } },
            ),
            'text/csv': { schema: { type: 'string' }, examples: { table: { value: 'kind;lives\ncat;9\n' } } },
          }),
          '4XX': answer(json(ref('Problem'))),
        },
      },
      post: {
        operationId: 'createPet',
        requestBody: {
          content: {
            ...json(ref('NewPet'), { examples: { tom: { value: { name: 'Tom', age: 3, tags: [] } } } }),
            'application/x-www-form-urlencoded': {
              schema: ref('NewPet'),
              examples: { tom: { value: { name: 'Tom', age: 3, tags: [] } } },
            },
          },
        },
        responses: { 204: answer(), 422: answer(json(ref('Problem'))), default: answer(json(ref('Problem'))) },
      },
    },
    '/pets/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: { operationId: 'getPet', responses: { 200: answer(json(ref('Pet'))), 404: answer(json(ref('Problem'))) } },
    },
  },
  {
    Pet: {
      oneOf: [ref('Cat'), ref('Dog')],
      discriminator: {
        propertyName: 'kind',
        mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' },
      },
    },
    Cat: { type: 'object', required: ['kind'], properties: { kind: { const: 'cat' }, lives: { type: 'integer' } } },
    Dog: {
      type: 'object',
      required: ['kind'],
      properties: {
        kind: { const: 'dog' },
        bark: { enum: ['loud', 'quiet'] },
        puppies: { type: 'array', items: ref('Pet') },
      },
    },
    NewPet: {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string' },
        age: { type: 'integer' },
        tags: { type: 'array', items: { type: 'string' } },
        vaccinated: { enum: [true, false, '0', '1', 0, 1] },
        owner: {
          anyOf: [{ type: 'string' }, { type: 'object', properties: { name: { type: 'string' } } }, { type: 'null' }],
        },
      },
      if: { properties: { age: { minimum: 10 } }, required: ['age'] },
      then: { required: ['vet'], properties: { vet: { 'x-extensible-enum': ['near', 'far'] }, name: {} } },
    },
    Problem: { type: 'object', properties: { code: { type: 'integer' } } },
  },
);
