import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** Every page in every look: too much for `pnpm test`. */
const long = mergeConfig(shared, defineConfig({ test: { name: 'long' } }));
long.test = {
  ...long.test,
  include: ['test/site/**/*.test.ts'],
  reporters: ['default', ['json', { outputFile: 'test-results/long.json' }]],
  // A browser uses more than one core.
  maxWorkers: 2,
};

export default long;
