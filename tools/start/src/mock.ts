import { CommandError } from '@xs2a/tools-lib';
import { type Running, type Service, serve, services } from './services.ts';

const mockAlone = services.filter(({ variable }) => variable === 'XS2A_MOCK_PORT');

/** A mock that is replaced by a new one, on the same port, when the contract has changed. */
export function createMockOnDemand(
  env: Readonly<Record<string, string | undefined>>,
  chosen: readonly Service[] = mockAlone,
) {
  let current: { running: Running[]; close: () => Promise<void> } | undefined;
  return {
    /** @returns a line with the address of the mock, or the reason why it did not start */
    async restart(): Promise<string> {
      await current?.close();
      current = undefined;
      try {
        current = await serve(chosen, env);
        return `Mock: ${current.running[0]?.address}`;
      } catch (error) {
        const { message } = error as Error;
        return error instanceof CommandError ? message : `Mock: ${message}`;
      }
    },
    close: async (): Promise<void> => current?.close(),
  };
}
