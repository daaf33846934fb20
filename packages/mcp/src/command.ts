import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { ContractError, object } from '@xs2a/contract';
import { readCredentials } from './credentials.ts';
import { help } from './help.ts';
import { loadContract, packageVersion } from './load.ts';
import { readCommand, type ServeCommand, UsageError } from './options.ts';
import { createServer } from './server.ts';
import { toolsOf } from './tools/tool.ts';

/** What a command needs from its process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Ends the connection early. */
  readonly signal?: AbortSignal;
}

/**
 * Executes a command line.
 *
 * @returns the exit code: 0 when the client has closed the connection, 1 when it broke, 2 for a wrong command line
 */
export async function execute(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr } = surroundings;
  try {
    const command = readCommand(args);
    if (command.command === 'serve') return await serve(command, surroundings);
    stdout.write(`${command.command === 'help' ? help : versions()}\n`);
    return 0;
  } catch (error) {
    stderr.write(`${explain(error)}\n`);
    return 2;
  }
}

function versions(): string {
  return `@xs2a/mcp ${packageVersion}, contract ${loadContract().version}`;
}

async function serve({ url, write }: ServeCommand, surroundings: Surroundings): Promise<number> {
  const { env, stdin, stdout, stderr, signal } = surroundings;
  const contract = loadContract();
  const credentials = readCredentials(env);
  const [server] = contract.document.servers as unknown[];
  const options = { url: url ?? String(object(server).url), write, version: packageVersion, ...credentials };
  const tools = toolsOf(contract).filter(({ reads }) => reads || write);
  const transport = new StdioServerTransport(stdin, stdout);
  const connection = serveStdio(() => createServer(contract, options), {
    transport,
    // Its message may quote what the client has sent.
    onerror: ({ name }) => stderr.write(`xs2a-mcp: the client sent something that cannot be handled (${name})\n`),
  });
  const closed = new Promise<void>((resolve) => {
    const { onclose } = transport;
    transport.onclose = () => {
      onclose?.();
      resolve();
    };
  });
  signal?.addEventListener('abort', () => void connection.close());
  stderr.write(`xs2a-mcp: ${tools.length} tools for ${options.url}${write ? '' : ', read-only'}\n`);
  await closed;
  if (signal?.aborted || stdin.readableEnded) return 0;
  stderr.write('xs2a-mcp: the connection broke\n');
  return 1;
}

/** The message of an error that the caller can repair; the whole stack of any other. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\nxs2a-mcp --help explains the options.`;
  if (error instanceof ContractError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
