import { defineConfig } from 'vitest/config';

/** What every package's tests have in common: a JSON report beside the readable one, from which `.ci/run` counts. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Long enough for a loaded machine: a timeout is there to end a test that hangs, not to measure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
  },
});
