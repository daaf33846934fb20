import { isJson } from '@xs2a/contract';
import { type Log, silent } from '../log.ts';
import { Problem, serverError } from '../problem.ts';
import type { HttpRequest } from './request.ts';

/** What is answered to a request. */
export interface Answer {
  readonly status: number;
  /** Without `Content-Length`. `Content-Type` is `application/json` unless it is given. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * `undefined` for an answer without content. Bytes are sent as they are, a string is sent as text unless the media
   * type is JSON, everything else is sent as JSON.
   */
  readonly body: unknown;
  /** The body as bytes, where they are known: see {@link withPayload}. */
  readonly payload?: Buffer;
}

/** Finds the answer to a request; never rejects. */
export type Handler = (request: HttpRequest) => Promise<Answer>;

/** The body of an answer as bytes; `undefined` for an answer without content. */
export function toPayload({ headers, body, payload }: Answer): Buffer | undefined {
  if (payload !== undefined || body === undefined) return payload;
  if (body instanceof Uint8Array) return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const isText = typeof body === 'string' && !isJson(headers['Content-Type'] ?? 'application/json');
  return Buffer.from(isText ? body : JSON.stringify(body));
}

/** An answer that is sent more than once, with its body as bytes. */
export function withPayload(answer: Answer): Answer {
  const payload = toPayload(answer);
  return payload === undefined ? answer : { ...answer, payload };
}

/** The headers of an answer with those that follow from its payload. */
export function toHeaders({ headers }: Answer, payload: Buffer | undefined): Record<string, string> {
  if (payload === undefined) return { ...headers };
  return { 'Content-Type': 'application/json', ...headers, 'Content-Length': String(payload.length) };
}

/** Answers with a problem in the shape of the API. */
export function answerProblem(error: unknown, log: Log = silent): Answer {
  return answerWith(toProblem(error, log));
}

export function answerWith(problem: Problem): Answer {
  return { status: problem.status, headers: problem.headers, body: problem.toJSON() };
}

/** An error that is not a {@link Problem} is a fault of the server: it is logged, and a 500. */
export function toProblem(error: unknown, log: Log): Problem {
  const problem = error instanceof Problem ? error : serverError();
  if (!(error instanceof Problem)) log('error', () => String((error as Error).stack ?? error));
  else log('debug', () => `${problem.status}: ${Object.keys(problem.errors ?? {}).join(', ') || problem.message}`);
  return problem;
}
