import { inOperation, withOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('security-tightened', [
  {
    name: 'adding a security requirement is breaking',
    ...inOperation({}, { security: [{ key: [] }] }),
    want: { bump: 'major', rule: 'security-tightened' },
  },
  {
    name: 'security of the document concerns its operations',
    base: withOperation({}),
    revision: withOperation({}, { security: [{ key: [] }] }),
    want: { bump: 'major', rule: 'security-tightened' },
  },
  {
    name: 'other credentials are breaking',
    ...inOperation({ security: [{ key: [] }] }, { security: [{ token: [] }] }),
    want: { bump: 'major', rule: 'security-tightened' },
  },
  {
    name: 'additional credentials are breaking',
    ...inOperation({ security: [{ key: [] }] }, { security: [{ key: [], token: [] }] }),
    want: { bump: 'major', rule: 'security-tightened' },
  },
  {
    name: 'removing one of two alternatives of credentials is breaking',
    ...inOperation({ security: [{ key: [] }, { token: [] }] }, { security: [{ key: [] }] }),
    want: { bump: 'major', rule: 'security-tightened' },
  },
  {
    name: 'a new scope is breaking',
    ...inOperation({ security: [{ oauth: ['read'] }] }, { security: [{ oauth: ['read', 'write'] }] }),
    want: { bump: 'major', rule: 'security-tightened' },
  },
]);
