/** Bodies that differ from a valid one in one field. */

import { alternatives, bodyFormat, fieldsOf, type MediaType, object, typeOf, typesOf } from '@xs2a/contract';
import { hasForm, sample } from '@xs2a/contract/sample';
import type { Violation } from '@xs2a/contract/validators';
import type { Derivation } from './derivation.ts';
import { nameOf, valueAt, withoutValue, withValue } from './edit.ts';
import { isFormed } from './files.ts';
import { violationsOf } from './read-bodies.ts';
import { edgeValues, foreignValues } from './values/index.ts';

/** A body that differs from a valid one in one field. */
export interface Variant {
  /** The field that was changed, as an answer would name it. */
  readonly field: string;
  /** Completes "the field …": `has 129 characters`, `is missing`. */
  readonly what: string;
  readonly body: unknown;
  /** How it breaks the schema; empty for a valid body. */
  readonly violations: readonly Violation[];
  /** Whether its value was generated to fit a pattern or format, so that the server may not know it. */
  readonly madeUp: boolean;
}

/** A name that no field has. */
const unknownName = 'no_such_field';

/** Levels of fields that are changed one by one. */
const depth = 2;

/** All variants of the valid bodies of a media type, each pair of field and change once. */
export function variantsOf(derivation: Derivation, media: MediaType, bodies: readonly unknown[]): Variant[] {
  const { contract, validators, seed } = derivation;
  const { schema } = media;
  if (schema === undefined) return [];
  const format = bodyFormat(media.type);
  const isTyped = format === 'json';
  const variants = new Map<string, Variant>();
  const [first] = bodies;
  for (const { path, schema: field, required, parent } of fieldsOf(contract, schema.schema, depth)) {
    const base = bodies.find((body) => valueAt(body, path) !== undefined) ?? withParents(path);
    const form = hasForm(contract, field);
    for (const { what, value } of [...edgeValues(contract, field, seed), ...foreignValues(contract, field)]) {
      // Servers may treat an empty field as missing where everything is a text.
      if (!isTyped && !required && (value === null || value === '')) continue;
      // XML does not tell a list of one entry from a value.
      if (format === 'xml' && (typeof value === 'object' || isList(field))) continue;
      if (isFormed(media.encoding[path[0] ?? ''])) continue;
      add(path, what, withValue(base, path, value), form || typeOf(value) === 'object');
    }
    if (required) add(path, 'is missing', withoutValue(base, path), false);
    for (const dependent of dependents(parent, path.at(-1) ?? '')) {
      const dependentPath = [...path.slice(0, -1), dependent];
      const body = withoutValue(
        withValue(base, path, valueAt(base, path) ?? sample(contract, field, seed)),
        dependentPath,
      );
      add(path, `stands without ${dependent}`, body, form);
    }
  }
  // Rules between fields (if/then, dependentSchemas, not) show when one of them is missing.
  for (const body of bodies) {
    for (const name of Object.keys(object(body))) add([name], 'is missing', withoutValue(body, [name]), false);
  }
  // An open object takes fields that it does not name.
  if (typeOf(first) === 'object' && breaks(withValue(first, [unknownName], '1')))
    add([unknownName], 'is not one of the contract', withValue(first, [unknownName], '1'), false);
  return [...variants.values()];

  function add(path: readonly string[], what: string, body: unknown, madeUp: boolean): void {
    const field = nameOf(path);
    const violations = violationsOf(validators, media, body);
    if (violations === undefined) return;
    // A missing field may be valid in one body and a violation in the next: both are sent.
    const key = `${field} ${what} ${violations.length === 0}`;
    if (!variants.has(key)) variants.set(key, { field, what, body, violations, madeUp });
  }

  function isList(field: unknown): boolean {
    return alternatives(contract, field).flatMap(typesOf).includes('array');
  }

  function breaks(body: unknown): boolean {
    return (violationsOf(validators, media, body) ?? []).length > 0;
  }

  /** The first body with the objects above a field, which are generated if it has none. */
  function withParents(path: readonly string[]): unknown {
    const above = path.slice(0, -1);
    if (above.length === 0 || valueAt(first, above) !== undefined) return first;
    const holder = fieldsOf(contract, schema?.schema, depth).find(
      (candidate) => candidate.path.join('.') === above.join('.'),
    );
    return withValue(first, above, holder === undefined ? {} : sample(contract, holder.schema, seed));
  }
}

function dependents(parent: Record<string, unknown>, name: string): string[] {
  const list = object(parent.dependentRequired)[name];
  return Array.isArray(list) ? list.map(String) : [];
}
