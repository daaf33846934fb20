import type { LogLevel } from '@xs2a/server/log';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { json, startMock } from './client.ts';

afterEach(() => vi.restoreAllMocks());

/** Everything that is written while three requests are answered. */
async function written(logLevel?: LogLevel): Promise<string[]> {
  const lines: string[] = [];
  for (const name of ['log', 'info', 'warn', 'error'] as const) {
    vi.spyOn(console, name).mockImplementation((line: unknown) => void lines.push(String(line)));
  }
  const { mock, call } = await startMock(logLevel === undefined ? {} : { logLevel });
  await call('GET', '/v1/version?__seed=secret-query');
  await call('POST', '/v1/wizard', json({ key: 'secret-key', action: 'secret-action' }));
  await call('GET', '/v1/version', { headers: { authorization: 'Basic secret-credentials' } });
  await mock.close();
  return lines;
}

describe('the log', () => {
  it.each([undefined, 'silent', 'error'] as const)('says nothing about requests on level %s', async (level) => {
    expect(await written(level)).toEqual([]);
  });

  it('info writes a line for each request', async () => {
    expect(await written('info')).toEqual([
      expect.stringMatching(/^GET \/v1\/version 200 \d+\.\d ms$/),
      expect.stringMatching(/^POST \/v1\/wizard 422 \d+\.\d ms$/),
      expect.stringMatching(/^GET \/v1\/version 401 \d+\.\d ms$/),
    ]);
  });

  it('debug also writes why a request was refused', async () => {
    const lines = await written('debug');
    expect(lines).toEqual(expect.arrayContaining(['422: action', '401: Invalid credentials.']));
  });

  it.each(['info', 'debug'] as const)('%s holds nothing secret', async (level) => {
    expect((await written(level)).join('\n')).not.toContain('secret');
  });
});
