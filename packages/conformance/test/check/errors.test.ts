import { describe, expect, it } from 'vitest';
import { commonErrorSchema, errorMap } from '../../src/check/errors.ts';
import { ours } from '../ours.ts';
import { findingsIn, pets, placesIn, refusal, type Said } from './judge.ts';

const refused = { group: 'bad-input' as const, expect: ['422'], status: 422, answered: refusal };
const naming = (...names: string[]) => ({
  ...refusal,
  errors: Object.fromEntries(names.map((name) => [name, ['is wrong']])),
});

const table: { name: string; given: Said; want: string[] }[] = [
  { name: 'the refused field is named', given: { ...refused, field: 'name' }, want: [] },
  { name: 'another field is named', given: { ...refused, field: 'chip' }, want: ['error-field at 422 /errors'] },
  {
    name: 'a field is named with dots',
    given: { ...refused, field: 'owner.name', answered: naming('owner.name') },
    want: [],
  },
  {
    name: 'a field is named with brackets',
    given: { ...refused, field: 'owner.name', answered: naming('owner[name]') },
    want: [],
  },
  {
    name: 'a name goes on and on',
    given: { ...refused, field: 'name', answered: naming('['.repeat(2_000_000)) },
    want: ['error-field at 422 /errors'],
  },
  {
    name: 'something inside the field is named',
    given: { ...refused, field: 'tags', answered: naming('tags.0') },
    want: [],
  },
  {
    name: 'only the object around the field is named',
    given: { ...refused, field: 'owner.name', answered: naming('owner') },
    want: ['error-field at 422 /errors'],
  },
  { name: 'no field is asked for', given: { ...refused, answered: naming('anything') }, want: [] },
  {
    name: 'the code is another status',
    given: { ...refused, answered: { ...refusal, code: 500 } },
    want: ['error-code at 422 /code'],
  },
  { name: 'the code is the status as a text', given: { ...refused, answered: { ...refusal, code: '422' } }, want: [] },
];

describe('errors', () => {
  it.each(table)('$name', ({ given, want }) => {
    expect(placesIn(given)).toEqual(want);
  });

  it('an answer that should have been another one is not asked for fields', () => {
    const findings = findingsIn({
      group: 'bad-input',
      expect: ['422'],
      status: 404,
      field: 'name',
      answered: { code: 404, message: '' },
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['status']);
  });

  it('the field that lists messages is found in the schema, and nothing else is taken for it', () => {
    const schemaOf = (id: string, status: string) =>
      pets.operations.find((candidate) => candidate.id === id)?.responses.find((one) => one.status === status)
        ?.content[0]?.schema;
    expect(errorMap(schemaOf('getPet', '422'), pets)).toBe('errors');
    expect(errorMap(schemaOf('getPet', '404'), pets)).toBeUndefined();
    expect(errorMap(schemaOf('getPet', '200'), pets)).toBeUndefined();
  });

  it('the schema of most errors is that of our contract', () => {
    expect(commonErrorSchema(ours)?.schema).toEqual({ $ref: '#/components/schemas/ErrorBody' });
  });
});
