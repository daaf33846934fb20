import { describe, expect, it } from 'vitest';
import { createMockOnDemand } from '../src/mock.ts';
import type { Service } from '../src/services.ts';

/** A mock that notes what happens to it; each start may fail with an error. */
function createService(...failures: (Error | undefined)[]) {
  const steps: string[] = [];
  const service: Service = {
    name: 'Mock',
    about: '',
    variable: 'XS2A_MOCK_PORT',
    port: 4010,
    create: async () => {
      const failure = failures.shift();
      if (failure) throw failure;
      return {
        listen: async (port) => {
          steps.push('listen');
          return `http://127.0.0.1:${port}`;
        },
        close: async () => void steps.push('close'),
      };
    },
  };
  return { service, steps };
}

describe('the mock of pnpm dev', () => {
  it('is replaced on the same port', async () => {
    const { service, steps } = createService();
    const mock = createMockOnDemand({}, [service]);
    expect(await mock.restart()).toBe('Mock: http://127.0.0.1:4010');
    expect(await mock.restart()).toBe('Mock: http://127.0.0.1:4010');
    await mock.close();
    expect(steps).toEqual(['listen', 'close', 'listen', 'close']);
  });

  it('says why it cannot start, and starts the next time', async () => {
    const { service } = createService(new Error('no such operation'));
    const mock = createMockOnDemand({}, [service]);
    expect(await mock.restart()).toBe('Mock: no such operation');
    expect(await mock.restart()).toBe('Mock: http://127.0.0.1:4010');
  });

  it('names the variable that is not a port', async () => {
    const { service } = createService();
    expect(await createMockOnDemand({ XS2A_MOCK_PORT: 'many' }, [service]).restart()).toBe(
      'XS2A_MOCK_PORT="many" is not a port: expected a number from 0 to 65535.',
    );
  });

  it('can be closed before it was started', async () => {
    await expect(createMockOnDemand({}, []).close()).resolves.toBeUndefined();
  });
});
