import { decodeForm, encodeBody, formType, type MediaType } from '@xs2a/contract';
import { operationOf } from '@xs2a/contract/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { validBodies } from '../../src/random/bodies.ts';
import { generate } from '../../src/random/schema/generate.ts';
import { ours } from '../ours.ts';
import { derivationOf } from './derivation.ts';

const derivation = derivationOf(ours);
const bodies = ours.operations.flatMap(({ id, body }) => body?.content.map((media) => ({ id, media, body })) ?? []);

/** A validator of the tests' own, so that a mistake in the one that the generator asks would show. */
function validator(coerceTypes: boolean) {
  const ajv = new Ajv2020({ strict: false, coerceTypes, validateSchema: false });
  addFormats.default(ajv);
  ajv.addSchema(ours.document, 'contract');
  return (media: MediaType) => ajv.compile({ $ref: `contract${media.schema?.pointer}` });
}
const ofJson = validator(false);
const ofForm = validator(true);

/** Bodies that are not valid once they have travelled. */
function invalid(media: MediaType, values: Arbitrary<unknown>): string[] {
  const isForm = media.type === formType;
  const isValid = (isForm ? ofForm : ofJson)(media);
  return fc
    .sample(values, { seed: 7, numRuns: 100 })
    .map((value) => String(encodeBody(media, value).content))
    .filter((text) => !isValid(isForm ? decodeForm(text) : JSON.parse(text)));
}

test('there are bodies in JSON and as a form to be made', () => {
  expect(bodies.length).toBeGreaterThan(20);
});

test.each(bodies)('every random body of $id as $media.type is valid', ({ media, body }) => {
  const values = validBodies(derivation, media, body?.required === true);
  expect(values).toBeDefined();
  expect(invalid(media, values as Arbitrary<unknown>)).toEqual([]);
});

test('random bodies differ, and use every documented field', () => {
  const media = operationOf(ours, 'createRisk').body?.content[0] as MediaType;
  const values = fc.sample(validBodies(derivation, media, false) as Arbitrary<object>, { seed: 7, numRuns: 100 });
  expect(new Set(values.map((value) => JSON.stringify(value))).size).toBeGreaterThan(95);
  const names = new Set(values.flatMap((value) => Object.keys(value)));
  const { properties } = ours.resolve(media.schema?.schema);
  expect([...names].sort()).toEqual(Object.keys(properties as object).sort());
});

test('a generator that overlooks patterns does not pass', () => {
  const media = operationOf(ours, 'createBlacklistItem').body?.content[0] as MediaType;
  const careless = { type: 'object', required: ['data'], properties: { data: { type: 'string' } } };
  const values = generate({ contract: ours, isText: false }, careless) as Arbitrary<unknown>;
  expect(invalid(media, values).length).toBeGreaterThan(60);
});
