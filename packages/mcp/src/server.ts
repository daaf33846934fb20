import { type CallToolResult, fromJsonSchema, type JsonSchemaType, McpServer } from '@modelcontextprotocol/server';
import type { Contract } from '@xs2a/contract';
import { createCaller, type Target } from './call/call.ts';
import { hide } from './credentials.ts';
import { toolsOf } from './tools/tool.ts';

export interface ServerOptions extends Target {
  /** Whether the tools that create, change or delete something can be used. */
  readonly write: boolean;
  /** Version of this package. */
  readonly version: string;
}

/** Arguments of a tool, by their names. */
type Arguments = Record<string, unknown>;

/**
 * An MCP server with a tool for each operation of the contract. It serves one connection.
 *
 * @throws TypeError if the address is none
 */
export function createServer(contract: Contract, options: ServerOptions): McpServer {
  const server = new McpServer(
    { name: 'xs2a', title: contract.title, version: options.version },
    { instructions: instructions(options) },
  );
  const call = createCaller(contract, options);
  const hidden = hide(options);
  for (const tool of toolsOf(contract)) {
    const { name, description, inputSchema, annotations, reads } = tool;
    const registered = server.registerTool(
      name,
      { description, inputSchema: fromJsonSchema<Arguments>(inputSchema as JsonSchemaType), annotations },
      async (given, { mcpReq: { signal } }) => withTexts(await call(tool, given, signal), hidden),
    );
    if (!reads && !options.write) registered.disable();
  }
  return server;
}

function instructions({ url, write }: ServerOptions): string {
  return [
    `Tools of the XS2A API at ${url}: verifications, risks, payments and bank accounts of bank users.`,
    'Lists answer one page: page starts at 1, per_page is its size, and last_page is the number of the last page.',
    'Times without a zone are local time in Europe/Berlin.',
    ...(write ? [] : ['Tools that change something are disabled. To enable them, start this server with --write.']),
  ].join('\n');
}

/** Changes all texts of a result; files in Base64 stay as they are. */
function withTexts(result: CallToolResult, change: (text: string) => string): CallToolResult {
  const content = result.content.map((block) => {
    if (block.type === 'text') return { ...block, text: change(block.text) };
    if (block.type === 'resource' && 'text' in block.resource) {
      return { ...block, resource: { ...block.resource, text: change(block.resource.text) } };
    }
    return block;
  });
  return { ...result, content };
}
