import { versions } from 'node:process';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stubFetch } from './support/stub.ts';

// The client finds out once whether the runtime knows the field.
beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllGlobals());
// Other files share the modules of this one.
afterAll(() => void vi.resetModules());

async function sentInit(method: 'GET' | 'POST'): Promise<RequestInit | undefined> {
  const { createXs2aClient } = await import('../src/index.ts');
  const { fetch, sent } = stubFetch();
  const client = createXs2aClient({ apiKey: 'key', fetch });
  await (method === 'GET' ? client.getVersion() : client.createRisk());
  return sent[0]?.init;
}

test.runIf(versions.node).each(['GET', 'POST'] as const)('a %s is not cached', async (method) => {
  expect((await sentInit(method))?.cache).toBe('no-store');
});

test.each(['GET', 'POST'] as const)('a %s is sent without the field where the runtime rejects it', async (method) => {
  vi.stubGlobal(
    'Request',
    class {
      constructor(_url: string, init: RequestInit) {
        if ('cache' in init) throw new Error("The 'cache' field on 'RequestInitializerDict' is not implemented.");
      }
    },
  );
  const init = await sentInit(method);
  expect(init?.method).toBe(method);
  expect(init).not.toHaveProperty('cache');
});

test('a request is sent without the field where there is no Request', async () => {
  vi.stubGlobal('Request', undefined);
  expect(await sentInit('GET')).not.toHaveProperty('cache');
});
