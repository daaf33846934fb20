import { checkDocument, createContract } from '@xs2a/contract';
import { describe, expect, it } from 'vitest';
import type { KnownCapabilities } from '../../src/run/options.ts';
import { probe } from '../../src/run/probes.ts';
import type { Session } from '../../src/run/session.ts';
import { derivationOf } from '../cases/derive.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const asksForNothing = { stateless: true, keyless: true, prefer: 'never' } as const;

/** What a server does with a request: a status, or no answer. */
type Server = (place: number, request: { credential: string; prefer: string | undefined }) => number | undefined;

interface Parts {
  readonly count: number;
  readonly path?: string;
  readonly statuses?: number[];
  readonly method?: string;
  readonly schema?: object;
}

/** Probes a server with so many operations, whose places are counted from 1. */
async function probed(
  { count, path = '', statuses = [200, 401, 404], method = 'get', schema = { type: 'string' } }: Parts,
  server: Server,
  known: KnownCapabilities,
) {
  const responses = Object.fromEntries(statuses.map((status) => [status, { description: '' }]));
  const parameters = path === '' ? [] : [{ name: 'id', in: 'path', required: true, schema }];
  const paths = Object.fromEntries(
    numbers(count).map((place) => [
      `/${place}${path}`,
      { [method]: { operationId: `get${place}`, parameters, responses } },
    ]),
  );
  const components = { securitySchemes: { basic: { type: 'http', scheme: 'basic' } } };
  const document = { openapi: '3.1.0', info: {}, security: [{ basic: [] }], paths, components };
  const contract = createContract(checkDocument(document, 'test.json'));
  const asked: number[] = [];
  const ask: Session['ask'] = async ({ id }, request) => {
    const place = Number(id.replace('get', ''));
    asked.push(place);
    const { credential, headers } = request;
    const status = server(place, { credential, prefer: headers.prefer });
    const testCase = { id, operationId: id, group: 'example', title: '', request, expect: [], covers: {} } as const;
    if (status === undefined) return { case: testCase, failure: 'cut' };
    return { case: testCase, answer: { status, headers: {}, body: new Uint8Array(), milliseconds: 1 } };
  };
  const session = { contract, isCut: false, ask, whyUnsigned: () => undefined } as unknown as Session;
  return { capabilities: await probe(session, derivationOf(contract), { url: 'http://127.0.0.1', ...known }), asked };
}

describe('a server', () => {
  it.each([
    [4, true],
    [5, false],
  ])('whose operation %i is the first to answer is there: %s', async (first, isThere) => {
    const result = probed({ count: 5 }, (place) => (place >= first ? 200 : undefined), asksForNothing);
    if (isThere) expect((await result).asked).toEqual([1, 2, 3, 4]);
    else await expect(result).rejects.toThrow('No answer to GET /1: cut.');
  });

  it.each([
    [4, true],
    [5, false],
  ])('whose operation %i is the first to take the credentials takes them: %s', async (first, isTaken) => {
    const result = probed({ count: 5 }, (place) => (place >= first ? 200 : 401), asksForNothing);
    if (isTaken) expect((await result).asked).toEqual([1, 2, 3, 4]);
    else await expect(result).rejects.toThrow('GET /1 answers 401');
  });

  it.each([
    [6, 401, true],
    [7, 401, false],
    [6, 400, true],
    [6, 399, false],
  ])('whose operation %i answers wrong credentials by %i checks them: %s', async (place, status, checksCredentials) => {
    const server: Server = (asked, { credential }) => (credential === 'wrong' && asked === place ? status : 200);
    const { capabilities } = await probed({ count: 7 }, server, { ...asksForNothing, keyless: undefined });
    expect(capabilities.checksCredentials).toBe(checksCredentials);
  });

  it.each([
    [6, 401, true],
    [7, 401, false],
    [6, 204, false],
  ])(
    'that only deletes, whose operation %i answers wrong credentials by %i, checks them: %s',
    async (place, status, want) => {
      const server: Server = (asked, { credential }) => (credential === 'wrong' && asked === place ? status : 200);
      const parts = { count: 7, path: '/{id}', method: 'delete' };
      const { capabilities } = await probed(parts, server, { ...asksForNothing, keyless: undefined });
      expect(capabilities.checksCredentials).toBe(want);
    },
  );

  it('is not asked for unknown ids where every valid one may exist', async () => {
    const parts = { count: 2, path: '/{id}', schema: { enum: ['a', 'b'] } };
    const { capabilities } = await probed(parts, () => 404, { ...asksForNothing, stateless: undefined });
    expect(capabilities.stateful).toBe(false);
  });

  it.each([
    [12, true],
    [13, false],
  ])('whose operation %i knows no unknown id keeps something: %s', async (place, stateful) => {
    const server: Server = (asked) => (asked === place ? 404 : 200);
    const known = { ...asksForNothing, stateless: undefined };
    const { capabilities } = await probed({ count: 13, path: '/{id}' }, server, known);
    expect(capabilities.stateful).toBe(stateful);
  });

  it.each([
    [3, true],
    [4, false],
  ])('whose operation %i is the first to heed a preference heeds them: %s', async (first, prefers) => {
    const server: Server = (place, { prefer }) => {
      if (prefer === undefined) return 200;
      return place < first ? undefined : Number(prefer.replace('code=', ''));
    };
    const { capabilities } = await probed({ count: 4 }, server, { ...asksForNothing, prefer: 'auto' });
    expect(capabilities.prefers).toBe(prefers);
  });

  it.each([
    [[200, 400, 500], true],
    [[200, 399, 400], false],
  ])('is asked for situations by an operation with two errors: %j, %s', async (statuses, prefers) => {
    const server: Server = (_, { prefer }) => Number(prefer?.replace('code=', '') ?? 200);
    const { capabilities } = await probed({ count: 1, statuses }, server, { ...asksForNothing, prefer: 'auto' });
    expect(capabilities.prefers).toBe(prefers);
  });
});
