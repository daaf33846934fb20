/** Runs workflows without the rest of the suite: over HTTP, or against a function. */
import { createValidators } from '@xs2a/contract/validators';
import { createChecker } from '../../src/check/index.ts';
import type { Answer, Case, Finding } from '../../src/types.ts';
import {
  runWorkflows,
  type WorkflowDocument,
  type WorkflowOptions,
  type WorkflowsResult,
} from '../../src/workflows/index.ts';
import { ours } from '../ours.ts';

/** Answers a case; no answer at all is a broken connection. */
export type Server = (testCase: Case, secret: string | undefined) => Promise<Answer | undefined> | Answer | undefined;

/** A run whose `sent` are ids of cases, in their order. */
export type Walk = WorkflowsResult & { readonly sent: readonly string[] };

/** @param more what differs from a server with memory, and a key called `key` */
export async function walkAgainst(
  server: Server,
  documents: readonly WorkflowDocument[],
  more: Partial<WorkflowOptions> = {},
): Promise<Walk> {
  const sent: string[] = [];
  const result = await runWorkflows({
    documents,
    contract: ours,
    inputs: { apiKey: 'key' },
    stateful: true,
    check: () => [],
    wait: () => Promise.reject(new Error('nobody wanted to wait')),
    ...more,
    async send(testCase, secret) {
      sent.push(testCase.id);
      const answer = await server(testCase, secret);
      return answer === undefined ? { case: testCase, failure: 'cut' } : { case: testCase, answer };
    },
  });
  return { ...result, sent };
}

/** Holds exchanges to the contract, as the suite does. */
export function checkOurs(stateful: boolean): WorkflowOptions['check'] {
  const capabilities = { stateful, checksCredentials: false, prefers: false };
  const check = createChecker(ours, createValidators(ours.document), capabilities);
  return (exchange): Finding[] => check(exchange);
}

/** A server at an address. Credentials are HTTP Basic with the user name `api`, as our contract wants them. */
export function serverAt(url: string): Server {
  return async ({ request: { method, target, headers, body } }, secret) => {
    const authorization = `Basic ${Buffer.from(`api:${secret}`).toString('base64')}`;
    const started = performance.now();
    const init = { method, headers: { ...headers, authorization }, ...(body !== undefined && { body }) };
    const response = await fetch(`${url}${target}`, init as RequestInit);
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
      milliseconds: performance.now() - started,
    };
  };
}

/** An answer as JSON. */
export function answer(status: number, value?: unknown, headers: Record<string, string> = {}): Answer {
  const body = new TextEncoder().encode(value === undefined ? '' : JSON.stringify(value));
  const type = value === undefined ? {} : { 'content-type': 'application/json' };
  return { status, headers: { ...type, ...headers }, body, milliseconds: 1 };
}
