/** References with words of their own, which 3.0 writes as `allOf`. */
import { array, isObject, type JsonObject } from '../../reader/json.ts';
import { follow } from '../../reader/references.ts';
import { schemas } from '../../reader/schemas.ts';

/**
 * Says beside a reference that its schema may be `null`: some generators do not look behind `allOf`. The type stands
 * there too, because 3.0 heeds `nullable` only beside one. Without a type, others would read `null` and nothing else.
 */
export function repeatNullable(document: JsonObject): void {
  for (const { node } of schemas(document)) {
    const [reference, ...others] = array(node.allOf);
    if (!isObject(reference) || !('$ref' in reference) || others.length > 0) continue;
    const { type, nullable } = follow(document, { path: [], node: reference }).node;
    if (nullable === true && type !== undefined) Object.assign(node, { type, nullable });
  }
}
