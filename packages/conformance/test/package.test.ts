import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { execute } from './execute.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

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
