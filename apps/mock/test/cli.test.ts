import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const children: ChildProcess[] = [];
const servers: Server[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) server.close();
});

function run(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [cli, ...args], { env: { ...process.env, ...env } });
  children.push(child);
  let output = '';
  const said = (text: string) =>
    new Promise<string>((resolve) => {
      const look = (chunk: string) => {
        output += chunk;
        if (output.includes(text)) resolve(output);
      };
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', look);
    });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  return { child, said, ended };
}

async function takePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as { port: number }).port;
}

describe('xs2a-mock', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves until %s, and exits with 0', async (signal) => {
    const { child, said, ended } = run(['--port', '0']);
    const output = await said('http://127.0.0.1:');
    const [address = ''] = /http:\S+/.exec(output) ?? [];
    const response = await fetch(`${address}/v1/version`, { headers: { authorization: `Basic ${btoa('api:key')}` } });
    expect(response.status).toBe(200);
    child.kill(signal);
    expect((await ended).code).toBe(0);
  });

  it('says which option and variable repair a taken port', async () => {
    const port = await takePort();
    const { said, ended } = run([], { XS2A_MOCK_PORT: String(port) });
    expect(await said('taken')).toContain(
      `Port ${port} is taken. Choose another one with --port or the environment variable XS2A_MOCK_PORT.`,
    );
    expect((await ended).code).toBe(1);
  });

  const mistakes = [
    { given: ['--port', 'many'], want: '"many" is no port' },
    { given: ['--openapi', 'nowhere.json'], want: 'nowhere.json cannot be read as JSON' },
    {
      given: ['--openapi', fileURLToPath(new URL('../package.json', import.meta.url))],
      want: 'is no OpenAPI 3.1 document',
    },
    { given: ['--unknown'], want: '--unknown' },
  ];

  it.each(mistakes)('$given fails with one line', async ({ given, want }) => {
    const { said, ended } = run(given);
    const output = await said(want);
    expect(output).not.toContain('    at ');
    expect((await ended).code).toBe(1);
  });

  it('--help explains the options', async () => {
    expect(await run(['--help']).said('--openapi')).toContain('XS2A_MOCK_PORT');
  });
});
