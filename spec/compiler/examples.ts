/** Validates every example of the contract against its schema, with JSON Schema 2020-12. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { at, fromPointer, isObject, object, type Path, type Place, toPointer } from '../reader/json.ts';
import { bodies, operations, parameters, responses } from '../reader/operations.ts';
import { type Contract, follow } from '../reader/references.ts';
import { schemas, schemasBelow } from '../reader/schemas.ts';

/** An example that its schema refuses, or a schema that cannot be used. */
export interface ExampleProblem {
  /** Place of the refused value, or of the schema, in the bundle. */
  path: Path;
  found: string;
  expected: string;
  repair: string;
}

/** A value and the schema that it must keep. */
interface Example {
  path: Path;
  schema: Path;
}

/** Keywords of OpenAPI and of ours that say nothing about validity. */
const annotations = ['discriminator', 'example', 'xml', 'externalDocs', 'x-extensible-enum', 'x-enum-descriptions'];

/**
 * @param contract the bundle
 * @param validator of the same bundle
 * @returns what is wrong with the examples of bodies, parameters, headers and schemas (defaults included), 4xx and
 *   webhooks as well
 */
export function validateExamples(
  contract: Contract,
  validator: Validator = createValidator(contract),
): ExampleProblem[] {
  const seen = new Set<string>();
  const problems: ExampleProblem[] = [];
  for (const example of examples(contract)) {
    const key = `${toPointer(example.path)} ${toPointer(example.schema)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    problems.push(...validator(example.schema, at(contract, example.path), example.path));
  }
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Number of examples that {@link validateExamples} looks at, each counted once per schema. */
export function countExamples(contract: Contract): number {
  return new Set([...examples(contract)].map(({ path, schema }) => `${toPointer(path)} ${toPointer(schema)}`)).size;
}

function* examples(contract: Contract): Generator<Example> {
  for (const body of bodies(contract)) yield* examplesOf(contract, body);
  const owners = new Map<string, Place>();
  for (const operation of operations(contract)) {
    for (const parameter of parameters(contract, operation)) owners.set(toPointer(parameter.path), parameter);
    for (const response of responses(contract, operation).values()) {
      for (const [name, header] of Object.entries(object(response.node.headers))) {
        const place = follow(contract, { path: [...response.path, 'headers', name], node: object(header) });
        owners.set(toPointer(place.path), place);
      }
    }
  }
  for (const owner of owners.values()) yield* examplesOf(contract, owner);
  for (const { path, node } of schemas(contract)) {
    if (Array.isArray(node.examples)) {
      for (const index of node.examples.keys()) yield { path: [...path, 'examples', index], schema: path };
    }
    for (const keyword of ['default', 'example']) {
      if (keyword in node) yield { path: [...path, keyword], schema: path };
    }
  }
}

/** `example` and `examples` of something with a `schema`: a body, a parameter or a header. */
function* examplesOf(contract: Contract, { path, node }: Place): Generator<Example> {
  if (!isObject(node.schema)) return;
  const schema = [...path, 'schema'];
  if ('example' in node) yield { path: [...path, 'example'], schema };
  for (const [name, example] of Object.entries(object(node.examples))) {
    const place = follow(contract, { path: [...path, 'examples', name], node: object(example) });
    if ('value' in place.node) yield { path: [...place.path, 'value'], schema };
  }
}

/** Says why the schema at a place of the contract refuses a value; problems lie at and below `path`. */
export type Validator = (schema: Path, value: unknown, path: Path) => ExampleProblem[];

/** Compiles schemas on demand, each once. */
export function createValidator(contract: Contract): Validator {
  // Every validator runs once or twice: compiling it carefully would cost more than it saves.
  const code = { optimize: false };
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, verbose: true, code });
  addFormats.default(ajv);
  const names = new Map<unknown, string>();
  for (const { path, node } of schemas(contract)) names.set(node, nameOf(path));
  // The bundle is registered as a whole, so that every `$ref` in it leads where it says; its sections are no keywords.
  for (const keyword of [...annotations, ...Object.keys(contract)]) ajv.addKeyword(keyword);
  ajv.addSchema(contract, 'contract');
  const compiled = new Map<string, ValidateFunction>();
  return validate;

  function compile(pointer: string): ValidateFunction {
    const check = compiled.get(pointer) ?? ajv.compile({ $ref: `contract${encodeURI(pointer)}` });
    compiled.set(pointer, check);
    return check;
  }

  function validate(schema: Path, value: unknown, path: Path): ExampleProblem[] {
    let errors: ErrorObject[];
    try {
      const check = compile(toPointer(schema));
      errors = check(value) ? [] : (check.errors ?? []);
    } catch (error) {
      return [uncompilable(error, culprit(schema))];
    }
    return explain(errors, value, path, schema);
  }

  /** The innermost schema, here or behind `$ref`s, that Ajv refuses although everything inside it is fine. */
  function culprit(schema: Path, seen = new Set<string>()): Path {
    seen.add(toPointer(schema));
    const inside = [...schemasBelow({ path: schema, node: object(at(contract, schema)) }, 'root')].slice(1);
    const referred = [schema, ...inside.map(({ path }) => path)].flatMap((path) => {
      const reference = object(at(contract, path)).$ref;
      return typeof reference === 'string' ? [fromPointer(reference)] : [];
    });
    const guilty = [...inside.map(({ path }) => path), ...referred].find(
      (path) => !seen.has(toPointer(path)) && !compiles(toPointer(path)),
    );
    return guilty ? culprit(guilty, seen) : schema;
  }

  function compiles(pointer: string): boolean {
    try {
      compile(pointer);
      return true;
    } catch {
      return false;
    }
  }

  function explain(errors: ErrorObject[], value: unknown, path: Path, schema: Path): ExampleProblem[] {
    // Of a union that names its members only the errors of the named member help. Start with the outermost.
    const [union] = errors
      .filter((error) => error.keyword === 'oneOf' && isObject(error.parentSchema?.discriminator))
      .sort((a, b) => a.instancePath.length - b.instancePath.length);
    if (union) {
      const inside = (error: ErrorObject) => `${error.instancePath}/`.startsWith(`${union.instancePath}/`);
      const below = fromPointer(union.instancePath);
      const outside = errors.filter((error) => !inside(error));
      return [...explain(outside, value, path, schema), ...explainMember(union, at(value, below), [...path, ...below])];
    }
    const wrappers = ['allOf', 'anyOf', 'oneOf', 'if'];
    const precise = errors.filter((error) => !wrappers.includes(error.keyword));
    return (precise.length > 0 ? precise : errors).map((error) =>
      toProblem(error, names.get(error.parentSchema) ?? nameOf(schema), value, path),
    );
  }

  function explainMember(union: ErrorObject, value: unknown, path: Path): ExampleProblem[] {
    const { propertyName, mapping } = object(union.parentSchema?.discriminator);
    const members = object(mapping);
    const tag = object(value)[String(propertyName)];
    const member = typeof tag === 'string' ? members[tag] : undefined;
    if (typeof member === 'string') {
      const problems = validate(fromPointer(member), value, path);
      if (problems.length > 0) return problems;
    }
    return [
      {
        path: [...path, ...(tag === undefined ? [] : [String(propertyName)])],
        found: `\`${propertyName}: ${JSON.stringify(tag)}\``,
        expected: `one of ${Object.keys(members).join(', ')}`,
        repair: `Set \`${propertyName}\` to one of these values, or add a member to the union.`,
      },
    ];
  }
}

/** A schema that Ajv refuses: an unknown keyword, a keyword of another type, a pattern that is no regular expression. */
function uncompilable(error: unknown, schema: Path): ExampleProblem {
  const message = error instanceof Error ? error.message : String(error);
  return {
    path: schema,
    found: `a schema that cannot be used: ${message.replace(/\s+/g, ' ').replaceAll('contract#', '#')}`,
    expected: 'a schema that JSON Schema 2020-12 knows, with keywords that fit its type',
    repair: 'Correct the schema here, or the one that it refers to, so that examples can be validated.',
  };
}

/** Name of the component in which a schema stands, or its pointer. */
function nameOf([components, kind, name, ...rest]: Path): string {
  const isNamed = components === 'components' && kind === 'schemas';
  return isNamed ? String(name) : toPointer([components, kind, name, ...rest].filter((key) => key !== undefined));
}

function toProblem(error: ErrorObject, name: string, value: unknown, path: Path): ExampleProblem {
  const below = fromPointer(error.instancePath);
  const { keyword, params } = error;
  const given = abbreviate(at(value, below));
  const common = { path: [...path, ...below] };
  if (keyword === 'required' || keyword === 'dependentRequired') {
    const missing = String(params.missingProperty);
    return {
      ...common,
      found: `no \`${missing}\``,
      expected: `\`${missing}\`, which ${name} requires`,
      repair: `Add \`${missing}\` to the example, or take it out of \`required\` if real answers lack it.`,
    };
  }
  const limit = params.allowedValue ?? params.allowedValues ?? params.type ?? params.pattern ?? params.format;
  const rule = limit === undefined ? '' : ` (${typeof limit === 'string' ? limit : JSON.stringify(limit)})`;
  const expected = `a value that ${error.message ?? `keeps \`${keyword}\``}${error.message?.includes(String(limit)) ? '' : rule}, as ${name} says`;
  const repair = `Correct the example, or \`${keyword}\` of ${name} if the API really sends this.`;
  return { ...common, found: given, expected, repair };
}

function abbreviate(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
