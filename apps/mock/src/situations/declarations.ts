import { type Contract, isObject, type Operation, pointer } from '@xs2a/contract';
import { type Compile, createCompiler } from '@xs2a/contract/validators';

/** What an operation may declare as `x-mock`. */
interface MockDeclaration {
  answers?: { when: object; example: string }[];
  scenarios?: Record<string, { summary?: string; steps: string[] }>;
}

/** A named sequence of examples, to be answered one request after the other. */
export interface Scenario {
  name: string;
  summary: string;
  operation: Operation;
  steps: string[];
}

/**
 * Finds the example that the contract declares for a request: `undefined` if the operation declares none, or none for a
 * request of this shape.
 *
 * @param body as parsed and checked; a request without a body counts as an empty one
 */
export type DeclaredAnswers = (operation: Operation, body: unknown) => string | undefined;

/**
 * Reads `x-mock` of every operation: an ordered list of JSON Schemas on the request body, each with the example to
 * answer. The first that fits decides. That is how a mock without a memory moves on.
 *
 * @throws Error naming the operation if a schema is invalid
 */
export function createDeclaredAnswers(contract: Contract): DeclaredAnswers {
  const rules = new Map<string, { matches: ReturnType<Compile>; example: string }[]>();
  for (const operation of contract.operations) {
    const { answers } = declarationOf(operation);
    if (answers === undefined) continue;
    const compile = createCompiler({ when: answers.map(({ when }) => when) }, false);
    try {
      const compiled = answers.map(({ example }, index) => ({ matches: compile(pointer('when', index)), example }));
      rules.set(operation.id, compiled);
    } catch (error) {
      const { method, path } = operation;
      throw new Error(`x-mock of ${method} ${path} holds no valid schema: ${(error as Error).message}`);
    }
  }
  return ({ id }, body) => rules.get(id)?.find(({ matches }) => matches(body ?? {}))?.example;
}

/** Every scenario of a contract, in its order. */
export function listScenarios(contract: Contract): Scenario[] {
  return contract.operations.flatMap((operation) =>
    Object.entries(declarationOf(operation).scenarios ?? {}).map(([name, { summary = name, steps }]) => ({
      name,
      summary,
      operation,
      steps,
    })),
  );
}

function declarationOf({ node }: Operation): MockDeclaration {
  const declaration = node['x-mock'];
  return isObject(declaration) ? declaration : {};
}
