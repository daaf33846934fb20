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

  const next = { operationId: 'getVersion', code: 200 };
  const url = (length: number) => 'http://127.0.0.1/'.padEnd(length, 'a');

  it.each<[field: string, within: unknown[], beyond: unknown[]]>([
    ['code', [100, 599], [99, 600]],
    ['times', [1, 1000], [0, 1001]],
    ['delay_ms', [0, 60_000], [-1, 60_001]],
  ])('has a field %s from and to %j', (field, within, beyond) => {
    const errorsWith = (value: unknown) =>
      errorsOf(() => parseNextInput(Buffer.from(JSON.stringify({ ...next, [field]: value }))));
    expect(within.map(errorsWith)).toEqual([undefined, undefined]);
    expect(beyond.map((value) => Object.keys(errorsWith(value) ?? {}))).toEqual([[field], [field]]);
  });

  it.each<[field: string, within: string[], beyond: string[]]>([
    ['url', [url(2000)], [url(2001)]],
    ['secret', ['a', 'a'.repeat(1000)], ['', 'a'.repeat(1001)]],
  ])('has a field %s of limited length', (field, within, beyond) => {
    const errorsWith = (value: string) =>
      errorsOf(() => parseWebhookInput(Buffer.from(JSON.stringify({ ...webhook, [field]: value }))));
    expect(within.map(errorsWith)).toEqual(within.map(() => undefined));
    expect(beyond.map((value) => Object.keys(errorsWith(value) ?? {}))).toEqual(beyond.map(() => [field]));
  });

  it('never comes back in a message', () => {
    const secret = 'Ge-Heim'.repeat(200);
    const errors = errorsOf(() => parseWebhookInput(Buffer.from(JSON.stringify({ ...webhook, secret }))));
    expect(errors).toEqual({ secret: ['The secret may not be longer than 1000 characters.'] });
  });
});
