/** Reads XML by the `xml` objects of a schema. A module of its own, because the library takes long to load. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type JsonObject, object } from '../json.ts';
import type { Contract, PlacedSchema, Schema } from '../model.ts';
import { alternatives, mergedSchema, typesOf } from '../schemas.ts';
import { notationOf } from './xml.ts';

type Resolver = Pick<Contract, 'resolve'>;

interface Element {
  /** Without its prefix. */
  readonly name: string;
  /** By their names without prefixes. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Levels of elements that are read. */
const maxDepth = 100;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  htmlEntities: true,
  parseTagValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // The parser counts from 1 below the root.
  maxNestedTags: maxDepth - 1,
});

/**
 * Reads XML as the schema describes it: lists and objects of texts. Elements that the schema does not name are fields,
 * too.
 *
 * @returns `undefined` for a text that is not XML, or nests deeper than {@link maxDepth}
 */
export function decodeXml(contract: Resolver, schema: PlacedSchema | undefined, text: string): unknown {
  if (XMLValidator.validate(text) !== true) return undefined;
  try {
    const [root, ...others] = elementsIn(parser.parse(text));
    return root === undefined || others.length > 0 ? undefined : read(contract, root, schema?.schema ?? {});
  } catch {
    return undefined;
  }
}

const attributesKey = ':@';

function elementsIn(nodes: readonly JsonObject[]): Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== attributesKey && key !== '#text');
    if (name === undefined) return [];
    const inner = node[name] as JsonObject[];
    return {
      name,
      attributes: object(node[attributesKey]) as Record<string, string>,
      children: elementsIn(inner),
      text: inner.map((child) => String(child['#text'] ?? '')).join(''),
    };
  });
}

function read(contract: Resolver, element: Element, node: unknown): unknown {
  const { children, attributes, text } = element;
  const branches = alternatives(contract, node);
  const types = branches.flatMap(typesOf);
  const isText = children.length === 0 && text.trim() !== '';
  if (isText && Object.keys(attributes).length === 0) return text;
  if (types.includes('array')) return children.map((child) => read(contract, child, itemsOf(branches)));
  const isObject = types.includes('object') || children.length > 0;
  return isObject ? readObject(contract, element, branches) : text;
}

function readObject(contract: Resolver, { attributes, children }: Element, branches: readonly Schema[]): JsonObject {
  const result: JsonObject = Object.create(null);
  const known = new Set<string>();
  for (const [key, field] of branches.flatMap(({ properties }) => Object.entries(object(properties)))) {
    const { isAttribute, isWrapped, name = key } = notationOf(mergedSchema(contract, field));
    if (isAttribute) {
      if (Object.hasOwn(attributes, name)) result[key] = attributes[name];
      continue;
    }
    const fields = alternatives(contract, field);
    const isList = fields.flatMap(typesOf).includes('array');
    const entryName = isList && !isWrapped ? notationOf(mergedSchema(contract, itemsOf(fields))).name : undefined;
    known.add(entryName ?? name);
    const named = children.filter((child) => child.name === (entryName ?? name));
    if (named.length === 0) continue;
    const readAs = (schema: unknown) => named.map((child) => read(contract, child, schema));
    const values = isList && !isWrapped ? [readAs(itemsOf(fields))] : readAs(field);
    // A single value that is repeated is a list, which its schema refuses.
    result[key] = values.length === 1 ? values[0] : values;
  }
  for (const child of children.filter((candidate) => !known.has(candidate.name))) {
    result[child.name] = read(contract, child, {});
  }
  return result;
}

function itemsOf(branches: readonly Schema[]): unknown {
  return branches.find(({ items }) => items !== undefined)?.items ?? {};
}
