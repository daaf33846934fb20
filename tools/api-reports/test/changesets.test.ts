import { describe, expect, test } from 'vitest';
import { assurancesOf, type Bump, declaredFor, reaches } from '../src/changesets.ts';

const file = '.changeset/soft-lions.md';

describe('assurancesOf', () => {
  test('reads specifier and name of each item, also if a reason takes several lines', () => {
    const summary =
      'A parameter has a better name.\n\nTypes: compatible\n\n- `@xs2a/client` `Settings`: a parameter\n  was renamed\n- `@xs2a/client/wizard` `Wizard`: likewise\n';
    expect(assurancesOf(summary, file)).toEqual([
      { specifier: '@xs2a/client', name: 'Settings' },
      { specifier: '@xs2a/client/wizard', name: 'Wizard' },
    ]);
  });

  test('there are none without the line', () => {
    expect(assurancesOf('- `@xs2a/client` `Settings`: a parameter', file)).toEqual([]);
  });

  test.each(['- `@xs2a/client` `Settings`', '- `@xs2a/client` `Settings`: ', '- Settings: a parameter', 'Some text.'])(
    'refuses the item %s, and names the file',
    (item) => {
      expect(() => assurancesOf(`Types: compatible\n\n${item}`, file)).toThrow(/^\.changeset\/soft-lions\.md: after/);
    },
  );
});

describe('declaredFor', () => {
  const changeset = (bumps: Record<string, Bump>) => ({ file, bumps: new Map(Object.entries(bumps)), assurances: [] });

  test.each<{ name: string; declared: Record<string, Bump>[]; want: Bump }>([
    { name: 'is none without a changeset', declared: [], want: 'none' },
    { name: 'is none if changesets name other packages', declared: [{ '@xs2a/mock': 'major' }], want: 'none' },
    { name: 'is the highest', declared: [{ '@xs2a/types': 'minor' }, { '@xs2a/types': 'patch' }], want: 'minor' },
    { name: 'counts packages with the same version', declared: [{ '@xs2a/openapi': 'major' }], want: 'major' },
  ])('$name', ({ declared, want }) => {
    const groups = [['@xs2a/openapi', '@xs2a/types']];
    expect(declaredFor('@xs2a/types', { changesets: declared.map(changeset), groups })).toBe(want);
  });
});

test('a bump reaches itself and those below', () => {
  expect(reaches('minor', 'minor')).toBe(true);
  expect(reaches('major', 'minor')).toBe(true);
  expect(reaches('patch', 'minor')).toBe(false);
});
