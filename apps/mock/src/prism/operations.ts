import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import type { Document } from '@xs2a/contract';

export type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** Under any other dialect Prism reads schemas by the rules of an older JSON Schema. */
const jsonSchemaDialect = 'https://json-schema.org/draft/2020-12/schema';

/** The operations of a contract as Prism sees them, by {@link placeOf}. */
export async function listPrismOperations(document: Document): Promise<Map<string, PrismOperation>> {
  // Prism resolves the references of the document in place.
  const operations = await getHttpOperationsFromSpec({ ...structuredClone(document), jsonSchemaDialect });
  return new Map(operations.map((operation) => [placeOf(operation), forAnswers(operation)]));
}

export function placeOf({ method, path }: { method: string; path: string }): string {
  return `${method.toUpperCase()} ${path}`;
}

/**
 * What Prism needs to answer. It would send requests to the callbacks of an operation, but a mock calls nobody. And it
 * prefers the first `examples` entry of a schema, a bare value, to the named examples of the response, which are whole
 * answers.
 */
function forAnswers({ callbacks: _, ...operation }: PrismOperation): PrismOperation {
  const responses = operation.responses.map((response) => ({
    ...response,
    contents: response.contents?.map((content) => {
      const [first, ...named] = content.examples ?? [];
      return first?.key === 'default' && named.length > 0 ? { ...content, examples: named } : content;
    }),
  }));
  return { ...operation, responses } as PrismOperation;
}
