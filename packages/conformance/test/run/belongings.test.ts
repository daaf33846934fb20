import { contractOf, operationOf } from '@xs2a/contract/testing';
import { expect, it } from 'vitest';
import { createBelongings } from '../../src/run/belongings.ts';
import type { Session } from '../../src/run/session.ts';
import { derivationOf } from '../cases/derive.ts';

const responses = { 200: { description: '' } };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const contract = contractOf({
  '/pets': { post: { operationId: 'createPet', responses } },
  '/pets/{id}': { delete: { operationId: 'deletePet', parameters: [id], responses } },
});

it.each([
  ['at once', 1, 1],
  ['the second time', 2, 2],
  ['the third time', 3, 2],
])('what lets itself be deleted %s is asked for it so often', async (_, first, want) => {
  const belongings = createBelongings(derivationOf(contract));
  const answer = (status: number, headers = {}) => ({ status, headers, body: new Uint8Array(), milliseconds: 1 });
  const request = { method: 'POST', target: '/pets', headers: {}, credential: 'key' } as const;
  belongings.learn(operationOf(contract, 'createPet'), request, answer(201, { location: '/pets/1' }));
  const asked: string[] = [];
  const ask: Session['ask'] = async (operation, plan) => {
    asked.push(plan.target);
    const deleted = answer(asked.length === first ? 204 : 409);
    belongings.learn(operation, plan, deleted);
    return { case: {} as never, answer: deleted };
  };
  await belongings.clear({ ask } as Session);
  expect(asked).toEqual(Array(want).fill('/pets/1'));
  expect(belongings.isEmpty).toBe(first <= 2);
});

it('what has created an object is known after its deletion, for all that is in it', () => {
  const belongings = createBelongings(derivationOf(contract));
  const answer = { status: 201, headers: { location: '/pets/1' }, body: new Uint8Array(), milliseconds: 1 };
  const request = { method: 'POST', target: '/pets', headers: {}, credential: 'key' } as const;
  belongings.learn(operationOf(contract, 'createPet'), request, answer);
  belongings.learn(
    operationOf(contract, 'deletePet'),
    { ...request, method: 'DELETE', target: '/pets/1' },
    { ...answer, status: 204, headers: {} },
  );
  expect(belongings.isEmpty).toBe(true);
  for (const target of ['/pets/1', '/pets/1?a=/pets/2', '/pets/1/toys/2']) {
    expect(belongings.creationOf(target)).toMatchObject({ path: '/pets/1', request: { target: '/pets' } });
  }
  for (const target of ['/pets', '/pets/11', '/pets/2?a=/pets/1', '/'])
    expect(belongings.creationOf(target)).toBeUndefined();
});
