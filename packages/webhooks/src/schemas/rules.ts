import type { Keywords } from './schema.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Checks a value, but not what is inside it. Keywords for other types do not apply.
 *
 * @returns the first keyword that the value breaks, with its limit
 */
export function brokenRule(schema: Keywords, value: unknown): string | undefined {
  const { type, enum: values } = schema;
  if (type !== undefined && !isOfTypes(type, value)) return `type ${typeof type === 'string' ? type : type.join('|')}`;
  if ('const' in schema && value !== schema.const) return `const ${schema.const}`;
  if (values && !values.includes(value)) return `enum ${values.join('|')}`;
  if (typeof value === 'string') return brokenText(schema, value);
  if (typeof value === 'number') return brokenNumber(schema, value);
  return isObject(value) ? brokenObject(schema, value) : undefined;
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function brokenText({ pattern, minLength, maxLength }: Keywords, value: string): string | undefined {
  if (pattern !== undefined && !expression(pattern).test(value)) return `pattern ${pattern}`;
  // A length counts characters, which have one or two UTF-16 units. They are counted only where that matters.
  const isShort = minLength !== undefined && value.length < 2 * minLength && [...value].length < minLength;
  if (isShort) return `minLength ${minLength}`;
  const isLong = maxLength !== undefined && value.length > maxLength && [...value].length > maxLength;
  return isLong ? `maxLength ${maxLength}` : undefined;
}

function brokenNumber({ minimum, maximum }: Keywords, value: number): string | undefined {
  if (minimum !== undefined && value < minimum) return `minimum ${minimum}`;
  return maximum !== undefined && value > maximum ? `maximum ${maximum}` : undefined;
}

function brokenObject({ required = [], maxProperties }: Keywords, value: Fields): string | undefined {
  const missing = required.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return `required ${missing}`;
  const isLarge = maxProperties !== undefined && Object.keys(value).length > maxProperties;
  return isLarge ? `maxProperties ${maxProperties}` : undefined;
}

function isOfTypes(type: string | readonly string[], value: unknown): boolean {
  return typeof type === 'string' ? isOfType(type, value) : type.some((name) => isOfType(name, value));
}

function isOfType(name: string, value: unknown): boolean {
  switch (name) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === name;
  }
}

const expressions = new Map<string, RegExp>();

function expression(pattern: string): RegExp {
  let compiled = expressions.get(pattern);
  if (!compiled) {
    compiled = new RegExp(pattern, 'u');
    expressions.set(pattern, compiled);
  }
  return compiled;
}
