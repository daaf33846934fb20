import { expect, test } from 'vitest';
import { toText } from '../../src/gate/finding.ts';
import type { Change } from '../../src/policy/change.ts';

const change: Change = {
  id: '0123456789abcdef',
  bump: 'major',
  rule: 'property-removed',
  operation: 'GET /pets',
  pointer: '#/components/schemas/Pet/properties/name',
  direction: 'response',
  before: {},
  after: null,
  message: 'Field `Pet.name` is removed.',
  repair: 'Keep the field and deprecate it.',
};
const finding = { level: 'error', place: '.changeset', message: 'too low', repair: 'Raise it.', changes: [] } as const;

test('a finding names its place, its changes and the repair', () => {
  expect(toText({ ...finding, changes: [change] })).toBe(`error: .changeset: too low
  major  Field \`Pet.name\` is removed.
         #/components/schemas/Pet/properties/name
         0123456789abcdef: Keep the field and deprecate it.
  Repair: Raise it.`);
});

test.each([
  { count: 20, shown: 20, rest: '' },
  { count: 21, shown: 20, rest: '  … and 1 more\n' },
  { count: 30, shown: 20, rest: '  … and 10 more\n' },
])('of $count changes, $shown are shown', ({ count, shown, rest }) => {
  const text = toText({ ...finding, changes: Array.from({ length: count }, () => change) });
  expect(text.match(/^ {2}major {2}/gm)).toHaveLength(shown);
  expect(text).toMatch(new RegExp(`deprecate it\\.\n${rest}  Repair: Raise it\\.$`));
});
