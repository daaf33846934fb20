/** Requests that the examples of a contract make up. */
import type { Contract, Operation, Parameter } from './model.ts';
import { mergedSchema } from './schemas.ts';

/** Values of parameters by their names. */
export interface ParameterValues {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
}

/** The first example of a parameter, or of its schema; else its default or the first of its choices. */
export function exampleOf(contract: Contract, { examples, schema }: Parameter): unknown {
  const [first] = examples;
  if (first !== undefined) return first.value;
  const { examples: listed, example, default: fallback, enum: choices } = mergedSchema(contract, schema?.schema);
  const [firstListed] = Array.isArray(listed) ? listed : [];
  const [choice] = Array.isArray(choices) ? choices : [];
  return firstListed ?? example ?? fallback ?? choice;
}

/**
 * Path and query of a request that succeeds: examples for the path, and for search parameters that are required or
 * asked for. A parameter without an example is left out.
 *
 * @param shows further search parameters, by their names
 */
export function exampleParameters(
  contract: Contract,
  { parameters }: Operation,
  shows: readonly string[] = [],
): ParameterValues {
  const values = (parameters: readonly Parameter[]) =>
    Object.fromEntries(
      parameters
        .map((parameter) => [parameter.name, exampleOf(contract, parameter)])
        .filter(([, value]) => value !== undefined),
    );
  return {
    path: values(parameters.filter((parameter) => parameter.in === 'path')),
    query: values(
      parameters.filter(({ in: place, required, name }) => place === 'query' && (required || shows.includes(name))),
    ),
  };
}
