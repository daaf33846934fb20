import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      // What takes minutes is left to `test:long`.
      exclude: [...configDefaults.exclude, 'test/**/*.long.test.ts'],
      // No test changes what others import, and importing the suite anew for each file takes longer than most files run.
      isolate: false,
    },
  }),
);
