/** Puts a document together: one file, schemas of JSON Schema 2020-12, and references that are pointers within it. */
import { abbreviate } from '../abbreviate.ts';
import { isReference } from '../document.ts';
import { isObject, type JsonObject } from '../json.ts';
import { findEndless } from './endless.ts';
import { type Kind, type Part, partOf, sections } from './kinds.ts';
import { createNames } from './names.ts';
import { whyWrong } from './rules.ts';
import type { Source } from './sources.ts';
import { findTarget, type Resource, type Target } from './target.ts';
import { pointerOf, type Trail } from './trail.ts';
import { upgradeSchema } from './upgrade.ts';

/** Something that cannot be read. */
export interface Fault {
  /** Where it is in the assembled document. */
  readonly trail: Trail;
  /** A sentence without its full stop, with the place in its file. */
  readonly message: string;
}

/** A reference of the assembled document. */
interface Link {
  readonly trail: Trail;
  readonly node: JsonObject;
}

export interface Assembled {
  readonly document: JsonObject;
  readonly faults: readonly Fault[];
  readonly links: readonly Link[];
}

/** The place of a node: where it is written, and where it goes. */
interface Place {
  readonly source: Source;
  readonly written: Trail;
  readonly trail: Trail;
  readonly resource: Resource | undefined;
}

interface Placed {
  readonly node: JsonObject;
  readonly place: Place;
}

/** A reference whose target is found when the whole document is known. */
interface Pending extends Link {
  readonly kind: Kind;
  readonly place: Place;
  readonly reference: string;
}

/** References from one object to the next that are followed before they count as a circle. */
const maxSteps = 100;

export function assemble(source: Source, root: JsonObject, version: '3.0' | '3.1'): Assembled {
  const faults: Fault[] = [];
  const pending: Pending[] = [];
  const links: Link[] = [];
  const schemas: Placed[] = [];
  const mappings: Placed[] = [];
  /** Where each object has gone. */
  const trails = new Map<unknown, Trail>();
  /** What is being read in the places of references. */
  const inlined = new Set<unknown>();
  const components: Record<string, JsonObject> = {};
  const nameOf = createNames(root);

  const start = { source, written: undefined, trail: undefined, resource: undefined };
  const document = visit('document', root, start) as JsonObject;
  // Settling a reference may add more of them.
  for (const reference of pending) settle(reference);
  const assembled = withComponents(document, components);
  for (const { node, place } of mappings) settleMapping(node, place);
  for (const { place } of findEndless(assembled, schemas)) {
    fault(place, (at) => `the schema at ${at} contains itself, without a field or an entry in between`);
  }
  return { document: assembled, faults, links };

  function fault({ source: { name }, written, trail }: Place, text: (place: string) => string): void {
    faults.push({ trail, message: text(`${name === '' ? '' : `${name} `}${pointerOf(written)}`) });
  }

  function visit(kind: Kind, given: unknown, place: Place): unknown {
    // In YAML, a key without a value is `null`.
    const node = given === null ? {} : given;
    if (kind === 'schema' && typeof node === 'boolean') return node;
    if (!isObject(node)) {
      fault(place, (at) => `${at} is ${abbreviate(node)}, expected an object`);
      return {};
    }
    if (!trails.has(node)) trails.set(node, place.trail);
    if (isReference(node) && kind !== 'schema')
      return kind === 'pathItem' ? item(node, place) : refer(kind, node, place);
    if (kind === 'schema') return schema(node, place);
    // OpenAPI 3.2 has another name for the value of an example.
    const isNew = kind === 'example' && 'dataValue' in node && !('value' in node);
    return object(kind, isNew ? { ...node, value: node.dataValue } : node, place);
  }

  function schema(node: JsonObject, place: Place): JsonObject {
    const resource = typeof node.$id === 'string' ? { node, trail: place.written } : place.resource;
    const upgraded = upgradeSchema(node, version);
    const inside = { ...place, resource };
    if (Array.isArray(upgraded.anyOf) && upgraded.anyOf !== node.anyOf) return nullable(upgraded, inside);
    const result = isReference(upgraded) ? refer('schema', upgraded, inside) : object('schema', upgraded, inside);
    schemas.push({ node: result, place: inside });
    const { discriminator } = result;
    if (isObject(discriminator) && isObject(discriminator.mapping)) {
      result.discriminator = { ...discriminator, mapping: { ...discriminator.mapping } };
      mappings.push({ node: (result.discriminator as JsonObject).mapping as JsonObject, place: inside });
    }
    return result;
  }

  /** A schema that {@link upgradeSchema} has put into a union with `null`. */
  function nullable({ anyOf, ...annotations }: JsonObject, place: Place): JsonObject {
    const [inner, none] = anyOf as JsonObject[];
    const { trail } = below(below(place, 'anyOf'), '0');
    return { ...annotations, anyOf: [schema(inner as JsonObject, { ...place, trail }), none] };
  }

  /** An object with everything in it. */
  function object(kind: Kind, node: JsonObject, place: Place): JsonObject {
    const wrong = whyWrong(kind, node, place.trail);
    if (wrong !== undefined) fault(place, (at) => wrong(at));
    return Object.fromEntries(
      Object.entries(node).map(([key, child]) => [key, partIn(partOf(kind, key), key, child, place)]),
    );
  }

  function partIn(part: Part | undefined, key: string, child: unknown, place: Place): unknown {
    // A document that is no file may have keys without a value.
    if (part === undefined || child === undefined) return child;
    const inner = below(place, key);
    // OpenAPI has no such references, but authors who split a document use them.
    if (isReference(child) && (part.shape !== 'one' || sections[part.kind] === undefined)) {
      return inline(child, inner, (node, there) => partAt(part, node, there));
    }
    return partAt(part, child, inner);
  }

  function partAt(part: Part, child: unknown, inner: Place): unknown {
    if (part.shape === 'one') return visit(part.kind, child, inner);
    if (child === null) return part.shape === 'list' ? [] : {};
    if (part.shape === 'list') {
      if (Array.isArray(child))
        return child.map((entry, index) => visit(part.kind, entry, below(inner, String(index))));
    } else if (isObject(child)) {
      const entries = Object.entries(child).map(([name, entry]) => [name, visit(part.kind, entry, below(inner, name))]);
      return Object.fromEntries(entries);
    }
    fault(inner, (at) => `${at} is ${abbreviate(child)}, expected ${part.shape === 'list' ? 'a list' : 'an object'}`);
    return part.shape === 'list' ? [] : {};
  }

  /** Reads what a reference leads to at the place of the reference. */
  function inline({ $ref }: { $ref: string }, place: Place, read: (node: unknown, there: Place) => unknown): unknown {
    const found = findTarget($ref, place.source, place.resource);
    const target = typeof found !== 'string' && inlined.has(found.node) ? 'which leads back to itself' : found;
    if (typeof target === 'string') {
      fault(place, (at) => `the $ref at ${at} leads to ${$ref}, ${target}`);
      return {};
    }
    const { node, source, trail: written, resource } = target;
    const there = { ...place, source, written, resource };
    inlined.add(node);
    const result = isReference(node) ? inline(node, there, read) : read(node, there);
    inlined.delete(node);
    return result;
  }

  function refer(kind: Kind, node: JsonObject & { $ref: string }, place: Place): JsonObject {
    const result = kind === 'schema' ? object(kind, node, place) : { ...node };
    pending.push({ kind, node: result, reference: node.$ref, place, trail: place.trail });
    return result;
  }

  /** A path item of another file, or with keys of its own, is written where it is referred to. */
  function item(node: JsonObject & { $ref: string }, place: Place, steps = 0): JsonObject {
    const { $ref, ...own } = node;
    const target = findTarget($ref, place.source, undefined);
    const isPlain = Object.keys(own).every((key) => key === 'summary' || key === 'description');
    if (typeof target !== 'string' && target.source === source && place.source === source && isPlain) {
      return refer('pathItem', node, place);
    }
    if (typeof target === 'string' || !isObject(target.node) || steps === maxSteps) {
      const end = typeof target === 'string' ? target : 'where there is no path item';
      fault(place, (at) => `the $ref at ${at} leads to ${$ref}, ${end}`);
      return {};
    }
    const there = { ...place, source: target.source, written: target.trail };
    const inherited = isReference(target.node)
      ? item(target.node, there, steps + 1)
      : object('pathItem', target.node, there);
    return { ...inherited, ...object('pathItem', own, place) };
  }

  /** Writes the pointer into a reference, and its target into the document. */
  function settle({ kind, node, reference, place, trail }: Pending): void {
    const target = finalTarget(kind, reference, place);
    if (typeof target === 'string') {
      fault(place, (at) => `the $ref at ${at} leads to ${reference}, ${target}`);
      for (const key of Object.keys(node)) delete node[key];
      return;
    }
    const isKnown = isObject(target.node) && trails.has(target.node);
    node.$ref = pointerOf(isKnown ? trails.get(target.node) : adopt(kind, target, reference));
    links.push({ trail, node });
  }

  /** Schemas have keywords next to their references. All other objects are only what the last reference leads to. */
  function finalTarget(kind: Kind, reference: string, place: Place): Target | string {
    let target = findTarget(reference, place.source, place.resource);
    if (kind === 'schema') return target;
    for (let steps = 0; typeof target !== 'string' && isReference(target.node); steps += 1) {
      if (steps === maxSteps) return 'which leads back to itself';
      target = findTarget(target.node.$ref, target.source, target.resource);
    }
    return target;
  }

  /** The values of a mapping are names or references. One that leads to nothing stays as it is. */
  function settleMapping(mapping: JsonObject, { source, resource }: Place): void {
    for (const [tag, value] of Object.entries(mapping)) {
      const name = String(value);
      const candidates = /[#/]|\.(?:json|ya?ml)$/.test(name) ? [name] : [`#/components/schemas/${name}`, name];
      for (const candidate of candidates) {
        const target = findTarget(candidate, source, resource);
        if (typeof target === 'string' || !trails.has(target.node)) continue;
        mapping[tag] = pointerOf(trails.get(target.node));
        break;
      }
    }
  }

  /** Makes an object of another file, or of another place than OpenAPI has for it, a component. */
  function adopt(kind: Kind, target: Target, reference: string): Trail {
    const section = sections[kind] ?? 'schemas';
    const name = nameOf(section, reference);
    const trail = { parent: { parent: { parent: undefined, key: 'components' }, key: section }, key: name };
    const place = { source: target.source, written: target.trail, trail, resource: target.resource };
    components[section] = { ...components[section], [name]: visit(kind, target.node, place) };
    return trail;
  }
}

function below(place: Place, key: string): Place {
  return { ...place, written: { parent: place.written, key }, trail: { parent: place.trail, key } };
}

function withComponents(document: JsonObject, added: Readonly<Record<string, JsonObject>>): JsonObject {
  if (Object.keys(added).length === 0) return document;
  const components = isObject(document.components) ? document.components : {};
  const sections = Object.entries(added).map(([section, map]) => [
    section,
    { ...(components[section] as object), ...map },
  ]);
  return { ...document, components: { ...components, ...Object.fromEntries(sections) } };
}
