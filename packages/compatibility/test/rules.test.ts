import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Rule } from '../src/policy/rule.ts';
import { rules } from '../src/rules/index.ts';
import { policyTable } from './policy-table.ts';
import { readTables } from './tables.ts';

const names = (await readdir(new URL('../src/rules/', import.meta.url)))
  .filter((file) => file !== 'index.ts')
  .map((file) => file.replace('.ts', ''));
const tables = await readTables();
const cases = [...tables.values()].flat();

test('every file of the policy is in force', async () => {
  expect(Object.keys(rules).sort()).toEqual(names.sort());
  for (const name of names) {
    const { default: rule } = (await import(`../src/rules/${name}.ts`)) as { default: Rule };
    expect(rules[name], name).toBe(rule);
  }
});

test('every rule has a table, in which it speaks at least once', () => {
  for (const name of names) {
    const spoken = (tables.get(name) ?? []).filter(({ want }) => [want.rule].flat().includes(name));
    expect(spoken.length, name).toBeGreaterThan(0);
  }
});

test('every rule that rates the directions differently has a pair for each', () => {
  for (const [name, { rates }] of Object.entries(rules)) {
    if (typeof rates === 'string') continue;
    const bumps = (tables.get(name) ?? []).map(({ want }) => want.bump);
    expect(bumps, name).toContain(rates.request);
    expect(bumps, name).toContain(rates.response);
  }
});

test('the tables hold at least 150 pairs, each under a sentence of its own', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
  for (const [name, table] of tables) {
    expect(new Set(table.map((line) => line.name)).size, name).toBe(table.length);
  }
});

test('the README shows the policy that is in force', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(policyTable(rules));
});
