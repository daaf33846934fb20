import { Problem } from '@xs2a/server';
import { describe, expect, it } from 'vitest';
import { parseNextInput, parseWebhookInput } from '../../src/control/input.ts';

function errorsOf(read: () => unknown): Record<string, string[]> | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.errors;
    throw error;
  }
}

const webhook = { event: 'transaction.created', url: 'http://127.0.0.1/', secret: 'abc' };

describe('what is sent to /_mock', () => {
  it('is JSON or a form, whatever its media type says', () => {
    const want = { operationId: 'getVersion', code: 404, times: 2 };
    expect(parseNextInput(Buffer.from(' {"operationId":"getVersion","code":404,"times":2}'))).toEqual(want);
    expect(parseNextInput(Buffer.from('operationId=getVersion&code=404&times=2'))).toEqual(want);
  });

  it.each(['', 'null', '"a"', '4711'])('is refused if it is "%s"', (text) => {
    expect(errorsOf(() => parseNextInput(Buffer.from(text)))).toBeDefined();
  });

  it.each([
    ['nothing', {}, ['event', 'secret', 'url']],
    ['an empty secret', { ...webhook, secret: '' }, ['secret']],
    ['an endless address', { ...webhook, url: `http://127.0.0.1/${'a'.repeat(2000)}` }, ['url']],
    ['an unknown field', { ...webhook, retries: 3 }, ['retries']],
  ])('names what is wrong with %s', (_name, given, want) => {
    const errors = errorsOf(() => parseWebhookInput(Buffer.from(JSON.stringify(given))));
    expect(Object.keys(errors ?? {}).sort()).toEqual(want);
  });

  it('never comes back in a message', () => {
    const secret = 'Ge-Heim'.repeat(200);
    const errors = errorsOf(() => parseWebhookInput(Buffer.from(JSON.stringify({ ...webhook, secret }))));
    expect(errors).toEqual({ secret: ['The secret may not be longer than 1000 characters.'] });
  });
});
