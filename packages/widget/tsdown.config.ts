import { defineConfig, type UserConfig } from 'tsdown';

const shared: UserConfig = {
  platform: 'browser',
  target: 'es2022',
  // A page loads one file, and the wizard of the client is part of it.
  deps: { alwaysBundle: [/^@xs2a\//], dts: { neverBundle: ['@xs2a/client'], alwaysBundle: [] } },
};

/** A classic script: it defines its global object, and needs no other file. */
const script = (name: string, entry: string): UserConfig => ({
  ...shared,
  entry: { [name]: entry },
  format: 'iife',
  minify: true,
  dts: false,
  outputOptions: { entryFileNames: '[name].js' },
});

export default defineConfig([
  { ...shared, entry: { index: 'src/index.ts' }, format: 'esm', dts: true },
  script('xs2a', 'src/script.ts'),
]);
