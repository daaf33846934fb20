/** From a pointer of a document to its line: the texts of the documents that were read. */
import * as jsonc from 'jsonc-parser';
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { InputError, keysOf } from '../model/json.ts';

/** A text, and what to call its file. */
interface Text {
  text: string;
  name: string;
}

const texts = new WeakMap<object, Text>();

/** Keeps the text of a document for its errors. */
export function keepText(document: object, text: Text): void {
  texts.set(document, text);
}

/**
 * The place of a pointer, as `file:line:column`; that of its nearest parent, when nothing is there.
 *
 * @returns `undefined` when the document was not read from one text, because it was bundled or built
 */
export function placeIn(document: object, pointer: string): string | undefined {
  const kept = texts.get(document);
  if (kept === undefined) return undefined;
  const { text, name } = kept;
  const offset = /^\s*\{/.test(text) ? offsetInJson(text, keysOf(pointer)) : offsetInYaml(text, keysOf(pointer));
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${name}:${line}:${offset - before.lastIndexOf('\n')}`;
}

/**
 * Adds file, line and column to an error of a comparison.
 *
 * @param documents the two that were compared
 * @param names what to call them where they were not read from one text
 * @returns the same error
 */
export function locate<Failure>(error: Failure, documents: Sides<object>, names?: Sides<string>): Failure {
  if (!(error instanceof InputError)) return error;
  const side = error.side ?? 'revision';
  error.file ??= placeIn(documents[side], error.pointer ?? '#') ?? names?.[side];
  return error;
}

interface Sides<Part> {
  base: Part;
  revision: Part;
}

function offsetInJson(text: string, keys: readonly string[]): number {
  let node = jsonc.parseTree(text);
  let offset = node?.offset ?? 0;
  for (const key of keys) {
    const found = node?.type === 'array' ? node.children?.[Number(key)] : propertyOf(node, key);
    if (found === undefined) return offset;
    offset = found.offset;
    node = found.type === 'property' ? found.children?.[1] : found;
  }
  return offset;
}

function propertyOf(node: jsonc.Node | undefined, key: string): jsonc.Node | undefined {
  return node?.children?.find(({ type, children }) => type === 'property' && children?.[0]?.value === key);
}

/** It is parsed again, because the parser that reads documents fast does not keep places. */
function offsetInYaml(text: string, keys: readonly string[]): number {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', merge: true });
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const key of keys) {
    const parent = isAlias(node) ? node.resolve(document) : node;
    if (isSeq(parent)) {
      node = parent.items[Number(key)];
      if (isNode(node)) offset = startOf(node, offset);
    } else if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
      if (pair === undefined) return offset;
      if (isNode(pair.key)) offset = startOf(pair.key, offset);
      node = pair.value;
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: Node, otherwise: number): number {
  return node.range?.[0] ?? otherwise;
}
