import { readVersion } from '@xs2a/server/command-line';
import { portTaken } from '@xs2a/server/ports';
import { help, readCommand } from './options.ts';
import type { MockServer } from './server.ts';

type ServeCommand = Extract<ReturnType<typeof readCommand>, { command: 'serve' }>;

/** It is next to `src` and next to `dist`. */
const manifest = new URL('../package.json', import.meta.url);

/**
 * Runs `xs2a-mock`.
 *
 * @param print writes a line to the standard output
 * @param warn writes a line to the standard error stream
 * @returns the mock if the command has started one
 * @throws Error with a message of one line for the user
 */
export async function run(
  args: readonly string[],
  env: Record<string, string | undefined>,
  print: (line: string) => void,
  warn: (line: string) => void,
): Promise<MockServer | undefined> {
  const command = readCommand(args, env);
  switch (command.command) {
    case 'help':
      print(help);
      return undefined;
    case 'version':
      print(await readVersion(manifest));
      return undefined;
    case 'serve':
      return serve(command, print, warn);
  }
}

async function serve(
  { port, host, options }: ServeCommand,
  print: (line: string) => void,
  warn: (line: string) => void,
): Promise<MockServer> {
  // Loading the server takes long; help, version and mistakes in the options do not need it.
  const { createMockServer } = await import('./server.ts');
  const mock = await createMockServer(options).catch((error: Error) => {
    throw options.openapi === undefined ? error : new Error(`--openapi: ${error.message}`);
  });
  for (const operation of mock.leftOut) warn(`Left out, because it cannot be read: ${operation}.`);
  try {
    const address = await mock.listen(port, host);
    print(`Mock of ${mock.operations} operations: ${address} (stop with Ctrl-C)`);
    return mock;
  } catch (error) {
    throw new Error(
      portTaken(error, port, '--port or the environment variable XS2A_MOCK_PORT') ??
        `Cannot listen on --host "${host}": ${(error as Error).message}. Expected: an address of this machine.`,
    );
  }
}
