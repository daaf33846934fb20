import { fileURLToPath } from 'node:url';
import plugin from 'rollup-plugin-license';
import { defineConfig } from 'tsdown';

// The package is CommonJS: what its declarations call the default export is the module itself.
const license = plugin as unknown as typeof plugin.default;

const replacement = (name: string) => fileURLToPath(new URL(`src/prism/bundled/${name}.ts`, import.meta.url));

export default defineConfig({
  entry: ['src/index.ts', 'src/cli.ts'],
  platform: 'node',
  fixedExtension: false,
  target: 'node22.13',
  tsconfig: 'tsconfig.build.json',
  dts: true,
  // The page is served as it is written, and so is what it shares with other pages.
  copy: ['src/page/browser', '../../packages/server/src/page/shared'],
  deps: { onlyBundle: false },
  // Prism is bundled: installed, it runs a script that reports to its vendor, and demands a newer Node than it needs.
  inputOptions: {
    // Two of its dependencies expect an old loader: one writes to the global object as `this`, one hides its imports.
    context: 'globalThis',
    resolve: {
      alias: {
        'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
        'node-fetch': replacement('fetch'),
        url: replacement('url'),
      },
    },
  },
  outputOptions: { codeSplitting: { groups: [{ name: 'prism', test: /node_modules/ }] } },
  plugins: [
    license({
      thirdParty: {
        output: { file: 'dist/third-party-licenses.txt' },
        allow: {
          test: '(MIT OR Apache-2.0 OR BSD-2-Clause OR ISC OR 0BSD)',
          failOnUnlicensed: true,
          failOnViolation: true,
        },
      },
    }),
  ],
});
