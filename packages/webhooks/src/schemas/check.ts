import { brokenRule, isObject } from './rules.ts';
import type { Keywords, Problem, Schema } from './schema.ts';

/**
 * Holds values against the reduced schemas of a contract.
 *
 * @param schemas every schema by its name
 * @returns a function that returns the first problem of a value under a schema, or `undefined`
 */
export function checker(
  schemas: Readonly<Record<string, Schema>>,
): (schema: Schema, value: unknown) => Problem | undefined {
  return find;

  function find(schema: Schema, value: unknown): Problem | undefined {
    if (typeof schema === 'string') return find(schemas[schema] as Schema, value);
    const rule = brokenRule(schema, value);
    return rule === undefined ? (inside(schema, value) ?? combined(schema, value)) : { pointer: '', rule };
  }

  /** Problems of the items or fields of a value. */
  function inside(schema: Keywords, value: unknown): Problem | undefined {
    if (typeof value !== 'object' || value === null) return undefined;
    const isArray = Array.isArray(value);
    for (const name of Object.keys(value)) {
      const field = (value as Record<string, unknown>)[name];
      const problem = isArray ? part(schema.items, field) : member(schema, name, field);
      if (problem) return { pointer: `/${escapeName(name)}${problem.pointer}`, rule: problem.rule };
    }
    return undefined;
  }

  function member({ properties, additionalProperties, propertyNames }: Keywords, name: string, field: unknown) {
    const isNamed = properties !== undefined && Object.hasOwn(properties, name);
    return part(propertyNames, name) ?? part(isNamed ? properties[name] : additionalProperties, field);
  }

  function part(schema: Schema | undefined, value: unknown): Problem | undefined {
    return schema === undefined ? undefined : find(schema, value);
  }

  function combined({ allOf = [], anyOf, switch: choice }: Keywords, value: unknown): Problem | undefined {
    for (const schema of allOf) {
      const problem = find(schema, value);
      if (problem) return problem;
    }
    return (anyOf && any(anyOf, value)) ?? (choice && chosen(choice, value));
  }

  /** Of a value that fits no member, the problem with the first one: the contract names the usual member first. */
  function any(members: readonly Schema[], value: unknown): Problem | undefined {
    let first: Problem | undefined;
    for (const member of members) {
      const problem = find(member, value);
      if (!problem) return undefined;
      first ??= problem;
    }
    return first;
  }

  function chosen({ by, members }: NonNullable<Keywords['switch']>, value: unknown): Problem | undefined {
    const tag = isObject(value) && Object.hasOwn(value, by) ? String(value[by]) : '';
    const member = Object.hasOwn(members, tag) ? members[tag] : undefined;
    if (member !== undefined) return find(member, value);
    return { pointer: `/${escapeName(by)}`, rule: `enum ${Object.keys(members).join('|')}` };
  }
}

function escapeName(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
