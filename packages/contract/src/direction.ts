import { type Document, resolveIn } from './document.ts';
import { isObject, type JsonObject, object } from './json.ts';

/**
 * The document as one direction sees it: a response need not have a required field that is `writeOnly`, a request none
 * that is `readOnly`. The document itself when it has no such fields.
 */
export function directed(document: Document, direction: 'request' | 'response'): Document {
  const mark = direction === 'request' ? 'readOnly' : 'writeOnly';
  if (!JSON.stringify(document).includes(`"${mark}":true`)) return document;
  return copy(document) as Document;

  function copy(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(copy);
    if (!isObject(node)) return node;
    const result: JsonObject = Object.fromEntries(Object.entries(node).map(([key, child]) => [key, copy(child)]));
    if (!Array.isArray(node.required) || !isObject(node.properties)) return result;
    const properties = node.properties;
    const isMarked = (name: unknown) => object(resolveIn(document, properties[String(name)]))[mark] === true;
    return { ...result, required: node.required.filter((name) => !isMarked(name)) };
  }
}
