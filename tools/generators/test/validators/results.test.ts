import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readResults } from '../../src/validators/results.ts';
import { folder, listValidators } from '../../src/validators/validators.ts';

const validators = listValidators();
const results = await readResults();

test('every validator has results, and every result a validator', () => {
  expect(validators.length).toBeGreaterThan(0);
  expect(Object.keys(results).sort()).toEqual(validators.map(({ name }) => name).sort());
});

test('the lockfile of the validators names no registry', () => {
  const lockfile = readFileSync(`${folder}pnpm-lock.yaml`, 'utf8');
  expect(lockfile).toContain('integrity:');
  expect(lockfile).not.toMatch(/https?:\/\/|tarball:/);
});

describe.each(validators)('$name', (validator) => {
  const { name, tool, checks, explained } = validator;
  const result = results[name];

  test('was run as its folder is', () => {
    expect(tool).toMatch(/^@?[a-z0-9/-]+ \d+\.\d+\.\d+$/);
    const { outcomes: _, minded: __, ...said } = result ?? {};
    expect(said, `Repair with: pnpm validators ${name}`).toEqual(validator);
  });

  test('makes each of its checks with both bundles, and none fails', () => {
    for (const bundle of ['3.1', '3.0'] as const) {
      const outcomes = result?.outcomes[bundle] ?? {};
      expect(Object.keys(outcomes)).toEqual(checks);
      expect(Object.values(outcomes)).not.toContain('failed');
    }
  });

  test('what it minds has a reason, and a reason is about something that it minds', () => {
    const minded = [...new Set(Object.values(result?.minded ?? {}).flat())];
    expect(minded.sort()).toEqual(Object.keys(explained).sort());
  });
});
