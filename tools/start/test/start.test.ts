import { fileURLToPath } from 'node:url';
import { start } from '@xs2a/tools-lib';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../src/start.ts', import.meta.url));
const env = { XS2A_MOCK_PORT: '0', XS2A_TESTBANK_PORT: '0', XS2A_DOCS_PORT: '0' };

describe('pnpm start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'serves Testbank, mock and docs, says where, and ends in order on %s',
    async (signal) => {
      await using program = start(process.execPath, [script], { env });
      await program.waitFor(/Ctrl-C/);
      const mock = /^Mock +(http:\S+) +XS2A_MOCK_PORT/m.exec(program.output)?.[1];
      const testbank = /^Testbank +(http:\S+) +XS2A_TESTBANK_PORT/m.exec(program.output)?.[1];
      const docs = /^Docs +(http:\S+) +XS2A_DOCS_PORT/m.exec(program.output)?.[1];
      expect(program.output).toContain(`curl -u api:testbank_test_key ${testbank}/v1/version`);
      const headers = { authorization: `Basic ${btoa('api:key')}` };
      expect(await (await fetch(`${mock}/v1/version`, { headers })).json()).toEqual({ version: '2015-11-13' });
      const known = { authorization: `Basic ${btoa('api:testbank_test_key')}` };
      expect((await fetch(`${testbank}/v1/events`, { headers: known })).status).toBe(200);
      const cockpit = /^Cockpit +(http:\S+)/m.exec(program.output)?.[1];
      const testCalls = /^Test calls +(http:\S+)/m.exec(program.output)?.[1];
      for (const page of [cockpit, testCalls]) {
        const answer = await fetch(page ?? '', { headers: { accept: 'text/html' } });
        expect(await answer.text()).toContain('<title>Testbank');
      }
      expect(await (await fetch(`${docs}`)).text()).toContain('XS2A API');
      expect(await program.stop(signal)).toEqual({
        exitCode: 0,
        stdout: expect.stringMatching(/Ctrl-C\s*$/),
        stderr: '',
      });
    },
  );
});
