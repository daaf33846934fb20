import { readFile } from 'node:fs/promises';
import type { Interpreter, Outcome } from '../program.ts';
import { importTool } from '../toolchain.ts';
import { send } from './send.ts';

const folder = '/home/pyodide/program';

/** What is used of Pyodide. */
interface Pyodide {
  FS: {
    mkdir(path: string): void;
    readdir(path: string): string[];
    readFile(path: string, options: { encoding: 'utf8' }): string;
    unlink(path: string): void;
    writeFile(path: string, text: string): void;
  };
  setStdout(options: { batched: (line: string) => void }): void;
  registerJsModule(name: string, module: object): void;
  toPy(value: object): { destroy(): void };
  runPythonAsync(program: string, options: { filename: string; globals: object }): Promise<unknown>;
}

/** CPython in WebAssembly, with a library `requests` that has what the documentation uses of it. */
export async function openPython(): Promise<Interpreter> {
  const { loadPyodide } = await importTool<{ loadPyodide(): Promise<Pyodide> }>('pyodide', 'pyodide.mjs');
  const python = await loadPyodide();
  python.registerJsModule('xs2a_node', { send });
  python.FS.writeFile('/home/pyodide/requests.py', await readFile(new URL('requests.py', import.meta.url), 'utf8'));
  await python.runPythonAsync('import sys; sys.path.append("/home/pyodide")', {
    filename: 'open.py',
    globals: python.toPy({}),
  });
  python.FS.mkdir(folder);

  return {
    run: async (program, env = {}) => {
      let output = '';
      python.setStdout({
        batched: (line) => {
          output += `${line}\n`;
        },
      });
      const globals = python.toPy({ __name__: '__main__', environment: python.toPy(env), folder });
      try {
        await python.runPythonAsync(preparation, { filename: 'preparation.py', globals });
        await python.runPythonAsync(program, { filename: 'program.py', globals });
        return { output, files: takeFiles(python) };
      } catch (error) {
        return { output, error: (error as Error).message, files: takeFiles(python) };
      } finally {
        globals.destroy();
      }
    },
    close: async () => {},
  };
}

const preparation = `
import os
os.environ.clear()
os.environ.update(environment)
os.chdir(folder)
del os, environment, folder
`;

/** The files that a program has left, which are deleted. */
function takeFiles({ FS }: Pyodide): Outcome['files'] {
  const names = FS.readdir(folder).filter((name) => name !== '.' && name !== '..');
  return Object.fromEntries(
    names.map((name) => {
      const content = FS.readFile(`${folder}/${name}`, { encoding: 'utf8' });
      FS.unlink(`${folder}/${name}`);
      return [name, content];
    }),
  );
}
