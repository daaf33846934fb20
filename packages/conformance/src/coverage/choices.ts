/** The alternatives in a schema: values of an enum, branches of a union. */
import { isObject, keysOf, object } from '@xs2a/contract';
import { children, type Place } from './place.ts';

export interface Choice {
  readonly pointer: string;
  readonly name: string;
}

export interface ValueChoice extends Choice {
  readonly value: unknown;
}

/** The values of `enum`, and those of `x-extensible-enum` if it is a list and not a flag. */
export function valuesOf({ node, pointer }: Place): ValueChoice[] {
  return ['enum', 'x-extensible-enum'].flatMap((keyword) => {
    const values = node[keyword];
    if (!Array.isArray(values)) return [];
    return values.map((value, index) => ({
      value,
      pointer: `${pointer}/${keyword}/${index}`,
      name: JSON.stringify(value),
    }));
  });
}

/** The branches of `oneOf` and `anyOf`, if there is more than one. */
export function variantsOf(place: Place): (Choice & Place)[] {
  return ['oneOf', 'anyOf'].flatMap((keyword) => {
    const branches = children(place, keyword);
    return branches.length < 2 ? [] : branches.map((branch) => ({ ...branch, name: nameOf(branch, place) }));
  });
}

/** The name by the discriminator; otherwise the component, the title or the place. */
function nameOf({ node, pointer }: Place, union: Place): string {
  const mapping = Object.entries(object(object(union.node.discriminator).mapping));
  const mapped = mapping.find(([, reference]) => reference === node.$ref)?.[0];
  if (mapped !== undefined) return mapped;
  if (typeof node.$ref === 'string') return keysOf(node.$ref).at(-1) ?? node.$ref;
  if (typeof node.title === 'string') return node.title;
  const constant = Object.values(object(node.properties)).find((field) => isObject(field) && 'const' in field);
  return constant === undefined ? (keysOf(pointer).slice(-2).join('/') ?? pointer) : String(object(constant).const);
}
