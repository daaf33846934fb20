import { expect, it } from 'vitest';
import { ContractError, resolveIn } from '../src/document.ts';

it('a ContractError has its name', () => {
  expect(new ContractError('a').name).toBe('ContractError');
});

const chain = { A: { $ref: '#/schemas/B', title: 'A' }, B: { $ref: '#/schemas/C' }, C: { const: 1 } };
const document = { schemas: { ...chain, D: { $ref: '#/schemas/D' } } };

it('a node is resolved through several references, without their other keys', () => {
  expect(resolveIn(document, { $ref: '#/schemas/A' })).toEqual({ const: 1 });
  expect(resolveIn(document, { const: 2 })).toEqual({ const: 2 });
});

it('a reference may lead to the whole document', () => {
  expect(resolveIn(document, { $ref: '#' })).toBe(document);
});

it('a reference to nothing is undefined', () => {
  for (const $ref of ['#/schemas/E', '#/constructor', '#C', 'pet.yaml', 'pet.yaml#/schemas/C']) {
    expect(resolveIn(document, { $ref })).toBeUndefined();
  }
});

it('the last of the references that lead back to themselves is returned', () => {
  expect(resolveIn(document, { $ref: '#/schemas/D' })).toEqual({ $ref: '#/schemas/D' });
});
