import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      typecheck: {
        // By its path, so that it is the version of this package.
        checker: fileURLToPath(new URL('node_modules/typescript/bin/tsc', import.meta.url)),
        include: ['test/**/*.test-d.ts'],
        tsconfig: 'tsconfig.test.json',
      },
    },
  }),
);
