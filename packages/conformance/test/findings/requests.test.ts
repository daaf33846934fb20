import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { type Arrived, linesOf, notAllowed, ok, type Reply, refused, runAt } from './serve.ts';

const plain = { description: '', content: json({}) };
const responses = { 200: plain, 400: plain };

/** A contract of one operation that takes a body. */
const contractWith = (content: object, required = true) =>
  contractOf({ '/things': { post: { operationId: 'create', requestBody: { required, content }, responses } } });

/** A server that takes the bodies which it finds valid, and refuses all others. */
const taking =
  (isValid: (arrived: Arrived) => boolean) =>
  (arrived: Arrived): Reply => {
    if (arrived.method !== 'POST') return notAllowed('POST');
    return isValid(arrived) ? ok : refused;
  };
const parsed = ({ body }: Arrived): Record<string, unknown> | undefined => {
  try {
    const value = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

describe('a field that is readOnly', () => {
  const id = { type: 'integer', readOnly: true };
  const name = { type: 'string', maxLength: 5 };
  const thing = { type: 'object', required: ['id', 'name'], properties: { id, name }, additionalProperties: false };
  const isName = (value: unknown) => typeof value === 'string' && [...value].length <= 5;

  it.each([
    ['in its schema', thing],
    [
      'in a part of its schema',
      { allOf: [{ properties: { id } }, { type: 'object', required: ['id', 'name'], properties: { name } }] },
    ],
  ])('is not sent, so that a server may refuse it (%s)', async (_, schema) => {
    const isValid = (arrived: Arrived) => {
      const { id: sent, name: given, ...others } = parsed(arrived) ?? { id: 1 };
      return (
        sent === undefined && isName(given) && (!('additionalProperties' in schema) || Object.keys(others).length === 0)
      );
    };
    const result = await runAt(contractWith(json(schema)), taking(isValid), {
      filter: ['example', 'limit', 'bad-input'],
    });
    expect(linesOf(result)).toEqual([]);
    expect(result.results.filter(({ status }) => status === 200).length).toBeGreaterThan(1);
  });

  it('may be ignored, and the other fields are still looked at', async () => {
    const ignoring = (isNameHeld: boolean) =>
      taking((arrived) => {
        const { id: _, name: given, ...others } = parsed(arrived) ?? { name: 0 };
        return (isNameHeld ? isName(given) : given !== 0) && Object.keys(others).length === 0;
      });
    expect(linesOf(await runAt(contractWith(json(thing)), ignoring(true)))).toEqual([]);
    const { findings } = await runAt(contractWith(json(thing)), ignoring(false));
    expect(new Set(findings.map(({ finding }) => finding.rule))).toEqual(new Set(['status']));
  });
});

describe('a body that is required and cannot be made', () => {
  it.each([
    ['application/xml', { type: 'object' }, 'no valid body of application/xml can be made; give it an example'],
    ['multipart/form-data', { type: 'object' }, 'no valid body of multipart/form-data can be made; give it an example'],
    ['video/mp4', {}, 'no valid body of video/mp4 can be made; give it an example'],
    ['text/xml', { type: 'string' }, 'no valid body of text/xml can be made; give it an example'],
    [
      'application/json',
      { type: 'object', not: { type: 'object' } },
      'no valid body of application/json can be made; give it an example',
    ],
  ])('as %s leaves its operation out, and says why', async (type, schema, reason) => {
    const { paths } = contractWith({ [type]: { schema } }).document;
    const contract = contractOf({ ...paths, '/health': { get: { operationId: 'health', responses } } });
    const sent: string[] = [];
    const result = await runAt(contract, ({ method, path, body }) => {
      if (path === '/health') return method === 'GET' ? ok : notAllowed('GET');
      if (method === 'POST') sent.push(body);
      return method === 'POST' ? { status: 415 } : notAllowed('POST');
    });
    expect([linesOf(result), sent]).toEqual([[], []]);
    expect(result.leftOut.map((left) => left.reason)).toContain(reason);
  });

  it('is sent where it has an example', async () => {
    const contract = contractWith({ 'text/xml': { schema: { type: 'string' }, example: '<thing/>' } });
    const good = await runAt(
      contract,
      taking(({ body }) => body === '<thing/>'),
    );
    expect([linesOf(good), good.results.some(({ status }) => status === 200)]).toEqual([[], true]);
    const bad = await runAt(
      contract,
      taking(() => false),
    );
    expect(bad.findings.map(({ finding }) => finding.rule)).toEqual(['status']);
  });

  it('that is too small when it is smallest has one field more', async () => {
    const schema = { type: 'object', minProperties: 1, properties: { name: { type: 'string' } } };
    const isValid = (arrived: Arrived) => {
      const body = parsed(arrived);
      return body !== undefined && Object.keys(body).length > 0 && ['undefined', 'string'].includes(typeof body.name);
    };
    const result = await runAt(contractWith(json(schema)), taking(isValid));
    expect([linesOf(result), result.leftOut.map(({ group }) => group)]).toEqual([
      [],
      expect.not.arrayContaining(['example']),
    ]);
  });
});

describe('a success', () => {
  const at = (own: object) => contractOf({ '/things': { get: { operationId: 'get', responses: own } } });
  const answering =
    (reply: Reply) =>
    ({ method }: Arrived): Reply =>
      method === 'GET' || method === 'HEAD' ? reply : notAllowed('GET');
  const redirection = { status: 302, headers: { location: '/elsewhere' } };

  it.each([
    ['a redirection, where nothing else is documented', { 302: { description: '' } }, redirection],
    ['a redirection of a range', { '3XX': { description: '' } }, redirection],
    ['a redirection that is documented beside', { 200: plain, 302: { description: '' } }, redirection],
    ['what is documented as default', { default: plain }, ok],
    ['what is documented as default, beside errors', { 400: plain, default: plain }, ok],
    ['a range', { '2XX': plain }, ok],
  ])('is %s', async (_, own, reply) => {
    expect(linesOf(await runAt(at(own), answering(reply)))).toEqual([]);
  });

  it.each([
    ['a redirection that is not documented', { 200: plain }, redirection],
    ['an error, where only default is documented', { default: plain }, { status: 500, body: {} }],
    ['a success, where only a redirection is documented', { 302: { description: '' } }, ok],
    ['a refusal, where only a redirection is documented', { 302: { description: '' }, 400: plain }, refused],
  ])('is not %s', async (_, own, reply) => {
    const { findings } = await runAt(at(own), answering(reply), { filter: ['example'] });
    expect(findings.map(({ finding }) => finding.rule)).toEqual([expect.stringMatching(/status$/)]);
  });
});

describe('HEAD', () => {
  const contract = contractOf({
    '/things': { get: { operationId: 'get', responses: { 200: plain } } },
    '/others': { get: { operationId: 'others', responses: { 200: plain } } },
  });
  const answering =
    (head: number, get: number) =>
    ({ method, path }: Arrived): Reply => {
      if (method !== 'GET' && method !== 'HEAD') return notAllowed('GET');
      const status = path === '/others' ? 200 : method === 'HEAD' ? head : get;
      return { status, body: {} };
    };
  const casesAt = async (head: number, get: number) => {
    const { findings } = await runAt(contract, answering(head, get), { random: 0 });
    return findings.flatMap(({ caseIds }) => caseIds);
  };

  it('that fails as GET fails is no finding of its own', async () => {
    expect(await casesAt(500, 500)).toEqual(['get/example/plain', 'get/limit/accept/unknown']);
  });

  it('that fails where GET does not is one', async () => {
    expect(await casesAt(500, 200)).toEqual(['get/method/HEAD']);
  });

  it('may leave out a header that GET has to send', async () => {
    const headers = { 'X-Size': { required: true, schema: { type: 'integer' } } };
    const sized = contractOf({ '/things': { get: { operationId: 'get', responses: { 200: { ...plain, headers } } } } });
    const reply = ({ method }: Arrived, having: readonly string[]): Reply => {
      if (method !== 'GET' && method !== 'HEAD') return notAllowed('GET');
      return having.includes(method) ? { ...ok, headers: { 'x-size': '2' } } : ok;
    };
    expect(linesOf(await runAt(sized, (arrived) => reply(arrived, ['GET'])))).toEqual([]);
    const { findings } = await runAt(sized, (arrived) => reply(arrived, ['HEAD']));
    expect(findings.map(({ finding }) => finding.place)).toEqual(['X-Size']);
  });
});

describe('a parameter that carries a credential', () => {
  it.each(['header', 'query', 'cookie'])('is sent as a credential alone (%s)', async (place) => {
    const parameters = [{ name: 'X-Key', in: place, required: true, schema: { type: 'string', maxLength: 20 } }];
    const { document } = contractOf({
      '/things': {
        get: { operationId: 'get', parameters, security: [{ key: [] }], responses: { ...responses, 401: plain } },
      },
    });
    const { checkDocument, createContract } = await import('@xs2a/contract');
    const components = { securitySchemes: { key: { type: 'apiKey', in: place, name: 'X-Key' } } };
    const contract = createContract(checkDocument({ ...document, components }, 'test.json'));
    const keysOf = ({ headers, query }: Arrived) => ({
      header: String(headers['x-key'] ?? ''),
      query: query.getAll('X-Key').join(),
      cookie: (headers.cookie ?? '').replaceAll('X-Key=', ''),
    });
    const guarded = (arrived: Arrived): Reply => {
      if (arrived.method !== 'GET' && arrived.method !== 'HEAD') return notAllowed('GET');
      const isRight = Object.values(keysOf(arrived)).includes('right-key');
      return isRight ? ok : { status: 401, body: {}, headers: { 'www-authenticate': 'Key' } };
    };
    expect(linesOf(await runAt(contract, guarded, { apiKey: 'right-key' }))).toEqual([]);
    const { findings } = await runAt(
      contract,
      (arrived) => ({ ...guarded(arrived), ...(arrived.method === 'GET' && { status: 200 }) }),
      { apiKey: 'right-key' },
    );
    expect(findings.map(({ finding }) => finding.rule)).toEqual(['status']);
  });
});
