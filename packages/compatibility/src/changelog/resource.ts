/** Finds the resource of a change. A resource is a tag of the contract. */
import { isObject, type JsonObject, keysOf } from '../model/json.ts';
import type { Change } from '../policy/change.ts';

const wholeContract = 'The whole contract';
const several = 'Several resources';

/** @returns a function from a change to the tag of its operations, or to a phrase where there is none or several */
export function resourceFinder(...documents: JsonObject[]): (change: Change) => string {
  const tagOf = new Map(documents.flatMap((document) => [...tagged(document)]));
  return ({ operation, pointer }) => {
    const operations = operation.split(', ');
    const tags = new Set(operations.flatMap((name) => tagOf.get(name) ?? []));
    if (tags.size === 0) return wholeContract;
    const [only] = tags;
    if (tags.size === 1 && only !== undefined) return only;
    // Events contain `PaymentSession` as well, but by its name it belongs to "Payments".
    const [, , component = ''] = keysOf(pointer);
    return [...tags].find((tag) => stem(component).startsWith(stem(tag).replace(/s$/, ''))) ?? several;
  };
}

/** Names of resources in the order of the contract's tags. */
export function byTagOrder(document: JsonObject): (a: string, b: string) => number {
  const tags = Array.isArray(document.tags) ? document.tags.map((tag: unknown) => (isObject(tag) ? tag.name : '')) : [];
  const rank = (name: string): number => (tags.includes(name) ? tags.indexOf(name) : name === several ? 1e4 : 1e5);
  return (a, b) => rank(a) - rank(b);
}

function stem(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** The names of all operations and webhooks, such as `GET /v1/payments`, each with its first tag. */
function* tagged({ paths, webhooks }: JsonObject): Generator<[string, string]> {
  for (const [path, item] of Object.entries(isObject(paths) ? paths : {})) {
    for (const [method, operation] of Object.entries(isObject(item) ? item : {})) {
      const tag = firstTag(operation);
      if (tag !== undefined) yield [`${method.toUpperCase()} ${path}`, tag];
    }
  }
  for (const [name, item] of Object.entries(isObject(webhooks) ? webhooks : {})) {
    const tag = Object.values(isObject(item) ? item : {})
      .map(firstTag)
      .find((name) => name !== undefined);
    if (tag !== undefined) yield [`webhook ${name}`, tag];
  }
}

function firstTag(operation: unknown): string | undefined {
  if (!isObject(operation) || !Array.isArray(operation.tags)) return undefined;
  const [tag]: unknown[] = operation.tags;
  return typeof tag === 'string' ? tag : undefined;
}
