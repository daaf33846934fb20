import { document, inOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('tag-changed', [
  {
    name: 'other tags of an operation are a patch',
    ...inOperation({ tags: ['Pets'] }, { tags: ['Animals'] }),
    want: { bump: 'patch', rule: 'tag-changed' },
  },
  {
    name: 'a changed description of a tag is a patch',
    base: document({ tags: [{ name: 'Pets' }] }),
    revision: document({ tags: [{ name: 'Pets', description: 'All.' }] }),
    want: { bump: 'patch', rule: 'tag-changed' },
  },
]);
