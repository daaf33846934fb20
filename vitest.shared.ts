import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const longTests = 'test/**/*.long.test.ts';

const test = {
  // Long enough for a loaded machine: a timeout is there to end a test that hangs, not to measure.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
  // No test changes what others import, and loading the tools anew for each file takes longer than most files run.
  isolate: false,
  // Many tests start programs: Node keeps what it compiled of them.
  env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compile', import.meta.url)) },
};

/**
 * Settings of all tests: in addition to the readable report, a JSON report from which `.ci/run` counts tests. Whoever runs
 * them on another Node sets `XS2A_TEST_REPORT`, the file of that report.
 */
export default defineConfig({
  test: {
    ...test,
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, longTests],
    reporters: ['default', ['json', { outputFile: process.env.XS2A_TEST_REPORT ?? 'test-results/vitest.json' }]],
  },
});

/**
 * Tests that take minutes and run only with `pnpm test:long`: whole runs against many servers, every page in a browser.
 */
export const long = defineConfig({
  test: {
    ...test,
    name: 'long',
    include: [longTests],
    testTimeout: 2_400_000,
    hookTimeout: 1_200_000,
    // Each uses more than one core: for a browser, or for a server next to the suite.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'test-results/long.json' }]],
  },
});

/**
 * What Stryker runs for each mutant (`pnpm test:mutation`).
 *
 * @param slowTests globs of the tests that it leaves out: they start processes or browsers, where no mutant is active
 */
export const mutation = (slowTests: string[] = []) =>
  defineConfig({
    test: {
      ...test,
      include: ['test/**/*.test.ts'],
      exclude: [...configDefaults.exclude, longTests, ...slowTests],
      reporters: [],
    },
  });
