import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { type Contract, type Document, isObject } from '@xs2a/contract';
import { hideReferences } from './references.ts';

export type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** Under any other dialect Prism reads schemas by the rules of an older JSON Schema. */
const jsonSchemaDialect = 'https://json-schema.org/draft/2020-12/schema';

/** The operations of a contract as Prism sees them, by {@link placeOf}. */
export async function listPrismOperations(contract: Contract): Promise<Map<string, PrismOperation>> {
  // Prism resolves the references of the document in place: this is a copy.
  const document = hideReferences(answersOf(contract));
  const operations = await getHttpOperationsFromSpec({ ...document, jsonSchemaDialect });
  return new Map(operations.map((operation) => [placeOf(operation), preferNamedExamples(operation)]));
}

export function placeOf({ method, path }: { method: string; path: string }): string {
  return `${method.toUpperCase()} ${path}`;
}

/**
 * The document with only the answers of its operations. Prism does not need the requests: reading them would take a
 * third of its start, and it would call the callbacks.
 */
function answersOf(contract: Contract): Document {
  const { document } = contract;
  const paths: Record<string, object> = {};
  for (const { path, method, node } of contract.operations) {
    const { responses, deprecated } = node;
    paths[path] = { ...paths[path], [method.toLowerCase()]: { responses, deprecated } };
  }
  return refersToPaths(document) ? document : { ...document, paths };
}

/** Whether a reference may lead to a part of an operation that Prism does not need. */
function refersToPaths(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(refersToPaths);
  if (!isObject(node)) return false;
  return String(node.$ref).startsWith('#/paths/') || Object.values(node).some(refersToPaths);
}

/**
 * Prism prefers the first `examples` entry of a schema, a bare value, to the named examples of the response, which are
 * whole answers.
 */
function preferNamedExamples({ callbacks: _, ...operation }: PrismOperation): PrismOperation {
  const responses = operation.responses.map((response) => ({
    ...response,
    contents: response.contents?.map((content) => {
      const [first, ...named] = content.examples ?? [];
      return first?.key === 'default' && named.length > 0 ? { ...content, examples: named } : content;
    }),
  }));
  return { ...operation, responses } as PrismOperation;
}
