import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      // What takes minutes is left to `test:long`.
      exclude: [...configDefaults.exclude, 'test/site/**'],
      // Many files read the same pages: they are parsed once for each worker, which nearly halves the time.
      isolate: false,
    },
  }),
);
