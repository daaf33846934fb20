/** The connection of a run to its server: signs, sends, and remembers what must not be shown. */
import { type Contract, isJson, type Operation, parseJson, type Redactor, redacted } from '@xs2a/contract';
import { type Secrets, sign, whyUnsigned } from '../send/credentials.ts';
import { repeatCommand } from '../send/curl.ts';
import type { Client, HttpRequest } from '../send/http.ts';
import type { TokenSource } from '../send/oauth2.ts';
import type { Pace } from '../send/pace.ts';
import type { Answer, Case, CaseResult, Exchange, RequestPlan } from '../types.ts';
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
   * Sends a case. An error of the server is part of the exchange, and so is the end of the run.
   *
   * @param secret sent as the credential of the case. Default: that of the session
   * @throws {TokenError} when a token of OAuth 2 cannot be renewed
   */
  send(testCase: Case, secret?: string): Promise<Sent>;
  /** Sends a request that is not reported: a probe, or preparation of other cases. */
  ask(operation: Operation, request: RequestPlan): Promise<Exchange>;
  /** How the request of a case is sent again. */
  again(testCase: Case): Again;
  /** Why no right credentials can be sent to an operation; `undefined` if they can. */
  whyUnsigned(operation: Operation): string | undefined;
  /** May change while a run prepares its cases. */
  secrets: Secrets;
  /** The creation of the object that a target is in, if the run has created it. */
  creationOf: (target: string) => Creation | undefined;
  /** Called with every answer. */
  onAnswer: (operation: Operation, request: RequestPlan, answer: Answer) => void;
}

/** What a session is made of. */
interface Parts {
  readonly contract: Contract;
  readonly client: Client;
  readonly redactor: Redactor;
  /** Address of the server, for commands that send a request again. */
  readonly base: string;
  readonly secrets: Secrets;
  /** Asked before each request. */
  readonly stop: Stop;
  readonly pace: Pace;
  /** Added to every request that does not have them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where tokens of OAuth 2 come from, and for which security schemes they are. */
  readonly tokens: Tokens | undefined;
}

export interface Tokens {
  readonly source: TokenSource;
  readonly schemes: readonly string[];
}

/** The request that has created an object. */
export interface Creation {
  /** Path of the object. */
  readonly path: string;
  readonly operation: Operation;
  readonly request: RequestPlan;
}

/** How a request is sent again. */
type Again = Pick<CaseResult, 'curl' | 'notes' | 'before'>;

/** Times that one request is sent, if the server asks to wait. */
const maxAttempts = 5;

export function createSession(parts: Parts): Session {
  const { contract, client, redactor, base, secrets, stop, pace, headers, tokens } = parts;
  const operations = new Map(contract.operations.map((operation) => [operation.id, operation]));
  const session: Session & { isCut: boolean } = {
    ...{ contract, redactor, operation, send, ask, again },
    whyUnsigned: (operation) => whyUnsigned(operation, session.secrets),
    isCut: false,
    secrets,
    creationOf: () => undefined,
    onAnswer: () => {},
  };
  return session;

  function operation(id: string): Operation | undefined {
    return operations.get(id);
  }

  async function send(testCase: Case, secret?: string): Promise<Sent> {
    await renewToken();
    const { user } = session.secrets;
    const secrets = secret === undefined ? session.secrets : { key: secret, token: secret, user };
    if (secret !== undefined) redactor.learn(secret);
    const { request, sent } = sign(withHeaders(testCase, headers), operations.get(testCase.operationId), secrets);
    for (const value of Object.values(request.headers)) learnBasic(value);
    // What is nearly the secret tells it.
    if (testCase.request.nearMiss !== undefined) for (const value of sent) redactor.learn(value);
    const answer = await answerTo(request);
    if (answer === undefined) return giveUp(testCase, sent, 'the run ended before the request was sent');
    if (answer instanceof Error) {
      const failure = redactor.text(answer.message);
      if (stop.signal.aborted) return giveUp(testCase, sent, failure);
      return { exchange: { case: testCase, failure }, secrets: sent };
    }
    const type = answer.headers['content-type'] ?? '';
    if (isJson(type)) redactor.learnFrom(parseJson(Buffer.from(answer.body).toString('utf8')));
    const asked = operations.get(testCase.operationId);
    if (asked !== undefined) session.onAnswer(asked, testCase.request, answer);
    return { exchange: { case: testCase, answer }, secrets: sent };
  }

  async function renewToken(): Promise<void> {
    if (tokens === undefined) return;
    const token = await tokens.source.token();
    redactor.learn(token);
    const named = new Map(session.secrets.named);
    for (const scheme of tokens.schemes) named.set(scheme, token);
    session.secrets = { ...session.secrets, named };
  }

  /** @returns `undefined` when the run ends before the request is sent */
  async function answerTo(request: HttpRequest): Promise<Answer | Error | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      await pace.turn();
      if (!stop.mayStart()) return undefined;
      const answer = await client.send(request).catch((error: Error) => error);
      // What is asked for by Prefer is no refusal.
      if (answer instanceof Error || 'prefer' in request.headers || attempt === maxAttempts) return answer;
      if (!pace.heed(answer)) return answer;
    }
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

  function again(testCase: Case): Again {
    const request = withHeaders(testCase, headers);
    const curl = commandOf(request, operations.get(testCase.operationId));
    const creation = session.creationOf(request.target);
    const notes = [
      ...(curl.includes(redacted) ? [`${redacted} stands for a secret, which this report does not show.`] : []),
      ...(creation === undefined ? [] : [noteOn(creation)]),
    ];
    if (creation === undefined) return { curl, notes };
    const before = withHeaders({ id: '', request: creation.request }, headers);
    return { curl, notes, before: commandOf(before, creation.operation) };
  }

  function commandOf(request: RequestPlan, asked: Operation | undefined): string {
    return repeatCommand(request, asked, base, session.secrets, redactor.text);
  }

  function learnBasic(header: string): void {
    const encoded = /^basic (\S+)$/i.exec(header)?.[1];
    if (encoded !== undefined) redactor.learn(encoded);
  }
}

function noteOn({ path }: Creation): string {
  return `The run created ${path} and deleted it: create it again, and put its id into the command.`;
}

/** The request with the headers of the caller, unless the case is about one of them. */
function withHeaders(
  { id, request }: Pick<Case, 'id' | 'request'>,
  headers: Readonly<Record<string, string>>,
): RequestPlan {
  const added = Object.entries(headers).filter(([name]) => !id.includes(`/header/${name}: `));
  if (added.length === 0) return request;
  const { cookie } = request.headers;
  // Cookies of the operation and of the caller are one header.
  const joined = added.map(([name, value]) => [name, name === 'cookie' && cookie ? `${cookie}; ${value}` : value]);
  return { ...request, headers: { ...request.headers, ...Object.fromEntries(joined) } };
}
