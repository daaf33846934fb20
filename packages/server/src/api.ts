import type { Contract, Operation } from '@xs2a/contract';
import { answerOptions, isPreflight, withCors } from './cors.ts';
import { type Answer, answerWith, type Handler, toProblem } from './http/answer.ts';
import type { HttpRequest } from './http/request.ts';
import type { Log } from './log.ts';
import { methodNotAllowed, newErrors, notFound, type Problem, unauthorized, validationFailed } from './problem.ts';
import { parseBody } from './request/body.ts';
import { type Credential, challengeOf, readCredentials, realmOf } from './request/credentials.ts';
import { type CallParameters, createParameterReader } from './request/parameters.ts';
import { isDecodable, parseQuery } from './request/query.ts';
import type { RequestValidator } from './request/validate.ts';
import { allowedMethods, createRouter } from './routes.ts';
import { createPathRedactor } from './shown-path.ts';

/** A request that keeps the contract. */
export interface Call<Caller> {
  readonly request: HttpRequest;
  readonly operation: Operation;
  /** Converted to the types of their schemas. Placeholders of the path that are not documented are strings. */
  readonly parameters: CallParameters;
  /** The whole query, with parameters that are not documented. */
  readonly query: URLSearchParams;
  /**
   * Parsed JSON, or a form converted to the types of its schema; `undefined` if there is no body, if the operation
   * has none, or for any other media type.
   */
  readonly body: unknown;
  /** What `authenticate` has returned. */
  readonly caller: Caller;
}

/** A request to a path of the contract with its answer, refused or not. */
export interface Exchange {
  readonly request: HttpRequest;
  /** Path of the request as it may be shown: without what is not an id. */
  readonly shownPath: string;
  /** `undefined` if no operation has this path and method. */
  readonly operation: Operation | undefined;
  /** The parsed body and its size in bytes; `undefined` if there was none, or it was refused before it was parsed. */
  readonly body: { readonly value: unknown; readonly size: number } | undefined;
  readonly answer: Answer;
  /** Why the request was refused; `undefined` if it was not. */
  readonly problem: Problem | undefined;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
}

/** A request that is refused. */
export interface Refused {
  readonly request: HttpRequest;
  /** `undefined` if no operation has this path and method. */
  readonly operation: Operation | undefined;
  /** The operations of the path; none if it is not in the contract. */
  readonly siblings: readonly Operation[];
}

type Awaitable<Value> = Value | Promise<Value>;

export interface ApiOptions<Caller> {
  readonly contract: Contract;
  /** Answers a request that keeps the contract. It may throw a {@link Problem}. */
  handle(call: Call<Caller>): Awaitable<Answer>;
  /**
   * Decides who calls: `undefined` for a wrong secret, which is refused with 401. It may throw another {@link Problem}.
   *
   * @param credentials those that the operation asks for; none if it asks for none
   */
  authenticate(
    credentials: readonly Credential[],
    operation: Operation,
    request: HttpRequest,
  ): Awaitable<Caller | undefined>;
  /** Answers a refused request. Default: `{code, message}`, with `errors` by field in a 422. */
  refuse?(problem: Problem, refused: Refused): Awaitable<Answer>;
  /** Runs when the operation is known and nothing else is checked yet. It may wait, or throw a {@link Problem}. */
  intercept?(operation: Operation, request: HttpRequest): Awaitable<void>;
  /** Learns of every request, after it is answered and before the answer is sent. */
  onExchange?(exchange: Exchange): void;
  /** Largest body in bytes. */
  readonly bodyLimit: number;
  /** Whether parameters and bodies are checked against the contract. */
  readonly validate: boolean;
  readonly log: Log;
}

/** Everything known about a request before it is answered. */
type Progress = { -readonly [Name in 'operation' | 'body' | 'problem']: Exchange[Name] } & {
  siblings: readonly Operation[];
};

/**
 * Serves the operations of a contract: finds the operation of a request, checks credentials, parameters and body, and
 * lets `handle` answer what keeps the contract. Everything else is refused.
 */
export function createApi<Caller>(options: ApiOptions<Caller>): Handler {
  const { contract, log, bodyLimit } = options;
  const realm = realmOf(contract);
  const route = createRouter(contract);
  const showPath = createPathRedactor(contract);
  const readParameters = createParameterReader(contract);
  let validator: Promise<RequestValidator> | undefined;

  /** Loads the validator with the first request: Ajv would delay the start. */
  async function loadValidator(): Promise<RequestValidator | undefined> {
    if (!options.validate) return undefined;
    validator ??= import('./request/validate.ts').then((module) => module.createRequestValidator(contract));
    return validator;
  }

  async function authenticate(operation: Operation, request: HttpRequest): Promise<Caller> {
    const caller = await options.authenticate(readCredentials(operation, request, realm), operation, request);
    if (caller === undefined) throw unauthorized(challengeOf(operation, realm));
    return caller;
  }

  async function answer(request: HttpRequest, progress: Progress): Promise<Answer> {
    const { method, path, search, headers } = request;
    const match = isDecodable(path) ? route(path) : undefined;
    if (match === undefined) {
      if (isPreflight(request)) return answerOptions(request, undefined);
      throw notFound();
    }
    progress.siblings = [...match.operations.values()];
    const allow = () => allowedMethods(match.operations.keys());
    const documented = isPreflight(request) ? undefined : match.operations.get(method);
    if (method === 'OPTIONS' && documented === undefined) return answerOptions(request, allow());
    const operation = documented ?? (method === 'HEAD' ? match.operations.get('GET') : undefined);
    if (operation === undefined) throw methodNotAllowed(allow());
    progress.operation = operation;

    await options.intercept?.(operation, request);
    const caller = await authenticate(operation, request);

    const query = parseQuery(search);
    const parameters = readParameters(operation, { path: match.values, query, headers });
    const validate = await loadValidator();
    validate?.checkPath(operation, parameters);

    const raw = await request.readBody(bodyLimit);
    const isTaken = raw.length > 0 && operation.body !== undefined;
    const body = isTaken ? await parseBody(contract, raw, headers, operation.body.content) : undefined;
    if (body !== undefined) progress.body = { value: body.value, size: raw.length };

    const errors = newErrors();
    validate?.checkBody(operation, body, errors);
    validate?.checkParameters(operation, parameters, errors);
    if (Object.keys(errors).length > 0) throw validationFailed(errors);

    return options.handle({ request, operation, parameters, query, body: body?.value, caller });
  }

  async function refuse(request: HttpRequest, progress: Progress, error: unknown): Promise<Answer> {
    const { operation, siblings } = progress;
    const problem = toProblem(error, log);
    progress.problem = problem;
    return options.refuse?.(problem, { request, operation, siblings }) ?? answerWith(problem);
  }

  return async (request) => {
    const startedAt = Date.now();
    const started = performance.now();
    const progress: Progress = { operation: undefined, body: undefined, problem: undefined, siblings: [] };
    const given = await answer(request, progress).catch((error: unknown) => refuse(request, progress, error));
    const durationMs = performance.now() - started;
    const { operation, body, problem } = progress;
    const shownPath = showPath(request.path, progress.siblings.length > 0);
    options.onExchange?.({ request, shownPath, operation, body, answer: given, problem, startedAt, durationMs });
    log('info', () => `${request.method} ${shownPath} ${given.status} ${durationMs.toFixed(1)} ms`);
    return withCors(request, given);
  };
}
