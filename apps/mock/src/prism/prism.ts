import { createInstance, type IHttpRequest } from '@stoplight/prism-http';
import { type Contract, isJson, type Operation } from '@xs2a/contract';
import { type Answer, Problem, serverError, withPayload } from '@xs2a/server';
import type { Choice } from '../situations/choose.ts';
import { listPrismOperations, placeOf } from './operations.ts';
import { showReferences } from './references.ts';

type Components = Parameters<typeof createInstance>[1];

/** Answers an operation with the chosen example, or with generated data. */
export type Mocker = (operation: Operation, choice: Omit<Choice, 'delayMs'>) => Promise<Answer>;

/** Requests are routed and checked before Prism sees them. */
const config = {
  isProxy: false,
  checkSecurity: false,
  validateRequest: false,
  validateResponse: false,
  errors: false,
  upstreamProxy: undefined,
} as const;

/** Has Prism answer the operations of a contract. Examples are remembered, because they never change. */
export async function createMocker(contract: Contract): Promise<Mocker> {
  const operations = await listPrismOperations(contract);
  const prism = createInstance({ ...config, mock: { dynamic: false } }, components);

  return remember(async (operation, { code, example, mediaType, dynamic, seed }) => {
    const prismOperation = operations.get(placeOf(operation));
    if (prismOperation === undefined) throw new Error(`Prism does not know ${placeOf(operation)}.`);
    // Prism writes into the configuration of a request, so that each needs its own.
    const mock = {
      dynamic,
      ...(code !== undefined && { code }),
      ...(example !== undefined && { exampleKey: example }),
      ...(mediaType !== undefined && { mediaTypes: [mediaType] }),
      ...(seed !== undefined && { seed }),
    };
    const method = operation.method.toLowerCase() as IHttpRequest['method'];
    const request: IHttpRequest = { method, url: { path: operation.path } };
    const result = await prism.request(request, [prismOperation], { ...config, mock })();
    if (result._tag === 'Left') throw toProblem(result.left);
    const { statusCode: status, body, headers: prismHeaders = {} } = result.right.output;
    const { 'Content-Type': type, ...headers } = toHeaders(prismHeaders);
    if (body === undefined || type === undefined) return { status, headers, body };
    return { status, headers: { 'Content-Type': type, ...headers }, body: showReferences(body) };
  });
}

function remember(answer: Mocker): Mocker {
  const answers = new Map<string, Answer>();
  return async (operation, choice) => {
    // Only JSON can be generated.
    if (choice.dynamic && isJson(choice.mediaType)) return answer(operation, choice);
    const key = [placeOf(operation), choice.code, choice.example, choice.mediaType].join(' ');
    const remembered = answers.get(key);
    if (remembered !== undefined) return remembered;
    const example = withPayload(await answer(operation, { ...choice, dynamic: false }));
    answers.set(key, example);
    return example;
  };
}

/** An error of Prism is a problem document (RFC 7807), or an exception. */
function toProblem({ status, detail, message }: Error & { status?: number; detail?: string }): Problem {
  return status === undefined || status === 500 ? serverError() : new Problem(status, detail ?? message);
}

function toHeaders(headers: Record<string, unknown>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === null || value === undefined) continue;
    const key = name.toLowerCase() === 'content-type' ? 'Content-Type' : name;
    // An example may contain characters that are not allowed in a header.
    result[key] = String(value).replace(/[^\t\x20-\x7e]/g, encodeURIComponent);
  }
  return result;
}

/** Logging each request costs Prism more than half of its throughput, and would write credentials down. */
const silent = new Proxy({} as Components['logger'], {
  get: (_, name) => {
    if (name === 'child') return () => silent;
    if (name === 'isLevelEnabled') return () => false;
    return () => undefined;
  },
});

const takeOnly: NonNullable<Components['route']> = ({ resources: [operation] }) =>
  operation === undefined
    ? { _tag: 'Left', left: new Error('There is no operation.') }
    : { _tag: 'Right', right: operation };

const components = { logger: silent, route: takeOnly };
