import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandError, onInterrupt, readPort, runCommand } from '@xs2a/tools-lib';
import { dist } from './home.ts';
import { createDocsServer } from './server.ts';

const help = `Serves the docs.

Usage: pnpm run docs [--port <port>] [--host <address>] [--dist <folder>]

  XS2A_DOCS_PORT  default port (8080)
  --dist          a site that was built to another folder`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.XS2A_DOCS_PORT ?? '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      dist: { type: 'string', default: dist },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(help);
  else await serve(values);
  return 0;
});

async function serve(options: { port: string; host: string; dist: string }): Promise<void> {
  const port = readPort('--port', options.port);
  const docs = await createDocsServer(resolve(options.dist));
  const address = await docs.listen(port, options.host).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Choose another one with --port or the environment variable XS2A_DOCS_PORT.`
        : error.message,
    );
  });
  console.log(`Docs: ${address} (stop with Ctrl-C)`);
  onInterrupt(() => docs.close());
}
