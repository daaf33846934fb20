import { answered, inRequest, inResponse, integer, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const tagged = (kind: string, more: object = {}) => object({ kind: { const: kind }, ...more });
const union = (...oneOf: unknown[]) => ({ oneOf });
const same = { bump: 'none' } as const;
const added = { bump: 'minor', rule: 'property-added' } as const;

export const cases: Case[] = await describePolicy('branches', [
  {
    name: 'branches are matched by the name of their component',
    base: answered(union(ref('A'), ref('B')), { A: object({ x: string }), B: object({ y: string }) }),
    revision: answered(union(ref('B'), ref('A')), { A: object({ x: string, z: string }), B: object({ y: string }) }),
    want: added,
  },
  {
    name: 'the name of a component wins over its constant',
    base: answered(union(ref('A'), ref('B')), { A: tagged('a'), B: tagged('b') }),
    revision: answered(union(ref('A'), ref('B')), { A: tagged('b'), B: tagged('a') }),
    want: { bump: 'major', rule: 'const-changed' },
  },
  {
    name: 'inline branches are matched by their constant',
    ...inResponse(union(tagged('a'), tagged('b')), union(tagged('b', { z: string }), tagged('a'))),
    want: added,
  },
  {
    name: 'inline branches with different constants are replaced, however similar',
    ...inRequest(union(tagged('a', { x: string }), tagged('b')), union(tagged('c', { x: string }), tagged('b'))),
    want: { bump: 'major', rule: 'union-branch-replaced' },
  },
  {
    name: 'with a discriminator, other constants do not count',
    ...inResponse(
      {
        oneOf: [object({ v: { const: 1 }, kind: { const: 'a' } }), object({ v: { const: 1 }, kind: { const: 'b' } })],
        discriminator: { propertyName: 'kind' },
      },
      {
        oneOf: [
          object({ v: { const: 1 }, kind: { const: 'b' } }),
          object({ v: { const: 1 }, kind: { const: 'a' }, z: string }),
        ],
        discriminator: { propertyName: 'kind' },
      },
    ),
    want: added,
  },
  {
    name: 'a constant schema is matched by its value',
    ...inRequest(
      union({ const: 'a', 'x-a': 1 }, { const: 'b', 'x-a': 1 }),
      union({ const: 'b', 'x-a': 1 }, { const: 'a', 'x-a': 1 }),
    ),
    want: same,
  },
  {
    name: 'a renamed component is matched by its content',
    base: answered(union(ref('A'), ref('B')), { A: object({ x: string }), B: object({ y: string }) }),
    revision: answered(union(ref('C'), ref('B')), { C: object({ x: string }), B: object({ y: string }) }),
    want: { bump: 'major', rule: ['schema-added', 'schema-removed'] },
  },
  {
    name: 'a renamed component with the same fields but other types is replaced',
    base: answered(union(ref('A'), ref('B')), { A: object({ x: string }), B: object({ y: string }) }),
    revision: answered(union(ref('C'), ref('B')), { C: object({ x: integer }), B: object({ y: string }) }),
    want: { bump: 'major', rule: ['schema-added', 'schema-removed', 'union-branch-replaced'] },
  },
  {
    name: 'a renamed component with one more field is replaced',
    base: answered(union(ref('A'), ref('B')), { A: object({ x: string }), B: object({ y: string }) }),
    revision: answered(union(ref('C'), ref('B')), { C: object({ x: string, z: string }), B: object({ y: string }) }),
    want: { bump: 'major', rule: ['schema-added', 'schema-removed', 'union-branch-replaced'] },
  },
  {
    name: 'a component that becomes an inline branch is matched by its content',
    base: answered(union(ref('A'), ref('B')), { A: object({ x: string }), B: object({ y: string }) }),
    revision: answered(union(object({ x: string }), ref('B')), { B: object({ y: string }) }),
    want: { bump: 'major', rule: 'schema-removed' },
  },
  {
    name: 'inline branches are matched by a common field',
    ...inResponse(
      union(object({ x: string }), object({ y: string })),
      union(object({ y: string }), object({ x: string, z: string })),
    ),
    want: added,
  },
  {
    name: 'inline branches without a common field are replaced',
    ...inResponse(
      union(object({ x: string }), object({ y: string })),
      union(object({ z: string }), object({ y: string })),
    ),
    want: { bump: 'major', rule: 'union-branch-replaced' },
  },
  {
    name: 'inline branches without fields are matched by their types',
    ...inResponse(
      union({ type: 'string', maxLength: 3, 'x-a': 1 }, integer),
      union(integer, { type: 'string', maxLength: 2, 'x-a': 1 }),
    ),
    want: { bump: 'minor', rule: 'constraint-tightened' },
  },
  {
    name: 'a branch without fields is not matched with one that has some',
    ...inResponse(union(object({}), object({ y: string })), union(object({ x: string }), object({ y: string }))),
    want: { bump: 'minor', rule: 'union-branch-replaced' },
  },
  {
    name: 'a branch with fields is not matched with one that has none',
    ...inResponse(union(object({ x: string }), object({ y: string })), union(object({}), object({ y: string }))),
    want: { bump: 'major', rule: 'union-branch-replaced' },
  },
  {
    name: 'branches with a common field and different types are replaced',
    ...inResponse(
      union(object({ x: string }), object({ y: string })),
      union({ type: ['object', 'null'], properties: { x: string } }, object({ y: string })),
    ),
    want: { bump: 'major', rule: 'union-branch-replaced' },
  },
  {
    name: 'a branch that gets a union of its own is replaced',
    ...inResponse(
      union(object({ x: string }), object({ y: string })),
      union({ ...object({ x: string }), anyOf: [{ required: ['x'] }, { required: ['z'] }] }, object({ y: string })),
    ),
    want: { bump: 'major', rule: 'union-branch-replaced' },
  },
  {
    name: 'a tagged branch that loses its constant is matched by its fields',
    ...inRequest(
      union(tagged('a', { x: string }), object({ y: string })),
      union(object({ kind: string, x: string }), object({ y: string })),
    ),
    want: { bump: 'major', rule: ['compatibility-unproven', 'const-dropped'] },
  },
  {
    name: 'more branches are removed than added',
    ...inRequest(
      union(object({ a: string }), object({ b: string }), object({ c: string })),
      union(object({ d: string }), object({ c: string })),
    ),
    want: { bump: 'major', rule: ['union-branch-removed', 'union-branch-replaced'] },
  },
]);
