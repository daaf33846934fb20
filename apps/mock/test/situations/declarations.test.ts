import { checkDocument, createContract } from '@xs2a/contract';
import { describe, expect, it } from 'vitest';
import { createDeclaredAnswers, listScenarios } from '../../src/situations/declarations.ts';

const responses = { 204: { description: 'Done' } };

function contractWith(mock: unknown) {
  const document = {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1' },
    paths: {
      '/a': { post: { operationId: 'createA', responses, ...(mock !== undefined && { 'x-mock': mock }) } },
      '/b': { get: { operationId: 'getB', responses } },
    },
  };
  const contract = createContract(checkDocument(document, 'test'));
  const [first, second] = contract.operations;
  if (first === undefined || second === undefined) throw new Error('Two operations are expected.');
  return { contract, first, second };
}

const answers = [
  { when: { required: ['pin'], properties: { pin: { const: 'wrong' } } }, example: 'refused' },
  { when: { required: ['pin'] }, example: 'done' },
  { when: { maxProperties: 0 }, example: 'start' },
];

describe('declared answers', () => {
  const { contract, first, second } = contractWith({ answers });
  const declared = createDeclaredAnswers(contract);

  it.each([
    ['the first rule that fits', { pin: 'wrong' }, 'refused'],
    ['a later one if the first does not fit', { pin: '1234' }, 'done'],
    ['an empty body for a missing one', undefined, 'start'],
    ['nothing if no rule fits', { tan: '1' }, undefined],
  ])('decide by %s', (_name, body, want) => {
    expect(declared(first, body)).toBe(want);
  });

  it('say nothing about other operations', () => {
    expect(declared(second, { pin: 'wrong' })).toBeUndefined();
  });

  it('that are no schemas are refused with their place', () => {
    const broken = contractWith({ answers: [{ when: { type: 'text' }, example: 'a' }] });
    expect(() => createDeclaredAnswers(broken.contract)).toThrow(/^x-mock of POST \/a holds no valid schema: /);
  });
});

describe('scenarios', () => {
  it('are listed with their operation', () => {
    const { contract, first } = contractWith({
      scenarios: { one: { summary: 'Once', steps: ['a'] }, two: { steps: ['a', 'b'] } },
    });
    expect(listScenarios(contract)).toEqual([
      { name: 'one', summary: 'Once', operation: first, steps: ['a'] },
      { name: 'two', summary: 'two', operation: first, steps: ['a', 'b'] },
    ]);
  });

  it('are none without a declaration', () => {
    expect(listScenarios(contractWith(undefined).contract)).toEqual([]);
  });
});
