import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import type { Contract } from './contract.ts';

export type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** Under any other dialect Prism checks nothing, or by rules of an older JSON Schema. */
const jsonSchemaDialect = 'https://json-schema.org/draft/2020-12/schema';

/** The operations of a contract as Prism sees them, by their place. */
export async function listPrismOperations(contract: Contract): Promise<Map<string, PrismOperation>> {
  // Prism resolves the references of the document in place.
  const operations = await getHttpOperationsFromSpec({ ...structuredClone(contract), jsonSchemaDialect });
  return new Map(
    operations.map((operation) => [placeOf(operation), withNamedExamples(withExplodedLists(withoutBody(operation)))]),
  );
}

export function placeOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}

/**
 * Bodies are checked before Prism sees the request: it knows neither nested forms nor how to survive broken JSON. And
 * it would call the callbacks of an operation, whereas a mock calls nobody unasked.
 */
function withoutBody(operation: PrismOperation): PrismOperation {
  const { request: { body: _, ...request } = {}, callbacks: _callbacks, ...rest } = operation;
  return { ...rest, request };
}

/** OpenAPI repeats a list in the query (`?tag=a&tag=b`) unless told otherwise; Prism would look at the last item only. */
function withExplodedLists(operation: PrismOperation): PrismOperation {
  const query = operation.request?.query?.map((parameter) =>
    parameter.style === 'form' ? { ...parameter, explode: parameter.explode ?? true } : parameter,
  );
  return query === undefined ? operation : { ...operation, request: { ...operation.request, query } };
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
