import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withSuites } from '../src/suite.ts';
import { createPackage, testOf } from './packages.ts';

const good = testOf('expect(1).toBe(1);');

test('suites are deleted when the work ends', async () => {
  const folder = await createPackage({ 'test/portable/a.test.ts': good, 'test/b.test.ts': `import 'node:fs';` });
  const bundles = await withSuites([folder], async (suites, canary) => {
    expect(suites.map(({ files }) => files.map(({ path }) => path))).toEqual([
      ['test/b.test.ts', 'test/portable/a.test.ts'],
    ]);
    expect([...suites, canary].map(({ bundle }) => existsSync(bundle))).toEqual([true, true]);
    return [...suites, canary].map(({ bundle }) => bundle);
  });
  expect(bundles.map((bundle) => existsSync(bundle))).toEqual([false, false]);
});

describe('refuses a package', () => {
  test.each([
    {
      name: 'with a test in test/portable that needs Node',
      files: { 'test/portable/a.test.ts': `import 'node:http';`, 'test/b.test.ts': good },
      want: /test\/portable\/a\.test\.ts needs node:http; expected a test that runs everywhere/,
    },
    {
      name: 'without a test that runs everywhere',
      files: { 'test/a.test.ts': `import 'node:fs';` },
      want: /has no test that/,
    },
    { name: 'without a test', files: {}, want: /has no test that/ },
  ])('$name', async ({ files, want }) => {
    const folder = await createPackage(files);
    await expect(withSuites([folder], async () => 'worked')).rejects.toThrow(want);
  });
});
