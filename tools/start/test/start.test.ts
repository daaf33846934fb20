import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { execute, listen, start } from '@xs2a/tools-lib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { services } from '../src/services.ts';

const script = fileURLToPath(new URL('../src/start.ts', import.meta.url));
const env = { XS2A_MOCK_PORT: '0', XS2A_TESTBANK_PORT: '0', XS2A_DOCS_PORT: '0' };

describe('pnpm start', () => {
  it('says at once which ports are taken, and how to choose others', async () => {
    const server = createServer();
    const port = await listen(server);
    onTestFinished(() => void server.close());
    const { exitCode, stdout, stderr } = await execute(process.execPath, [script], {
      env: { ...env, XS2A_MOCK_PORT: String(port), XS2A_DOCS_PORT: String(port) },
    });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining(`Mock: port ${port} is taken.`),
      expect.stringContaining(`Docs: port ${port} is taken.`),
    ]);
  });

  it('explains its ports and options', async () => {
    const { exitCode, stdout } = await execute(process.execPath, [script, '--help']);
    expect(exitCode).toBe(0);
    for (const { variable, port } of services) expect(stdout).toMatch(new RegExp(`${variable} .* ${port}`));
    expect(stdout).toContain('--no-build');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'serves Testbank, mock and docs, says where, and ends in order on %s',
    async (signal) => {
      await using program = start(process.execPath, [script, '--no-build'], { env });
      await program.waitFor(/Ctrl-C/);
      const mock = /^Mock +(http:\S+) .* XS2A_MOCK_PORT$/m.exec(program.output)?.[1];
      const testbank = /^Testbank +(http:\S+) .* XS2A_TESTBANK_PORT$/m.exec(program.output)?.[1];
      const docs = /^Docs +(http:\S+) .* XS2A_DOCS_PORT$/m.exec(program.output)?.[1];
      expect(program.output).toContain(`curl -u api:testbank_test_key ${testbank}/v1/version`);
      const headers = { authorization: `Basic ${btoa('api:key')}` };
      expect(await (await fetch(`${mock}/v1/version`, { headers })).json()).toEqual({ version: '2015-11-13' });
      const caller = { authorization: `Basic ${btoa('api:testbank_test_key')}` };
      expect((await fetch(`${testbank}/v1/events`, { headers: caller })).status).toBe(200);
      const cockpit = /^Cockpit +(http:\S+)/m.exec(program.output)?.[1];
      const testCalls = /^Test calls +(http:\S+)/m.exec(program.output)?.[1];
      for (const page of [cockpit, testCalls]) {
        const answer = await fetch(page ?? '', { headers: { accept: 'text/html' } });
        expect(await answer.text()).toContain('<title>Testbank');
      }
      const mockPage = /^Mock page +(http:\S+)/m.exec(program.output)?.[1];
      expect(await (await fetch(mockPage ?? '', { headers: { accept: 'text/html' } })).text()).toContain('<title>');
      expect(await (await fetch(`${docs}`)).text()).toContain('XS2A API');
      // The docs show where the servers are.
      const tryIt = await (await fetch(`${docs}/try/`)).text();
      const known = [mock, testbank, 'http://127.0.0.1:4010', 'http://127.0.0.1:4020'];
      expect(known.filter((address) => tryIt.includes(`"${address}"`))).toEqual([mock, testbank]);
      expect(await program.stop(signal)).toEqual({
        exitCode: 0,
        stdout: expect.stringMatching(/Ctrl-C\s*$/),
        stderr: '',
      });
    },
  );
});
