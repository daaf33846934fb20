/** Browsers that users still have: the built files use nothing that the oldest of them lack, or have a fallback. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import baseline from 'eslint-plugin-baseline-js';
import compat from 'eslint-plugin-compat';
import { describe, expect, test } from 'vitest';
import { listLibraries } from '../src/packages.ts';

/** The READMEs name them. */
const oldest = { Chrome: '108', Edge: '108', Firefox: '108', Safari: '16' };
const sentence = `Chrome and Edge ${oldest.Chrome}, Firefox ${oldest.Firefox} and Safari ${oldest.Safari}`;

/** One knows static methods (`URL.canParse`), the other classes, methods of JavaScript and syntax. */
const config: Linter.Config = {
  plugins: { baseline: baseline as never, compat: compat as never },
  languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
  linterOptions: { noInlineConfig: true },
  settings: { browsers: Object.entries(oldest).map(([name, version]) => `${name} >= ${version}`) },
  rules: {
    // What all browsers had at the end of 2022, when these versions were current.
    'baseline/use-baseline': [
      'error',
      { available: 2022, includeWebApis: { preset: 'auto' }, includeJsBuiltins: { preset: 'auto' } },
    ],
    'compat/compat': 'error',
  },
};
const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [config] });

/** @returns what is too new in a module, except what is called only if it is there (`AbortSignal.any?.()`) */
async function newerThan(code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: 'module.js' });
  const lines = code.split('\n');
  return (result?.messages ?? [])
    .filter(({ line, column }) => !/^[\w.]+\?\.\(/.test(lines[line - 1]?.slice(column - 1) ?? ''))
    .map(({ message }) => message);
}

const libraries = (await listLibraries()).filter(({ isCode }) => isCode);

describe.each(libraries)('$name', ({ name, folder }) => {
  test('uses nothing that is newer than the oldest browsers', async () => {
    const dist = join(folder, 'dist');
    const modules = (await readdir(dist)).filter((file) => file.endsWith('.js'));
    expect(modules).toContain('index.js');
    for (const module of modules) {
      expect(await newerThan(await readFile(join(dist, module), 'utf8')), module).toEqual([]);
    }
  });

  test('names the oldest browsers in its README', async () => {
    // The types have no code of their own that a page would run.
    if (name === '@xs2a/types') return expect(Object.keys(await import(name)).length).toBeLessThan(5);
    const readme = await readFile(join(folder, 'README.md'), 'utf8');
    expect(readme.replaceAll(/\s+/g, ' ')).toContain(sentence);
  });
});

test.each([
  { name: 'a static method', code: "export const ok = URL.canParse('x');" },
  { name: 'a static method without a fallback', code: 'export const any = AbortSignal.any([]);' },
  { name: 'a class', code: "export const stream = new CompressionStream('gzip');" },
  { name: 'a function of JavaScript', code: 'export const later = Promise.withResolvers();' },
  { name: 'a method of arrays', code: 'export const sorted = [2, 1].toSorted();' },
  { name: 'syntax of regular expressions', code: 'export const after = /(?<=a)b/;' },
  { name: 'syntax of modules', code: "import data from './x.json' with { type: 'json' };\nexport { data };" },
])('canary: $name that is newer is found', async ({ code }) => {
  expect(await newerThan(code)).not.toEqual([]);
});

test('a call that is made only if the method is there is a fallback', async () => {
  expect(await newerThan('export const any = AbortSignal.any?.([]);')).toEqual([]);
});
