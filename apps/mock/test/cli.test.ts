import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type RunningProgram, start } from '@xs2a/tools-lib';
import { afterEach, describe, expect, it } from 'vitest';
import { authorization } from './client.ts';
import { operations } from './contract.ts';

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const programs: RunningProgram[] = [];

afterEach(async () => {
  for (const program of programs.splice(0)) await program.stop('SIGKILL');
});

function run(args: string[], env: Record<string, string> = {}) {
  const child = start(process.execPath, [cli, ...args], { env });
  programs.push(child);
  return {
    child,
    /** The output, as soon as it matches. */
    async waitForOutput(pattern: RegExp): Promise<string> {
      await child.waitFor(pattern);
      return child.output;
    },
    ended: child.ended.then(({ exitCode }) => ({ code: exitCode, output: child.output })),
  };
}

const addressIn = (output: string) => /http:\S+/.exec(output)?.[0] ?? '';

describe('xs2a-mock', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves until %s, and exits with 0', async (signal) => {
    const { child, waitForOutput, ended } = run(['--port', '0']);
    const address = addressIn(await waitForOutput(/Ctrl-C/));
    expect((await fetch(`${address}/v1/version`, { headers: { authorization } })).status).toBe(200);
    void child.stop(signal);
    const { code, output } = await ended;
    expect([code, output.trim().split('\n')]).toEqual([
      0,
      [expect.stringContaining(`Mock of ${operations.length} operations`)],
    ]);
  });

  it('answers what is under way before it stops', async () => {
    const { child, waitForOutput, ended } = run(['--port', '0', '--delay', '600000']);
    const address = addressIn(await waitForOutput(/Ctrl-C/));
    const socket = connect(Number(new URL(address).port), '127.0.0.1').setEncoding('utf8');
    const request = `GET /v1/version HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\n\r\n`;
    await new Promise((written) => socket.write(request, written));
    // Answered after the other request was read.
    await fetch(`${address}/healthz`);
    void child.stop();
    const answer = (await socket.toArray()).join('');
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer.split('\r\n\r\n')[1]).toBe('{"version":"2015-11-13"}');
    expect((await ended).code).toBe(0);
  });

  it('does what its options say', async () => {
    const options = ['--errors', '1', '--log-level', 'info', '--openapi', fixture('library.yaml')];
    const { waitForOutput } = run(['--port', '0', ...options]);
    const output = await waitForOutput(/Ctrl-C/);
    expect(output).toContain('Mock of 5 operations');
    expect((await fetch(`${addressIn(output)}/health`)).status).toBe(500);
    expect(await waitForOutput(/ms\n/)).toMatch(/GET \/health 500 \d+\.\d ms\n/);
  });

  it('fails with one line and an exit code', async () => {
    const { code, output } = await run(['--port', 'many']).ended;
    expect([code, output.trim().split('\n')]).toEqual([2, [expect.stringContaining('--port "many" is not valid.')]]);
  });

  it('ends after its help', async () => {
    expect(await run(['--help']).ended).toMatchObject({ code: 0, output: expect.stringContaining('XS2A_MOCK_PORT') });
  });
});
