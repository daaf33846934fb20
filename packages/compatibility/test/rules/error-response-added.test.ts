import { inOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('error-response-added', [
  {
    name: 'a new error status is not breaking',
    ...inOperation({ responses: { 200: {} } }, { responses: { 200: {}, 429: {} } }),
    want: { bump: 'minor', rule: 'error-response-added' },
  },
  {
    name: 'a new range of errors is not breaking',
    ...inOperation({ responses: { 200: {} } }, { responses: { 200: {}, '5XX': {} } }),
    want: { bump: 'minor', rule: 'error-response-added' },
  },
]);
