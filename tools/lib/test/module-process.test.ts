import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ModuleProcess, type ModuleProcessOptions } from '../src/module-process.ts';

let folder: string;
const processes: ModuleProcess[] = [];
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'xs2a-modules-')));
});
afterEach(async () => {
  for (const modules of processes.splice(0)) modules.close();
  await rm(folder, { recursive: true });
});

function create(options: Partial<ModuleProcessOptions> = {}): ModuleProcess {
  const modules = new ModuleProcess({ cwd: folder, env: { ...process.env, GIVEN: 'yes' }, ...options });
  processes.push(modules);
  return modules;
}

async function write(name: string, code: string): Promise<string> {
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, code);
  return file;
}

describe('a module', () => {
  test('runs in a folder and with an environment, and is described by what it prints', async () => {
    const file = await write('a', 'console.log(process.cwd(), process.env.GIVEN); console.error("warned");');
    expect(await create().run(file)).toEqual({ output: `${folder} yes\nwarned\n`, failed: false });
  });

  test('shares its process with the next one, but not what it printed', async () => {
    const modules = create();
    const code = 'globalThis.count = (globalThis.count ?? 0) + 1; console.log(count);';
    expect(await modules.run(await write('a', code))).toEqual({ output: '1\n', failed: false });
    expect(await modules.run(await write('b', code))).toEqual({ output: '2\n', failed: false });
  });

  test('finds what was loaded before', async () => {
    const preload = [pathToFileURL(await write('preload', 'globalThis.prepared = "yes";')).href];
    const file = await write('a', 'console.log(prepared);');
    expect(await create({ preload }).run(file)).toEqual({ output: 'yes\n', failed: false });
  });

  test.each([
    ['throws', 'console.log("printed"); throw new Error("broken");', /^printed\nError: broken\n {4}at /],
    ['throws nothing', 'throw undefined;', /^thrown$/],
    ['does not wait for what fails', 'Promise.reject(new Error("late")); export {};', /^Error: late/],
  ])('that %s has failed, and the next one has not', async (_name, code, output) => {
    const modules = create();
    expect(await modules.run(await write('a', code))).toEqual({ output: expect.stringMatching(output), failed: true });
    expect(await modules.run(await write('b', ''))).toEqual({ output: '', failed: false });
  });

  test('that ends the process has failed, and the next one runs in another', async () => {
    const modules = create();
    const output = 'It has ended the process itself, with 3.';
    expect(await modules.run(await write('a', 'process.exit(3);'))).toEqual({ output, failed: true });
    expect(await modules.run(await write('b', ''))).toEqual({ output: '', failed: false });
  });

  test('that does not come to its end is stopped', async () => {
    const modules = create({ limitMs: 1 });
    const file = await write('a', 'setInterval(() => {}, 1000); await new Promise(() => {});');
    expect(await modules.run(file)).toEqual({ output: 'It has not ended after 1 ms.', failed: true });
  });
});
