import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Contract, type ContractOperation, listOperations } from '../contract.ts';

/** What an operation may declare as `x-mock`. */
interface MockDeclaration {
  answers?: { when: object; example: string }[];
  scenarios?: Record<string, { summary?: string; steps: string[] }>;
}

/** A named sequence of examples, to be answered one request after the other. */
export interface Scenario {
  name: string;
  summary: string;
  operation: ContractOperation;
  steps: string[];
}

/**
 * Finds the example that the contract declares for a request: `undefined` if the operation declares none, or none for a
 * request of this shape.
 *
 * @param body as parsed and checked; a request without a body counts as an empty one
 */
export type DeclaredAnswers = (operation: ContractOperation, body: unknown) => string | undefined;

/**
 * Reads `x-mock` of every operation: an ordered list of JSON Schemas on the request body, each with the example to
 * answer. The first that fits decides. That is how a mock without a memory moves on.
 *
 * @throws Error naming the operation if a schema is none
 */
export function createDeclaredAnswers(contract: Contract): DeclaredAnswers {
  const ajv = new Ajv2020({ strict: false, logger: false });
  const rules = new Map<object, { fits: ValidateFunction; example: string }[]>();
  for (const { operation, path, method } of listOperations(contract)) {
    const answers = declarationOf(operation).answers ?? [];
    try {
      const compiled = answers.map(({ when, example }) => ({ fits: ajv.compile(when), example }));
      if (compiled.length > 0) rules.set(operation, compiled);
    } catch (error) {
      throw new Error(`x-mock of ${method.toUpperCase()} ${path} holds no valid schema: ${(error as Error).message}`);
    }
  }
  return ({ operation }, body) => rules.get(operation)?.find(({ fits }) => fits(body ?? {}))?.example;
}

/** Every scenario of a document, in its order. */
export function listScenarios(contract: Contract): Scenario[] {
  return listOperations(contract).flatMap((operation) =>
    Object.entries(declarationOf(operation.operation).scenarios ?? {}).map(([name, { summary = name, steps }]) => ({
      name,
      summary,
      operation,
      steps,
    })),
  );
}

function declarationOf(operation: object): MockDeclaration {
  return (operation as { 'x-mock'?: MockDeclaration })['x-mock'] ?? {};
}
