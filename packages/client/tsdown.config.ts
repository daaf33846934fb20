import { defineConfig } from 'tsdown';
import { trimOpenapiFetch } from './trim-openapi-fetch.ts';

const shared = {
  entry: { index: 'src/index.ts', wizard: 'src/wizard/index.ts' },
  platform: 'neutral',
  target: 'es2022',
} as const;

export default defineConfig([
  // The JavaScript carries the table of operations that it was built from, and openapi-fetch.
  {
    ...shared,
    dts: false,
    deps: { alwaysBundle: ['@xs2a/types'], onlyBundle: ['openapi-fetch'] },
    plugins: [trimOpenapiFetch()],
    outputOptions: {
      chunkFileNames: '[name].js',
      // What client and wizard share is a chunk of its own, so that neither drags the other along.
      codeSplitting: { groups: [{ name: 'shared', test: /src[\\/]within|packages[\\/]types/ }] },
    },
  },
  // The declarations refer to the types instead of repeating them.
  { ...shared, clean: false, dts: { emitDtsOnly: true } },
]);
