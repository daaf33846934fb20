import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { checkErrors, commonErrorSchema } from '../../src/check/errors.ts';

const schema = { type: 'object', properties: { code: { type: 'integer' } } };

/** A contract whose operation answers errors of these statuses, all of one shape. */
function contractWith(...statuses: string[]) {
  const answers = statuses.map((status) => {
    const examples = { one: { value: { code: Number(status) } } };
    return [status, { description: '', content: json(schema, { examples }) }] as const;
  });
  const responses = { 200: { description: '' }, ...Object.fromEntries(answers) };
  return contractOf({ '/pets': { get: { operationId: 'listPets', responses } } });
}

describe('the shape of most errors', () => {
  it.each([
    [['404'], false],
    [['404', '422'], true],
    [['4XX'], true],
    [['default'], true],
  ])('is that of the errors %j: %s', (statuses, isShared) => {
    expect(commonErrorSchema(contractWith(...statuses))?.schema).toEqual(isShared ? schema : undefined);
  });
});

describe('a number in an error', () => {
  it.each([
    [['404'], []],
    [['404', '422'], ['error-code']],
  ])('is its status if it is in the examples of %j: %j', (statuses, want) => {
    const contract = contractWith(...statuses);
    const subject = { answer: { status: 404 }, json: { value: { code: 1 } }, case: {} } as never;
    const faults = [...checkErrors(subject, { contract } as never)];
    expect(faults.map(({ rule }) => rule)).toEqual(want);
  });
});
