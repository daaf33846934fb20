import type { Tool, ToolAnnotations } from '@modelcontextprotocol/server';
import type { Contract, Operation } from '@xs2a/contract';
import { inputSchema } from './schema.ts';
import { firstClause, firstSentence } from './shorten.ts';

/** An operation as a tool. */
export interface OperationTool {
  /** The `operationId`. */
  readonly name: string;
  readonly description: string;
  readonly inputSchema: Tool['inputSchema'];
  readonly annotations: ToolAnnotations;
  readonly operation: Operation;
  /** Whether it changes nothing. */
  readonly reads: boolean;
}

/** Entries per page. Larger pages would fill the context of an agent. */
const pageSize = { default: 10, maximum: 50 };

/** One tool for each operation, in the order of the contract. Webhooks are not tools: nobody calls them. */
export function toolsOf(contract: Contract): OperationTool[] {
  return contract.operations.map((operation) => {
    const reads = operation.method === 'GET';
    return {
      name: operation.id,
      description: firstSentence(operation.description),
      inputSchema: inputOf(contract, operation),
      // Creating something changes nothing that exists.
      annotations: reads ? { readOnlyHint: true } : { destructiveHint: !operation.id.startsWith('create') },
      operation,
      reads,
    };
  });
}

/** The input schema of a tool: parameters and fields of the body, side by side. */
function inputOf(contract: Contract, { parameters, body }: Operation): Tool['inputSchema'] {
  const current = parameters.filter(({ deprecated }) => !deprecated);
  const properties = current.map(({ name, description, schema }) => {
    const value = inputSchema(contract, schema?.schema);
    if (name === 'page') return [name, { type: 'integer', minimum: 1 }];
    if (name === 'per_page') return [name, { type: 'integer', minimum: 1, ...pageSize }];
    return [name, { ...value, description: firstClause(description) }];
  });
  const {
    description: _,
    properties: fields,
    required = [],
    ...rest
  } = inputSchema(contract, body?.content[0]?.schema?.schema);
  const names = [
    ...current.filter((parameter) => parameter.required).map(({ name }) => name),
    ...(required as string[]),
  ];
  return {
    ...rest,
    type: 'object',
    properties: { ...Object.fromEntries(properties), ...(fields as object) },
    ...(names.length > 0 && { required: names }),
  };
}
