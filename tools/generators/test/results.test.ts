import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checks, folder, listExamples } from '../src/examples.ts';
import { readResults } from '../src/results.ts';

const examples = listExamples();
const results = await readResults();

test('every example has results, and every result an example', () => {
  expect(Object.keys(results).sort()).toEqual(examples.map(({ name }) => name).sort());
});

test('the lockfile of the examples names no registry', () => {
  const lockfile = readFileSync(`${folder}pnpm-lock.yaml`, 'utf8');
  expect(lockfile).toContain('integrity:');
  expect(lockfile).not.toMatch(/https?:\/\/|tarball:/);
});

describe.each(examples)('$name', (example) => {
  const { name, tool, bundle, needs, limits } = example;
  const outcomesOf = (of: '3.1' | '3.0') =>
    checks.map((check) => ({ check, outcome: results[name]?.outcomes[of][check] }));

  test('was run as its folder is', () => {
    expect(tool).toMatch(/^@?[a-z0-9/-]+ \d+\.\d+\.\d+$/);
    const { outcomes: _, ...said } = results[name] ?? {};
    expect(said, `Repair with: pnpm generators ${name}`).toEqual(example);
  });

  test('a check that does not pass has a reason, and a reason has such a check', () => {
    const open = [...outcomesOf('3.1'), ...outcomesOf('3.0')].filter(({ outcome }) => outcome !== 'passed');
    // The first check that lacks a program speaks for those after it.
    const asked = needs === undefined ? open : open.filter(({ check }) => check === 'types');
    expect([...new Set(asked.map(({ check }) => check))].sort()).toEqual(Object.keys(limits).sort());
  });

  test('the bundle that is recommended fails in nothing that the other one does', () => {
    const failed = (of: '3.1' | '3.0') => outcomesOf(of).filter(({ outcome }) => outcome === 'failed');
    const other = bundle === '3.1' ? '3.0' : '3.1';
    expect(failed(bundle).length).toBeLessThanOrEqual(failed(other).length);
  });
});
