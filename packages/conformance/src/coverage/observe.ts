/** Records which parts of a schema a value uses. */

import { isDeepStrictEqual } from 'node:util';
import { type Contract, isObject, object, type PlacedSchema } from '@xs2a/contract';
import type { Validate } from '@xs2a/contract/validators';
import { valuesOf, variantsOf } from './choices.ts';
import { child, children, type Place, target } from './place.ts';

/** Pointers of the parts that were seen. */
export interface Seen {
  readonly fields: Set<string>;
  readonly variants: Set<string>;
  readonly values: Set<string>;
}

/** How a value was sent. */
export interface Wire {
  readonly validate: Validate;
  /** In a form, a query or a path everything is text: there `1` stands for the number and for the text. */
  readonly isText: boolean;
}

/**
 * Follows a valid value along its schema.
 *
 * A branch of a union counts if it is the only one that the value satisfies: with several, it is not known which one
 * was meant.
 */
export function observe(contract: Contract, schema: PlacedSchema, value: unknown, wire: Wire, seen: Seen): void {
  if (isObject(schema.schema)) follow({ node: schema.schema, pointer: schema.pointer }, value, new Set());

  /** @param pointers schemas that were compared with this value already: a schema may contain itself */
  function follow(place: Place | undefined, value: unknown, pointers: Set<string>): void {
    if (place === undefined || pointers.has(place.pointer)) return;
    pointers.add(place.pointer);
    for (const choice of valuesOf(place)) if (same(choice.value, value)) seen.values.add(choice.pointer);
    follow(target(contract.document, place), value, pointers);
    for (const member of children(place, 'allOf')) follow(member, value, pointers);
    followUnions(place, value, pointers);
    if (place.node.if !== undefined) follow(child(place, holds(place, 'if', value) ? 'then' : 'else'), value, pointers);
    if (isObject(value)) followObject(place, value, pointers);
    if (Array.isArray(value)) followList(place, value);
  }

  function followUnions(place: Place, value: unknown, pointers: Set<string>): void {
    const variants = variantsOf(place);
    for (const keyword of ['oneOf', 'anyOf']) {
      const branches = children(place, keyword).filter((branch) => fits(branch, value));
      const [only] = branches;
      const isChoice = variants.some(({ pointer }) => pointer === only?.pointer);
      if (branches.length === 1 && only !== undefined && isChoice) seen.variants.add(only.pointer);
      for (const branch of branches) follow(branch, value, pointers);
    }
  }

  function followObject(place: Place, value: Record<string, unknown>, pointers: Set<string>): void {
    const patterns = Object.keys(object(place.node.patternProperties));
    for (const [name, member] of Object.entries(value)) {
      const field = Object.hasOwn(object(place.node.properties), name) ? child(place, 'properties', name) : undefined;
      if (field !== undefined) seen.fields.add(field.pointer);
      follow(field, member, new Set());
      const matching = patterns.filter((pattern) => matches(pattern, name));
      for (const pattern of matching) follow(child(place, 'patternProperties', pattern), member, new Set());
      const isDeclared = Object.hasOwn(object(place.node.properties), name) || matching.length > 0;
      if (!isDeclared) follow(child(place, 'additionalProperties'), member, new Set());
      if (Object.hasOwn(object(place.node.dependentSchemas), name)) {
        follow(child(place, 'dependentSchemas', name), value, pointers);
      }
    }
  }

  function followList(place: Place, value: readonly unknown[]): void {
    const first = Array.isArray(place.node.prefixItems) ? place.node.prefixItems.length : 0;
    for (const [index, member] of value.entries()) {
      follow(index < first ? child(place, 'prefixItems', index) : child(place, 'items'), member, new Set());
    }
  }

  function holds(place: Place, keyword: string, value: unknown): boolean {
    const condition = child(place, keyword);
    return condition === undefined ? place.node[keyword] === true : fits(condition, value);
  }

  function fits(place: Place, value: unknown): boolean {
    return wire.validate({ schema: place.node, pointer: place.pointer }, value).length === 0;
  }

  function same(documented: unknown, value: unknown): boolean {
    return isDeepStrictEqual(wire.isText ? String(documented) : documented, value);
  }
}

/** An invalid pattern matches nothing; the validator has reported it. */
function matches(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(name);
  } catch {
    return false;
  }
}
