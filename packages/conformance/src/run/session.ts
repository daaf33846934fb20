/** The connection of a run to its server: signs, sends, and remembers what must not be shown. */
import { type Contract, isJson, type Operation, parseJson, type Redactor } from '@xs2a/contract';
import { type Secrets, sign } from '../send/credentials.ts';
import { repeatCommand } from '../send/curl.ts';
import type { Client } from '../send/http.ts';
import type { Case, Exchange, RequestPlan } from '../types.ts';
import type { Stop } from './stop.ts';

/** An exchange, and the secrets in its request. */
interface Sent {
  readonly exchange: Exchange;
  readonly secrets: readonly string[];
}

export interface Session {
  readonly contract: Contract;
  readonly redactor: Redactor;
  /** Whether the run ended before one of its requests was answered. */
  readonly isCut: boolean;
  operation(id: string): Operation | undefined;
  /**
   * Sends a case. Never throws: an error is part of the exchange, and so is the end of the run.
   *
   * @param secret sent as the credential of the case. Default: that of the session
   */
  send(testCase: Case, secret?: string): Promise<Sent>;
  /** Sends a request that is not reported: a probe, or preparation of other cases. */
  ask(operation: Operation, request: RequestPlan): Promise<Exchange>;
  curl(testCase: Case): string;
  /** May change while a run prepares its cases. */
  secrets: Secrets;
}

/**
 * @param base address of the server, for commands that send a request again
 * @param stop asked before each request
 */
export function createSession(
  contract: Contract,
  client: Client,
  redactor: Redactor,
  base: string,
  secrets: Secrets,
  stop: Stop,
): Session {
  const operations = new Map(contract.operations.map((operation) => [operation.id, operation]));
  const session = { contract, redactor, operation, send, ask, curl, isCut: false, secrets };
  return session;

  function operation(id: string): Operation | undefined {
    return operations.get(id);
  }

  async function send(testCase: Case, secret?: string): Promise<Sent> {
    const { user } = session.secrets;
    const secrets = secret === undefined ? session.secrets : { key: secret, token: secret, user };
    if (secret !== undefined) redactor.learn(secret);
    const { request, sent } = sign(testCase.request, operations.get(testCase.operationId), secrets);
    if (!stop.mayStart()) return giveUp(testCase, sent, 'the run ended before the request was sent');
    for (const value of Object.values(request.headers)) learnBasic(value);
    const answer = await client.send(request).catch((error: Error) => error);
    if (answer instanceof Error) {
      const failure = redactor.text(answer.message);
      if (stop.signal.aborted) return giveUp(testCase, sent, failure);
      return { exchange: { case: testCase, failure }, secrets: sent };
    }
    const type = answer.headers['content-type'] ?? '';
    if (isJson(type)) redactor.learnFrom(parseJson(Buffer.from(answer.body).toString('utf8')));
    return { exchange: { case: testCase, answer }, secrets: sent };
  }

  function giveUp(testCase: Case, sent: readonly string[], failure: string): Sent {
    session.isCut = true;
    return { exchange: { case: testCase, failure, isGivenUp: true }, secrets: sent };
  }

  async function ask(asked: Operation, request: RequestPlan): Promise<Exchange> {
    const parts = { group: 'example' as const, title: '', expect: [], covers: {} };
    const { exchange } = await send({ id: `${asked.id}/setup`, operationId: asked.id, request, ...parts });
    return exchange;
  }

  function curl(testCase: Case): string {
    return redactor.text(
      repeatCommand(testCase.request, operations.get(testCase.operationId), base, session.secrets.user),
    );
  }

  function learnBasic(header: string): void {
    const encoded = /^basic (\S+)$/i.exec(header)?.[1];
    if (encoded !== undefined) redactor.learn(encoded);
  }
}
