import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen, run } from '@xs2a/tools-lib';
import { afterAll, expect, test } from 'vitest';

const preload = fileURLToPath(new URL('../src/offline.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'xs2a-offline-'));
afterAll(() => rmSync(folder, { recursive: true }));

function runOffline(program: string) {
  const env = { XS2A_CALLS: join(folder, 'calls.txt') };
  return run(process.execPath, ['--import', preload, '--input-type=module', '-e', program], { env });
}

test.each([
  ["await fetch('https://telemetry.invalid/')", 'telemetry.invalid'],
  ["await fetch('http://192.0.2.1/')", '192.0.2.1'],
  [
    "const { connect } = await import('node:net'); await new Promise((_, no) => connect(443, 'net.invalid').on('error', no))",
    'net.invalid',
  ],
])('%s is refused and written down', async (program, host) => {
  await expect(runOffline(program)).rejects.toThrow('No connection leaves this machine');
  expect(readFileSync(join(folder, 'calls.txt'), 'utf8')).toContain(`${host}\n`);
});

test('this machine is reached', async () => {
  await using server = createServer((_, response) => response.end('here'));
  const port = await listen(server);
  const { stdout } = await runOffline(`console.log(await (await fetch('http://127.0.0.1:${port}/')).text())`);
  expect(stdout).toBe('here\n');
});
