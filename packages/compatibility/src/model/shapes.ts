/** Builds the shapes of the schemas of one document. */
import { addNull, conjoin, restrict, settleValues } from './conjunction.ts';
import type { Contract } from './contract.ts';
import { at, InputError, isObject, itemsAt, type JsonObject, member, membersAt, type Site, stringAt } from './json.ts';
import { emptyShape, type Node, push, type Shape } from './shape.ts';
import { noType, typesAt } from './types.ts';
import { addUnion } from './unions.ts';

/** Key of a node: the pointers of its schemas. */
export function keyOf(node: Node): string {
  return node.map(({ pointer }) => pointer).join(' ');
}

export class Shapes {
  readonly contract: Contract;
  readonly #shapes = new Map<string, Shape>();

  constructor(contract: Contract) {
    this.contract = contract;
  }

  /**
   * The shape of a node; the same object for the same node.
   *
   * @throws {InputError} when a keyword has an invalid value, or a `$ref` has no target
   */
  of(node: Node): Shape {
    const key = keyOf(node);
    const known = this.#shapes.get(key);
    if (known !== undefined) return known;
    const shape = emptyShape(node[0].pointer);
    // Registered before it is complete, so that a schema that contains itself ends here.
    this.#shapes.set(key, shape);
    for (const site of node) this.#add(shape, site);
    settleValues(shape);
    return shape;
  }

  #add(shape: Shape, site: Site): void {
    if (shape.parts.includes(site.pointer)) return;
    shape.parts.push(site.pointer);
    const { raw, pointer } = site;
    if (raw === true || raw === undefined) return;
    if (raw === false) {
      shape.types = noType;
      shape.typePointer = pointer;
      return;
    }
    if (!isObject(raw)) throw new InputError('expected a schema: an object, true or false', pointer);
    const { contract } = this;
    if (contract.is30 && '$ref' in raw) {
      this.#add(shape, contract.target(raw.$ref, `${pointer}/$ref`));
      return;
    }
    if (contract.is30 && raw.nullable === true) {
      this.#addNullable(shape, raw, site);
      return;
    }

    for (const keyword of Object.keys(raw)) this.#addKeyword(shape, keyword, raw, site);
    // The schema's own keywords come first: readers see its description rather than that of a target or a member.
    if ('$ref' in raw) this.#add(shape, contract.target(raw.$ref, `${pointer}/$ref`));
    for (const item of itemsAt(member(site, 'allOf'))) this.#add(shape, item);
    for (const kind of ['anyOf', 'oneOf'] as const) {
      if (kind in raw) addUnion(shape, kind, member(site, kind), (node) => this.of(node));
    }
  }

  #addNullable(shape: Shape, { nullable: _, ...rest }: JsonObject, { pointer }: Site): void {
    const inner = emptyShape(pointer);
    this.#add(inner, { raw: rest, pointer });
    settleValues(inner);
    addNull(inner);
    conjoin(shape, inner);
  }

  #addKeyword(shape: Shape, keyword: string, raw: JsonObject, schema: Site): void {
    const site = { raw: raw[keyword], pointer: at(schema.pointer, keyword) };
    switch (keyword) {
      case '$ref':
      case 'allOf':
      case 'anyOf':
      case 'oneOf':
        return;
      case 'nullable':
        // `nullable: true` of OpenAPI 3.0 is read before; `false` is its default.
        if (this.contract.is30 && site.raw === false) return;
        break;
      case 'type':
        shape.types &= typesAt(site);
        shape.typePointer ??= site.pointer;
        return;
      case 'enum':
        shape.values = restrict(shape.values, { pointer: site.pointer, list: itemsAt(site).map((item) => item.raw) });
        return;
      case 'const':
        shape.values = restrict(shape.values, { pointer: site.pointer, list: [site.raw] });
        return;
      case 'properties':
        for (const [name, property] of membersAt(site)) push(shape.properties, name, property);
        return;
      case 'required':
        for (const item of itemsAt(site)) shape.required.set(stringAt(item), site.pointer);
        return;
      case 'then':
      case 'else':
        // They are compared as parts of `if`, and mean nothing without it.
        if ('if' in raw) return;
        break;
      case 'not': {
        const excluded = excludedLimit(raw);
        if (excluded === undefined) break;
        push(shape.entries, excluded.keyword, { raw: excluded.limit, pointer: site.pointer, schema });
        return;
      }
      case 'exclusiveMinimum':
      case 'exclusiveMaximum':
        if (this.contract.is30) {
          addExclusive30(shape, keyword, raw, schema);
          return;
        }
        break;
    }
    push(shape.entries, keyword, { ...site, schema });
  }
}

/** In OpenAPI 3.0 `exclusiveMinimum` is a boolean next to `minimum`. */
function addExclusive30(shape: Shape, keyword: string, raw: JsonObject, schema: Site): void {
  const bound = keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum';
  const pointer = at(schema.pointer, keyword);
  if (typeof raw[keyword] !== 'boolean') throw new InputError('expected true or false', pointer);
  if (raw[keyword] && bound in raw) push(shape.entries, keyword, { raw: raw[bound], pointer, schema });
}

/** `minimum: 0` with `not: {enum: [0]}` means `exclusiveMinimum: 0`; our bundle for OpenAPI 3.0 uses this form. */
function excludedLimit({ not, minimum, maximum }: JsonObject): { keyword: string; limit: number } | undefined {
  if (!isObject(not) || Object.keys(not).length !== 1) return undefined;
  const [limit, ...others] = 'const' in not ? [not.const] : Array.isArray(not.enum) ? not.enum : [];
  if (typeof limit !== 'number' || others.length > 0) return undefined;
  if (limit === minimum) return { keyword: 'exclusiveMinimum', limit };
  return limit === maximum ? { keyword: 'exclusiveMaximum', limit } : undefined;
}
