import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    deduplicate: 'src/deduplicate.ts',
    schemas: 'src/schemas/index.ts',
    fetch: 'src/fetch.ts',
    node: 'src/node.ts',
  },
  platform: 'neutral',
  target: 'es2022',
  dts: true,
});
