import { inRequest, inResponse, inWebhook, object } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('const-changed', [
  {
    name: 'a changed constant in a response is breaking',
    ...inResponse(object({ kind: { const: 'cat' } }), object({ kind: { const: 'dog' } })),
    want: { bump: 'major', rule: 'const-changed' },
  },
  {
    name: 'a changed constant in a request is breaking',
    ...inRequest(object({ kind: { const: 'cat' } }), object({ kind: { const: 'dog' } })),
    want: { bump: 'major', rule: 'const-changed' },
  },
  {
    name: 'a one-value enum is a constant',
    ...inWebhook(object({ kind: { const: 'cat' } }), object({ kind: { enum: ['dog'] } })),
    want: { bump: 'major', rule: 'const-changed' },
  },
]);
