import { resolve } from 'node:path';
import { onInterrupt, readArguments, readPort, runCommand, UsageError } from '@xs2a/tools-lib';
import { addressesFrom } from './addresses.ts';
import { dist } from './home.ts';
import { createDocsServer } from './server.ts';

const help = `Serves the docs.

Usage: pnpm run docs [--port <port>] [--host <address>] [--dist <folder>]

  --port          port, or 0 for any free port (default: XS2A_DOCS_PORT, or 8080)
  --host          address to listen on (default: 127.0.0.1)
  --dist          folder of the built site
  --help          this text

XS2A_MOCK_PORT and XS2A_TESTBANK_PORT are the ports of mock and Testbank that the pages show.

Exit code: 0 when it is stopped, 2 if the command is wrong or it cannot start.`;

await runCommand(async () => {
  const options = {
    port: { type: 'string', default: process.env.XS2A_DOCS_PORT || '8080' },
    host: { type: 'string', default: '127.0.0.1' },
    dist: { type: 'string', default: dist },
  } as const;
  const parsed = readArguments(help, options, 0);
  if (parsed !== undefined) await serve(parsed.values);
  return 0;
});

async function serve(options: { port: string; host: string; dist: string }): Promise<void> {
  const port = readPort('--port', options.port);
  const docs = await createDocsServer(resolve(options.dist), '', addressesFrom(process.env));
  const address = await docs.listen(port, options.host).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Choose another one with --port or the environment variable XS2A_DOCS_PORT.`
        : error.message,
    );
  });
  console.log(`Docs: ${address} (stop with Ctrl-C)`);
  onInterrupt(() => docs.close());
}
