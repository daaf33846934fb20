import { inOperation, withOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('security-loosened', [
  {
    name: 'a new alternative of credentials is not breaking',
    ...inOperation({ security: [{ key: [] }] }, { security: [{ key: [] }, { token: [] }] }),
    want: { bump: 'minor', rule: 'security-loosened' },
  },
  {
    name: 'removing the security requirement is not breaking',
    ...inOperation({ security: [{ key: [] }] }, { security: [] }),
    want: { bump: 'minor', rule: 'security-loosened' },
  },
  {
    name: 'one scope less is not breaking',
    ...inOperation({ security: [{ oauth: ['read', 'write'] }] }, { security: [{ oauth: ['read'] }] }),
    want: { bump: 'minor', rule: 'security-loosened' },
  },
  {
    name: 'the security of the document, repeated for an operation, changes nothing',
    base: withOperation({}, { security: [{ key: [] }] }),
    revision: withOperation({ security: [{ key: [] }] }, { security: [{ key: [] }] }),
    want: { bump: 'none' },
  },
]);
