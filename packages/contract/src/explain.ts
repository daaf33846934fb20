/** Turns the errors of Ajv into violations: place, value, expectation. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import { abbreviate } from './abbreviate.ts';
import { keysOf, object, valueAt } from './json.ts';
import type { Locate } from './locate.ts';
import { isSecretName } from './secrets/names.ts';
import { redacted } from './secrets/redact.ts';

/** A way in which a value breaks its schema. */
export interface Violation {
  readonly keyword: string;
  /** JSON pointer of the value: `/data/0/id`; empty for the whole. */
  readonly pointer: string;
  /** The same as a field name, which includes a missing field: `data.0.id`. */
  readonly field: string;
  readonly found: string;
  readonly expected: string;
  /** JSON pointer of the schema that is broken, in its document: `#/components/schemas/RiskId`. */
  readonly schema: string;
}

/** Checks a value against the schema at a pointer: used for the members of a union. */
type MemberCheck = (pointer: string) => (value: unknown) => Violation[];

/** Keywords whose errors only repeat an error inside them. */
const wrappers = new Set(['if', 'propertyNames', 'allOf']);

/**
 * @param value the whole value that was validated
 * @param locate finds the schemas of the errors
 */
export function explain(
  errors: readonly ErrorObject[],
  value: unknown,
  check: MemberCheck,
  locate: Locate,
): Violation[] {
  // Errors of all branches of a union do not help, so a union is explained as a whole: the outermost first.
  const [union] = errors
    .filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')
    .sort((a, b) => a.instancePath.length - b.instancePath.length);
  if (union !== undefined) {
    const isInside = ({ instancePath }: ErrorObject) => `${instancePath}/`.startsWith(`${union.instancePath}/`);
    const outside = errors.filter((error) => !isInside(error));
    return [...explain(outside, value, check, locate), ...explainUnion(union, value, check, locate)];
  }
  const seen = new Set<string>();
  return errors
    .filter(({ keyword }) => !wrappers.has(keyword))
    .map((error) => toViolation(error, value, locate))
    .filter(({ keyword, field }) => !seen.has(`${keyword} ${field}`) && seen.add(`${keyword} ${field}`));
}

function explainUnion(union: ErrorObject, value: unknown, check: MemberCheck, locate: Locate): Violation[] {
  const keys = keysOf(union.instancePath);
  const inner = valueAt(value, keys);
  const { propertyName, mapping } = object(object(union.parentSchema).discriminator);
  const tag = object(inner)[String(propertyName)];
  const member = typeof tag === 'string' ? object(mapping)[tag] : undefined;
  if (typeof member === 'string' && member.startsWith('#')) {
    const violations = check(member)(inner).map((violation) => below(union.instancePath, violation));
    if (violations.length > 0) return violations;
  }
  const expected =
    propertyName === undefined || mapping === undefined
      ? `a value of one of the ${(union.schema as unknown[]).length} alternatives`
      : `an object whose ${propertyName} is one of ${Object.keys(object(mapping)).join(', ')}`;
  return [violation(union, inner, keys, expected, locate)];
}

function below(prefix: string, inner: Violation): Violation {
  const field = [...keysOf(prefix), ...(inner.field === '' ? [] : [inner.field])].join('.');
  return { ...inner, pointer: `${prefix}${inner.pointer}`, field };
}

function toViolation(error: ErrorObject, value: unknown, locate: Locate): Violation {
  const keys = keysOf(error.instancePath);
  const missing: unknown = error.params.missingProperty;
  const extra: unknown = error.params.additionalProperty ?? error.params.unevaluatedProperty;
  const inner = valueAt(value, keys);
  if (typeof missing === 'string') {
    return { ...violation(error, inner, [...keys, missing], `the field "${missing}"`, locate), found: 'nothing' };
  }
  if (typeof extra === 'string') {
    return violation(error, object(inner)[extra], [...keys, extra], `no field "${extra}"`, locate);
  }
  return violation(error, inner, keys, expectation(error), locate);
}

function violation(
  error: ErrorObject,
  inner: unknown,
  keys: readonly string[],
  expected: string,
  locate: Locate,
): Violation {
  const { keyword, instancePath } = error;
  const isSecret = typeof inner === 'string' && isSecretName(keys.at(-1) ?? '');
  const found = isSecret ? redacted : abbreviate(inner);
  // Where texts are converted, Ajv has a copy of the document: its own path says less, and enough.
  const schema = locate(error.parentSchema) ?? error.schemaPath;
  return { keyword, pointer: instancePath, field: keys.join('.'), found, expected, schema };
}

function expectation({ keyword, params, message = 'is valid', schema }: ErrorObject): string {
  switch (keyword) {
    case 'type':
      return [params.type].flat().join(' or ');
    case 'enum':
      return `one of ${(params.allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`;
    case 'const':
      return JSON.stringify(params.allowedValue);
    case 'pattern':
      return `text of the form ${params.pattern}`;
    case 'format':
      return `text of the format ${params.format}`;
    case 'not':
      return `no value of ${abbreviate(schema)}`;
    default:
      return `a value that ${message}`;
  }
}
