import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** The page in a browser: too much for `pnpm test`. */
const long = mergeConfig(shared, defineConfig({ test: { name: 'long' } }));
long.test = {
  ...long.test,
  include: ['test/**/*.long.test.ts'],
  reporters: ['default', ['json', { outputFile: 'test-results/long.json' }]],
  isolate: false,
};

export default long;
