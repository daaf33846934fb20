import { createInstance, type IHttpRequest } from '@stoplight/prism-http';
import type { Contract, ContractOperation } from './contract.ts';
import { credentialKind } from './credentials.ts';
import { type FieldErrors, fieldErrorsFromPrism, fromPrism, newErrors, notFound, unauthorized } from './errors.ts';
import { isJson } from './media-types.ts';
import { listPrismOperations, type PrismOperation, placeOf } from './prism-operations.ts';
import { type Answer, toPayload } from './send.ts';
import type { Choice } from './situations/choose.ts';

type Instance = ReturnType<typeof createInstance>;
type Components = Parameters<typeof createInstance>[1];

interface CheckedRequest {
  /** The path of the contract with the caller's values. */
  path: string;
  query: URLSearchParams;
  headers: NodeJS.Dict<string | string[]>;
}

/** What we have Prism do; the request has been routed, and its body checked, by us. */
export interface Prism {
  /**
   * Checks path, query, headers and cookies, and every scheme of security but HTTP Basic.
   *
   * @returns the messages by field
   * @throws Problem 401, or 404 for an id that has not the documented form
   */
  check(operation: ContractOperation, request: CheckedRequest): Promise<FieldErrors>;
  /** Finds the example of a situation, or generates data. */
  answer(operation: ContractOperation, choice: Omit<Choice, 'delayMs'>): Promise<Answer>;
}

const config = {
  isProxy: false,
  checkSecurity: false,
  validateRequest: false,
  validateResponse: false,
  errors: false,
  upstreamProxy: undefined,
} as const;

export async function createPrism(contract: Contract): Promise<Prism> {
  const operations = await listPrismOperations(contract);
  const find = (operation: ContractOperation): PrismOperation => {
    const found = operations.get(placeOf(operation));
    if (found === undefined) throw new Error(`Prism does not know ${placeOf(operation)}`);
    return found;
  };
  const checker = createInstance({ ...config, mock: { dynamic: false } }, { ...components, mock: answerNothing });
  const mocker = createInstance({ ...config, mock: { dynamic: false } }, components);

  return {
    check: async (operation, { path, query, headers }) => {
      const prismOperation = find(operation);
      const checkSecurity = credentialKind(contract, operation) === 'other';
      if (!checkSecurity && !hasParameters(prismOperation)) return newErrors();
      const result = await run(
        checker,
        prismOperation,
        { method: operation.method, url: { path, query: toRecord(query) }, headers: withoutBodyHeaders(headers) },
        { ...config, checkSecurity, validateRequest: true, mock: { dynamic: false } },
      );
      const errors = result.validations.input.filter(({ severity }) => severity === 0);
      const insecure = errors.find(({ code }) => code === 401);
      if (insecure !== undefined) throw unauthorized((insecure as { tags?: string[] }).tags?.join(', '));
      if (errors.some((error) => error.path?.[0] === 'path')) throw notFound();
      return fieldErrorsFromPrism(errors);
    },

    answer: remember(async (operation, { code, example, mediaType, dynamic, seed }) => {
      // Prism writes into the configuration of a request, so that each needs its own.
      const mock = {
        dynamic,
        ...(code !== undefined && { code }),
        ...(example !== undefined && { exampleKey: example }),
        ...(mediaType !== undefined && { mediaTypes: [mediaType] }),
        ...(seed !== undefined && { seed }),
      };
      const request: IHttpRequest = { method: operation.method, url: { path: operation.path } };
      const { output } = await run(mocker, find(operation), request, { ...config, mock });
      const { 'Content-Type': type, ...headers } = toHeaders(output.headers ?? {});
      const { statusCode: status, body } = output;
      if (body === undefined || type === undefined) return { status, headers, body };
      return { status, headers: { 'Content-Type': type, ...headers }, body };
    }),
  };
}

/** Examples never change, so that Prism is asked once for each; generated data is asked for every time. */
function remember(answer: Prism['answer']): Prism['answer'] {
  const known = new Map<string, Answer>();
  return async (operation, choice) => {
    // Only JSON can be generated.
    if (choice.dynamic && isJson(choice.mediaType)) return answer(operation, choice);
    const key = [placeOf(operation), choice.code, choice.example, choice.mediaType].join(' ');
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const found = await answer(operation, { ...choice, dynamic: false });
    const payload = toPayload(found);
    const whole = payload === undefined ? found : { ...found, payload };
    known.set(key, whole);
    return whole;
  };
}

async function run(
  instance: Instance,
  operation: PrismOperation,
  request: IHttpRequest,
  settings: Parameters<Instance['request']>[2],
) {
  const result = await instance.request(request, [operation], settings)();
  if (result._tag === 'Left') throw fromPrism(result.left);
  return result.right;
}

function hasParameters({ request = {} }: PrismOperation): boolean {
  return [request.path, request.query, request.headers, request.cookie].some((list) => (list?.length ?? 0) > 0);
}

function toRecord(query: URLSearchParams): Record<string, string | string[]> {
  const record: Record<string, string | string[]> = Object.create(null);
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    record[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return record;
}

/** Prism must not look for a body. */
function withoutBodyHeaders(headers: CheckedRequest['headers']): Record<string, string> {
  const { 'content-length': _length, 'content-type': _type, ...rest } = headers;
  return rest as Record<string, string>;
}

function toHeaders(headers: Record<string, unknown>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === null || value === undefined) continue;
    const key = name.toLowerCase() === 'content-type' ? 'Content-Type' : name;
    // An example may hold what a header cannot carry.
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

/** The request has been routed already. */
const takeOnly: NonNullable<Components['route']> = ({ resources: [operation] }) =>
  operation === undefined
    ? { _tag: 'Left', left: new Error('There is no operation.') }
    : { _tag: 'Right', right: operation };

const answerNothing: NonNullable<Components['mock']> = () => () => ({ _tag: 'Right', right: { statusCode: 204 } });

const components = { logger: silent, route: takeOnly };
