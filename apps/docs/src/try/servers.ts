/** A server on the reader's machine that the page offers. */
export interface OfferedServer {
  name: string;
  base: string;
  /** Values that are filled in when it is chosen, by the name of the security scheme. */
  credentials: { apiKey: string; accessToken: string };
  /** The command that starts it; `--port` follows. */
  command: string;
}

/** The first one is chosen at the beginning: it answers every operation as it is filled in. */
export const servers: readonly [OfferedServer, ...OfferedServer[]] = [
  {
    name: 'mock',
    base: 'http://127.0.0.1:4010',
    credentials: { apiKey: 'key', accessToken: 'token' },
    command: 'npx -y pnpm@12.21.0 mock',
  },
  {
    name: 'Testbank',
    base: 'http://127.0.0.1:4020',
    // An access token belongs to a bank user: there is none in a new Testbank.
    credentials: { apiKey: 'testbank_test_key', accessToken: '' },
    command: 'npx -y pnpm@12.21.0 testbank',
  },
];
