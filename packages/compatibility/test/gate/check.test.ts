import { describe, expect, test } from 'vitest';
import type { Changeset } from '../../src/gate/changesets.ts';
import { check, type Situation } from '../../src/gate/check.ts';
import { pathsOf } from '../../src/gate/contract.ts';
import { diff } from '../../src/index.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { Bump } from '../../src/policy/bump.ts';
import { answered, object, string } from '../documents.ts';

const name = '@xs2a/openapi';
const released = answered(object({ name: string, age: string })) as JsonObject;
const withNewField = answered(object({ name: string, age: string, colour: string })) as JsonObject;
const withoutField = answered(object({ name: string })) as JsonObject;
const [removal] = diff(released, withoutField).changes;
if (removal === undefined) throw new Error('the differ reports no removed field');

type Difference = Partial<Omit<Situation, 'contract'>> & { contract?: Partial<Situation['contract']> };

/** A released contract that has not changed, with the differences that a test needs. */
function situation({ contract, ...rest }: Difference): Situation {
  const standard = { name, version: '1.0.0', bundle: released, baseline: released, paths: pathsOf('spec') };
  const packages = {
    group: [{ name, version: '1.0.0', manifest: 'spec/package.json' }],
    exporters: ['@xs2a/client'],
  };
  return {
    changesets: [],
    acknowledged: [],
    packages,
    today: '2026-11-20',
    ...rest,
    contract: { ...standard, ...contract },
  };
}

function changeset(bumps: Record<string, Bump>, assuresSemantics = false): Changeset {
  return { file: '.changeset/change.md', bumps: new Map(Object.entries(bumps)), assuresSemantics };
}

/** Level, place and message of every finding. */
function findingsOf(input: Difference): string[] {
  return check(situation(input)).findings.map(({ level, place, message }) => `${level}: ${place}: ${message}`);
}

describe('the declared bump', () => {
  const cases = [
    { bundle: released, declares: undefined, want: [] },
    { bundle: released, declares: 'patch', want: [] },
    { bundle: released, declares: 'minor', want: [/^warning: .* declares minor .* require none/] },
    { bundle: withNewField, declares: undefined, want: [/^error: \.changeset: .* require minor/] },
    {
      bundle: withNewField,
      declares: 'patch',
      want: [/^error: \.changeset\/change\.md: declares patch .* require minor/],
    },
    { bundle: withNewField, declares: 'minor', want: [] },
    { bundle: withNewField, declares: 'major', want: [/^warning: .* declares major .* require minor/] },
    { bundle: withoutField, declares: 'minor', want: [/^error: .* declares minor .* require major/] },
    { bundle: withoutField, declares: 'major', want: [] },
  ] as const;
  test.each(cases)('$declares is compared with the changes', ({ bundle, declares, want }) => {
    const changesets = declares === undefined ? [] : [changeset({ [name]: declares, '@xs2a/client': declares })];
    const findings = findingsOf({ contract: { bundle }, changesets });
    expect(findings).toEqual(want.map((pattern) => expect.stringMatching(pattern)));
  });

  test('a changeset of only the types does not announce a break', () => {
    const changesets = [changeset({ '@xs2a/types': 'major' })];
    expect(findingsOf({ contract: { bundle: withoutField }, changesets })).toEqual([
      expect.stringContaining('no changeset names @xs2a/openapi'),
    ]);
  });
});

describe('a major of the contract', () => {
  test('requires a major of each package whose exports contain its types', () => {
    const changesets = [changeset({ [name]: 'major', '@xs2a/client': 'minor' })];
    expect(findingsOf({ contract: { bundle: withoutField }, changesets })).toEqual([
      'error: .changeset/change.md: @xs2a/openapi has a major release, and the exports of @xs2a/client contain its types',
    ]);
  });
});

describe('the version', () => {
  test('is the same in the bundle, the baseline and the packages of the group', () => {
    const group = [{ name: '@xs2a/types', version: '1.1.0', manifest: 'packages/types/package.json' }];
    const packages = { group, exporters: [] };
    const other = { ...released, info: { title: 'Pets', version: '0.9.0' } };
    expect(findingsOf({ contract: { bundle: other, baseline: other }, packages })).toEqual([
      'error: spec/dist/openapi.json: version 0.9.0; @xs2a/openapi has 1.0.0',
      'error: packages/types/package.json: version 1.1.0; @xs2a/openapi has 1.0.0',
      'error: spec/released/openapi.json: version 0.9.0; @xs2a/openapi has 1.0.0',
    ]);
  });
});

describe('without a baseline', () => {
  const bundle = { ...released, info: { title: 'Pets', version: '0.0.0' } };
  const packages = { group: [], exporters: [] };
  const unreleased = { version: '0.0.0', baseline: undefined, bundle };

  test('a contract that was never released needs a changeset', () => {
    expect(findingsOf({ contract: unreleased, packages })).toEqual([
      expect.stringContaining('no changeset announces its first release'),
    ]);
    expect(findingsOf({ contract: unreleased, packages, changesets: [changeset({ [name]: 'major' })] })).toEqual([]);
  });

  test('a contract that was released cannot be checked, and is refused', () => {
    expect(findingsOf({ contract: { baseline: undefined } })).toEqual([
      'error: spec/released/openapi.json: no such file, although @xs2a/openapi has been released as 1.0.0',
    ]);
  });
});

describe('an acknowledged break', () => {
  const { id } = removal;
  const contract = { bundle: withoutField };
  const changesets = [changeset({ [name]: 'patch' })];
  const reason = 'The API has never sent this field.';

  test('requires no more than a patch', () => {
    const acknowledged = [{ id, reason, expires: '2026-11-20' }];
    expect(findingsOf({ contract, changesets, acknowledged })).toEqual([]);
  });

  test('that has expired is a break again', () => {
    const acknowledged = [{ id, reason, expires: '2026-11-19' }];
    expect(findingsOf({ contract, changesets, acknowledged })).toEqual([
      `error: spec/released/acknowledged.yaml: ${id} has expired on 2026-11-19`,
      expect.stringContaining('these changes require major'),
    ]);
  });

  test('that names no change is refused', () => {
    const acknowledged = [{ id, reason, expires: '2026-12-31' }];
    expect(findingsOf({ acknowledged })).toEqual([
      `error: spec/released/acknowledged.yaml: ${id} acknowledges no change of the contract`,
    ]);
  });
});
