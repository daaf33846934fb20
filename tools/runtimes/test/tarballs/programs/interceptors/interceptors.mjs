/** What calls end with when an interceptor refuses a request that no mock answers. */
import { createXs2aClient } from '@xs2a/client';

const [kind, tool] = process.argv.slice(2);
const { default: defaultExport, ...library } = await import(tool);

/** Prepares an interceptor, and returns settings that send through it. */
const interceptors = {
  msw: async () => {
    const { setupServer } = library;
    // The name of the option in version 2, and in version 3.
    setupServer().listen({ onUnhandledRequest: 'error', onUnhandledFrame: 'error' });
    return {};
  },
  nock: async () => {
    defaultExport.disableNetConnect();
    return {};
  },
  undici: async () => {
    const { MockAgent, fetch } = library;
    const dispatcher = new MockAgent();
    dispatcher.disableNetConnect();
    return { fetch: (url, init) => fetch(url, { ...init, dispatcher }) };
  },
  // Nothing listens on this port: a connection that fails.
  none: async () => ({ baseUrl: 'http://127.0.0.1:1' }),
};

console.error = () => {};
const sent = [];
const hooks = { onRequest: () => void sent.push(1) };
const settings = await interceptors[kind]();
const error = await createXs2aClient({ apiKey: 'key', hooks, ...settings })
  .getVersion()
  .catch((reason) => reason);
console.log(JSON.stringify({ name: error.name, cause: error.cause?.name, attempts: sent.length }));
process.exit();
