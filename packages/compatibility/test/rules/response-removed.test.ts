import { inOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('response-removed', [
  {
    name: 'removing a success is breaking',
    ...inOperation({ responses: { 200: {}, 204: {} } }, { responses: { 200: {} } }),
    want: { bump: 'major', rule: 'response-removed' },
  },
  {
    name: 'a changed success status is breaking',
    ...inOperation({ responses: { 200: {} } }, { responses: { 201: {} } }),
    want: { bump: 'major', rule: ['response-added', 'response-removed'] },
  },
  {
    name: 'removing a default response that stands for every status is breaking',
    ...inOperation({ responses: { default: {} } }, { responses: {} }),
    want: { bump: 'major', rule: 'response-removed' },
  },
]);
