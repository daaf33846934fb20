import { describe, expect, test } from 'vitest';
import { byTagOrder, resourceFinder } from '../../src/changelog/resource.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { Change } from '../../src/policy/change.ts';

const contract: JsonObject = {
  tags: [{ name: 'Users' }, 'odd', { name: 'Payments' }],
  paths: {
    '/payments': { get: { tags: ['Payments', 'Users'] }, post: { tags: ['Payments'] }, parameters: [] },
    '/users': { get: { tags: ['Users'] } },
    '/bank-codes': { get: { tags: ['Bank codes'] } },
    '/version': { get: {} },
    '/odd': { get: { tags: 'Users' }, put: { tags: [1] }, post: 'none' },
    '/broken': null,
  },
  webhooks: {
    'payment.created': { summary: 'Created.', post: { tags: ['Payments'] } },
    broken: 1,
    'no.tag': { post: {} },
  },
};

describe('the resource of a change', () => {
  const resourceOf = resourceFinder(contract, { paths: { '/old': { get: { tags: ['Accounts'] } } } });
  const change = (operation: string, pointer = '#/paths') => resourceOf({ operation, pointer } as Change);

  test.each([
    ['GET /payments', 'Payments'],
    ['GET /payments, POST /payments', 'Payments'],
    ['webhook payment.created', 'Payments'],
    ['GET /old', 'Accounts'],
    ['GET /version, GET /users', 'Users'],
    ['', 'The whole contract'],
    ['GET /version', 'The whole contract'],
    ['GET /odd', 'The whole contract'],
    ['PUT /odd', 'The whole contract'],
    ['webhook no.tag', 'The whole contract'],
    ['GET /users, GET /payments', 'Several resources'],
  ])('of "%s" is %s', (operation, want) => {
    expect(change(operation)).toBe(want);
  });

  test.each([
    ['#/components/schemas/PaymentSession/properties/id', 'Payments'],
    ['#/components/schemas/payments', 'Payments'],
    ['#/components/schemas/User', 'Users'],
    ['#/components/schemas/MyPayment', 'Several resources'],
    ['#/components/schemas', 'Several resources'],
  ])('of several operations is that of the component: %s', (pointer, want) => {
    expect(change('GET /users, GET /payments', pointer)).toBe(want);
  });

  test('a name of several words is compared without spaces and signs', () => {
    expect(change('GET /users, GET /bank-codes', '#/components/schemas/BankCode_List')).toBe('Bank codes');
  });
});

test('resources stand in the order of the tags, then several, then the rest', () => {
  const names = ['The whole contract', 'Payments', 'Several resources', 'Users'];
  expect(names.toSorted(byTagOrder(contract))).toEqual([
    'Users',
    'Payments',
    'Several resources',
    'The whole contract',
  ]);
  expect(names.toSorted(byTagOrder({}))[0]).toBe('Several resources');
});
