import type { IncomingMessage } from 'node:http';
import { parseBody, readBody } from './body.ts';
import {
  type Contract,
  type ContractOperation,
  type Method,
  methods,
  type RequestBodyObject,
  resolve,
} from './contract.ts';
import { answerOptions, isPreflight, withCors } from './cors.ts';
import { credentialKind, requireCredentials } from './credentials.ts';
import { withFileName } from './downloads.ts';
import { addError, methodNotAllowed, newErrors, notFound, Problem, serverError, validationFailed } from './errors.ts';
import { createFaults, type FaultOptions } from './faults.ts';
import type { Answer, Handler } from './http.ts';
import type { Exchange, Recorder } from './journal/recorder.ts';
import type { Log } from './log.ts';
import { createPrism } from './prism.ts';
import { isDecodable, parseQuery } from './query.ts';
import { createRouter, type Route } from './routes.ts';
import { chooseAnswer, type Sources } from './situations/choose.ts';
import { createBodyValidator } from './validate.ts';

export interface PipelineOptions extends FaultOptions {
  /** Largest request body in bytes. */
  bodyLimit: number;
  /** Whether requests are held to the contract. */
  validate: boolean;
  /** What an answer is chosen from. */
  sources: Sources;
  record: Recorder;
  log: Log;
}

/** What is known of a request so far. */
type Progress = Pick<Exchange, 'operation' | 'body' | 'example'>;

/** From a request to a path of the API to its answer: route, credentials, body, parameters, situation, answer. */
export async function createPipeline(contract: Contract, options: PipelineOptions): Promise<Handler> {
  const { bodyLimit, delays, sources, record, log } = options;
  const route = createRouter(contract);
  const validateBody = createBodyValidator(contract);
  const prism = await createPrism(contract);
  const disturb = createFaults(options);

  async function answer(request: IncomingMessage, progress: Progress): Promise<Answer> {
    const [path = '', search = ''] = split(request.url ?? '/');
    const found = route(path);
    if (found === undefined || !isDecodable(path)) {
      if (isPreflight(request)) return answerOptions(request, undefined);
      throw notFound();
    }
    const allow = allowed(found);
    if (request.method === 'OPTIONS') return answerOptions(request, allow);
    const operation = operationOf(found, request.method ?? 'GET');
    if (operation === undefined) throw methodNotAllowed(allow);
    progress.operation = operation;
    await disturb();
    if (credentialKind(contract, operation) === 'basic') requireCredentials(request.headers.authorization);

    const query = parseQuery(search);
    const raw = await readBody(request, bodyLimit);
    const body = parse(operation, raw, request.headers);
    progress.body = body && { value: body.value, size: raw.length };
    if (options.validate) {
      const { headers } = request;
      const errors = newErrors();
      merge(errors, validateBody(operation, body));
      merge(errors, await prism.check(operation, { path: found.path, query, headers }));
      if (Object.keys(errors).length > 0) throw validationFailed(errors);
    }

    const choice = chooseAnswer(sources, { operation, headers: request.headers, query, body: body?.value });
    if (!choice.dynamic) progress.example = choice.example;
    await delays.wait(choice.delayMs);
    return withFileName(await prism.answer(operation, choice), operation, found.path);
  }

  function parse(operation: ContractOperation, raw: Buffer, headers: IncomingMessage['headers']) {
    const { requestBody } = operation.operation;
    if (raw.length === 0 || requestBody === undefined) return undefined;
    return parseBody(raw, headers, Object.keys(resolve<RequestBodyObject>(contract, requestBody).content));
  }

  return async (request) => {
    const startedAt = Date.now();
    const started = performance.now();
    const progress: Progress = { operation: undefined, body: undefined, example: undefined };
    const result = await answer(request, progress).catch((error: unknown) => toAnswer(error, log));
    const durationMs = performance.now() - started;
    record({ request, startedAt, durationMs, ...progress, status: result.status });
    log('info', () => describe(request, result, durationMs));
    return withCors(request, result);
  };
}

function split(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark === -1 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

function operationOf({ operations }: Route, method: string): ContractOperation | undefined {
  const name = method === 'HEAD' ? 'get' : method.toLowerCase();
  return methods.includes(name as Method) ? operations.get(name as Method) : undefined;
}

/** The methods of a path, as the header `Allow` lists them. */
function allowed({ operations }: Route): string {
  const names = [...operations.keys()].flatMap((method) => (method === 'get' ? ['get', 'head'] : method));
  return [...names, 'options'].join(', ').toUpperCase();
}

function merge(errors: Record<string, string[]>, more: Record<string, string[]>): void {
  for (const [field, messages] of Object.entries(more)) {
    for (const message of messages) addError(errors, field, message);
  }
}

function toAnswer(error: unknown, log: Log): Answer {
  const problem = error instanceof Problem ? error : serverError();
  if (!(error instanceof Problem)) log('error', () => String((error as Error).stack ?? error));
  else log('debug', () => `${problem.status}: ${Object.keys(problem.errors ?? {}).join(', ') || problem.message}`);
  return { status: problem.status, headers: problem.headers, body: problem.toJSON() };
}

function describe({ method, url = '' }: IncomingMessage, { status }: Answer, ms: number): string {
  return `${method} ${split(url)[0]} ${status} ${ms.toFixed(1)} ms`;
}
