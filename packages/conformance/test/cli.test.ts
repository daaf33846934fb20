import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createMockServer } from '@xs2a/mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const mock = await createMockServer();
let url: string;
beforeAll(async () => {
  url = await mock.listen(0);
});
afterAll(() => mock.close());

/** The command as a process whose output nobody reads, as `| true` does. */
async function unread(...args: string[]) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../src/cli.ts', import.meta.url)), ...args]);
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const exitCode = await new Promise((done) => child.once('close', done));
  return { exitCode, stderr };
}

describe('a report that nobody reads to its end', () => {
  it('changes nothing of the exit code, and leaves no trace', async () => {
    const run = ['--url', url, '--filter', 'getVersion/example'];
    expect(await unread('--help')).toEqual({ exitCode: 0, stderr: '' });
    expect(await unread(...run, '--report', 'html')).toEqual({ exitCode: 0, stderr: '' });
    const { exitCode, stderr } = await unread(...run, '--min-coverage', '90');
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/^[^\n]*at least 90 % is wanted[^\n]*\n$/)]);
  });
});
