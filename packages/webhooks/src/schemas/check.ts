import { brokenRule, isObject } from './rules.ts';
import type { Keywords, Problem, Schema } from './schema.ts';

/**
 * Creates a function that checks values against the reduced schemas of a contract.
 *
 * @param schemas every schema by its name
 * @returns a function that returns the first problem of a value, or `undefined` if it is valid
 */
export function checker(
  schemas: Readonly<Record<string, Schema>>,
): (schema: Schema, value: unknown) => Problem | undefined {
  return findProblem;

  /** @param schema none allows everything */
  function findProblem(schema: Schema | undefined, value: unknown): Problem | undefined {
    if (schema === undefined) return undefined;
    if (typeof schema === 'string') return findProblem(schemas[schema] as Schema, value);
    const rule = brokenRule(schema, value);
    return rule === undefined
      ? (findInMembers(schema, value) ?? findInCompositions(schema, value))
      : { pointer: '', rule };
  }

  /** Looks at the items or fields of a value. */
  function findInMembers(schema: Keywords, value: unknown): Problem | undefined {
    if (typeof value !== 'object' || value === null) return undefined;
    const isArray = Array.isArray(value);
    for (const name of Object.keys(value)) {
      const field = (value as Record<string, unknown>)[name];
      const problem = isArray ? findProblem(schema.items, field) : findInField(schema, name, field);
      if (problem) return { pointer: `/${escapeName(name)}${problem.pointer}`, rule: problem.rule };
    }
    return undefined;
  }

  function findInField({ properties, additionalProperties, propertyNames }: Keywords, name: string, field: unknown) {
    const isNamed = properties !== undefined && Object.hasOwn(properties, name);
    return findProblem(propertyNames, name) ?? findProblem(isNamed ? properties[name] : additionalProperties, field);
  }

  function findInCompositions({ allOf = [], anyOf, switch: union }: Keywords, value: unknown): Problem | undefined {
    for (const schema of allOf) {
      const problem = findProblem(schema, value);
      if (problem) return problem;
    }
    return (anyOf && findInAnyOf(anyOf, value)) ?? (union && findInUnion(union, value));
  }

  /**
   * A value that fits no schema is reported by its problem with the first one of its type: the contract names the usual
   * one first. If none is of its type, all types are named.
   */
  function findInAnyOf(choices: readonly Schema[], value: unknown): Problem | undefined {
    const types: string[] = [];
    let first: Problem | undefined;
    for (const schema of choices) {
      const problem = findProblem(schema, value);
      if (!problem) return undefined;
      const [, type] = problem.pointer === '' ? (/^type (.+)/.exec(problem.rule) ?? []) : [];
      if (type === undefined) first ??= problem;
      else types.push(type);
    }
    return first ?? { pointer: '', rule: `type ${types.join('|')}` };
  }

  function findInUnion({ by, members }: NonNullable<Keywords['switch']>, value: unknown): Problem | undefined {
    // Stryker disable next-line StringLiteral: no member has this name either
    const name = isObject(value) && Object.hasOwn(value, by) ? String(value[by]) : '';
    if (Object.hasOwn(members, name)) return findProblem(members[name], value);
    return { pointer: `/${escapeName(by)}`, rule: `enum ${Object.keys(members).join('|')}` };
  }
}

function escapeName(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
