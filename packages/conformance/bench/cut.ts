import { isObject, type JsonObject, keysOf, methods, object } from '@xs2a/contract';

/** The document with a single operation, and what it refers to: tools that cannot choose an operation read this one. */
export function cutOut(document: JsonObject, operationId: string): JsonObject {
  const paths = Object.entries(object(document.paths)).flatMap(([path, item]) => {
    const others = methods.filter((method) => object(object(item)[method]).operationId !== operationId);
    const left = Object.entries(object(item)).filter(([key]) => !others.some((method) => method === key));
    return left.some(([key]) => methods.some((method) => method === key)) ? [[path, Object.fromEntries(left)]] : [];
  });
  const { openapi, info, servers, components } = document;
  const cut = { openapi, info, servers, paths: Object.fromEntries(paths) };
  return {
    ...cut,
    components: { ...used(object(components), cut), securitySchemes: object(components).securitySchemes },
  };
}

function used(components: JsonObject, start: unknown): JsonObject {
  const kept: Record<string, JsonObject> = {};
  const take = (reference: unknown) => {
    const [root, kind = '', name = ''] = keysOf(String(reference));
    const component = root === 'components' ? object(components[kind])[name] : undefined;
    if (component === undefined || kept[kind]?.[name] !== undefined) return;
    kept[kind] = { ...kept[kind], [name]: component };
    walk(component);
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const entry of node) walk(entry);
    if (!isObject(node)) return;
    if (typeof node.$ref === 'string') take(node.$ref);
    for (const target of Object.values(object(node.mapping))) take(target);
    for (const child of Object.values(node)) walk(child);
  };
  walk(start);
  return kept;
}
