import type { CallToolResult } from '@modelcontextprotocol/server';
import { createXs2aClient, type Download, type Settings } from '@xs2a/client';
import { type Contract, encodePath, isJson } from '@xs2a/contract';
import { type CredentialKind, type Credentials, kindsOf } from '../credentials.ts';
import type { OperationTool } from '../tools/tool.ts';
import { failure, missingCredential, refusal } from './failure.ts';
import { readFile } from './file.ts';
import { type CallInput, toInput } from './input.ts';
import { fileResult, jsonResult } from './result.ts';
import { secretFields } from './withheld.ts';

/** The server that is called, and the credentials for it. */
export interface Target extends Credentials {
  /** Address of the API, or of a server of ours. */
  readonly url: string;
  /** In the place of the global `fetch`, for tests. */
  readonly fetch?: Settings['fetch'];
}

/** Limit of a call with its repetitions, in milliseconds. The official SDK gives up a tool after a minute. */
const longestCall = 50_000;

/** Calls the operation of a tool. */
export type Caller = (
  tool: OperationTool,
  given: Record<string, unknown>,
  signal: AbortSignal,
) => Promise<CallToolResult>;

type Method = (input: CallInput & { signal: AbortSignal }) => Promise<{ status: number; body: unknown }>;

/** @throws TypeError if the address is none */
export function createCaller(contract: Contract, { url: baseUrl, fetch, apiKey, accessToken }: Target): Caller {
  const settings = { baseUrl, fetch, timeouts: { overall: longestCall } };
  const clients: Partial<Record<CredentialKind, object>> = {
    ...(apiKey !== undefined && { apiKey: createXs2aClient({ apiKey, ...settings }) }),
    ...(accessToken !== undefined && { accessToken: createXs2aClient({ accessToken, ...settings }) }),
  };

  return async (tool, given, signal) => {
    const kinds = kindsOf(tool.operation);
    const kind = kinds.find((candidate) => clients[candidate] !== undefined);
    if (kind === undefined) return missingCredential(tool, kinds);
    const method = (clients[kind] as Record<string, Method>)[tool.name] as Method;
    try {
      const input = toInput(tool, given);
      const { status, body } = await method({ ...input, signal });
      if (status >= 400) return refusal(tool, status, body, kind);
      const secrets = secretFields(contract, tool.operation);
      if (!isDownload(body)) return jsonResult(tool, body, secrets);
      const file = await readFile(body);
      if (isJson(file.type)) return jsonResult(tool, JSON.parse(file.bytes.toString('utf8')), secrets);
      return fileResult(tool, file, uriOf(tool, input));
    } catch (error) {
      return failure(tool, error, kind);
    }
  };
}

function isDownload(body: unknown): body is Download {
  return (body as Download | undefined)?.stream instanceof ReadableStream;
}

/** Names a file by the call that returns it. */
function uriOf({ operation }: OperationTool, { path, query }: CallInput): string {
  const search = new URLSearchParams(query as Record<string, string>).toString();
  return `xs2a:${encodePath(operation, path)}${search && `?${search}`}`;
}
