import { defineConfig } from 'vitest/config';

/** What every package's tests have in common: a JSON report beside the readable one, from which `.ci/run` counts. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
  },
});
