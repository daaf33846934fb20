import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { help } from '../src/options.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
const optionsIn = (text: string) => [...new Set(text.match(/--[a-z][a-z-]*/g))].sort();

it('the README explains the options of the help, and no others', () => {
  const table = readme.slice(readme.indexOf('| option'), readme.indexOf('## Every situation'));
  expect(optionsIn(table)).toEqual(optionsIn(help));
});

it('every file that the README names exists', async () => {
  const names = [...readme.matchAll(/`((?:src\/)?[a-z-]+\.ts)`/g)].map(([, name = '']) => name.replace(/^src\//, ''));
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) await readFile(new URL(`../src/${name}`, import.meta.url));
});
