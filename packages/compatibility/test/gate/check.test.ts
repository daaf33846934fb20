import { describe, expect, test } from 'vitest';
import type { Changeset } from '../../src/gate/changesets.ts';
import { check, type Situation } from '../../src/gate/check.ts';
import { pathsOf } from '../../src/gate/contract.ts';
import { diff } from '../../src/index.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { Assurance } from '../../src/policy/assurance.ts';
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
  const standard = {
    name,
    version: '1.0.0',
    bundle: released,
    baseline: released,
    seal: { record: 'spec/released/changes/1.0.0.json', actual: 'a', recorded: 'a' },
    changedSinceBuild: [],
    ignoredExtensions: {},
    paths: pathsOf('spec'),
  };
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

function changeset(bumps: Record<string, Bump>, assurances?: Assurance[]): Changeset {
  return { file: '.changeset/change.md', bumps: new Map(Object.entries(bumps)), assurances };
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

describe('several changesets', () => {
  const other = { ...changeset({ [name]: 'minor' }), file: '.changeset/other.md' };
  const own = changeset({ [name]: 'patch' });

  test('that are too low together are not blamed one by one', () => {
    expect(findingsOf({ contract: { bundle: withoutField }, changesets: [other, own] })).toEqual([
      'error: .changeset: all changesets together declare minor for @xs2a/openapi; these changes require major',
    ]);
  });

  test('that are too high together are not blamed one by one', () => {
    expect(findingsOf({ contract: { bundle: released }, changesets: [other, own] })).toEqual([
      'warning: .changeset: all changesets together declare minor for @xs2a/openapi; the changes of the contract require none',
    ]);
  });

  test('with a major that lacks one of the client are not blamed one by one', () => {
    const majors = [other, own].map(({ file }) => ({ ...changeset({ [name]: 'major' }), file }));
    expect(findingsOf({ contract: { bundle: withoutField }, changesets: majors })).toEqual([
      expect.stringMatching(/^error: \.changeset: .* the exports of @xs2a\/client contain its types$/),
    ]);
  });
});

describe('a repair', () => {
  const repairOf = (bundle: JsonObject, ...changesets: Changeset[]) =>
    check(situation({ contract: { bundle }, changesets })).findings[0]?.repair;

  test('of a break names the contract, and the packages whose exports contain its types', () => {
    const lines = "`'@xs2a/openapi': major`, `'@xs2a/client': major`";
    expect(repairOf(withoutField)).toContain(`Add a changeset with ${lines} (`);
    expect(repairOf(withoutField, changeset({ [name]: 'minor' }))).toContain(`Declare ${lines} in`);
  });

  test('leaves out what is declared already', () => {
    const declaring = changeset({ [name]: 'minor', '@xs2a/client': 'major' });
    expect(repairOf(withoutField, declaring)).toContain("Declare `'@xs2a/openapi': major` in");
  });

  test('of an addition names the contract alone', () => {
    expect(repairOf(withNewField)).toContain("Add a changeset with `'@xs2a/openapi': minor` (");
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

  test.each([
    { expires: '2027-02-18', want: [] },
    {
      expires: '2027-02-19',
      want: [`error: spec/released/acknowledged.yaml: ${id} expires on 2027-02-19, more than 90 days from today`],
    },
  ])('ends at most 90 days ahead: $expires', ({ expires, want }) => {
    expect(findingsOf({ contract, changesets, acknowledged: [{ id, reason, expires }] })).toEqual(want);
  });

  test('that names no change is refused', () => {
    const acknowledged = [{ id, reason, expires: '2026-12-31' }];
    expect(findingsOf({ acknowledged })).toEqual([
      `error: spec/released/acknowledged.yaml: ${id} acknowledges no change of the contract`,
    ]);
  });
});

describe('a statement that semantics are unchanged', () => {
  const described = (description: string): JsonObject =>
    answered(object({ name: { type: 'string', description }, age: { type: 'string', description } })) as JsonObject;
  const contract = { baseline: described('Old.'), bundle: described('New.') };
  const [age, other] = diff(contract.baseline, contract.bundle).changes;
  if (age === undefined || other === undefined) throw new Error('the differ reports no reworded descriptions');
  const state = (assurances: Assurance[], bumps: Record<string, Bump> = { [name]: 'patch' }) =>
    findingsOf({ contract, changesets: [changeset(bumps, assurances)] });

  test('covers what it lists, with or without the fingerprint of the change', () => {
    expect(state([age, { pointer: other.pointer }])).toEqual([]);
  });

  test('does not cover other descriptions', () => {
    const { findings } = check(situation({ contract, changesets: [changeset({ [name]: 'patch' }, [age])] }));
    expect(findings.map(({ message, changes }) => [message, changes.map(({ pointer }) => pointer)])).toEqual([
      ['declares patch for @xs2a/openapi; these changes require major', [other.pointer]],
    ]);
  });

  test('does not cover a description that has changed again', () => {
    expect(state([age, { pointer: other.pointer, id: '0123456789abcdef' }])).toEqual([
      `error: .changeset/change.md: lists ${other.pointer}, whose description has changed again`,
      expect.stringContaining('these changes require major'),
    ]);
  });

  test('lists only what has changed', () => {
    expect(state([age, other, { pointer: '#/info/description' }])).toEqual([
      'error: .changeset/change.md: lists #/info/description, where no description has changed',
    ]);
  });

  test('needs a list', () => {
    expect(state([], { [name]: 'major', '@xs2a/client': 'major' })).toEqual([
      'error: .changeset/change.md: states `Semantics: unchanged`, and lists no description',
    ]);
  });

  test('belongs into a changeset of the contract', () => {
    expect(state([age, other], { '@xs2a/client': 'major' })).toEqual([
      'error: .changeset/change.md: states `Semantics: unchanged`, and does not name @xs2a/openapi',
      expect.stringContaining('no changeset names @xs2a/openapi'),
    ]);
  });
});

describe('an ignored extension', () => {
  const bundle = { ...released, 'x-internal': 1, 'x-other': 1 };
  const changesets = [changeset({ [name]: 'major', '@xs2a/client': 'major' })];

  test('is counted with its reason, and requires nothing', () => {
    const contract = { bundle, ignoredExtensions: { 'x-internal': 'Nobody reads it.' } };
    const { changes, ignored } = check(situation({ contract, changesets }));
    expect(changes.map(({ pointer }) => pointer)).toEqual(['#/x-other']);
    expect(ignored).toEqual([{ extension: 'x-internal', reason: 'Nobody reads it.', changes: 1 }]);
  });
});

describe('the files', () => {
  test('are refused when the baseline is not what was released', () => {
    const seal = { record: 'spec/released/changes/1.0.0.json', actual: 'a', recorded: 'b' };
    expect(findingsOf({ contract: { seal } })).toEqual([
      'error: spec/released/openapi.json: has been edited since its release: its SHA-256 is a, and the release recorded b',
    ]);
    expect(findingsOf({ contract: { seal: { ...seal, recorded: undefined } } })).toEqual([
      'error: spec/released/changes/1.0.0.json: does not record the SHA-256 of the baseline',
    ]);
  });

  test('are refused when sources have changed after the build', () => {
    expect(findingsOf({ contract: { changedSinceBuild: ['openapi.yaml'] } })).toEqual([
      'error: spec/dist/openapi.json: is not what its sources say: openapi.yaml changed after the build',
    ]);
    expect(findingsOf({ contract: { changedSinceBuild: ['a.yaml', 'b.yaml', 'c.yaml'] } })).toEqual([
      'error: spec/dist/openapi.json: is not what its sources say: a.yaml and 2 more changed after the build',
    ]);
  });
});
