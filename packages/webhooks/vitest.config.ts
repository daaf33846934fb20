import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      testTimeout: 60_000,
      // No test changes what others import, and to load it anew for each file takes longer than most files run.
      isolate: false,
      typecheck: {
        // By its path, so that it is the version of this package.
        checker: fileURLToPath(new URL('node_modules/typescript/bin/tsc', import.meta.url)),
        include: ['test/**/*.test-d.ts'],
        tsconfig: 'tsconfig.test.json',
      },
    },
  }),
);
