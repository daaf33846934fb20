import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { expect, it } from 'vitest';

const command = fileURLToPath(new URL('../src/serve.ts', import.meta.url));

it.each([
  ['--port', '65536', 2, '--port="65536" is not a port: expected a number from 0 to 65535.\n'],
  ['--dist', '/nowhere', 2, '/nowhere/index.html does not exist. Build it first: `pnpm build`.\n'],
  ['--colour', 'red', 2, expect.stringContaining("Unknown option '--colour'")],
])('the server of the docs says in a line what is wrong with %s %s', async (option, value, exitCode, stderr) => {
  expect(await execute(process.execPath, [command, option, value])).toEqual({ exitCode, stdout: '', stderr });
});
