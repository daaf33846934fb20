import { answered, object, sent, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const pointer = (name: string) => `#/components/schemas/${name}`;
const [cat, dog] = [object({ k: string, lives: string }), object({ k: string, tricks: string })];
const schemas = { Cat: cat, Dog: dog, Twin: cat };
const union = (discriminator: object, ...names: string[]) => ({
  oneOf: names.map((name) => ({ $ref: pointer(name) })),
  discriminator,
});
const pets = (members: object) => answered(union({ propertyName: 'k', ...members }, 'Cat', 'Dog'), schemas);
const changed = { bump: 'major', rule: 'discriminator-changed' } as const;
const same = { bump: 'none' } as const;

export const cases: Case[] = await describePolicy('discriminators', [
  {
    name: 'a discriminator is added',
    base: answered({ oneOf: union({}, 'Cat', 'Dog').oneOf }, schemas),
    revision: pets({}),
    want: changed,
  },
  {
    name: 'an unknown member',
    base: pets({}),
    revision: pets({ 'x-note': 1 }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'the mapping of the names of components is implied',
    base: pets({}),
    revision: pets({ mapping: { Cat: 'Cat', Dog: pointer('Dog') } }),
    want: same,
  },
  {
    name: 'a mapping that names a component replaces its implied value',
    base: pets({}),
    revision: pets({ mapping: { cat: 'Cat' } }),
    want: { bump: 'major', rule: ['discriminator-changed', 'discriminator-mapping-added'] },
  },
  {
    name: 'a value that is mapped to an equal schema',
    base: pets({ mapping: { a: pointer('Cat') } }),
    revision: pets({ mapping: { a: pointer('Twin') } }),
    want: { bump: 'major', rule: 'discriminator-mapping-added' },
  },
  {
    name: 'a branch is removed with its value',
    base: sent(
      union({ propertyName: 'k', mapping: { c: pointer('Cat'), d: pointer('Dog') } }, 'Cat', 'Dog', 'Twin'),
      schemas,
    ),
    revision: sent(union({ propertyName: 'k', mapping: { d: pointer('Dog') } }, 'Dog', 'Twin'), schemas),
    want: { bump: 'major', rule: 'union-branch-removed' },
  },
  {
    name: 'a value of a schema that is not a branch is removed',
    base: pets({ mapping: { a: pointer('Cat'), t: pointer('Twin') } }),
    revision: pets({ mapping: { a: pointer('Cat') } }),
    want: changed,
  },
  {
    name: 'inline branches have no implied value',
    base: answered(
      { oneOf: [{ ...cat, 'x-a': 1 }, { $ref: pointer('Dog') }], discriminator: { propertyName: 'k' } },
      schemas,
    ),
    revision: answered(
      { oneOf: [{ ...cat, 'x-a': 1 }, { $ref: pointer('Dog') }], discriminator: { propertyName: 'k', mapping: {} } },
      schemas,
    ),
    want: same,
  },
  {
    name: 'inline branches of a union whose value is removed',
    base: answered(
      {
        oneOf: [cat, dog, { $ref: pointer('Dog') }],
        discriminator: { propertyName: 'k', mapping: { d: pointer('Dog'), x: pointer('Dog') } },
      },
      schemas,
    ),
    revision: answered(
      {
        oneOf: [cat, dog, { $ref: pointer('Dog') }],
        discriminator: { propertyName: 'k', mapping: { d: pointer('Dog') } },
      },
      schemas,
    ),
    want: changed,
  },
]);
