import { document, inOperation, inResponse, pet } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('text-changed', [
  {
    name: 'a changed summary of an operation is a patch',
    ...inOperation({ summary: 'List pets' }, { summary: 'List all pets' }),
    want: { bump: 'patch', rule: 'text-changed' },
  },
  {
    name: 'a changed description of an operation is a patch',
    ...inOperation({ description: 'Lists pets.' }, { description: 'Lists all pets.' }),
    want: { bump: 'patch', rule: 'text-changed' },
  },
  {
    name: 'a changed description of a response is a patch',
    ...inOperation(
      { responses: { 200: { description: 'Pets.' } } },
      { responses: { 200: { description: 'The pets.' } } },
    ),
    want: { bump: 'patch', rule: 'text-changed' },
  },
  {
    name: 'a description behind the one that is read may go',
    ...inResponse(
      { description: 'A cat.', allOf: [{ description: 'A pet.', ...pet }] },
      { description: 'A cat.', ...pet },
    ),
    want: { bump: 'patch', rule: 'text-changed' },
  },
  {
    name: 'a changed comment of a schema is a patch',
    ...inResponse({ ...pet, $comment: 'Cats and dogs.' }, { ...pet, $comment: 'Mostly cats.' }),
    want: { bump: 'patch', rule: 'text-changed' },
  },
  {
    name: 'a changed title of the document is a patch',
    base: document(),
    revision: document({ info: { title: 'Animals', version: '1.0.0' } }),
    want: { bump: 'patch', rule: 'text-changed' },
  },
  {
    name: 'a changed description of a server is a patch',
    base: document({ servers: [{ url: 'https://a.example' }] }),
    revision: document({ servers: [{ url: 'https://a.example', description: 'Live.' }] }),
    want: { bump: 'patch', rule: 'text-changed' },
  },
]);
