import { defineConfig } from 'tsdown';

const shared = {
  entry: { index: 'src/index.ts', wizard: 'src/wizard/index.ts', paths: 'src/paths/index.ts' },
  platform: 'neutral',
  target: 'es2022',
} as const;

export default defineConfig([
  // The JavaScript contains the table of operations that it was built from, and openapi-fetch.
  {
    ...shared,
    dts: false,
    deps: { alwaysBundle: ['@xs2a/types'], onlyBundle: ['openapi-fetch'] },
    outputOptions: {
      chunkFileNames: '[name].js',
      // The code that client and wizard share is a separate chunk, so that neither entry loads the other.
      codeSplitting: { groups: [{ name: 'shared', test: /src[\\/]within|packages[\\/]types/ }] },
    },
  },
  // The declarations refer to the types instead of repeating them.
  { ...shared, clean: false, dts: { emitDtsOnly: true } },
]);
