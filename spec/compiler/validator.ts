/** Validates values against schemas of the contract, with JSON Schema 2020-12. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { at, fromPointer, isObject, object, type Path, toPointer } from '../reader/json.ts';
import type { Contract } from '../reader/references.ts';
import { schemas, schemasBelow } from '../reader/schemas.ts';
import type { Finding } from '../rules/rule.ts';
import { describeError, describeUnknownMember, describeUnusable } from './refusals.ts';

/** Keywords of OpenAPI and of ours that say nothing about validity. */
const annotations = [
  'discriminator',
  'example',
  'xml',
  'externalDocs',
  'x-extensible-enum',
  'x-enum-descriptions',
  'x-our-reading',
];

/**
 * Validates a value.
 *
 * @param schema the place of the schema in the bundle
 * @param path place of the value; findings are there or below
 * @returns why the value is refused, or why the schema cannot be used; nothing if the value is accepted
 */
export type Validator = (schema: Path, value: unknown, path: Path) => Finding[];

/** A validator for the schemas of a bundle, each compiled when it is first needed. */
export function createValidator(contract: Contract): Validator {
  const compiler = new SchemaCompiler(contract);
  const names = new Map<unknown, string>();
  for (const { path, node } of schemas(contract)) names.set(node, nameOf(path));
  return validate;

  function validate(schema: Path, value: unknown, path: Path): Finding[] {
    let errors: ErrorObject[];
    try {
      const accepts = compiler.compile(schema);
      errors = accepts(value) ? [] : (accepts.errors ?? []);
    } catch (error) {
      return [describeUnusable(error, compiler.innermostUnusable(schema))];
    }
    return explain(errors, value, path, schema);
  }

  function explain(errors: ErrorObject[], value: unknown, path: Path, schema: Path): Finding[] {
    const union = outermostUnion(errors);
    if (union) {
      const below = fromPointer(union.instancePath);
      const outside = errors.filter(({ instancePath }) => !`${instancePath}/`.startsWith(`${union.instancePath}/`));
      return [...explain(outside, value, path, schema), ...explainMember(union, at(value, below), [...path, ...below])];
    }
    const precise = errors.filter(({ keyword }) => !wrappers.includes(keyword));
    return (precise.length > 0 ? precise : errors).map((error) =>
      describeError(error, names.get(error.parentSchema) ?? nameOf(schema), value, path),
    );
  }

  /**
   * Validates against the member of the union that the value names, because errors of the other members are useless.
   */
  function explainMember(union: ErrorObject, value: unknown, path: Path): Finding[] {
    const discriminator = object(union.parentSchema?.discriminator);
    const tag = object(value)[String(discriminator.propertyName)];
    const member = typeof tag === 'string' ? object(discriminator.mapping)[tag] : undefined;
    const findings = typeof member === 'string' ? validate(fromPointer(member), value, path) : [];
    return findings.length > 0 ? findings : [describeUnknownMember(discriminator, tag, path)];
  }
}

/** Keywords whose own errors only sum up those of the schemas inside them. */
const wrappers = ['allOf', 'anyOf', 'oneOf', 'if'];

/** The error of the outermost union that names its members. */
function outermostUnion(errors: ErrorObject[]): ErrorObject | undefined {
  return errors
    .filter(({ keyword, parentSchema }) => keyword === 'oneOf' && isObject(parentSchema?.discriminator))
    .sort((a, b) => a.instancePath.length - b.instancePath.length)[0];
}

/** The component that contains a schema, or its pointer. */
function nameOf(path: Path): string {
  const [components, kind, name] = path;
  return components === 'components' && kind === 'schemas' ? String(name) : toPointer(path);
}

/** Compiles the schemas of a bundle, each once. */
class SchemaCompiler {
  readonly #contract: Contract;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(contract: Contract) {
    this.#contract = contract;
    // Every schema is used once or twice: optimizing its code would cost more than it saves.
    const code = { optimize: false };
    this.#ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, verbose: true, code });
    addFormats.default(this.#ajv);
    // The bundle is registered as a whole, so that every `$ref` in it leads where it says; Ajv takes its sections for
    // keywords.
    for (const keyword of [...annotations, ...Object.keys(contract)]) this.#ajv.addKeyword(keyword);
    this.#ajv.addSchema(contract, 'contract');
  }

  /** @throws {Error} for a schema that Ajv refuses */
  compile(path: Path): ValidateFunction {
    const pointer = toPointer(path);
    const compiled = this.#compiled.get(pointer) ?? this.#ajv.compile({ $ref: `contract${encodeURI(pointer)}` });
    this.#compiled.set(pointer, compiled);
    return compiled;
  }

  /** The innermost schema, in this one or behind its `$ref`s, that Ajv refuses although it accepts all schemas in it. */
  innermostUnusable(schema: Path, visited = new Set<string>()): Path {
    visited.add(toPointer(schema));
    const [, ...inside] = schemasBelow({ path: schema, node: object(at(this.#contract, schema)) }, 'root');
    const paths = inside.map(({ path }) => path);
    const targets = [schema, ...paths].flatMap((path) => {
      const reference = object(at(this.#contract, path)).$ref;
      return typeof reference === 'string' ? [fromPointer(reference)] : [];
    });
    const unusable = [...paths, ...targets].find((path) => !visited.has(toPointer(path)) && !this.#canCompile(path));
    return unusable ? this.innermostUnusable(unusable, visited) : schema;
  }

  #canCompile(path: Path): boolean {
    try {
      this.compile(path);
      return true;
    } catch {
      return false;
    }
  }
}
