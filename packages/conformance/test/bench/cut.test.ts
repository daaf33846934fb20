import { expect, it } from 'vitest';
import { cutOut } from '../../bench/cut.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

it('an operation is cut out with what it refers to, and nothing else', () => {
  const components = {
    schemas: {
      Pet: { oneOf: [ref('Cat')], discriminator: { mapping: { dog: '#/components/schemas/Dog' } } },
      Cat: ref('Pet'),
      Dog: {},
      Cow: {},
    },
    parameters: { Id: {} },
    securitySchemes: { key: {} },
  };
  const get = { operationId: 'readPet', schema: ref('Pet') };
  const document = {
    openapi: '3.0.4',
    info: {},
    servers: [],
    'x-more': ref('Cow'),
    paths: {
      '/pets/{id}': { parameters: [{ $ref: '#/components/parameters/Id' }], get, put: { operationId: 'writePet' } },
      '/cows': { get: { operationId: 'listCows', schema: ref('Cow') } },
    },
    components,
  };
  const { Pet, Cat, Dog } = components.schemas;
  expect(cutOut(document, 'readPet')).toEqual({
    openapi: '3.0.4',
    info: {},
    servers: [],
    paths: { '/pets/{id}': { parameters: [{ $ref: '#/components/parameters/Id' }], get } },
    components: { schemas: { Pet, Cat, Dog }, parameters: { Id: {} }, securitySchemes: { key: {} } },
  });
});
