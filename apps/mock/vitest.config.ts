import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      // What a browser does with the page takes minutes, and is left to `test:long`.
      exclude: [...configDefaults.exclude, 'test/**/*.long.test.ts'],
      // Test files share their modules: to load Prism and the contract anew for each file takes longer than most tests.
      isolate: false,
    },
  }),
);
