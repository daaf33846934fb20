import { inRequest, inResponse, integer, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const [named, aged] = [object({ name: string }), object({ age: integer })];

export const cases: Case[] = await describePolicy('compatibility-unproven', [
  {
    name: 'a new branch of a oneOf that values of other branches may match is breaking in a request',
    ...inRequest({ oneOf: [named, string] }, { oneOf: [named, string, aged] }),
    want: { bump: 'major', rule: ['compatibility-unproven', 'union-branch-added'] },
  },
  {
    name: 'a removed branch of a oneOf that values of other branches may match is breaking in a response',
    ...inResponse({ oneOf: [named, string, aged] }, { oneOf: [named, string] }),
    want: { bump: 'major', rule: ['compatibility-unproven', 'union-branch-removed'] },
  },
]);
