import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMockServer } from '@xs2a/mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute } from '../src/command.ts';

const mock = await createMockServer();
const careless = await createMockServer({ validate: false });
let [url, carelessUrl, folder] = ['', '', ''];
beforeAll(async () => {
  [url, carelessUrl] = await Promise.all([mock.listen(0), careless.listen(0)]);
  folder = await mkdtemp(join(tmpdir(), 'xs2a-conformance-'));
});
afterAll(() => Promise.all([mock.close(), careless.close(), rm(folder, { recursive: true })]));

/** The command, as if it were a process of its own. */
async function conformance(...args: string[]) {
  const written = { stdout: '', stderr: '' };
  const screen = (name: keyof typeof written) => ({ write: (text: string) => (written[name] += text) });
  const exitCode = await execute(args, { env: {}, stdout: screen('stdout'), stderr: screen('stderr') });
  return { exitCode, ...written };
}

describe('the command', () => {
  it('ends with 0 when everything is as documented', async () => {
    const { exitCode, stdout } = await conformance('--url', url, '--filter', 'getVersion');
    expect(stdout).toMatch(/everything that was tried is as documented\.\n\d+ cases: 0 failed/);
    expect(exitCode).toBe(0);
  });

  it('ends with 1 when something is not, and says what to repair first', async () => {
    const json = join(folder, 'report.json');
    const secret = 'sk_live_4711_secret';
    const args = ['--url', carelessUrl, '--filter', 'createBankUser/bad-input', '--api-key', secret, '--user', 'api'];
    const { exitCode, stdout } = await conformance(...args, '--report', 'json', '--output', json);
    expect(stdout).toContain('To repair, most frequent first:');
    expect(stdout).toContain('Check the request against the schema of the contract before doing anything.');
    expect(stdout).toContain(`curl -i -X PUT -u "api:$API_KEY"`);
    expect(exitCode).toBe(1);
    const report = await readFile(json, 'utf8');
    expect(JSON.parse(report)).toBeTypeOf('object');
    expect(stdout + report).not.toContain(secret);
  });

  it('ends with 1 when too little was covered', async () => {
    const { exitCode, stderr } = await conformance('--url', url, '--filter', 'getVersion', '--min-coverage', '90');
    expect(stderr).toContain('at least 90 % is wanted');
    expect(exitCode).toBe(1);
  });

  it.each([
    { name: 'without an address', args: () => [], want: '--url is missing' },
    {
      name: 'without a server',
      args: () => ['--url', 'http://127.0.0.1:1'],
      want: 'No answer to GET /v1/version: connect ECONNREFUSED',
    },
    {
      name: 'without a contract',
      args: () => ['--url', url, '--openapi', 'none.yaml'],
      want: 'none.yaml: no such file.',
    },
    {
      name: 'without a case',
      args: () => ['--url', url, '--filter', 'no such thing'],
      want: 'No case matches --filter, or --exclude matches every case.',
    },
    {
      name: 'without a place for the report',
      args: () => ['--url', url, '--filter', 'getVersion', '--output', '/no/such/folder/a'],
      want: '--output /no/such/folder/a cannot be written',
    },
  ])('ends with 2 $name', async ({ args, want }) => {
    const { exitCode, stderr } = await conformance(...args());
    expect(stderr).toContain(want);
    expect(exitCode).toBe(2);
  });

  it.each([
    ['--output', '/no/such/folder/a', '--output /no/such/folder/a cannot be written: there is no folder'],
    ['--output', tmpdir(), `--output ${tmpdir()} cannot be written: this is a folder`],
    ['--write-coverage-baseline', '/no/such/folder/a', '--write-coverage-baseline /no/such/folder/a cannot be'],
    ['--coverage-baseline', 'none.json', 'none.json: no such file'],
  ])('finds out before it sends anything: %s %s', async (option, file, want) => {
    const { exitCode, stdout, stderr } = await conformance('--url', 'http://127.0.0.1:1', option, file);
    expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining(want)]);
  });

  it.skipIf(!existsSync('/dev/full'))('writes the other reports, though one cannot be written', async () => {
    const file = join(folder, 'second.json');
    const reports = ['--report', 'junit', '--output', '/dev/full', '--report', 'json', '--output', file];
    const { exitCode, stdout, stderr } = await conformance('--url', url, '--filter', 'getVersion/example', ...reports);
    expect(stderr).toContain('--output /dev/full cannot be written: ENOSPC');
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ result: 'passed' });
    expect([exitCode, stdout]).toEqual([2, expect.stringContaining('everything that was tried is as documented')]);
  });

  it('explains itself', async () => {
    expect((await conformance('--help')).stdout).toContain('Usage: xs2a-conformance --url <address> [options]');
    expect((await conformance('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
