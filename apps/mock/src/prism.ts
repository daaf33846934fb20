import { createInstance, getHttpOperationsFromSpec, type IHttpRequest } from '@stoplight/prism-http';
import type { Contract, ContractOperation } from './contract.ts';
import { type FieldErrors, fieldErrorsFromPrism, fromPrism } from './errors.ts';
import type { Preference } from './prefer.ts';

type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];
type Logger = Parameters<typeof createInstance>[1]['logger'];

interface PrismRequest {
  /** The path of the contract with the caller's values. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  preference: Preference;
  mediaType: string | undefined;
}

interface PrismAnswer {
  status: number;
  headers: Record<string, string>;
  /** `undefined` for an answer without content. */
  body: unknown;
  /** What is wrong with path, query and headers. The answer is an example of an error then. */
  errors: FieldErrors;
}

/** Has Prism check path, query and headers, and choose or generate the answer of one operation. */
export type Prism = (operation: ContractOperation, request: PrismRequest) => Promise<PrismAnswer>;

const checks = {
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: false,
  errors: false,
  upstreamProxy: undefined,
} as const;

export async function createPrism(contract: Contract): Promise<Prism> {
  // Prism resolves the references of the document in place.
  const operations = await getHttpOperationsFromSpec(structuredClone(contract));
  const byPlace = new Map(
    operations.map((operation) => [placeOf(operation), withNamedExamples(withoutBody(operation))]),
  );
  const prism = createInstance({ ...checks, mock: { dynamic: false } }, { logger: silent });

  return async ({ path, method }, { path: called, query, headers, preference, mediaType }) => {
    const operation = byPlace.get(placeOf({ path, method }));
    if (operation === undefined) throw new Error(`Prism does not know ${method} ${path}`);
    const request: IHttpRequest = { method, url: { path: called, query: toRecord(query) }, headers };
    // Prism writes into the configuration of a request, so that each needs its own.
    const mock = { ...preference, ...(mediaType !== undefined && { mediaTypes: [mediaType] }) };
    const result = await prism.request(request, [operation], { ...checks, mock })();
    if (result._tag === 'Left') throw fromPrism(result.left);
    const { output, validations } = result.right;
    const invalid = validations.input.filter(({ severity }) => severity === 0);
    return {
      status: output.statusCode,
      headers: toHeaders(output.headers ?? {}),
      body: output.body,
      errors: fieldErrorsFromPrism(invalid),
    };
  };
}

function placeOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}

/** Bodies are checked before Prism sees the request: it knows neither nested forms nor how to survive broken JSON. */
function withoutBody(operation: PrismOperation): PrismOperation {
  if (operation.request === undefined) return operation;
  const { body: _, ...request } = operation.request;
  return { ...operation, request };
}

/**
 * Prism puts the first `examples` entry of a schema, a bare value, before the named examples of the response. Those
 * are the better answers: whole files, written for their situation.
 */
function withNamedExamples(operation: PrismOperation): PrismOperation {
  const responses = operation.responses.map((response) => ({
    ...response,
    contents: response.contents?.map((content) => {
      const [first, ...named] = content.examples ?? [];
      return first?.key === 'default' && named.length > 0 ? { ...content, examples: named } : content;
    }),
  }));
  return { ...operation, responses } as PrismOperation;
}

function toRecord(query: URLSearchParams): Record<string, string | string[]> {
  const record: Record<string, string | string[]> = Object.create(null);
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    record[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return record;
}

function toHeaders(headers: Record<string, unknown>): Record<string, string> {
  const known = Object.entries(headers).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(known.map(([name, value]) => [name, String(value)]));
}

/** Logging each request costs Prism more than half of its throughput, and would write credentials down. */
const silent = new Proxy({} as Logger, {
  get: (_, name) => {
    if (name === 'child') return () => silent;
    if (name === 'isLevelEnabled') return () => false;
    return () => undefined;
  },
});
