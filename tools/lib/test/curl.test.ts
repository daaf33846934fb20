import { describe, expect, test } from 'vitest';
import { curlArguments, readCurl } from '../src/curl.ts';

describe('curl', () => {
  test('sends a form with credentials and headers', () => {
    const words = ['-u', 'api:key', '-H', 'Prefer: code=404', '-d', 'a=1', '-d', 'b=2', 'http://a.example'];
    const { url, init } = readCurl(words);
    expect([url, init.method, init.body]).toEqual(['http://a.example', 'POST', 'a=1&b=2']);
    expect(Object.fromEntries(init.headers)).toEqual({
      authorization: `Basic ${btoa('api:key')}`,
      'content-type': 'application/x-www-form-urlencoded',
      prefer: 'code=404',
    });
  });

  test('gets without data, and keeps the type of a body that has one', () => {
    expect(readCurl(['http://a.example']).init).toMatchObject({ method: 'GET' });
    expect(readCurl(['http://a.example']).init).not.toHaveProperty('body');
    const json = readCurl([
      '-X',
      'PUT',
      '-H',
      'Content-Type: application/json',
      '-d',
      '{\n"a": 1}',
      'http://a.example',
    ]);
    expect([json.init.method, json.init.body]).toEqual(['PUT', '{"a": 1}']);
    expect(json.init.headers.get('content-type')).toBe('application/json');
  });

  test('encodes fields as requested, and writes to no file', () => {
    const { url, init } = readCurl(['--data-urlencode', 'a=b & c=d', '-o', 'file', 'http://a.example']);
    expect([url, init.body]).toEqual(['http://a.example', 'a=b%20%26%20c%3Dd']);
  });

  test('sends data unchanged if requested', () => {
    expect(readCurl(['--data-raw', '@a\n', 'http://a.example']).init.body).toBe('@a\n');
  });

  test('has other options, which are not overlooked', () => {
    expect(() => readCurl(['--insecure', 'https://api.xs2a.com'])).toThrow('no page has used this so far');
  });
});

describe('the arguments of curl', () => {
  test('are those that a shell hands on, for each command', async () => {
    const commands = ['curl "$KEY" \'a  b\' \\\n  ""', 'curl c'];
    expect(await curlArguments(commands, { KEY: 'k $KEY' })).toEqual([['k $KEY', 'a  b', ''], ['c']]);
  });

  test('need every variable that they use', async () => {
    await expect(curlArguments(['curl "$HOME"'])).rejects.toThrow('HOME');
  });
});
