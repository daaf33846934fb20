import { checkDocument, createContract } from '@xs2a/contract';
import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../../src/run/options.ts';
import { type Arrived, linesOf, notAllowed, ok, type Reply, runAt, serve } from './serve.ts';

const plain = { description: '', content: json({}) };
const securitySchemes = {
  header: { type: 'apiKey', in: 'header', name: 'X-Key' },
  query: { type: 'apiKey', in: 'query', name: 'key' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
  basic: { type: 'http', scheme: 'basic' },
  bearer: { type: 'http', scheme: 'bearer' },
  oauth: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes: { read: '', write: '' } } } },
  openId: { type: 'openIdConnect', openIdConnectUrl: 'https://id.example.com' },
  digest: { type: 'http', scheme: 'digest' },
  certificate: { type: 'mutualTLS' },
};
type Name = keyof typeof securitySchemes;

const get = (operationId: string, security: object[]) => ({
  get: { operationId, security, responses: { 200: plain, 401: plain } },
});
const contractWith = (paths: Record<string, object[]>) => {
  const items = Object.entries(paths).map(([name, security]) => [`/${name}`, get(name, security)]);
  const { document } = contractOf({ ...Object.fromEntries(items), '/health': get('health', []) });
  return createContract(checkDocument({ ...document, components: { securitySchemes } }, 'test.json'));
};

const credentials = {
  header: 'header-secret',
  query: 'query-secret',
  cookie: 'cookie-secret',
  basic: 'me:basic-secret',
  bearer: 'bearer-secret',
  openId: 'openid-secret',
};
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Whether a request has the right secret of a scheme. */
function has({ headers, query }: Arrived, scheme: Name, tokens: readonly string[] = []): boolean {
  const { authorization } = headers;
  switch (scheme) {
    case 'header':
      return headers['x-key'] === credentials.header;
    case 'query':
      return query.get('key') === credentials.query;
    case 'cookie':
      return (headers.cookie ?? '').split('; ').includes(`sid=${credentials.cookie}`);
    case 'basic':
      return authorization === `Basic ${base64(credentials.basic)}`;
    case 'bearer':
      return authorization === `Bearer ${credentials.bearer}`;
    case 'openId':
      return authorization === `Bearer ${credentials.openId}`;
    case 'oauth':
      return tokens.some((token) => authorization === `Bearer ${token}`);
    default:
      return false;
  }
}

/** Looks at the schemes of an operation as its contract has them. */
const guarding =
  (paths: Record<string, object[]>, isRight: (arrived: Arrived, scheme: Name) => boolean = has) =>
  (arrived: Arrived): Reply => {
    if (arrived.method !== 'GET' && arrived.method !== 'HEAD') return notAllowed('GET');
    const security = paths[arrived.path.replaceAll('/', '')] ?? [];
    const isIn = security.some((schemes) => Object.keys(schemes).every((name) => isRight(arrived, name as Name)));
    if (security.length === 0 || isIn) return ok;
    const names = security.flatMap((schemes) => Object.keys(schemes));
    const challenge = names.includes('basic') ? 'Basic realm="a"' : 'Bearer';
    return { status: 401, body: {}, headers: { 'www-authenticate': challenge } };
  };

const kinds: Record<string, object[]> = {
  ...Object.fromEntries(Object.keys(credentials).map((name) => [name, [{ [name]: [] }]])),
  both: [{ header: [], cookie: [] }],
  either: [{ oauth: [] }, { query: [] }],
  open: [{ header: [] }, {}],
};

describe('a server that checks the credentials of its contract', () => {
  it('is found correct, whatever the schemes', async () => {
    const result = await runAt(contractWith(kinds), guarding(kinds), { credentials });
    expect([linesOf(result), result.leftOut.filter(({ reason }) => reason.includes('security scheme'))]).toEqual([
      [],
      [],
    ]);
    const accepted = result.results.filter(({ status, group }) => status === 200 && group === 'example');
    expect(new Set(accepted.map(({ operationId }) => operationId))).toEqual(new Set([...Object.keys(kinds), 'health']));
    for (const secret of Object.values(credentials)) expect(JSON.stringify(result)).not.toContain(secret);
  });

  it.each(Object.keys(credentials))('is found wrong if it takes any secret of the scheme %s', async (scheme) => {
    const paths = { ...kinds };
    const lax = guarding(paths, (arrived, name) => has(arrived, name) || (name === scheme && hasAny(arrived, name)));
    const { findings } = await runAt(contractWith(paths), lax, { credentials, filter: ['credentials'] });
    expect(findings.flatMap(({ operationIds }) => operationIds)).toContain(scheme);
  });

  it('is found wrong if it looks at one of two schemes', async () => {
    const paths = { both: [{ header: [], cookie: [] }], header: [{ header: [] }] };
    const lax = guarding(paths, (arrived, name) => name === 'cookie' || hasAny(arrived, name));
    const { findings } = await runAt(contractWith(paths), lax, { credentials, keyless: false, filter: ['both'] });
    expect(new Set(findings.map(({ finding }) => finding.rule))).toEqual(new Set(['status']));
  });

  it.each<[Name, string]>([
    ['digest', 'the security scheme digest is http digest, which is not supported'],
    ['certificate', 'the security scheme certificate is mutualTLS, which is not supported'],
    ['cookie', 'there are no credentials of the security scheme cookie; give them by --credential cookie=…'],
  ])('is not asked for what takes %s, if there are no credentials for it', async (scheme, reason) => {
    const paths = { header: [{ header: [] }], other: [{ [scheme]: [] }] };
    const result = await runAt(contractWith(paths), guarding(paths), { credentials: { header: credentials.header } });
    expect(linesOf(result)).toEqual([]);
    expect(result.leftOut.map((left) => left.reason)).toContain(reason);
    const asked = result.results.filter(({ operationId }) => operationId === 'other');
    expect(new Set(asked.map(({ group }) => group))).toEqual(new Set(['credentials']));
  });

  it('that takes nothing else ends the run with the reason', async () => {
    const paths = { digest: [{ digest: [] }] };
    const { document } = contractWith(paths);
    const { '/health': _, ...others } = document.paths;
    const contract = createContract({ ...document, paths: others });
    await expect(runAt(contract, guarding(paths))).rejects.toThrow(
      'GET /digest answers 401: the security scheme digest is http digest, which is not supported.',
    );
  });
});

/** Whether a request has a secret of a scheme, right or wrong. */
function hasAny({ headers, query }: Arrived, scheme: Name): boolean {
  const values: Partial<Record<Name, unknown>> = {
    header: headers['x-key'],
    query: query.get('key'),
    cookie: headers.cookie,
    basic: headers.authorization,
    bearer: headers.authorization,
    openId: headers.authorization,
  };
  return Boolean(values[scheme]);
}

describe('a server with OAuth 2', () => {
  const paths = { oauth: [{ oauth: ['read'] }], written: [{ oauth: ['read', 'write'] }] };
  const oauth2 = (url: string): RunOptions['oauth2'] => ({
    tokenUrl: `${url}/token`,
    clientId: 'client',
    clientSecret: 'client-secret',
  });

  it('is asked with one token, for the scopes of the contract', async () => {
    const asked: string[] = [];
    const id = await serve(({ body }) => {
      asked.push(new URLSearchParams(body).get('scope') ?? '');
      return { status: 200, body: { access_token: 'access-token-1', expires_in: 3600 } };
    });
    const isRight = (arrived: Arrived, name: Name) => has(arrived, name, ['access-token-1']);
    const result = await runAt(contractWith(paths), guarding(paths, isRight), { oauth2: oauth2(id) });
    expect([linesOf(result), asked]).toEqual([[], ['read write']]);
    expect(result.results.filter(({ status, group }) => status === 200 && group === 'example')).toHaveLength(3);
    expect(JSON.stringify(result)).not.toMatch(/access-token-1|client-secret/);
  });

  it('is asked with a new token when the last one ends', async () => {
    const tokens: string[] = [];
    const id = await serve(() => {
      tokens.push(`access-token-${tokens.length + 1}`);
      // Half of this time is over at once.
      return { status: 200, body: { access_token: tokens.at(-1), expires_in: 1e-9 } };
    });
    const isRight = (arrived: Arrived, name: Name) => has(arrived, name, tokens);
    const result = await runAt(contractWith(paths), guarding(paths, isRight), { oauth2: oauth2(id) });
    expect(linesOf(result)).toEqual([]);
    expect(tokens.length).toBeGreaterThan(1);
  });

  it('that gives no token ends the run with the reason', async () => {
    const id = await serve(() => ({ status: 401, body: { error: 'invalid_client' } }));
    await expect(runAt(contractWith(paths), guarding(paths), { oauth2: oauth2(id) })).rejects.toThrow(
      'answers 401 (invalid_client). Check --oauth2-client-id',
    );
  });

  it('that the contract does not have is an error', async () => {
    const run = runAt(contractWith({ header: [{ header: [] }] }), () => ok, {
      oauth2: oauth2('http://127.0.0.1:1'),
      credentials: { oauth: 'given' },
    });
    await expect(run).rejects.toThrow(
      '--oauth2-token-url: the contract has no security scheme of the type oauth2 without --credential.',
    );
  });
});

describe('a header for every request', () => {
  const tenant = contractOf({
    '/things': {
      get: {
        operationId: 'list',
        parameters: [{ name: 'X-Tenant', in: 'header', required: true, schema: { type: 'string', maxLength: 9 } }],
        responses: { 200: plain, 400: plain },
      },
    },
    '/others': { get: { operationId: 'others', responses: { 200: plain } } },
  });
  const answer =
    (isTenantChecked: boolean) =>
    ({ method, path, headers }: Arrived): Reply => {
      if (method !== 'GET' && method !== 'HEAD') return notAllowed('GET');
      const { 'x-tenant': given } = headers;
      if (path === '/others' || !isTenantChecked) return given === 'acme-4711' ? ok : { status: 400, body: {} };
      return given !== undefined && given.length <= 9 ? ok : { status: 400, body: {} };
    };

  it('is sent, in place of that of the contract, and the header is still checked', async () => {
    const headers = { 'x-tenant': 'acme-4711' };
    const result = await runAt(tenant, answer(true), { headers });
    expect([
      linesOf(result),
      result.results.some(({ id }) => id === 'list/bad-input/header/x-tenant: is missing'),
    ]).toEqual([[], true]);
    expect(result.results[0]?.curl).toContain("-H 'x-tenant: acme-4711'");
    const { findings } = await runAt(tenant, answer(true));
    expect(new Set(findings.flatMap(({ operationIds }) => operationIds))).toEqual(new Set(['others']));
  });

  it('of cookies is joined with those of an operation', async () => {
    const parameters = [{ name: 'choice', in: 'cookie', required: true, schema: { type: 'string', enum: ['a'] } }];
    const choosing = contractOf({ '/things': { get: { operationId: 'list', parameters, responses: { 200: plain } } } });
    const cookies = new Set<string | undefined>();
    const reply = ({ method, headers }: Arrived): Reply => {
      if (method !== 'GET' && method !== 'HEAD') return notAllowed('GET');
      cookies.add(headers.cookie);
      return ok;
    };
    await runAt(choosing, reply, { headers: { cookie: 'lang=de' }, filter: ['list/example/plain'] });
    expect([...cookies]).toEqual(['choice=a; lang=de']);
  });

  it('that is a secret is in no report', async () => {
    const headers = { 'x-tenant': 'acme-4711', 'x-api-token': 'Token very-secret' };
    const result = await runAt(tenant, answer(true), { headers });
    expect(JSON.stringify(result)).not.toContain('very-secret');
    expect(result.results[0]?.curl).toContain('[redacted]');
  });

  it.each<[Name, string]>([
    ['bearer', 'authorization'],
    ['header', 'x-key'],
    ['cookie', 'cookie'],
  ])('that the security scheme %s sends is an error', async (scheme, header) => {
    const run = runAt(contractWith({ a: [{ [scheme]: [] }] }), () => ok, { headers: { [header]: 'a' } });
    await expect(run).rejects.toThrow(new RegExp(`^--header ${header}: the security scheme \\w+ sends this header`));
  });
});

describe('an option that does not fit the contract', () => {
  it.each<[Partial<RunOptions>, string]>([
    [
      { credentials: { nobody: 'secret' } },
      '--credential nobody: the contract has no security scheme of this name. It has header, ',
    ],
    [{ filter: ['tag:none'] }, '--filter tag:none: no operation of the contract has this tag; it has no tags.'],
    [{ exclude: ['method:PUT'] }, '--exclude method:PUT: no operation of the contract has this method; it has GET.'],
    [{ exclude: ['path:/**'] }, 'No case matches --filter, or --exclude matches every case.'],
  ])('is an error: %j', async (options, want) => {
    await expect(runAt(contractWith(kinds), () => ok, options)).rejects.toThrow(want);
  });
});
