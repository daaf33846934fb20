import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { readCredentials, realmOf } from '../../src/request/credentials.ts';
import { contractFrom } from '../town.ts';

const basic = (credentials: string) => `Basic ${Buffer.from(credentials).toString('base64')}`;

const securitySchemes = {
  basic: { type: 'http', scheme: 'Basic' },
  token: { type: 'http', scheme: 'basic' },
  bearer: { type: 'http', scheme: 'bearer' },
  header: { type: 'apiKey', in: 'header', name: 'X-Key' },
  query: { type: 'apiKey', in: 'query', name: 'key' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
  digest: { type: 'http', scheme: 'digest' },
};

interface Given {
  global?: object[];
  own?: object[];
  headers?: Record<string, string>;
  search?: string;
}

/** Scheme, user and secret of each credential, or the challenge of the refusal. */
function read({ global, own, headers = {}, search = '' }: Given): unknown {
  const get = { responses: { 200: { description: '' } }, ...(own && { security: own }) };
  const document = { openapi: '3.1.0', components: { securitySchemes }, paths: { '/a': { get } } };
  const [operation] = contractFrom({ ...document, ...(global && { security: global }) }).operations;
  if (operation === undefined) throw new Error('An operation is expected.');
  try {
    const credentials = readCredentials(operation, { headers, search }, 'Town "é"');
    return credentials.map(({ scheme, user, secret }) => [scheme.name, user, secret]);
  } catch (error) {
    if (error instanceof Problem) return [error.status, error.headers['WWW-Authenticate']];
    throw error;
  }
}

const asBasic = [{ basic: [] }];

describe('credentials', () => {
  const authorization = basic('api:key');

  it.each([
    ['of HTTP Basic', { own: asBasic, headers: { authorization } }, [['basic', 'api', 'key']]],
    ['that the contract asks for', { global: asBasic, headers: { authorization } }, [['basic', 'api', 'key']]],
    [
      'with colons in the secret',
      { own: asBasic, headers: { authorization: basic('a:b:c') } },
      [['basic', 'a', 'b:c']],
    ],
    ['without a user name', { own: asBasic, headers: { authorization: basic(':key') } }, [['basic', '', 'key']]],
    [
      'in small letters',
      { own: asBasic, headers: { authorization: authorization.replace('B', 'b') } },
      [['basic', 'api', 'key']],
    ],
    [
      'of a bearer',
      { own: [{ bearer: [] }], headers: { authorization: 'bearer a b' } },
      [['bearer', undefined, 'a b']],
    ],
    [
      'of a bearer after two spaces',
      { own: [{ bearer: [] }], headers: { authorization: 'Bearer  a' } },
      [['bearer', undefined, 'a']],
    ],
    [
      'of HTTP Basic after two spaces',
      { own: asBasic, headers: { authorization: authorization.replace(' ', '  ') } },
      [['basic', 'api', 'key']],
    ],
    [
      'in a cookie before a space',
      { own: [{ cookie: [] }], headers: { cookie: 'session=k ; a=1' } },
      [['cookie', undefined, 'k']],
    ],
    ['in a header', { own: [{ header: [] }], headers: { 'x-key': 'k' } }, [['header', undefined, 'k']]],
    ['in the query', { own: [{ query: [] }], search: 'a=1&key=k%20k' }, [['query', undefined, 'k k']]],
    ['in a cookie', { own: [{ cookie: [] }], headers: { cookie: 'a=1; session=k=k' } }, [['cookie', undefined, 'k=k']]],
    [
      'of one alternative',
      { own: [{ bearer: [] }, { header: [] }], headers: { 'x-key': 'k' } },
      [['header', undefined, 'k']],
    ],
    [
      'of every alternative that is satisfied',
      { own: [{ basic: [] }, { token: [] }, { bearer: [] }], headers: { authorization } },
      [
        ['basic', 'api', 'key'],
        ['token', 'api', 'key'],
      ],
    ],
    [
      'of two schemes at once',
      { own: [{ basic: [], query: [] }], headers: { authorization }, search: 'key=k' },
      [
        ['basic', 'api', 'key'],
        ['query', undefined, 'k'],
      ],
    ],
    [
      'of one of two schemes that need the same header',
      { own: [{ basic: [], bearer: [] }], headers: { authorization } },
      [['basic', 'api', 'key']],
    ],
    ['of a scheme that cannot be checked', { own: [{ digest: [] }] }, []],
    ['that nobody asks for', { global: asBasic, own: [], headers: { authorization } }, []],
    ['that are optional', { own: [{ basic: [] }, {}] }, []],
  ] satisfies [string, Given, unknown][])('%s are read', (_name, given, want) => {
    expect(read(given)).toEqual(want);
  });

  const realm = 'Basic realm="Town "';
  it.each([
    ['', realm],
    ['Basic', realm],
    ['Basic !!!', realm],
    ['Bearer token', realm],
    [basic('api:'), realm],
    [basic('only-a-key'), realm],
    [`x${authorization}`, realm],
    [`${authorization} x`, realm],
  ])('"%s" is refused', (given, challenge) => {
    expect(read({ own: asBasic, headers: { authorization: given } })).toEqual([401, challenge]);
  });

  it.each([
    ['no bearer', { own: [{ bearer: [] }], headers: { authorization } }, 'Bearer'],
    [
      'another scheme that ends like a bearer',
      { own: [{ bearer: [] }], headers: { authorization: 'xBearer a' } },
      'Bearer',
    ],
    ['an empty bearer', { own: [{ bearer: [] }], headers: { authorization: 'Bearer  ' } }, 'Bearer'],
    ['an empty header', { own: [{ header: [] }], headers: { 'x-key': '' } }, 'ApiKey in="header", name="X-Key"'],
    ['no parameter', { own: [{ query: [] }], search: 'Key=1' }, 'ApiKey in="query", name="key"'],
    ['no cookie', { own: [{ cookie: [] }] }, 'ApiKey in="cookie", name="session"'],
    [
      'one scheme of two',
      { own: [{ basic: [], header: [] }], headers: { authorization } },
      `${realm}, ApiKey in="header", name="X-Key"`,
    ],
    ['neither of two schemes of one header', { own: [{ basic: [], bearer: [] }] }, `${realm}, Bearer`],
    [
      'one of two schemes of one header without a third',
      { own: [{ basic: [], bearer: [], query: [] }], headers: { authorization } },
      `${realm}, Bearer, ApiKey in="query", name="key"`,
    ],
    ['neither of two alternatives', { own: [{ basic: [] }, { bearer: [] }] }, `${realm}, Bearer`],
    ['neither of two schemes of one kind', { own: [{ basic: [] }, { token: [] }] }, realm],
  ] satisfies [string, Given, string | undefined][])('%s: 401 with its challenge', (_name, given, challenge) => {
    expect(read(given)).toEqual([401, challenge]);
  });
});

it('a realm is the name of the API', () => {
  expect(realmOf({ title: 'XS2A API' })).toBe('XS2A');
  expect(realmOf({ title: 'API of parcels' })).toBe('API of parcels');
});
