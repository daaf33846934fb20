import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prismCli, type Server, startServer } from '@xs2a/tools-bench';
import { sampleRequests } from './requests.ts';

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const commands = {
  mock: (port: number) => [local('../bin/xs2a-mock.js'), '--port', String(port)],
  'prism-cli': prismCli,
  'prism-http': (port: number) => [local('bare-prism.ts'), String(port)],
} as const;

/** Starts a server, and waits for its first answer. */
export function startSample(name: keyof typeof commands): Promise<Server> {
  if (!existsSync(local('../dist/cli.js'))) throw new Error('The mock is not built. Run `pnpm build` first.');
  return startServer(name, commands[name], sampleRequests[0]);
}
