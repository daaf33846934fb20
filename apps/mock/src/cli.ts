import { readFile } from 'node:fs/promises';
import { portTaken } from '@xs2a/server/ports';
import { help, readCommand } from './options.ts';

async function main(): Promise<void> {
  const command = readCommand(process.argv.slice(2), process.env);
  switch (command.command) {
    case 'help':
      console.log(help);
      return;
    case 'version':
      console.log(await readVersion());
      return;
    case 'serve':
      return serve(command);
  }
}

async function serve({ port, host, options }: Extract<ReturnType<typeof readCommand>, { command: 'serve' }>) {
  // Prism takes long to load; help, version and mistakes on the command line do not need it.
  const { createMockServer } = await import('./server.ts');
  const mock = await createMockServer(options).catch((error: Error) => {
    throw options.openapi === undefined ? error : new Error(`--openapi: ${error.message}`);
  });
  let address: string;
  try {
    address = await mock.listen(port, host);
  } catch (error) {
    throw new Error(
      portTaken(error, port, '--port or the environment variable XS2A_MOCK_PORT') ??
        `--host "${host}" cannot be listened on: ${(error as Error).message}. Expected: an address of this machine.`,
    );
  }
  console.log(`Mock of ${mock.operations} operations: ${address} (stop with Ctrl-C)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void mock.close().then(() => process.exit(0)));
  }
}

/** The manifest lies beside `src` and beside `dist`. */
async function readVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
