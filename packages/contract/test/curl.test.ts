import { curlArguments } from '@xs2a/tools-lib';
import { describe, expect, it } from 'vitest';
import { type CurlRequest, toCurl } from '../src/curl.ts';
import type { SecurityScheme } from '../src/security.ts';

const get: CurlRequest = { method: 'GET', url: 'http://host/pets' };
const scheme = (kind: SecurityScheme['kind'], more: Partial<SecurityScheme> = {}): SecurityScheme => ({
  name: 'scheme',
  type: '',
  kind,
  parameter: '',
  user: undefined,
  credential: 'key',
  ...more,
});

/** The arguments that a shell hands to `curl`. */
async function argumentsOf(request: CurlRequest, env: Record<string, string> = {}): Promise<string[]> {
  const [words = []] = await curlArguments([toCurl(request).join(' \\\n  ')], env);
  return words;
}

describe('a request as curl', () => {
  it.each<[string, CurlRequest, string[]]>([
    ['GET', get, ['curl http://host/pets']],
    ['HEAD', { ...get, method: 'HEAD' }, ['curl --head http://host/pets']],
    ['DELETE', { ...get, method: 'DELETE' }, ['curl -X DELETE http://host/pets']],
    ['POST without a body', { ...get, method: 'POST' }, ['curl -X POST http://host/pets']],
    ['POST with an empty form', { ...get, method: 'POST', body: [] }, ['curl -X POST http://host/pets']],
    ['GET with a body', { ...get, body: [['a', '1']] }, ['curl -X GET http://host/pets', '-d a=1']],
    ['options', { ...get, options: ['-i', '-s'] }, ['curl -i -s http://host/pets']],
    ['a header without a value', { ...get, headers: { 'X-A': '' } }, ['curl http://host/pets', `-H 'X-A;'`]],
    ['headers', { ...get, headers: { Accept: 'text/csv' } }, ['curl http://host/pets', `-H 'Accept: text/csv'`]],
    ['a query', { ...get, url: 'http://host/pets?a=1&b=2' }, [`curl 'http://host/pets?a=1&b=2'`]],
    [
      'JSON',
      { ...get, method: 'POST', headers: { 'Content-Type': 'application/json' }, body: `{"a":"it's"}` },
      ['curl http://host/pets', `-H 'Content-Type: application/json'`, `-d '{"a":"it'\\''s"}'`],
    ],
    [
      'a text without a media type',
      { ...get, method: 'POST', body: '@file' },
      ['curl http://host/pets', `-H Content-Type:`, '--data-raw @file'],
    ],
    [
      'a text with other headers',
      { ...get, method: 'POST', headers: { Accept: 'a' }, body: 'b' },
      ['curl http://host/pets', `-H 'Accept: a'`, `-H Content-Type:`, '-d b'],
    ],
    [
      'a form',
      {
        ...get,
        method: 'POST',
        body: [
          ['plain', 'a.b:c-1'],
          ['nested[a b]', 'x & y'],
          ['empty', ''],
        ],
      },
      ['curl http://host/pets', '-d plain=a.b:c-1', `--data-urlencode 'nested[a%20b]=x & y'`, '-d empty='],
    ],
  ])('%s', (_, request, want) => {
    expect(toCurl(request)).toEqual(want);
  });

  it.each<[string, SecurityScheme, string]>([
    ['basic', scheme('basic', { user: 'shop' }), `curl -u "shop:$KEY" http://host/pets`],
    ['basic without a user', scheme('basic'), `curl -u ":$KEY" http://host/pets`],
    ['bearer', scheme('bearer'), `curl -H "Authorization: Bearer $KEY" http://host/pets`],
    ['a header', scheme('header', { parameter: 'X-Key' }), `curl -H "X-Key: $KEY" http://host/pets`],
    ['a cookie', scheme('cookie', { parameter: 'sid' }), `curl -b "sid=$KEY" http://host/pets`],
    ['a query', scheme('query', { parameter: 'api key' }), `curl http://host/pets"?api%20key=$KEY"`],
    ['an unknown scheme', scheme('unsupported'), 'curl http://host/pets'],
  ])('has its credential in %s', (_, credential, want) => {
    expect(toCurl({ ...get, credentials: [{ scheme: credential, secret: '$KEY' }] })).toEqual([want]);
  });

  it('has its cookies in one header', () => {
    const credentials = ['sid', 'tid'].map((parameter) => ({
      scheme: scheme('cookie', { parameter }),
      secret: '$KEY',
    }));
    expect(toCurl({ ...get, headers: { cookie: 'theme=dark', a: 'b' }, credentials })).toEqual([
      `curl -b "theme=dark; sid=$KEY""; tid=$KEY" http://host/pets`,
      `-H 'a: b'`,
    ]);
    expect(toCurl({ ...get, headers: { cookie: 'theme=dark' } })).toEqual([
      'curl http://host/pets',
      `-H 'cookie: theme=dark'`,
    ]);
  });

  it('takes a literal for a credential, and another user', () => {
    const credentials = [{ scheme: scheme('basic', { user: 'shop' }), secret: 'a key', user: 'me' }];
    expect(toCurl({ ...get, credentials })).toEqual([`curl -u 'me:a key' http://host/pets`]);
  });

  it('of HTTP Basic may have its user name', () => {
    const credentials = [{ scheme: scheme('basic', { user: 'shop' }), secret: '$PAIR', isPair: true }];
    expect(toCurl({ ...get, credentials })).toEqual(['curl -u "$PAIR" http://host/pets']);
  });

  it('has all credentials, those in the query behind what is there', async () => {
    const credentials = ['a', 'b'].map((parameter) => ({ scheme: scheme('query', { parameter }), secret: '$KEY' }));
    const request = { ...get, url: 'http://host/pets?c=1', credentials };
    expect(await argumentsOf(request, { KEY: 'k' })).toEqual(['http://host/pets?c=1&a=k&b=k']);
  });

  it('replaces nothing but the variable of a credential', async () => {
    const user = '$(id) `id` "\\';
    expect(
      await argumentsOf({ ...get, credentials: [{ scheme: scheme('basic'), secret: '$KEY', user }] }, { KEY: 'k' }),
    ).toEqual(['-u', `${user}:k`, 'http://host/pets']);
  });

  it.each(["it's", '"$(id)" `id`', '\\ ! * ? ~ # %00 &\n;'])('lets the shell see nothing in %j', async (value) => {
    const request = { ...get, method: 'POST', headers: { 'x-value': value } };
    expect(await argumentsOf({ ...request, body: [['a', value]] })).toContain(`a=${value}`);
    const words = await argumentsOf({ ...request, body: value });
    expect(words).toContain(`x-value: ${value}`);
    expect(words.at(-1)).toBe(value);
  });
});
