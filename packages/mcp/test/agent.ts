import { type CallToolResult, Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { exampleParameters, object } from '@xs2a/contract';
import { createMockServer } from '@xs2a/mock';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { loadContract } from '../src/load.ts';
import { createServer, type ServerOptions } from '../src/server.ts';
import type { OperationTool } from '../src/tools/tool.ts';

export const contract = loadContract();

/** Credentials that no text may repeat. */
export const secrets = { apiKey: 'key-of-the-account-4711', accessToken: 'token-of-a-bank-user-0815' };

const mock = await createMockServer({});

/** An agent that uses our server in the same process: with both credentials, against the mock, unless it is told otherwise. */
export async function connect(options: Partial<ServerOptions> = {}): Promise<Client> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const defaults = { url: 'https://api.xs2a.com', write: true, version: '1.2.3', fetch: mock.fetch, ...secrets };
  await createServer(contract, { ...defaults, ...options }).connect(ours);
  const client = new Client({ name: 'agent', version: '1.0.0' });
  await client.connect(theirs);
  return client;
}

/** An agent whose API always answers the same. */
export function connectTo(status: number, body: unknown, headers: Record<string, string> = {}): Promise<Client> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const init = { status, headers: { 'content-type': 'application/json', ...headers } };
  return connect({ fetch: async () => new Response(text, init) });
}

export async function call(client: Client, name: string, given: Record<string, unknown> = {}): Promise<CallToolResult> {
  return (await client.callTool({ name, arguments: given })) as CallToolResult;
}

/** The texts of a result, one per line. */
export function textOf({ content }: CallToolResult): string {
  return content.flatMap((block) => (block.type === 'text' ? block.text : [])).join('\n');
}

const ajv = new Ajv2020({ strict: false, coerceTypes: true });

/**
 * Arguments of a tool, from the examples of the contract. A value of several types becomes one of the type that the tool
 * takes: an amount is a number, not a text.
 */
export function exampleOf({ operation, inputSchema }: OperationTool): Record<string, unknown> {
  const [media] = operation.body?.content ?? [];
  const { path, query } = exampleParameters(contract, operation);
  for (const { value } of media?.examples ?? [{ value: {} }]) {
    const given = structuredClone({ ...path, ...query, ...object(value) });
    if (ajv.validate(inputSchema, given)) return given;
  }
  throw new Error(`${operation.id} has no example that its tool takes: ${ajv.errorsText()}`);
}
