/** References with their own description, which 3.0 writes as `allOf`. */
import { array, isObject, type JsonObject } from '../../reader/json.ts';
import { follow } from '../../reader/references.ts';
import { schemas } from '../../reader/schemas.ts';

/**
 * Repeats next to a reference that its schema may be `null`, because some generators do not look inside `allOf`. It
 * repeats the type too: 3.0 respects `nullable` only next to a type, and without one some generators would allow only
 * `null`.
 */
export function repeatNullable(document: JsonObject): void {
  for (const { node } of schemas(document)) {
    const [reference, ...others] = array(node.allOf);
    if (!isObject(reference) || !('$ref' in reference) || others.length > 0) continue;
    const { type, nullable } = follow(document, { path: [], node: reference }).node;
    if (nullable === true && type !== undefined) Object.assign(node, { type, nullable });
  }
}
