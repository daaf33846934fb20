import { Ajv2020 } from 'ajv/dist/2020.js';
import { array, isObject, object, type Path } from '../../reader/json.ts';
import { type Operation, operations, responses } from '../../reader/operations.ts';
import type { Contract } from '../../reader/references.ts';
import type { Finding, HouseRule } from '../rule.ts';

export default {
  reason: 'A mock chooses its answers only by `x-mock`, so all of it must be valid.',
  *check(contract) {
    const owners = new Map<string, string>();
    for (const operation of operations(contract)) {
      if (!('x-mock' in operation.node)) continue;
      const path = [...operation.path, 'x-mock'];
      const declared = operation.node['x-mock'];
      yield* shapeOf(path, declared, ['answers', 'scenarios'], 'an object with `answers`, `scenarios` or both');
      const examples = examplesOf(contract, operation);
      const { answers, scenarios } = object(declared);
      for (const [index, answer] of array(answers).entries()) {
        yield* checkAnswer([...path, 'answers', index], answer, examples);
      }
      for (const [name, scenario] of Object.entries(object(scenarios))) {
        const place = [...path, 'scenarios', name];
        yield* checkScenario(place, name, scenario, examples);
        yield* checkOwner(place, name, owners, String(operation.node.operationId));
      }
    }
  },
} satisfies HouseRule;

/** Names of the examples that the responses of an operation have. */
function examplesOf(contract: Contract, operation: Operation): Set<string> {
  const bodies = [...responses(contract, operation).values()].flatMap(({ node }) =>
    Object.values(object(node.content)),
  );
  return new Set(bodies.flatMap((body) => Object.keys(object(object(body).examples))));
}

function* checkAnswer(path: Path, answer: unknown, examples: Set<string>): Generator<Finding> {
  yield* shapeOf(path, answer, ['when', 'example'], 'an object with `when` and `example`');
  const { when, example } = object(answer);
  const mistake = mistakeIn(when);
  if (mistake !== undefined) {
    yield {
      path: [...path, 'when'],
      actual: mistake,
      expected: 'a JSON Schema (2020-12) on the request body',
      repair: 'Correct the schema.',
    };
  }
  yield* checkExample([...path, 'example'], example, examples);
}

function* checkScenario(path: Path, name: string, scenario: unknown, examples: Set<string>): Generator<Finding> {
  yield* shapeOf(path, scenario, ['summary', 'steps'], 'an object with `summary` and `steps`');
  const { summary, steps } = object(scenario);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    yield {
      path,
      actual: `the name \`${name}\``,
      expected: 'a name in kebab-case, like `login-failed`',
      repair: 'Rename it.',
    };
  }
  if (typeof summary !== 'string' || !/^[A-Z0-9`].{3,}[^.!:]$/.test(summary)) {
    yield {
      path: [...path, 'summary'],
      actual: JSON.stringify(summary) ?? 'nothing',
      expected: 'a few words about the situation, from a capital to no full stop',
      repair: 'Say what happens in which order: “Login refused, login once more, finish”.',
    };
  }
  if (array(steps).length === 0) {
    yield {
      path: [...path, 'steps'],
      actual: 'no steps',
      expected: 'a list of examples',
      repair: 'List the examples in the order in which they are to be answered.',
    };
  }
  for (const [index, step] of array(steps).entries()) yield* checkExample([...path, 'steps', index], step, examples);
}

function* checkOwner(path: Path, name: string, owners: Map<string, string>, operation: string): Generator<Finding> {
  const owner = owners.get(name);
  owners.set(name, owner ?? operation);
  if (owner === undefined) return;
  yield {
    path,
    actual: `a second scenario \`${name}\`, in addition to that of ${owner}`,
    expected: 'names that are unique in the whole contract',
    repair: 'Rename one of the two.',
  };
}

function* checkExample(path: Path, example: unknown, examples: Set<string>): Generator<Finding> {
  if (typeof example === 'string' && examples.has(example)) return;
  yield {
    path,
    actual: example === undefined ? 'no example' : `the example ${JSON.stringify(example)}`,
    expected: 'the name of an example among the responses of the operation',
    repair: `Write one of ${[...examples].join(', ')}.`,
  };
}

function* shapeOf(path: Path, value: unknown, keys: string[], expected: string): Generator<Finding> {
  const unknown = isObject(value) ? Object.keys(value).filter((key) => !keys.includes(key)) : [];
  if (isObject(value) && unknown.length === 0) return;
  const actual = unknown.length === 0 ? JSON.stringify(value) : `the keys ${unknown.join(', ')}`;
  yield { path, actual, expected, repair: `Write nothing but ${keys.map((key) => `\`${key}\``).join(' and ')}.` };
}

/** Compiles every `when`. A separate compiler for each would take ten times as long as all other rules together. */
const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  logger: false,
  code: { optimize: false },
});

/** Why a value is not a schema: an unknown keyword counts as a mistake. */
function mistakeIn(schema: unknown): string | undefined {
  if (!isObject(schema)) return JSON.stringify(schema) ?? 'nothing';
  try {
    ajv.compile(schema);
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/\s+/g, ' ');
  } finally {
    ajv.removeSchema(schema);
  }
}
