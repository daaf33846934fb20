/** The servers that Try it offers are those that their commands start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMockServer } from '@xs2a/mock';
import { createTestbank } from '@xs2a/testbank';
import { afterAll, describe, expect, test } from 'vitest';
import { home } from '../../src/home.ts';
import { servers } from '../../src/try/servers.ts';

const { packageManager, scripts } = JSON.parse(readFileSync(join(home, '../../package.json'), 'utf8')) as {
  packageManager: string;
  scripts: Record<string, string>;
};
const [mock, testbank] = await Promise.all([createMockServer(), createTestbank()]);
afterAll(() => Promise.all([mock.close(), testbank.close()]));

const started: Record<string, { listen(port: number): Promise<string> }> = { mock, Testbank: testbank };

describe.each(servers)('the $name', ({ name, base, credentials, command }) => {
  test('is started by a script of the repository, whose help names its port', () => {
    const [, npx, script = ''] = /^(npx -y \S+) (\S+)$/.exec(command) ?? [];
    expect(npx).toBe(`npx -y ${packageManager}`);
    const [, program = ''] = / && node (\S+)$/.exec(scripts[script] ?? '') ?? [];
    expect(program).toContain(`apps/${name.toLowerCase()}/bin/`);
    const options = readFileSync(join(home, '../..', program, '../../src/options.ts'), 'utf8');
    expect(options).toContain(`or ${new URL(base).port})`);
  });

  test('takes the key that is filled in, and no other one if it has keys', async () => {
    const address = await started[name]?.listen(0);
    const statusOf = async (key: string) =>
      (await fetch(`${address}/v1/version`, { headers: { authorization: `Basic ${btoa(`api:${key}`)}` } })).status;
    expect(await statusOf(credentials.apiKey)).toBe(200);
    expect(await statusOf('another')).toBe(name === 'mock' ? 200 : 401);
  });
});
