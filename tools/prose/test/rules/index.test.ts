import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';

test('every rule has a test and two pages, one that fails and one that passes', () => {
  const names = Object.keys(rules);
  const entries = readdirSync(new URL('.', import.meta.url), { withFileTypes: true });
  const tests = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(tests.toSorted()).toEqual(
    [...names, 'index']
      .map((name) => `${name}.test.ts`)
      .concat('fixture.ts', 'plain.test.ts')
      .toSorted(),
  );
  for (const name of names) {
    expect(readdirSync(new URL(name, import.meta.url)).toSorted()).toEqual(['failing.md', 'passing.md']);
  }
});
