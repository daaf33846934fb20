import { type Contract, checkDocument, createContract } from '@xs2a/contract';
import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { type Arrived, linesOf, notAllowed, ok, type Reply, refused, runAt } from './serve.ts';

const plain = { description: '', content: json({ type: 'object' }) };
const unauthorised: Reply = { status: 401, body: {}, headers: { 'www-authenticate': 'Key' } };

/** The contract with an API key that every operation asks for. */
const guarded = (contract: Contract): Contract =>
  createContract(
    checkDocument(
      {
        ...contract.document,
        components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
        security: [{ key: [] }],
      },
      'test.json',
    ),
  );
const isReading = ({ method }: Arrived) => method === 'GET' || method === 'HEAD';

describe('an address with a slash at the end', () => {
  const contract = guarded(
    contractOf({ '/things': { get: { operationId: 'list', responses: { 200: plain, 401: plain } } } }),
  );
  const server =
    (atSlash: (arrived: Arrived) => Reply) =>
    (arrived: Arrived): Reply => {
      if (arrived.path === '/things/') return atSlash(arrived);
      if (!isReading(arrived)) return notAllowed('GET');
      return arrived.headers['x-key'] === 'right' ? ok : unauthorised;
    };
  const linesAt = async (atSlash: (arrived: Arrived) => Reply) =>
    linesOf(await runAt(contract, server(atSlash), { apiKey: 'right', random: 0 }));

  it.each<[string, (arrived: Arrived) => Reply]>([
    ['is not known', () => ({ status: 404, body: '<html>', headers: { 'content-type': 'text/html' } })],
    ['is known as well', ({ headers }) => (headers['x-key'] === 'right' ? ok : unauthorised)],
    ['leads to the other one', () => ({ status: 308, headers: { location: '/things' } })],
    ['is a start page', () => ({ status: 200, body: '<html>', headers: { 'content-type': 'text/html' } })],
  ])('%s, which is no finding', async (_, atSlash) => {
    expect(await linesAt(atSlash)).toEqual([]);
  });

  it.each<[string, Reply, string]>([
    ['needs no credentials', ok, 'status at 200: 200'],
    ['fails', { status: 500, body: {} }, 'status at 500: 500'],
  ])('%s, which is found', async (_, reply, line) => {
    expect(await linesAt(() => reply)).toEqual([`${line} (list/credentials/none, with a slash at the end)`]);
  });
});

describe('a GET that names another method in a header', () => {
  const contract = contractOf({
    '/things': {
      get: { operationId: 'list', responses: { 200: plain } },
      delete: { operationId: 'clear', responses: { 204: { description: '' } } },
    },
  });
  const linesAt = async (toGet: (named: string | undefined) => Reply) => {
    const answer = (arrived: Arrived): Reply => {
      if (arrived.method === 'DELETE') return { status: 204 };
      if (!isReading(arrived)) return notAllowed('GET, DELETE');
      return toGet(arrived.headers['x-http-method-override'] as string | undefined);
    };
    return linesOf(await runAt(contract, answer, { random: 0, stateless: true }));
  };

  it.each<[string, (named: string | undefined) => Reply]>([
    ['is a GET', () => ok],
    ['is refused by a firewall', (named) => (named === undefined ? ok : { status: 403, body: {} })],
  ])('%s, which is no finding', async (_, toGet) => {
    expect(await linesAt(toGet)).toEqual([]);
  });

  it('is no GET any more, which is found', async () => {
    const heeding = (named: string | undefined): Reply => (named === undefined ? ok : notAllowed('GET, DELETE'));
    expect(await linesAt(heeding)).toEqual(['status at 405: 405 (list/method/GET that names PATCH)']);
  });

  it('fails as every GET, which is a finding about GET', async () => {
    const lines = await linesAt(() => ({ status: 404, body: {} }));
    expect(lines.join()).not.toContain('that names');
  });
});

describe('a body of a media type that the contract does not have', () => {
  const schema = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
  const contractWith = (responses: object) =>
    contractOf({
      '/things': { post: { operationId: 'create', requestBody: { required: true, content: json(schema) }, responses } },
    });
  const isNamed = (text: string) => {
    try {
      return typeof JSON.parse(text).name === 'string';
    } catch {
      return false;
    }
  };
  const linesAt = async (responses: object, toPost: (arrived: Arrived, isKnown: boolean) => Reply) => {
    const answer = (arrived: Arrived): Reply => {
      if (arrived.method !== 'POST') return notAllowed('POST');
      return toPost(arrived, /json/.test(arrived.headers['content-type'] ?? 'json'));
    };
    return linesOf(await runAt(contractWith(responses), answer, { random: 0 }));
  };
  const read = ({ body }: Arrived) => (isNamed(body) ? ok : refused);
  const missing = ({ headers }: Arrived) => (/json/.test(headers['content-type'] ?? '') ? undefined : { status: 415 });
  const silent = { 200: plain, 400: plain };
  const strict = { ...silent, 415: plain };

  it.each<[string, object, (arrived: Arrived, isKnown: boolean) => Reply]>([
    ['refused', silent, read],
    ['refused by a 415', silent, (arrived, isKnown) => (isKnown ? read(arrived) : { status: 415 })],
    ['refused by a 415, also where there is none', silent, (arrived) => missing(arrived) ?? read(arrived)],
    [
      'refused by a documented 415',
      strict,
      (arrived, isKnown) => (isKnown ? read(arrived) : { status: 415, body: {} }),
    ],
  ])('may be %s', async (_, responses, toPost) => {
    expect(await linesAt(responses, toPost)).toEqual([]);
  });

  it('is found where nothing is read of it', async () => {
    const lines = await linesAt(silent, (arrived, isKnown) => (isKnown ? read(arrived) : ok));
    expect(lines).toEqual(['status at 200: 200 (create/bad-input/media-type/unknown)']);
  });

  it('is found where it is read in spite of a documented 415', async () => {
    expect(await linesAt(strict, read)).toEqual(['status at 200: 200 (create/bad-input/media-type/another)']);
  });
});

describe('an Accept that cannot be met', () => {
  const contract = contractOf({ '/things': { get: { operationId: 'list', responses: { 200: plain } } } });
  const linesAt = async (unmet: (accept: string) => Reply) =>
    linesOf(
      await runAt(contract, (arrived) => {
        const { accept = '' } = arrived.headers;
        if (!isReading(arrived)) return notAllowed('GET');
        return /json|\*/.test(accept) ? ok : unmet(accept);
      }),
    );

  it.each<[string, Reply]>([
    ['is disregarded', ok],
    ['is refused', { status: 406, body: 'No.' }],
  ])('%s, which is no finding', async (_, reply) => {
    expect(await linesAt(() => reply)).toEqual([]);
  });

  it.each<[string, (accept: string) => Reply, string]>([
    ['breaks the server', () => ({ status: 500, body: {} }), 'undocumented-status at 500'],
    ['is believed', (accept) => ({ ...ok, headers: { 'content-type': accept } }), 'content-type at Content-Type'],
  ])('%s, which is found', async (_, reply, start) => {
    expect(await linesAt(reply)).toEqual([expect.stringContaining(start)]);
  });
});

describe('an id in other letters', () => {
  const linesAt = async (schema: object, known: string, isFound: (id: string) => boolean, name = 'thing_id') => {
    const parameters = [{ name, in: 'path', required: true, schema, example: known }];
    const contract = contractOf({
      [`/things/{${name}}`]: {
        get: { operationId: 'get', parameters, responses: { 200: plain, 400: plain, 404: plain } },
      },
    });
    const pattern = 'pattern' in schema ? new RegExp(String(schema.pattern), 'u') : /./;
    const answer = (arrived: Arrived): Reply => {
      if (!isReading(arrived)) return notAllowed('GET');
      const id = decodeURIComponent(arrived.path.split('/').at(-1) ?? '');
      if (isFound(id)) return { status: 200, body: { id: known } };
      return pattern.test(id) ? { status: 404, body: {} } : refused;
    };
    const { findings } = await runAt(contract, answer, { stateless: false, ids: { [name]: known } });
    return findings.filter(({ finding }) => finding.rule !== 'identity').flatMap(({ caseIds }) => caseIds);
  };
  const exactly = (known: string) => (id: string) => id === known;
  const anyCase = (known: string) => (id: string) => id.toLowerCase() === known.toLowerCase();

  it.each<[string, object, string]>([
    ['of a pattern with both cases', { type: 'string', pattern: '^bac_[0-9A-Za-z]+$' }, 'bac_47Xy'],
    ['of a pattern with one case', { type: 'string', pattern: '^bac_[0-9a-z]+$' }, 'bac_47xy'],
    ['with digits', { type: 'string' }, 'bac_47xy'],
  ])('is another id (%s)', async (_, schema, id) => {
    expect(await linesAt(schema, id, exactly(id))).toEqual([]);
    expect(await linesAt(schema, id, anyCase(id))).toEqual(['get/unknown-id/thing_id in other letters']);
  });

  it.each<[string, object, string, string?]>([
    ['a UUID', { type: 'string', format: 'uuid' }, 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6'],
    ['a number in base 16', { type: 'string' }, '507f1f77bcf86cd799439011'],
    ['a ULID', { type: 'string' }, '01ARZ3NDEKTSV4RRFFQ69G5FAV'],
    ['documented to be so', { type: 'string', description: 'Case-insensitive.' }, 'bac_47xy'],
    ['a name', { type: 'string' }, 'octocat7', 'username'],
  ])('may be the same where it is %s', async (_, schema, id, name) => {
    expect(await linesAt(schema, id, anyCase(id), name)).toEqual([]);
  });
});
