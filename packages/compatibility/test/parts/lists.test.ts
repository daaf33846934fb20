import { inRequest, integer, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const list = (members: object) => ({ type: 'array', ...members });
const same = { bump: 'none' } as const;
const tightened = { bump: 'major', rule: 'constraint-tightened' } as const;
const loosened = { bump: 'minor', rule: 'constraint-loosened' } as const;
const changed = { bump: 'major', rule: 'type-changed' } as const;

export const cases: Case[] = await describePolicy('lists', [
  { name: 'items that accept everything', ...inRequest(list({}), list({ items: {} })), want: same },
  { name: 'items that are true', ...inRequest(list({ items: true }), list({})), want: same },
  {
    name: 'items of two members, one of which accepts everything',
    ...inRequest({ allOf: [list({ items: true }), { items: string }] }, list({})),
    want: loosened,
  },
  { name: 'items are removed', ...inRequest(list({ items: string }), list({})), want: loosened },
  {
    name: 'prefixItems are added',
    ...inRequest(list({ prefixItems: [string] }), list({ prefixItems: [string, string] })),
    want: tightened,
  },
  {
    name: 'prefixItems are compared by position',
    ...inRequest(list({ prefixItems: [string, string] }), list({ prefixItems: [string, integer] })),
    want: changed,
  },
  {
    name: 'prefixItems that remain are compared',
    ...inRequest(list({ prefixItems: [string, string] }), list({ prefixItems: [integer] })),
    want: { bump: 'major', rule: ['constraint-loosened', 'type-changed'] },
  },
  { name: 'contains is removed', ...inRequest(list({ contains: string }), list({})), want: loosened },
  {
    name: 'contains is compared',
    ...inRequest(list({ contains: string }), list({ contains: integer })),
    want: changed,
  },
  {
    name: 'contains with maxContains is added',
    ...inRequest(list({ maxContains: 2 }), list({ maxContains: 2, contains: string })),
    want: tightened,
  },
  {
    name: 'contains with maxContains is removed',
    ...inRequest(list({ maxContains: 2, contains: string }), list({ maxContains: 2 })),
    want: loosened,
  },
  {
    name: 'contains changes, and maxContains is removed',
    ...inRequest(list({ maxContains: 2, contains: string }), list({ contains: integer })),
    want: { bump: 'major', rule: ['constraint-changed', 'constraint-loosened'] },
  },
  {
    name: 'contains changes, and maxContains is added',
    ...inRequest(list({ contains: string }), list({ maxContains: 2, contains: integer })),
    want: { bump: 'major', rule: ['constraint-changed', 'constraint-tightened'] },
  },
  {
    name: 'contains with maxContains keeps its meaning in other words',
    ...inRequest(
      list({ maxContains: 2, contains: { const: 'a' } }),
      list({ maxContains: 2, contains: { enum: ['a'] } }),
    ),
    want: same,
  },
]);
