import { type Document, resolveIn } from './document.ts';
import { isObject, type JsonObject, object } from './json.ts';
import { combining } from './reading/kinds.ts';

type Mark = 'readOnly' | 'writeOnly';

/**
 * The document as one direction sees it: a response need not have a required field that is `writeOnly`, a request none
 * that is `readOnly`. The document itself when it has no such fields.
 */
export function directed(document: Document, direction: 'request' | 'response'): Document {
  return withoutDemands(document, direction === 'request' ? 'readOnly' : 'writeOnly', false);
}

/** The document without the fields that are `readOnly`, which a request should not have. Every other place stays. */
export function withoutReadOnly(document: Document): Document {
  return withoutDemands(document, 'readOnly', true);
}

/** @param isDropped whether the marked fields are left out, rather than only not required */
function withoutDemands(document: Document, mark: Mark, isDropped: boolean): Document {
  if (!JSON.stringify(document).includes(`"${mark}":true`)) return document;
  return copy(document, new Set()) as Document;

  /** @param outer marked fields of the same value, of the schemas around this one */
  function copy(node: unknown, outer: ReadonlySet<string>): unknown {
    if (Array.isArray(node)) return node.map((member) => copy(member, outer));
    if (!isObject(node)) return node;
    const marked = new Set([...outer, ...markedFields(node)]);
    const result: JsonObject = Object.fromEntries(
      Object.entries(node).map(([key, child]) => [key, copy(child, combining.has(key) ? marked : new Set())]),
    );
    if (marked.size === 0) return result;
    if (Array.isArray(node.required)) result.required = node.required.filter((name) => !marked.has(String(name)));
    if (isDropped && isObject(node.properties) && isObject(result.properties)) {
      result.properties = Object.fromEntries(Object.entries(result.properties).filter(([name]) => !marked.has(name)));
    }
    return result;
  }

  /** Names of the marked fields of a schema and of the members of its `allOf`. */
  function markedFields(node: JsonObject, seen: readonly JsonObject[] = []): string[] {
    if (seen.includes(node)) return [];
    const own = Object.entries(object(node.properties)).filter(([, property]) => isMarked(property));
    const members = Array.isArray(node.allOf) ? node.allOf : [];
    return [
      ...own.map(([name]) => name),
      ...members.flatMap((member) => markedFields(object(resolveIn(document, member)), [...seen, node])),
    ];
  }

  function isMarked(property: unknown): boolean {
    return object(property)[mark] === true || object(resolveIn(document, property))[mark] === true;
  }
}
