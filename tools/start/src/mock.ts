import { type Running, StartError, serve, services } from './services.ts';

const mocks = services.filter(({ variable }) => variable === 'XS2A_MOCK_PORT');

/** A mock that is replaced by a new one, on the same port, when the contract has changed. */
export function createMockOnDemand(env: Record<string, string | undefined>) {
  let current: { running: Running[]; close: () => Promise<void> } | undefined;
  return {
    /** @returns a line that says where the mock is, or why it is not */
    async restart(): Promise<string> {
      await current?.close();
      current = undefined;
      try {
        current = await serve(mocks, env);
        return `Mock: ${current.running[0]?.address}`;
      } catch (error) {
        if (error instanceof StartError) return error.message;
        return `Mock: ${(error as Error).message}`;
      }
    },
    close: async (): Promise<void> => current?.close(),
  };
}
