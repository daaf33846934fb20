import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type JsonReport, toJson } from '../../src/report/json.ts';
import { bad, coverage, findingOf, good, hostile } from './sample.ts';

const read = (report = bad()): JsonReport => JSON.parse(toJson(report));

/** Every path of a value, with `*` for the entries of a list. */
function paths(value: unknown, parent = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((entry) => paths(entry, `${parent}[*]`)))];
  if (typeof value !== 'object' || value === null) return [parent];
  return Object.entries(value).flatMap(([key, member]) => paths(member, parent === '' ? key : `${parent}.${key}`));
}

test('the shape is the one that is documented: members are added, never removed', () => {
  expect(paths(read())).toEqual([
    'schemaVersion',
    'tool.name',
    'tool.version',
    'contract.title',
    'contract.version',
    'url',
    'startedAt',
    'milliseconds',
    'seed',
    'requests',
    'result',
    'stopped',
    'capabilities.stateful',
    'capabilities.checksCredentials',
    'capabilities.prefers',
    'totals.cases',
    'totals.failed',
    'totals.findings',
    'totals.occurrences',
    'totals.leftOut',
    'cases.total',
    'cases.failed',
    'cases.byGroup[*].name',
    'cases.byGroup[*].cases',
    'cases.byGroup[*].failed',
    'cases.byOperation[*].name',
    'cases.byOperation[*].cases',
    'cases.byOperation[*].failed',
    'findings[*].finding.rule',
    'findings[*].finding.operationId',
    'findings[*].finding.caseId',
    'findings[*].finding.place',
    'findings[*].finding.found',
    'findings[*].finding.expected',
    'findings[*].finding.repair',
    'findings[*].count',
    'findings[*].cases',
    'findings[*].caseIds[*]',
    'findings[*].operationIds[*]',
    'findings[*].places[*]',
    'findings[*].values[*]',
    'findings[*].curl',
    'findings[*].notes[*]',
    'findings[*].before',
    'leftOut[*].group',
    'leftOut[*].cases',
    'leftOut[*].reason',
    'coverage.total',
    'coverage.covered',
    'coverage.percent',
    'coverage.dimensions[*].name',
    'coverage.dimensions[*].total',
    'coverage.dimensions[*].covered',
    'coverage.dimensions[*].percent',
    'coverage.dimensions[*].missing[*].operationId',
    'coverage.dimensions[*].missing[*].pointer',
    'coverage.dimensions[*].missing[*].name',
  ]);
  expect(read().schemaVersion).toBe(1);
});

test('the documentation names every member', async () => {
  const documentation = await readFile(new URL('../../docs/coverage-and-reports.md', import.meta.url), 'utf8');
  for (const path of paths(read())) {
    const [whole = '', ...inside] = path
      .split('[*]')
      .flatMap((part) => part.split(/^\./).filter((name) => name !== ''));
    expect(documentation).toContain(`\`${whole}\``);
    for (const name of inside.flatMap((part) => part.split('.'))) expect(documentation).toContain(`\`${name}\``);
  }
});

test('cases are counted by group and operation', () => {
  const { cases } = read();
  expect(cases).toMatchObject({ total: 3, failed: 2 });
  expect(cases.byGroup).toEqual([
    { name: 'example', cases: 2, failed: 1 },
    { name: 'bad-input', cases: 1, failed: 1 },
  ]);
  expect(cases.byOperation.map(({ name, failed }) => [name, failed])).toEqual([
    ['listPets', 0],
    ['getPet', 1],
    ['createPet', 1],
  ]);
});

test('the result is passed, failed, or incomplete when the run was cut short', () => {
  expect(read(good).result).toBe('passed');
  expect(read(bad()).result).toBe('failed');
  const cut = read({ ...good, run: { ...good.run, stopped: 'max-time' } });
  expect([cut.result, cut.stopped]).toEqual(['incomplete', 'max-time']);
});

test('everything that was found is whole', () => {
  expect(read(bad(findingOf({ found: hostile }))).findings[0]?.finding.found).toBe(hostile);
  expect(read().coverage).toEqual(coverage);
});
