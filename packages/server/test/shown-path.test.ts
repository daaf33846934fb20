import { readContract } from '@xs2a/contract/read';
import { describe, expect, it } from 'vitest';
import { createPathRedactor } from '../src/shown-path.ts';
import { contractFrom } from './town.ts';

const showPath = createPathRedactor(await readContract());

describe('a path as it may be shown', () => {
  it.each([
    ['/v1/verifications', '/v1/verifications'],
    ['/v1/risks/xr_6NEm0jRpXYhPP5AO/accountSnapshot', '/v1/risks/xr_6NEm0jRpXYhPP5AO/accountSnapshot'],
    ['/v1/sessions/10001-xv-zCTO-xpIT', '/v1/sessions/10001-xv-zCTO-xpIT'],
    ['/v1/sessions/12345', '/v1/sessions/[redacted]'],
    ['/v1/sessions/geheim', '/v1/sessions/[redacted]'],
    ['/v1/sessions/10001-xv-zCTO-xpITx', '/v1/sessions/[redacted]'],
    ['/v1/risks/KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK/events', '/v1/risks/[redacted]/events'],
    ['/v1/risks/xr_%20x', '/v1/risks/[redacted]'],
  ])('of the contract shows words and ids: %s', (path, shown) => {
    expect(showPath(path, true)).toBe(shown);
  });

  it.each([
    ['/', '/'],
    ['/v1/verfications', '/v1/verfications'],
    ['/v1/session/KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK', '/v1/session/[redacted]'],
    [`/${'a'.repeat(24)}/${'a'.repeat(25)}`, `/${'a'.repeat(24)}/[redacted]`],
    ['/12345', '/[redacted]'],
  ])('that the contract does not have shows words, too: %s', (path, shown) => {
    expect(showPath(path, false)).toBe(shown);
  });

  it.each([
    [{ type: 'integer' }, '7', true],
    [{ type: 'integer' }, 'x7', false],
    [{ type: 'string' }, '7', false],
    [{ type: 'string', pattern: '[a-f]+' }, 'abc', true],
    [{ type: 'string', pattern: '[a-f]+' }, 'abcx', false],
  ])('of another document is shown by its schema %o: %s %s', (schema, id, isShown) => {
    const parameters = [{ name: 'id', in: 'path', required: true, schema }];
    const paths = {
      '/towns/{id}': { get: { operationId: 'getTown', parameters, responses: { 204: { description: 'Done.' } } } },
    };
    const document = { openapi: '3.1.0', info: { title: 'Towns', version: '1' }, paths };
    const show = createPathRedactor(contractFrom(document));
    expect(show(`/towns/${id}`, true)).toBe(isShown ? `/towns/${id}` : '/towns/[redacted]');
  });
});
