import { readFile } from 'node:fs/promises';
import { defineConfig, type UserConfig } from 'tsdown';

const themes = ['green-gray', 'dark-flat', 'light-blue'];

/** A theme is its values, with the rules that use them. */
const writeThemes = {
  name: 'write-themes',
  async generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): string }) {
    const read = (name: string) => readFile(new URL(`src/themes/${name}.css`, import.meta.url), 'utf8');
    const rules = await read('skin');
    for (const name of themes) {
      const source = `${await read(name)}\n${rules}`;
      this.emitFile({ type: 'asset', fileName: `xs2a-${name}.css`, source });
    }
  },
};

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
  // Statements compress better than the sequences of expressions that are made of them.
  minify: { mangle: true, compress: { sequences: false } },
  dts: false,
  // Marks for bundlers are of no use in a page.
  outputOptions: { entryFileNames: '[name].js', comments: false },
});

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', style: 'src/style.ts' },
    format: 'esm',
    dts: true,
    plugins: [writeThemes],
    copy: [
      'src/themes/xs2a.css',
      { from: 'src/frame/page.html', rename: 'xs2aframe.html' },
      { from: 'src/frame/page.css', rename: 'xs2aframe.css' },
    ],
  },
  script('xs2a', 'src/script.ts'),
  script('xs2aframe', 'src/frame/script.ts'),
  script('xs2aframe-page', 'src/frame/page.ts'),
]);
