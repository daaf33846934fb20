import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLog, type LogLevel, silent } from '../src/log.ts';
import { authorization, caller, json, townServer } from './town.ts';

afterEach(() => vi.restoreAllMocks());

/** What is written while three requests are answered. */
async function written(logLevel: LogLevel): Promise<string[]> {
  const lines: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((line: unknown) => void lines.push(String(line)));
  const call = caller(townServer({ log: createLog(logLevel) }));
  await call('GET', '/v1/version?a=secret-query');
  await call('POST', '/v1/risks', json({ bank_code: 'secret-code' }));
  await call('GET', '/v1/version', { headers: { authorization: 'Basic secret-credentials' } });
  return lines;
}

describe('the log', () => {
  it.each(['silent', 'error'] as const)('says nothing about requests on level %s', async (level) => {
    expect(await written(level)).toEqual([]);
  });

  it('writes a line for each request on level info', async () => {
    expect(await written('info')).toEqual([
      expect.stringMatching(/^GET \/v1\/version 200 \d+\.\d ms$/),
      expect.stringMatching(/^POST \/v1\/risks 422 \d+\.\d ms$/),
      expect.stringMatching(/^GET \/v1\/version 401 \d+\.\d ms$/),
    ]);
  });

  it('writes on level debug why a request was refused', async () => {
    expect(await written('debug')).toEqual(expect.arrayContaining(['422: bank_code', '401: Invalid credentials.']));
  });

  it.each(['info', 'debug'] as const)('holds nothing secret on level %s', async (level) => {
    const lines = (await written(level)).join('\n');
    expect(lines).not.toContain('secret');
    expect(lines).not.toContain(authorization);
  });

  it('is written by a server for its own faults by default', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = townServer({
      handle: () => {
        throw new Error('broken');
      },
    });
    await caller(broken)('GET', '/v1/version');
    expect(error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Error: broken'));
  });

  it('does not make up a text that is not written', () => {
    const text = vi.fn(() => '');
    silent('error', text);
    createLog('error')('info', text);
    expect(text).not.toHaveBeenCalled();
  });
});
