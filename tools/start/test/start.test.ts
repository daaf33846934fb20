import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../src/start.ts', import.meta.url));
const children: ChildProcess[] = [];
const servers: Server[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) server.close();
});

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [script], { env: { ...process.env, ...env } });
  children.push(child);
  let output = '';
  let notify = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      notify();
    });
  }
  return {
    child,
    /** The output, as soon as it contains the text. */
    said: (text: string) =>
      new Promise<string>((resolve) => {
        notify = () => output.includes(text) && resolve(output);
        notify();
      }),
    ended: once(child, 'close').then(([code]) => ({ code: code as number | null, output })),
  };
}

async function takePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return String((server.address() as { port: number }).port);
}

describe('pnpm start', () => {
  it('serves mock and docs, and says where', async () => {
    const { said } = start({ XS2A_MOCK_PORT: '0', XS2A_DOCS_PORT: '0' });
    const output = await said('Ctrl-C');
    const mock = /^Mock +(http:\S+) +XS2A_MOCK_PORT/m.exec(output)?.[1];
    const docs = /^Docs +(http:\S+) +XS2A_DOCS_PORT/m.exec(output)?.[1];
    expect(output).toContain(`curl -u api:key ${mock}/v1/version`);
    const headers = { authorization: `Basic ${btoa('api:key')}` };
    expect(await (await fetch(`${mock}/v1/version`, { headers })).json()).toEqual({ version: '2015-11-13' });
    expect(await (await fetch(`${docs}`)).text()).toContain('XS2A API');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends with 0 and without a word on %s', async (signal) => {
    const { child, said, ended } = start({ XS2A_MOCK_PORT: '0', XS2A_DOCS_PORT: '0' });
    const before = await said('Ctrl-C');
    child.kill(signal);
    expect(await ended).toEqual({ code: 0, output: expect.stringMatching(/Ctrl-C\s*$/) });
    expect(before).not.toContain('    at ');
  });

  it('names the variable of each taken port, and serves nothing', async () => {
    const [mock, docs] = await Promise.all([takePort(), takePort()]);
    const { code, output } = await start({ XS2A_MOCK_PORT: mock, XS2A_DOCS_PORT: docs }).ended;
    expect(code).toBe(1);
    expect(output).toContain(
      `Mock: port ${mock} is taken. Choose another one with the environment variable XS2A_MOCK_PORT`,
    );
    expect(output).toContain(
      `Docs: port ${docs} is taken. Choose another one with the environment variable XS2A_DOCS_PORT`,
    );
    expect(output).not.toContain('    at ');
  });

  it('refuses a port that is none', async () => {
    const { code, output } = await start({ XS2A_MOCK_PORT: 'many' }).ended;
    expect([code, output.trim()]).toEqual([1, 'XS2A_MOCK_PORT="many" is no port: expected a number from 0 to 65535.']);
  });
});
