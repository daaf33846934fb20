/** Says in words why a value is refused, or why a schema cannot be used. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import { at, fromPointer, type JsonObject, object, type Path } from '../reader/json.ts';
import type { Finding } from '../rules/rule.ts';

/**
 * An error of Ajv as a finding.
 *
 * @param name of the schema that refuses
 * @param value the whole value
 * @param path the place of the whole value
 */
export function describeError(error: ErrorObject, name: string, value: unknown, path: Path): Finding {
  const below = fromPointer(error.instancePath);
  const place = { path: [...path, ...below] };
  const { keyword } = error;
  if (keyword === 'required' || keyword === 'dependentRequired') {
    const missing = String(error.params.missingProperty);
    return {
      ...place,
      actual: `no \`${missing}\``,
      expected: `\`${missing}\`, which ${name} requires`,
      repair: `Add \`${missing}\` to the example, or take it out of \`required\` if real answers lack it.`,
    };
  }
  return {
    ...place,
    actual: abbreviate(at(value, below)),
    expected: `a value that ${requirementOf(error)}, as ${name} says`,
    repair: `Correct the example, or \`${keyword}\` of ${name} if the API really sends this.`,
  };
}

/** The expected value, with the limit that some messages of Ajv lack. */
function requirementOf({ keyword, message = `keeps \`${keyword}\``, params }: ErrorObject): string {
  const limit = params.allowedValue ?? params.allowedValues ?? params.type ?? params.pattern ?? params.format;
  if (limit === undefined || message.includes(String(limit))) return message;
  return `${message} (${typeof limit === 'string' ? limit : JSON.stringify(limit)})`;
}

/** A value of a union that names none of its members, or names one and fits another. */
export function describeUnknownMember({ propertyName, mapping }: JsonObject, tag: unknown, path: Path): Finding {
  return {
    path: tag === undefined ? path : [...path, String(propertyName)],
    actual: `\`${propertyName}: ${JSON.stringify(tag)}\``,
    expected: `one of ${Object.keys(object(mapping)).join(', ')}`,
    repair: `Set \`${propertyName}\` to one of these values, or add a member to the union.`,
  };
}

/** A schema with an unknown keyword, a keyword of another type, or a pattern that is not a regular expression. */
export function describeUnusable(error: unknown, schema: Path): Finding {
  const message = error instanceof Error ? error.message : String(error);
  return {
    path: schema,
    actual: `a schema that cannot be used: ${message.replace(/\s+/g, ' ').replaceAll('contract#', '#')}`,
    expected: 'a schema that JSON Schema 2020-12 knows, with keywords that fit its type',
    repair: 'Correct the schema here, or the one that it refers to, so that examples can be validated.',
  };
}

/** The longest JSON of a value that a message repeats as it is. */
const maxLength = 80;

function abbreviate(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > maxLength ? `${text.slice(0, maxLength - 3)}…` : text;
}
