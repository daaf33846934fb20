import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: 'src/index.ts',
  // The second build is for `require` where Node cannot load modules with it, and for tools such as Jest.
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  dts: true,
});
