import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { MemberRule } from '../../src/compare/members.ts';
import { rules } from '../../src/policy/rules.ts';
import { type RuleName, rows } from '../../src/policy/table.ts';
import { readTables } from '../tables.ts';
import { readmeTable } from './readme-table.ts';

const names = Object.keys(rows);
const tables = await readTables();
const cases = [...tables.values()].flat();

test('every row of the table is in force', () => {
  expect(Object.keys(rules)).toEqual(names);
});

test.each(names)('%s has a table of pairs, and at least one of them triggers it', (name) => {
  const triggers = (tables.get(name) ?? []).filter(({ want }) => [want.rule].flat().includes(name));
  expect(triggers.length).toBeGreaterThan(0);
});

test('every rule that rates the directions differently has a pair for each', () => {
  for (const [name, { rates }] of Object.entries(rules)) {
    if (typeof rates === 'string') continue;
    const bumps = (tables.get(name) ?? []).map(({ want }) => want.bump);
    expect(bumps, name).toContain(rates.request);
    expect(bumps, name).toContain(rates.response);
  }
});

test('the tables have at least 150 pairs, each with a unique name', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
  for (const [name, table] of tables) {
    expect(new Set(table.map((row) => row.name)).size, name).toBe(table.length);
  }
});

test('the README shows the policy that is in force', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(readmeTable(rules));
});

/** Checked by `tsc` alone: an unused `@ts-expect-error` fails the lint. */
export function refuseNamesOfNoRule(emit: (rule: RuleName, member: MemberRule) => void, part: 'operation' | 'webhook') {
  emit('operation-removed', 'elsewhere');
  emit(`${part}-removed`, 'text-changed');
  // @ts-expect-error: no rule has this name
  emit('operation-vanished', 'elsewhere');
  // @ts-expect-error: no rule has the name `operation-vanished` or `webhook-vanished`
  emit(`${part}-vanished`, 'elsewhere');
  // @ts-expect-error: some strings lead to a rule, others do not
  emit(`${String(part)}-removed`, 'elsewhere');
  // @ts-expect-error: no rule has this name
  emit('operation-removed', 'texts-changed');
}
