import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** Whole runs against many servers, second opinions of other tools, a browser: too much for `pnpm test`. */
const long = mergeConfig(shared, defineConfig({ test: { name: 'long' } }));
long.test = {
  ...long.test,
  include: ['test/**/*.long.test.ts'],
  reporters: ['default', ['json', { outputFile: 'test-results/long.json' }]],
};

export default long;
