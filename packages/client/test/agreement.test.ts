/**
 * To stay small, the client has its own encoder and its own list of secret names. They agree with those of the
 * contract.
 */
import { encodeForm as encodeByContract, encodeQuery, exampleParameters, formType } from '@xs2a/contract';
import { readContract } from '@xs2a/contract/read';
import { secretNames } from '@xs2a/contract/testing';
import { describe, expect, test } from 'vitest';
import { encodeForm } from '../src/form.ts';
import { maskHeaders } from '../src/observe.ts';

const contract = await readContract();

/** The contract's encoder escapes brackets, the client leaves them as they are. */
const withBrackets = (text: string) => text.replaceAll('%5B', '[').replaceAll('%5D', ']');

describe('the client writes a form as the contract does', () => {
  const forms = contract.operations.flatMap(({ id, body }) =>
    (body?.content ?? []).flatMap(({ type, examples, encoding }) =>
      type === formType ? examples.map(({ name, value }) => ({ id, name, value: value as object, encoding })) : [],
    ),
  );

  test('for every example of a body', () => {
    expect(forms.length).toBeGreaterThan(40);
    const different = forms.filter(
      ({ value, encoding }) => encodeForm(value) !== withBrackets(encodeByContract(value, encoding)),
    );
    expect(different.map(({ id, name }) => `${id}, ${name}`)).toEqual([]);
  });

  const deep = { style: 'deepObject', explode: true };
  test.each<[string, object]>([
    ['a list', { a: ['b', 'c'] }],
    ['a list in an object', { a: { b: ['c', 'd'] } }],
    ['objects in a list', { a: [{ b: 1 }, { b: 2 }] }],
    ['nothing', { a: { b: null, c: undefined } }],
    ['an empty list', { a: [], b: { c: [], d: 1 } }],
    ['reserved characters', { 'a&b': { 'c=d': 'e=f+g h%' } }],
    ['yes, no and zero', { a: { b: true, c: false, d: 0 } }],
  ])('for %s', (_, value) => {
    const encoding = Object.fromEntries(Object.keys(value).map((name) => [name, deep]));
    expect(encodeForm(value)).toBe(withBrackets(encodeByContract(value, encoding)));
  });
});

test('the client writes a query as the contract does', () => {
  const different = contract.operations.filter((operation) => {
    const names = operation.parameters.map(({ name }) => name);
    const { query } = exampleParameters(contract, operation, names);
    return encodeForm(query) !== withBrackets(encodeQuery(operation.parameters, query));
  });
  expect(different.map(({ id }) => id)).toEqual([]);
});

test.each(secretNames)('the client shows no hook the value of the header %s', (name) => {
  const header = name.toLowerCase();
  expect(maskHeaders({ [header]: 'a secret' }, (text) => text)).toEqual({ [header]: '***' });
});

test.each(['x-app', 'x-instance-id', 'accept-ch', 'x-traceparent', 'content-disposition', 'location', 'set-cookie'])(
  'the client shows no hook the value of the unknown header %s',
  (name) => {
    expect(maskHeaders({ [name]: 'a value' }, (text) => text)).toEqual({ [name]: '***' });
  },
);

test.each(['traceparent', 'accept', 'accept-language', 'content-type', 'x-request-id', 'ratelimit-reset'])(
  'the client shows the header %s',
  (name) => {
    expect(maskHeaders({ [name]: 'a value' }, (text) => text)).toEqual({ [name]: 'a value' });
  },
);
