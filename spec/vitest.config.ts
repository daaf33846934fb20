import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    // No test changes what others import, and loading the tools anew for each file takes longer than most files run.
    test: { isolate: false },
  }),
);
