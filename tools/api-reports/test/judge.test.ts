import { describe, expect, test } from 'vitest';
import type { Assurance, Bump } from '../src/changesets.ts';
import type { Difference } from '../src/compare.ts';
import { judge } from '../src/judge.ts';

const file = '.changeset/soft-lions.md';
const changed: Difference = { kind: 'changed', name: 'parseFlag', before: ['(flag: string)'], after: ['(flag: Flag)'] };
const removed: Difference = { kind: 'removed', name: 'parseFlag', before: ['parseFlag'], after: [] };
const added: Difference = { kind: 'added', name: 'parseFlag', before: [], after: ['parseFlag'] };
const extended: Difference = { kind: 'extended', name: 'parseFlag', before: [], after: ['x?: 1;'] };

function findings(difference: Difference, bump: Bump | undefined, version = '1.2.0', assurances: Assurance[] = []) {
  const changesets = bump === undefined ? [] : [{ file, bumps: new Map([['@xs2a/client', bump]]), assurances }];
  const entries = [{ specifier: '@xs2a/client', differences: [difference] }];
  return judge([{ name: '@xs2a/client', version, entries }], { changesets, groups: [] });
}

describe('judge', () => {
  test.each<{ name: string; difference: Difference; version?: string; low: Bump | undefined; enough: Bump }>([
    { name: 'a changed export needs a major', difference: changed, low: 'minor', enough: 'major' },
    { name: 'a removed export needs a major', difference: removed, low: 'minor', enough: 'major' },
    { name: 'a new export needs a minor', difference: added, low: 'patch', enough: 'minor' },
    { name: 'an extended export needs a minor', difference: extended, low: 'patch', enough: 'minor' },
    { name: 'a new export needs a changeset', difference: added, low: undefined, enough: 'major' },
    {
      name: 'a changed export needs a minor below 1.0',
      difference: changed,
      version: '0.1.0',
      low: 'patch',
      enough: 'minor',
    },
    {
      name: 'a changed export needs a major from 10.0',
      difference: changed,
      version: '10.0.0',
      low: 'minor',
      enough: 'major',
    },
  ])('$name', ({ difference, version, low, enough }) => {
    expect(findings(difference, low, version)).toHaveLength(1);
    expect(findings(difference, enough, version)).toEqual([]);
  });

  test('a finding names changeset, package, entry, export, what was and what is, and the repair', () => {
    const [finding] = findings(changed, 'patch');
    expect(finding?.split('\n')).toEqual([
      `${file}: the public types of @xs2a/client need a major, and its changesets declare a patch`,
      '  changed: parseFlag of @xs2a/client',
      '    before: (flag: string)',
      '    after: (flag: Flag)',
      expect.stringMatching(/^ {2}Repair: Declare `'@xs2a\/client': major`/),
    ]);
  });

  test('a finding without a changeset names their folder', () => {
    expect(findings(added, undefined)).toEqual([
      expect.stringMatching(/^\.changeset: the public types of @xs2a\/client need a minor, .* declare nothing$/m),
    ]);
  });

  test('a long declaration is cut off', () => {
    const lines = Array.from({ length: 13 }, (_, index) => `x${index}: 1;`);
    const shown = (after: string[]) => findings({ ...added, after }, undefined)[0]?.match(/^ {4}after: .*/gm);
    expect(shown(lines.slice(1))).toHaveLength(12);
    expect(shown(lines)?.slice(11)).toEqual(['    after: x11: 1;', '    after: … and 1 more lines']);
  });

  test('a change that a changeset calls compatible needs a patch', () => {
    const assurances = [{ specifier: '@xs2a/client', name: 'parseFlag' }];
    expect(findings(changed, 'patch', '1.2.0', assurances)).toEqual([]);
    expect(findings(changed, 'none', '1.2.0', assurances)).toHaveLength(1);
  });

  test.each([
    { specifier: '@xs2a/client', name: 'parseDate' },
    { specifier: '@xs2a/client/wizard', name: 'parseFlag' },
  ])('$name of $specifier cannot be called compatible if it has not changed', (assurance) => {
    expect(findings(added, 'minor', '1.2.0', [assurance])).toEqual([
      `${file}: ${assurance.name} of ${assurance.specifier} has not changed since the last release\n  Repair: Remove it from the list after "Types: compatible".`,
    ]);
  });
});
