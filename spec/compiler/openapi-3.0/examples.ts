/** Examples of parameters. Tools for 3.0 that send requests know `example` and stop at a parameter that has none. */

import { isObject, type JsonObject, object } from '../../reader/json.ts';
import { follow } from '../../reader/references.ts';

/** Puts the value of the first of several examples in their place. */
export function keepOneExample(document: JsonObject, node: unknown = document): void {
  if (Array.isArray(node)) for (const item of node) keepOneExample(document, item);
  if (!isObject(node)) return;
  if ('in' in node && 'schema' in node && isObject(node.examples)) {
    const [first] = Object.values(node.examples);
    node.example = follow(document, { path: [], node: object(first) }).node.value;
    delete node.examples;
  }
  for (const [key, child] of Object.entries(node)) {
    if (key !== 'example' && key !== 'examples') keepOneExample(document, child);
  }
}
