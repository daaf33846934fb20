import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { execute } from './execute.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (name: string, ...args: string[]) => execute(join(root, 'node_modules/.bin', name), args, root);

test('publint finds nothing to improve in the package', async () => {
  expect((await tool('publint', '--strict', '--pack', 'npm')).stdout).toContain('All good!');
});

test('every kind of import resolves to types that match the code', async () => {
  expect((await tool('attw', '--pack', '--profile', 'esm-only', '--no-emoji')).stdout).toContain('OK (ESM)');
});

test('the installed command and the library do what the sources do', async () => {
  const command = await execute(process.execPath, [join(root, 'bin/xs2a-conformance.js')], root);
  expect(command.stderr).toContain('--url is missing');
  expect(command.exitCode).toBe(2);
  const library = (await import('@xs2a/conformance')) as typeof import('../src/index.ts');
  expect((await library.loadContract()).operations).toHaveLength(50);
  expect(Object.keys(library).sort()).toEqual([
    'ContractError',
    'RunError',
    'WorkflowError',
    'conform',
    'loadContract',
    'loadWorkflows',
    'writeReport',
  ]);
});
