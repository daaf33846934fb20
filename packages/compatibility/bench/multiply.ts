/** Large documents for the benchmark: many copies of a document in one. */

type Json = { [key: string]: unknown };

/**
 * Copies a document until it has this many operations. Each copy has its own paths, webhooks and components.
 *
 * @param operations their number; the last copy is cut off
 */
export function multiply(document: object, operations: number): object {
  const { paths = {}, webhooks = {}, components = {}, ...rest } = document as Record<string, Json>;
  const result = { ...rest, paths: {} as Json, webhooks: {} as Json, components: {} as Record<string, Json> };
  let remaining = operations;
  for (let copy = 0; remaining > 0; copy++) {
    const renamed = rename({ paths, webhooks, components }, copy);
    for (const [path, item] of Object.entries(renamed.paths)) {
      const part = take(item as Json, remaining);
      remaining -= part.count;
      if (part.count > 0) result.paths[`/${copy}${path}`] = part.item;
    }
    for (const [name, item] of Object.entries(renamed.webhooks)) result.webhooks[`${name}.${copy}`] = item;
    for (const [shelf, parts] of Object.entries(renamed.components as Record<string, Json>)) {
      result.components[shelf] ??= {};
      for (const [name, part] of Object.entries(parts)) {
        result.components[shelf][shelf === 'securitySchemes' ? name : `${name}_${copy}`] = part;
      }
    }
  }
  return result;
}

/** Appends the number of the copy to every reference and operationId. */
function rename<Value>(value: Value, copy: number): Value {
  const text = JSON.stringify(value, (key, member: unknown) => {
    const isReference = typeof member === 'string' && member.startsWith('#/components/');
    if (isReference || (key === 'operationId' && typeof member === 'string')) return `${String(member)}_${copy}`;
    return member;
  });
  return JSON.parse(text) as Value;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** The path item with at most `most` operations. */
function take(item: Json, most: number): { item: Json; count: number } {
  const copy: Json = {};
  let count = 0;
  for (const [key, member] of Object.entries(item)) {
    const isOperation = methods.includes(key);
    if (isOperation && count >= most) continue;
    if (isOperation) count++;
    copy[key] = member;
  }
  return { item: copy, count };
}
