/** Which files the command loads. A clock would tell more about the machine than about the command. */
import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../bin/xs2a-conformance.js', import.meta.url));

/** Writes the address of every file that a process loads, one a line, to the end of its standard error stream. */
const listing = `
import { registerHooks } from 'node:module';
const files = [];
registerHooks({
  load(url, context, next) {
    files.push(url);
    return next(url, context);
  },
});
process.on('exit', () => console.error(files.map((file) => 'loaded ' + file).join('\\n')));`;

/** Files from outside Node itself. */
async function filesOf(...args: string[]): Promise<string[]> {
  const spy = `data:text/javascript,${encodeURIComponent(listing)}`;
  const { stderr } = await execute(process.execPath, ['--import', spy, command, ...args]);
  return Array.from(stderr.matchAll(/^loaded (file:.*)$/gm), ([, file = '']) => file);
}

const isLibrary = (file: string) => file.includes('/node_modules/');

describe('what is slow to load', () => {
  it.each([
    [['--help']],
    [['--version']],
    [[]],
    [['--no-such-option']],
    [['--url', 'none']],
    [['--url', 'http://127.0.0.1:1', '--output', '/no/such/folder/report.txt']],
  ])('is not loaded to answer %j', async (args) => {
    const files = await filesOf(...args);
    expect(files.length).toBeGreaterThan(1);
    expect(files.length).toBeLessThan(10);
    expect(files.filter(isLibrary)).toEqual([]);
  });

  it('is loaded for a run, but for the reports that are not wanted', async () => {
    const libraries = (await filesOf('--url', 'http://127.0.0.1:1')).filter(isLibrary);
    expect(libraries.filter((file) => file.includes('/ajv/'))).not.toEqual([]);
    expect(libraries.filter((file) => file.includes('/xmlbuilder2/'))).toEqual([]);
  });
});
