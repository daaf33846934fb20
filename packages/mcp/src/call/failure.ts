import type { CallToolResult } from '@modelcontextprotocol/server';
import { Xs2aError } from '@xs2a/client';
import { isObject, object } from '@xs2a/contract';
import type { CredentialKind } from '../credentials.ts';
import { variables } from '../credentials.ts';
import type { OperationTool } from '../tools/tool.ts';
import { FileError } from './file.ts';
import { InputError } from './input.ts';
import { errorResult } from './result.ts';

/**
 * An error of the API as the result of a tool: its message, and a line for each refused field.
 *
 * @param kind the credential that was sent
 */
export function refusal(tool: OperationTool, status: number, body: unknown, kind: CredentialKind): CallToolResult {
  const { message, errors } = object(body);
  const fields = Object.entries(object(errors)).flatMap(([field, messages]) =>
    [messages].flat().map((text) => `- ${field}: ${text}`),
  );
  const said = typeof message === 'string' ? message : 'The API gives no reason.';
  return errorResult(`${tool.name} failed with ${status}: ${said}`, ...fields, ...advice(status, kind));
}

/** What the agent or the operator of this server can do about a status. */
function advice(status: number, kind: CredentialKind): string[] {
  if (status === 401) return [`Check the environment variable ${variables[kind]} of this server.`];
  if (status === 403)
    return [`The credential in ${variables[kind]} is not allowed to do this. A test key reaches test data only.`];
  if (status === 429 || status >= 500) return ['Try again later.'];
  return [];
}

export function missingCredential(tool: OperationTool, [kind = 'apiKey']: readonly CredentialKind[]): CallToolResult {
  const what = kind === 'apiKey' ? 'the API key of the account' : 'an access token of a bank user';
  return errorResult(`${tool.name} needs ${what}. Set ${variables[kind]} in the environment of this server.`);
}

const foreign = 'The answer is not one of the API. Check whether --url of this server is the address of the API.';

/** Whether a server of another kind has answered: it finds nothing, or answers something that is not JSON. */
function isForeign({ status, body, name }: Xs2aError): boolean {
  return name === 'Xs2aParseError' || (status === 404 && !isObject(body));
}

/** A call without a usable answer as the result of a tool. */
export function failure(tool: OperationTool, error: unknown, kind: CredentialKind): CallToolResult {
  if (error instanceof InputError || error instanceof FileError) return errorResult(error.message);
  if (!(error instanceof Xs2aError)) return errorResult(`${tool.name} failed: ${(error as Error).message}`);
  const { status, body } = error;
  // A `2xx` here is not documented, or cannot be read: it is no refusal.
  if (status !== undefined && status >= 300 && isObject(body)) return refusal(tool, status, body, kind);
  return errorResult(
    error.message,
    ...(status === undefined ? [] : advice(status, kind)),
    ...(isForeign(error) ? [foreign] : []),
    ...(error.mayHaveSucceeded ? ['It may have been carried out all the same: look before you repeat it.'] : []),
  );
}
