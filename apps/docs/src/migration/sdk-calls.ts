/** The calls of the provider's SDKs, each with the operation of the contract that answers it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '@xs2a/contract';
import { parse } from 'yaml';
import { readContract } from '../contract.ts';
import { home } from '../home.ts';

interface Row {
  /** Name in the Node.js SDK, where it has the call: `Risk.create`. */
  node?: string;
  /** Name in the Java SDK: `RiskService.create`. */
  java?: string;
  /** Method and path that they send: `GET /v1/risks/{id}`. */
  request: string;
}

/** A call that the contract covers. */
interface CoveredCall extends Row {
  operation: Operation;
  /** What differs apart from the name. */
  note?: string;
}

/** A call that the contract does not know. */
interface MissingCall extends Row {
  instead: string;
}

export interface SdkPart {
  part: string;
  covered: CoveredCall[];
  missing: MissingCall[];
}

type Call = Row & { note?: string; instead?: string };

/**
 * The calls of both SDKs, by product.
 *
 * @throws Error if a call has an operation and says what to do instead, or has neither
 */
export function readSdkCalls(
  text: string = readFileSync(join(home, 'src/migration/sdk-calls.yaml'), 'utf8'),
): SdkPart[] {
  const operations = operationsByRequest(readContract().operations);
  return (parse(text) as { part: string; calls: Call[] }[]).map(({ part, calls }) => {
    const covered: CoveredCall[] = [];
    const missing: MissingCall[] = [];
    for (const { instead, ...call } of calls) {
      const operation = operations.get(toShape(call.request));
      if (operation !== undefined && instead === undefined) covered.push({ ...call, operation });
      else if (operation === undefined && instead !== undefined) missing.push({ ...call, instead });
      else throw new Error(complaintAbout(call, operation));
    }
    return { part, covered, missing };
  });
}

function complaintAbout({ request }: Row, operation: Operation | undefined): string {
  return operation === undefined
    ? `The contract does not know ${request}. Repair it in sdk-calls.yaml, or say what to do "instead".`
    : `${request} is answered by ${operation.id}. Remove its "instead" from sdk-calls.yaml.`;
}

/** The operations that neither SDK calls. */
export function listUncalledOperations(): Operation[] {
  const called = readSdkCalls().flatMap(({ covered }) => covered.map(({ operation }) => operation.id));
  return readContract().operations.filter(({ id }) => !called.includes(id));
}

/** The call of `@xs2a/client`: `user.getBankAccount({ path })`. The client `user` has an access token. */
export function clientCallOf({ id, security, parameters, body }: Operation): string {
  const takesKey = security.some((schemes) => schemes.some(({ credential }) => credential === 'key'));
  const fields = [
    ...['path', 'query'].filter((place) => parameters.some((parameter) => parameter.in === place)),
    ...(body === undefined ? [] : ['body']),
  ];
  return `${takesKey ? 'client' : 'user'}.${id}(${fields.length > 0 ? `{ ${fields.join(', ')} }` : ''})`;
}

/** Operations by the requests that they answer, aliases of their paths included. */
function operationsByRequest(operations: readonly Operation[]): Map<string, Operation> {
  return new Map(
    operations.flatMap((operation) =>
      [operation.path, ...operation.aliases].map((path) => [toShape(`${operation.method} ${path}`), operation]),
    ),
  );
}

/** A request without the names of its placeholders: `GET /v1/risks/{}`. */
function toShape(request: string): string {
  return request.replaceAll(/\{\w+\}/g, '{}');
}
