import { readVersion } from '@xs2a/server/command-line';
import { portTaken } from '@xs2a/server/ports';
import { help, readCommand, type ServeCommand } from './options.ts';
import { isLoopback } from './platform/hosts.ts';
import type { ApiKeys, Testbank } from './testbank.ts';

/** It is next to `src` and next to `dist`. */
const manifest = new URL('../package.json', import.meta.url);

/**
 * Runs `xs2a-testbank`.
 *
 * @param print writes a line to the standard output
 * @returns the Testbank if the command has started one
 * @throws Error with a message for the user
 */
export async function run(
  args: readonly string[],
  env: Record<string, string | undefined>,
  print: (line: string) => void,
): Promise<Testbank | undefined> {
  const command = readCommand(args, env);
  switch (command.command) {
    case 'help':
      print(help);
      return undefined;
    case 'version':
      print(await readVersion(manifest));
      return undefined;
    case 'serve':
      return serve(command, print);
  }
}

async function serve({ port, host, options }: ServeCommand, print: (line: string) => void): Promise<Testbank> {
  // Loading the server takes long; help, version and mistakes in the options do not need it.
  const { createTestbank, knownKeys, randomKeys } = await import('./testbank.ts');
  const testbank = await createTestbank({ ...options, keys: isLoopback(host) ? knownKeys : randomKeys() });
  try {
    const address = await testbank.listen(port, host);
    print(`Testbank of ${testbank.operations} operations: ${address} (stop with Ctrl-C)`);
    print(`  Cockpit                ${address}/`);
    const { controlToken } = testbank;
    if (controlToken !== undefined && options.controlToken === undefined)
      print(`  Control token          ${controlToken}`);
    if (testbank.keys !== undefined) print(quickStart(address, testbank.keys));
    return testbank;
  } catch (error) {
    // The database keeps them, and does not print them again.
    if (testbank.keys !== undefined) print(keysOf(testbank.keys));
    await testbank.close();
    throw new Error(
      portTaken(error, port, '--port or the environment variable XS2A_TESTBANK_PORT') ??
        `Cannot listen on --host "${host}": ${(error as Error).message}. Expected: an address of this machine.`,
    );
  }
}

/** What to do first; it is printed when the database is new. */
function quickStart(address: string, keys: ApiKeys): string {
  const { test } = keys;
  return `
${keysOf(keys)}

  curl -u api:${test} ${address}/v1/verifications -d bank_code=88888888 -d country_id=DE
  KEY=…   # wizard_session_key of the answer
  curl -u api:${test} ${address}/v1/wizard -d key=$KEY
  curl -u api:${test} ${address}/v1/wizard -d key=$KEY \\
    -d USER_NAME=hartmut.mustermann -d USER_PIN=12345 -d privacy_policy=true
  curl -u api:${test} ${address}/v1/verifications
`;
}

function keysOf({ test, live }: ApiKeys): string {
  return `  API key of mode Test   ${test}\n  API key of mode Live   ${live}`;
}
