import { fileURLToPath } from 'node:url';
import { Client as NewClient } from '@modelcontextprotocol/client';
import { StdioClientTransport as NewTransport } from '@modelcontextprotocol/client/stdio';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { createMockServer } from '@xs2a/mock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, secrets } from './agent.ts';

const all = contract.operations.length;
const readable = contract.operations.filter(({ method }) => method === 'GET').length;
const program = fileURLToPath(new URL('../bin/xs2a-mcp.js', import.meta.url));
const mock = await createMockServer({});
const url = await mock.listen(0);
afterAll(() => mock.close());

const parameters = (...more: string[]) => ({
  command: process.execPath,
  args: [program, '--url', url, ...more],
  env: { XS2A_API_KEY: secrets.apiKey },
  stderr: 'pipe' as const,
});

/** What the official clients of both protocols have in common. */
interface Agent {
  listTools(): Promise<{ tools: { name: string }[] }>;
  callTool(call: { name: string; arguments?: Record<string, unknown> }): Promise<unknown>;
  close(): Promise<void>;
}

interface Connection {
  readonly agent: Agent;
  /** What the server has written to its standard error. */
  readonly log: () => string;
}

const info = { name: 'agent', version: '1.0.0' };

/** Connects, and keeps what the server logs. */
async function connectBy<Transport extends NewTransport | OldTransport>(
  client: Agent & { connect(transport: Transport): Promise<void> },
  transport: Transport,
): Promise<Connection> {
  let log = '';
  transport.stderr?.on('data', (chunk) => {
    log += chunk;
  });
  await client.connect(transport);
  return { agent: client, log: () => log };
}

const clients: Record<string, (...more: string[]) => Promise<Connection>> = {
  'the newest protocol': async (...more) => {
    const client = new NewClient(info, { versionNegotiation: { mode: 'auto' } });
    const connection = await connectBy(client, new NewTransport(parameters(...more)));
    expect(client.getProtocolEra()).toBe('modern');
    return connection;
  },
  'the protocol of 2025': (...more) => connectBy(new OldClient(info), new OldTransport(parameters(...more))),
};

describe.each(Object.entries(clients))('the installed command, with a client that speaks %s', (_, start) => {
  let reading: Connection;
  let writing: Connection;
  beforeAll(async () => {
    reading = await start();
    writing = await start('--write');
  });
  afterAll(() => Promise.all([reading.agent.close(), writing.agent.close()]));

  test('lists the tools that read, and all with --write', async () => {
    expect((await reading.agent.listTools()).tools).toHaveLength(readable);
    expect((await writing.agent.listTools()).tools).toHaveLength(all);
  });

  test('reads', async () => {
    const result = await reading.agent.callTool({ name: 'listRisks', arguments: { per_page: 2 } });
    expect(result).toMatchObject({
      content: [{ text: expect.stringContaining('"transaction":"10001-xr-UCnK-0K3Q"') }],
    });
  });

  test('downloads', async () => {
    const given = { risk_id: '10001-xr-UCnK-0K3Q', format: 'pdf' };
    const result = await reading.agent.callTool({ name: 'downloadFactSheet', arguments: given });
    expect(result).toMatchObject({ content: [{}, { resource: { mimeType: 'application/pdf' } }] });
  });

  test('writes only with --write', async () => {
    const call = { name: 'createRisk', arguments: { bank_code: '88888888', country_id: 'DE' } };
    await expect(reading.agent.callTool(call)).rejects.toThrow('createRisk disabled');
    expect(JSON.stringify(await writing.agent.callTool(call))).toContain('wizard_session_key');
  });

  test('tells what is refused, and which credential is missing', async () => {
    const refused = await writing.agent.callTool({ name: 'createRisk', arguments: { iban: 'DE00' } });
    expect(refused).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('422') }] });
    const missing = await writing.agent.callTool({ name: 'listBankAccounts' });
    expect(missing).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('XS2A_ACCESS_TOKEN') }] });
  });

  test('logs how many tools there are, and no secret', () => {
    expect(reading.log()).toBe(`xs2a-mcp: ${readable} tools for ${url}, read-only\n`);
    expect(writing.log()).toBe(`xs2a-mcp: ${all} tools for ${url}\n`);
  });
});
