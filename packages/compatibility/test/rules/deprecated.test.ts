import { inOperation, inResponse, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('deprecated', [
  {
    name: 'deprecating an operation is not breaking when the replacement is named',
    ...inOperation(
      { description: 'All pets.' },
      { description: 'All pets. Deprecated: use `listAnimals` instead.', deprecated: true },
    ),
    want: { bump: 'minor', rule: 'deprecated' },
  },
  {
    name: 'deprecating a field is not breaking when the replacement is named',
    ...inResponse(
      object({ name: { type: 'string', description: 'Name.' } }),
      object({ name: { type: 'string', description: 'Name. Use `names` instead.', deprecated: true } }),
    ),
    want: { bump: 'minor', rule: 'deprecated' },
  },
  {
    name: 'deprecating a parameter is not breaking when the replacement is named',
    ...inOperation(
      { parameters: [{ name: 'q', in: 'query', schema: string }] },
      {
        parameters: [
          { name: 'q', in: 'query', schema: string, deprecated: true, description: 'Use `search` instead.' },
        ],
      },
    ),
    want: { bump: 'minor', rule: 'deprecated' },
  },
  {
    name: 'a deprecation does not excuse another meaning',
    ...inResponse(
      object({ name: { type: 'string', description: 'Name.' } }),
      object({ name: { type: 'string', description: 'Title. Use `names` instead.', deprecated: true } }),
    ),
    want: { bump: 'major', rule: ['deprecated', 'description-changed'] },
  },
  { name: 'deprecated: false is the default', ...inOperation({}, { deprecated: false }), want: { bump: 'none' } },
]);
