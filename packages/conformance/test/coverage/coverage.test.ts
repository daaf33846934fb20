import { object } from '@xs2a/contract';
import { describe, expect, test } from 'vitest';
import { dimensionNames } from '../../src/coverage/result.ts';
import type { Finding } from '../../src/types.ts';
import { ours } from '../ours.ts';
import { coverageOf, dimensionOf, missing, type Said } from './exchange.ts';
import { pets } from './pets.ts';

const cat = { kind: 'cat', lives: 9 };
const got = (answered: unknown): Said => ({ id: 'getPet', target: '/pets/1', status: 200, answered });
const posted = (sent: unknown, status = 204): Said => ({
  id: 'createPet',
  method: 'POST',
  target: '/pets',
  sent,
  status,
});
const listed = (target: string, answered: unknown = [cat]): Said => ({ id: 'listPets', target, status: 200, answered });
const finding = { rule: 'body' } as Finding;

describe('before any traffic', () => {
  test('nothing is covered, and everything is named with its operation and place', () => {
    const result = coverageOf(pets);
    expect(result.covered).toBe(0);
    expect(result.percent).toBe(0);
    expect(Object.fromEntries(result.dimensions.map(({ name, total }) => [name, total]))).toEqual({
      operations: 3,
      statuses: 7,
      requestMediaTypes: 2,
      responseMediaTypes: 7,
      requestExamples: 2,
      responseExamples: 3,
      parameters: 3,
      requestFields: 7,
      responseFields: 6,
      requestVariants: 3,
      responseVariants: 2,
      requestValues: 10,
      responseValues: 2,
    });
    expect(dimensionOf(result, 'responseVariants').missing).toEqual([
      { operationId: 'listPets', pointer: '#/components/schemas/Pet/oneOf/0', name: 'cat' },
      { operationId: 'listPets', pointer: '#/components/schemas/Pet/oneOf/1', name: 'dog' },
    ]);
    expect(dimensionOf(result, 'requestExamples').missing[0]).toEqual({
      operationId: 'createPet',
      pointer: '#/paths/~1pets/post/requestBody/content/application~1json/examples/tom',
      name: 'tom',
    });
  });

  test('of our contract, the form elements, risk checks and every operation are to be covered', () => {
    const result = coverageOf(ours);
    const { WizardElement, RiskInput } = object(object(ours.document.components).schemas);
    const fieldsOfChecks = Object.keys(object(object(RiskInput).properties)).filter((name) => name.startsWith('xs2a_'));
    const variants = dimensionOf(result, 'responseVariants').missing;
    expect(variants.filter(({ pointer }) => pointer.startsWith('#/components/schemas/WizardElement/'))).toHaveLength(
      Object.keys(object(object(object(WizardElement).discriminator).mapping)).length,
    );
    for (const fields of ['requestFields', 'responseFields'] as const) {
      const checks = dimensionOf(result, fields).missing.filter(
        ({ name, pointer }) => /\/Risk(Input)?\/properties\/xs2a_/.test(pointer) && name.startsWith('xs2a_'),
      );
      expect(checks.map(({ name }) => name).sort()).toEqual(fieldsOfChecks.toSorted());
    }
    expect(dimensionOf(result, 'operations').total).toBe(ours.operations.length);
    expect(result.total).toBeGreaterThan(1500);
  });
});

describe('an exchange counts', () => {
  test('with its operation, status, media type, fields, variants and parameters', () => {
    const result = coverageOf(pets, got(cat));
    expect(missing(result, 'operations')).toEqual(['listPets', 'createPet']);
    expect(missing(result, 'parameters')).toEqual(['query kind', 'query since']);
    expect(missing(result, 'responseVariants')).toEqual(['dog']);
    expect(missing(result, 'responseFields')).toEqual(['kind', 'bark', 'puppies', 'code']);
    expect(dimensionOf(result, 'statuses').covered).toBe(1);
    expect(dimensionOf(result, 'responseMediaTypes').covered).toBe(1);
  });

  test.each<[why: string, said: Said]>([
    ['nothing was answered', { id: 'getPet', target: '/pets/1' }],
    ['the answer is not as documented', { ...got(cat), findings: [finding] }],
    ['the input was random', { ...got(cat), group: 'random' }],
    ['the method is another', { ...got(cat), method: 'HEAD' }],
    ['the operation is unknown', { ...got(cat), id: 'getHorse' }],
    ['the status is undocumented', { ...got(cat), status: 201 }],
  ])('not when %s', (_, said) => {
    expect(coverageOf(pets, said).covered).toBe(0);
  });

  test('a refusal counts as a status, and leaves the operation and what was sent uncovered', () => {
    const result = coverageOf(pets, { ...posted({ name: 'Tom', age: 3, tags: [] }, 422), answered: { code: 422 } });
    const covered = result.dimensions.filter((dimension) => dimension.covered > 0).map(({ name }) => name);
    expect(covered).toEqual(['statuses', 'responseMediaTypes', 'responseFields']);
  });

  test('a status counts for its range, and for the default', () => {
    const result = coverageOf(
      pets,
      { ...listed('/pets', { code: 404 }), status: 404 },
      { ...posted({}, 500), answered: {} },
    );
    expect(missing(result, 'statuses')).toEqual(['200', '204', '422', '200', '404']);
  });

  test('an answer that is not JSON counts with its media type and example', () => {
    const result = coverageOf(pets, { ...listed('/pets', 'kind;lives\ncat;9\n'), type: 'text/csv' });
    expect(missing(result, 'responseExamples')).toEqual(['none', 'one-cat']);
  });

  test('several exchanges add up', () => {
    const result = coverageOf(
      pets,
      got(cat),
      got({ kind: 'dog', bark: 'loud', puppies: [{ kind: 'dog', bark: 'quiet' }] }),
    );
    expect(dimensionOf(result, 'responseVariants').percent).toBe(100);
    expect(dimensionOf(result, 'responseValues').percent).toBe(100);
  });
});

describe('an example was covered', () => {
  test('when the answer equals it, whatever the order of its fields', () => {
    expect(missing(coverageOf(pets, listed('/pets', [{ lives: 9, kind: 'cat' }])), 'responseExamples')).toEqual([
      'none',
      'table',
    ]);
    expect(missing(coverageOf(pets, listed('/pets', [{ lives: 8, kind: 'cat' }])), 'responseExamples')).toHaveLength(3);
  });

  test('when it was sent, in each media type for itself', () => {
    const result = coverageOf(pets, posted({ name: 'Tom', age: 3, tags: [] }));
    expect(dimensionOf(result, 'requestExamples').missing.map(({ pointer }) => pointer)).toEqual([
      '#/paths/~1pets/post/requestBody/content/application~1x-www-form-urlencoded/examples/tom',
    ]);
    expect(missing(coverageOf(pets, posted('name=Tom&age=3')), 'requestExamples')).toEqual(['tom']);
    expect(missing(coverageOf(pets, posted({ name: 'Tom', age: 4, tags: [] })), 'requestExamples')).toHaveLength(2);
  });
});

describe('a value of an enum was covered', () => {
  const values = (...all: Said[]) => missing(coverageOf(pets, ...all), 'requestValues');

  test('in JSON by its type and value', () => {
    expect(values(posted({ name: 'a', vaccinated: '1' }))).not.toContain('"1"');
    expect(values(posted({ name: 'a', vaccinated: '1' }))).toContain('1');
  });

  test('in a form and a query by its text, which says nothing of its type', () => {
    expect(values(posted('name=a&vaccinated=1'))).toEqual([
      '"cat"',
      '"dog"',
      'true',
      'false',
      '"0"',
      '0',
      '"near"',
      '"far"',
    ]);
    expect(values(listed('/pets?kind=dog'))).not.toContain('"dog"');
  });

  test('under a condition only where the condition holds', () => {
    expect(values(posted({ name: 'a', age: 12, vet: 'near' }))).not.toContain('"near"');
    expect(values(posted({ name: 'a', age: 2, vet: 'near' }))).toContain('"near"');
  });
});

describe('a member of a union was covered', () => {
  test.each<[value: unknown, stillMissing: string[]]>([
    ['Ann', ['anyOf/1', 'anyOf/2']],
    [{ name: 'Ann' }, ['anyOf/0', 'anyOf/2']],
    [null, ['anyOf/0', 'anyOf/1']],
  ])('by %j when no other member admits it', (owner, stillMissing) => {
    expect(missing(coverageOf(pets, posted({ name: 'a', owner })), 'requestVariants')).toEqual(stillMissing);
  });
});

test('figures are rounded down, so that only everything is 100 percent', () => {
  const result = coverageOf(pets, got(cat));
  expect(dimensionOf(result, 'operations').percent).toBe(33.3);
  expect(result.total).toBe(result.dimensions.reduce((sum, { total }) => sum + total, 0));
  expect(result.dimensions.map(({ name }) => name)).toEqual([...dimensionNames]);
});
