import { expect, test } from 'vitest';
import type { Release, ReleasedChange } from '../../src/changelog/release.ts';
import { toSection } from '../../src/changelog/section.ts';

const change: ReleasedChange = {
  id: '0123456789abcdef',
  bump: 'major',
  rule: 'property-removed',
  resource: 'Pets',
  operation: 'GET /pets',
  pointer: '#/a',
  message: 'Field `Pet.name` is removed.',
  before: '`{}`',
  after: 'none',
};
const release: Release = { version: '2.0.0', date: '2026-11-20', isFirst: false, changes: [] };
const order = (a: string, b: string) => (a < b ? -1 : 1);

test('without a change the section says so', () => {
  expect(toSection(release, order)).toBe('### API changes\n\nNone: the contract is as it was.');
});

test('changes are sorted by bump, then by resource', () => {
  const changes: ReleasedChange[] = [
    { ...change, bump: 'none', message: 'Nothing.' },
    { ...change, bump: 'patch', message: 'Words.', before: '`"a"`', after: '`"b"`' },
    { ...change, bump: 'minor', message: 'New.', before: 'none', after: '`{}`' },
    { ...change, bump: 'minor', message: 'Wider.', before: '`1`', after: '`2`' },
    { ...change, resource: 'Users', message: 'Field `User.a` is removed.', acknowledged: 'Nobody used it.' },
    { ...change, message: 'Default.', before: 'none', after: '`1`' },
    change,
  ];
  expect(toSection({ ...release, changes }, order)).toBe(`### API changes

#### Breaking

**Pets**

- Default.
  - before: none
  - after: \`1\`
- Field \`Pet.name\` is removed.
  - before: \`{}\`
  - after: none

**Users**

- Field \`User.a\` is removed.
  - before: \`{}\`
  - after: none
  - acknowledged: Nobody used it.

#### New

**Pets**

- New.
- Wider.
  - before: \`1\`
  - after: \`2\`

#### Wording and examples

**Pets**

- Words.
  - before: \`"a"\`
  - after: \`"b"\`

#### Without effect

**Pets**

- Nothing.
  - before: \`{}\`
  - after: none`);
});

test('a first release lists its operations', () => {
  const changes: ReleasedChange[] = [
    { ...change, bump: 'minor' },
    { ...change, bump: 'minor', operation: 'webhook pet.created' },
  ];
  expect(toSection({ ...release, isFirst: true, changes }, order)).toBe(`### API changes

#### What it consists of

**Pets**

- \`GET /pets\`
- \`webhook pet.created\``);
});
