import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type RunningProgram, start } from '@xs2a/tools-lib';
import { afterEach, describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { germanTestbank } from './walk.ts';

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const programs: RunningProgram[] = [];
afterEach(async () => {
  for (const program of programs.splice(0)) await program.stop('SIGKILL');
});

function run(...args: string[]): RunningProgram {
  const program = start(process.execPath, [cli, ...args]);
  programs.push(program);
  return program;
}

describe('the process', () => {
  it('answers what is under way before it ends with SIGTERM', async () => {
    const program = run('--port', '0', '--database', ':memory:', '--slow-ms', '600000');
    const [address] = await program.waitFor(/http:\S+(?= \(stop)/);
    const target = {
      fetch: (input: Request | URL | string, init?: RequestInit) =>
        fetch(String(input).replace('http://testbank', address), init),
    };
    const { body } = await call(target, '/v1/verifications', { method: 'POST', json: germanTestbank });
    const step = JSON.stringify({ key: body.wizard_session_key });
    const authorization = `Basic ${Buffer.from('api:testbank_test_key').toString('base64')}`;
    const socket = connect(Number(new URL(address).port), '127.0.0.1').setEncoding('utf8');
    const head = `POST /v1/wizard HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\n`;
    const half = Math.floor(step.length / 2);
    const headers = `Content-Type: application/json\r\nContent-Length: ${step.length}\r\n\r\n`;
    await new Promise((written) => socket.write(head + headers + step.slice(0, half), written));
    // Answered after the beginning of the other request was read.
    await fetch(`${address}/healthz`);
    const ended = program.stop('SIGTERM');
    socket.write(step.slice(half));
    const answer = (await socket.toArray()).join('');
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '').form.name).toBe('login');
    expect(await ended).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('prints a mistake as one line, and ends with 2', async () => {
    const { exitCode, stdout, stderr } = await run('--port', 'many').ended;
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('--port "many" is not valid.')]);
  });
});
