import type { Operation } from '@xs2a/contract';
import { operationOf } from '@xs2a/contract/testing';
import { createMockServer, type MockServer } from '@xs2a/mock';
import { operationTable, contractVersion as typesVersion } from '@xs2a/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Settings } from '../src/index.ts';
import * as library from '../src/index.ts';
import { createPathsClient } from '../src/paths/index.ts';
import { contract, credentialsOf, errorsOf, inputOf, operations, statusesOf } from './support/contract.ts';

const { contractVersion, createXs2aClient, Xs2aError } = library;
const classes: Record<string, unknown> = { ...library };

type AnyResult = { status: number; body: unknown; headers: Headers; requestId?: string };
type AnyCall = Promise<AnyResult> & { orThrow(): Promise<unknown> };
type ByMethod = Record<string, (path: string, input: object) => Promise<unknown>>;
type AnyClient = Record<string, (input?: object) => AnyCall>;

/** A client for each kind of credential. */
interface Clients {
  [kind: string]: AnyClient;
  apiKey: AnyClient;
  accessToken: AnyClient;
}

let mock: MockServer;
let clients: Clients;

beforeAll(async () => {
  mock = await createMockServer();
  clients = createClients({ baseUrl: await mock.listen(0), retries: 0 });
});
afterAll(() => mock.close());

function createClients(settings: Settings): Clients {
  return {
    apiKey: createXs2aClient({ apiKey: 'key', ...settings }) as unknown as AnyClient,
    accessToken: createXs2aClient({ accessToken: 'token', ...settings }) as unknown as AnyClient,
  };
}

function createAnyPaths(settings: Settings): ByMethod {
  return createPathsClient({ apiKey: 'key', ...settings }) as unknown as ByMethod;
}

function call(operation: Operation, input: object, kind = credentialOf(operation)): AnyCall {
  const method = clients[kind]?.[operation.id];
  if (method === undefined) throw new Error(`the client has no ${operation.id}`);
  return method(input);
}

/** The first credential that an operation takes. */
function credentialOf(operation: Operation): string {
  return credentialsOf(operation)[0] ?? '';
}

/** Reads a downloaded file, so that it can be checked. */
async function read({ status, body, headers }: AnyResult): Promise<{ mediaType: string; body: unknown }> {
  const mediaType = headers.get('content-type') ?? '';
  if (status !== 200 || !(body as { stream?: unknown })?.stream) return { mediaType, body };
  const file = new Response((body as { stream: ReadableStream<Uint8Array<ArrayBuffer>> }).stream);
  return { mediaType, body: mediaType === 'application/json' ? await file.json() : await file.text() };
}

const cases = operations.flatMap((operation) =>
  statusesOf(operation).map((status) => ({ name: `${operation.id} answers ${status}`, operation, status })),
);

/** Statuses with their own class. */
const errorNames: Record<number, string> = {
  401: 'Xs2aAuthenticationError',
  403: 'Xs2aPermissionError',
  404: 'Xs2aNotFoundError',
  410: 'Xs2aGoneError',
  422: 'Xs2aValidationError',
  500: 'Xs2aServerError',
};

describe('every operation and every documented status', () => {
  test.each(cases)('$name', async ({ operation, status }) => {
    const input = { ...inputOf(operation), headers: { prefer: `code=${status}` } };
    const result = await call(operation, input);
    const { mediaType, body } = await read(result);
    expect(result.status).toBe(status);
    expect(errorsOf(operation, status, mediaType, body)).toEqual([]);

    const thrown = await call(operation, input)
      .orThrow()
      .catch((error: unknown) => error);
    if (status < 300) expect(thrown).not.toBeInstanceOf(Error);
    else {
      const name = errorNames[status] ?? 'Xs2aUnexpectedError';
      expect(thrown).toBeInstanceOf(classes[name] ?? Xs2aError);
      // The server may repeat a PIN or credentials.
      const visibleBody =
        'credentials' in Object(input.body) || operation.path === '/v1/wizard' ? undefined : result.body;
      expect(thrown).toMatchObject({ name, status, operation: operation.id, body: visibleBody });
    }
  });

  test('are all operations and over 250 answers', () => {
    expect(operations).toHaveLength(Object.keys(operationTable).length);
    expect(cases.length).toBeGreaterThan(250);
  });

  test('are checked by a test that notices a wrong answer', () => {
    const version = operationOf(contract, 'getVersion');
    expect(errorsOf(version, 200, 'application/json', { version: 20151113 })).not.toEqual([]);
    expect(errorsOf(version, 410, 'application/json', {})).toEqual(['410 is not documented']);
  });
});

/** The statuses that a call resolves to, instead of throwing an error. */
async function acceptedBy(call: (settings: Settings) => Promise<unknown>): Promise<number[]> {
  const accepted: number[] = [];
  for (const status of new Set([...cases.map((known) => known.status), 201, 206, 304, 400, 402, 409, 429, 501, 503])) {
    const body = status === 204 || status === 304 ? null : '{"data":[]}';
    const fetch = async () => new Response(body, { status });
    const answer = await call({ fetch, retries: 0 }).catch((error: unknown) => error);
    if (!(answer instanceof Xs2aError)) accepted.push(status);
  }
  return accepted.sort();
}

describe('no other status is an answer', () => {
  test.each(operations.map((operation) => ({ name: operation.id, operation })))('of $name', async ({ operation }) => {
    const { id, method, path } = operation;
    const want = statusesOf(operation).sort();
    const input = inputOf(operation);
    const byOperation = async (settings: Settings) => createClients(settings)[credentialOf(operation)]?.[id]?.(input);
    expect(await acceptedBy(byOperation)).toEqual(want);
    const { body, ...params } = input;
    const byPath = async (settings: Settings) => createAnyPaths(settings)[method]?.(path, { params, body });
    expect(await acceptedBy(byPath)).toEqual(want);
  });
});

describe('a success without `data`', () => {
  test.each(operations.map((operation) => ({ name: operation.id, operation })))(
    'is no answer of $name if that is a list',
    async ({ operation }) => {
      const { id, method, path } = operation;
      const success = Math.min(...statusesOf(operation));
      const isList = errorsOf(operation, success, 'application/json', {}).includes(
        "/ must have required property 'last_page'",
      );
      const fetch = async () => new Response(success === 204 ? null : '{}', { status: success });
      const client = createClients({ fetch })[credentialOf(operation)];
      const input = inputOf(operation);
      const { body, ...params } = input;
      const calls = [
        () => client?.[id]?.(input),
        () => client?.[id]?.(input).orThrow(),
        () => createAnyPaths({ fetch })[method]?.(path, { params, body }),
      ];
      for (const call of calls) {
        const answer = await Promise.resolve(call()).catch((error: unknown) => error);
        expect(answer instanceof Xs2aError ? answer.kind : 'none').toBe(isList ? 'Parse' : 'none');
      }
    },
  );
});

describe('downloads', () => {
  const formats = [
    { id: 'downloadAccountSnapshot', format: 'pdf', type: 'application/pdf' },
    { id: 'downloadAccountSnapshot', format: 'csv', type: 'text/csv' },
    { id: 'downloadAccountSnapshot', format: 'json', type: 'application/json' },
    { id: 'downloadAccountSnapshot', format: 'json2', type: 'application/json' },
    { id: 'downloadFactSheet', format: 'pdf', type: 'application/pdf' },
    { id: 'downloadFactSheet', format: 'json', type: 'application/json' },
  ];

  test.each(formats)('$id as $format', async ({ id, format, type }) => {
    const operation = operationOf(contract, id);
    const result = await call(operation, { ...inputOf(operation), query: { format } });
    expect(result.body).toMatchObject({ type, fileName: expect.stringMatching(/^[\w.-]+$/) });
    const { body } = await read(result);
    expect(errorsOf(operation, 200, type, body)).toEqual([]);
  });

  test('are the operations that answer anything but JSON', () => {
    const files = operations.filter(({ responses }) =>
      responses.some(({ status, content }) => status === '200' && content.some(({ type }) => !/json/.test(type))),
    );
    expect(files.map(({ id }) => id)).toEqual(['downloadAccountSnapshot', 'downloadFactSheet']);
  });
});

/** Operations that only one of the two has. */
function differences(client: object, known: readonly Operation[]): string[] {
  const { openWizard: _, ...methods } = client as AnyClient;
  const ids = known.map(({ id }) => id);
  const names = Object.keys(methods);
  return [...names.filter((name) => !ids.includes(name)), ...ids.filter((id) => !names.includes(id))];
}

/** Where calls are sent, in their order. */
async function sentBy(call: (settings: Settings) => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    sent.push(`${init.method} ${url}`);
    return new Response('{}');
  };
  await call({ baseUrl: 'https://contract.test', fetch, retries: 0 });
  return sent;
}

function addressesOf(known: readonly Operation[]): string[] {
  return known.map(({ method, path }) => `${method} https://contract.test${path.replaceAll(/[{}]/g, '')}`);
}

describe('the client and the contract', () => {
  test('have the same operations', () => {
    const { apiKey, accessToken } = clients;
    expect(differences(apiKey, operations)).toEqual([]);
    expect(differences(accessToken, operations)).toEqual([]);
    expect(apiKey).toMatchObject({ openWizard: expect.any(Function) });
  });

  test('canary: an operation that only one of the two has is noticed', () => {
    const { getVersion: _, ...fewer } = clients.apiKey;
    expect(differences(fewer, operations)).toEqual(['getVersion']);
    expect(differences({ ...clients.apiKey, getBalances: () => {} }, operations)).toEqual(['getBalances']);
  });

  test('agree on where each operation is sent, and make no other call', async () => {
    const sent = await sentBy(async (settings) => {
      const created = createClients(settings);
      for (const operation of operations) {
        const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
        const path = Object.fromEntries(inPath.map(({ name }) => [name, name]));
        // `{}` is no answer of most of them.
        await created[credentialOf(operation)]?.[operation.id]?.({ path, body: {} }).catch(() => {});
      }
    });
    expect(sent).toEqual(addressesOf(operations));
  });

  test('agree on where the wizard sends its steps', async () => {
    const sent = await sentBy(async (settings) => {
      const opened = createXs2aClient({ apiKey: 'key', ...settings }).openWizard('ws_1');
      await expect(opened).rejects.toMatchObject({ name: 'WizardStepError' });
    });
    expect(sent).toEqual(addressesOf(operations.filter(({ id }) => id === 'submitWizardStep')));
  });

  test('canary: a call outside of the contract is noticed', async () => {
    const sent = await sentBy(async (settings) => createAnyPaths(settings).GET?.('/v1/balances', {}));
    expect(sent).toEqual(['GET https://contract.test/v1/balances']);
    expect(addressesOf(operations)).not.toContain(sent[0]);
  });

  test('have the same version', () => {
    expect(contractVersion).toBe(contract.version);
    expect(contractVersion).toBe(typesVersion);
  });

  test.each(operations.map((operation) => ({ name: operation.id, operation })))(
    'agree on who may call $name',
    async ({ operation }) => {
      for (const kind of ['apiKey', 'accessToken']) {
        const outcome = call(operation, inputOf(operation), kind);
        if (credentialsOf(operation).includes(kind)) expect((await outcome).status).toBeLessThan(300);
        else {
          const message = `${operation.id} takes an ${credentialOf(operation)}, not an ${kind}`;
          await expect(outcome).rejects.toThrow(new TypeError(message));
          await expect(outcome).rejects.not.toBeInstanceOf(Xs2aError);
        }
      }
    },
  );
});
