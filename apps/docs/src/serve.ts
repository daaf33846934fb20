import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dist } from './home.ts';
import { createDocsServer } from './server.ts';

const help = `Serves the docs.

Usage: pnpm run docs [--port <port>] [--host <address>] [--dist <folder>]

  XS2A_DOCS_PORT  default port (8080)
  --dist          a site that was built to another folder`;

try {
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
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function serve(options: { port: string; host: string; dist: string }): Promise<void> {
  if (!/^[0-9]+$/.test(options.port) || Number(options.port) > 65535) {
    throw new Error(`"${options.port}" is no port: expected a number from 0 to 65535.`);
  }
  const docs = await createDocsServer(resolve(options.dist));
  const address = await docs.listen(Number(options.port), options.host).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Port ${options.port} is taken. Choose another one with --port or the environment variable XS2A_DOCS_PORT.`,
    );
  });
  console.log(`Docs: ${address} (stop with Ctrl-C)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void docs.close().then(() => process.exit(0)));
  }
}
