import { describe, expect, it } from 'vitest';
import { listOperations } from '../../src/contract.ts';
import { createDeclaredAnswers, listScenarios } from '../../src/situations/declarations.ts';

function documentWith(mock: unknown) {
  const document = {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1' },
    paths: {
      '/a': { post: { operationId: 'createA', responses: {}, ...(mock !== undefined && { 'x-mock': mock }) } },
      '/b': { get: { operationId: 'getB', responses: {} } },
    },
  } as never;
  const [first, second] = listOperations(document);
  if (first === undefined || second === undefined) throw new Error('Two operations are expected.');
  return { document, first, second };
}

const answers = [
  { when: { required: ['pin'], properties: { pin: { const: 'wrong' } } }, example: 'refused' },
  { when: { required: ['pin'] }, example: 'done' },
  { when: { maxProperties: 0 }, example: 'start' },
];

describe('declared answers', () => {
  const { document, first, second } = documentWith({ answers });
  const declared = createDeclaredAnswers(document);

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
    const broken = documentWith({ answers: [{ when: { type: 'text' }, example: 'a' }] });
    expect(() => createDeclaredAnswers(broken.document)).toThrow(/^x-mock of POST \/a holds no valid schema: /);
  });
});

describe('scenarios', () => {
  it('are listed with their operation', () => {
    const { document, first } = documentWith({
      scenarios: { one: { summary: 'Once', steps: ['a'] }, two: { steps: ['a', 'b'] } },
    });
    expect(listScenarios(document)).toEqual([
      { name: 'one', summary: 'Once', operation: first, steps: ['a'] },
      { name: 'two', summary: 'two', operation: first, steps: ['a', 'b'] },
    ]);
  });

  it('are none without a declaration', () => {
    expect(listScenarios(documentWith(undefined).document)).toEqual([]);
  });
});
