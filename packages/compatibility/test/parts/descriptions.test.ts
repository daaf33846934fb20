import { answered, inResponse, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const ref = (members: object = {}) => ({ $ref: '#/components/schemas/Name', ...members });
const named = (description: string) => ({ Name: { type: 'string', description } });
const changed = { bump: 'major', rule: 'description-changed' } as const;
const added = { bump: 'patch', rule: 'description-added' } as const;
const same = { bump: 'none' } as const;

export const cases: Case[] = await describePolicy('descriptions', [
  {
    name: 'a new description in front of another hides it',
    base: answered(object({ a: ref() }), named('Name.')),
    revision: answered(object({ a: ref({ description: 'First name.' }) }), named('Name.')),
    want: changed,
  },
  {
    name: 'a new description behind another is an addition',
    base: answered(object({ a: { allOf: [{ description: 'A.' }, string] } })),
    revision: answered(object({ a: { allOf: [{ description: 'A.' }, { type: 'string', description: 'B.' }] } })),
    want: added,
  },
  {
    name: 'a removed description in front of another reveals it',
    base: answered(object({ a: ref({ description: 'First name.' }) }), named('Name.')),
    revision: answered(object({ a: ref() }), named('Name.')),
    want: changed,
  },
  {
    name: 'two descriptions that change places mean the same',
    ...inResponse(
      { allOf: [{ description: 'A.' }, { description: 'B.' }] },
      { allOf: [{ description: 'B.' }, { description: 'A.' }] },
    ),
    want: same,
  },
  {
    name: 'a description that is repeated says nothing new',
    ...inResponse({ allOf: [{ description: 'A.' }, {}] }, { allOf: [{ description: 'A.' }, { description: 'A.' }] }),
    want: same,
  },
  {
    name: 'of two descriptions one changes',
    ...inResponse(
      { allOf: [{ description: 'A.' }, { description: 'B.' }] },
      { allOf: [{ description: 'A.' }, { description: 'C.' }] },
    ),
    want: changed,
  },
  {
    name: 'one description becomes two others',
    ...inResponse({ description: 'A.' }, { allOf: [{ description: 'B.' }, { description: 'C.' }] }),
    want: { bump: 'major', rule: 'description-changed' },
  },
  {
    name: 'equal examples in another order of keys are the same text',
    ...inResponse({ examples: [{ a: 1 }] }, { examples: [{ a: 1 }] }),
    want: same,
  },
  {
    name: 'a deprecation that extends the joined descriptions of an allOf',
    ...inResponse(
      { allOf: [{ description: 'A.' }, { description: 'B.' }] },
      { description: 'A.\nB. Deprecated: use `c` instead.', deprecated: true },
    ),
    want: { bump: 'minor', rule: 'deprecated' },
  },
  {
    name: 'deprecated is a mark only if it is true',
    ...inResponse({ description: 'A.' }, { description: 'A.', deprecated: 'soon' }),
    want: same,
  },
]);
