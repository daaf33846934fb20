/** Compares paths, webhooks and callbacks: which operations there are, and each of them. */
import { keysOf, member, membersAt, type Site } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { type Endpoint, methods, type OperationKind } from './endpoint.ts';
import { compareExtensions, namesAt } from './extensions.ts';
import type { Context } from './fact.ts';
import { align } from './members.ts';
import { compareOperations } from './operation.ts';
import { comparePathItem } from './path-item.ts';
import type { Walk } from './walk.ts';

type Items = [before: Map<string, Site>, after: Map<string, Site>];

const operations: OperationKind = {
  rule: 'operation',
  name: (method, path) => `${method.toUpperCase()} ${path}`,
  requests: 'request',
  responses: 'response',
};

/** The API sends the request: its users read it, and send the response. */
const webhooks: OperationKind = {
  rule: 'webhook',
  name: (_, name) => `webhook ${name}`,
  requests: 'response',
  responses: 'request',
};

export function comparePaths(walk: Walk): void {
  const pair: [Site, Site] = [walk.base.contract.get('paths'), walk.revision.contract.get('paths')];
  compareExtensions(walk, walk.root([]), pair, 'the paths');
  const [before, after] = pair.map(namesAt) as Items;
  compareItems(walk, operations, [before, byOldPath(before, after)]);
}

export function compareWebhooks(walk: Walk): void {
  // OpenAPI 3.0 has them only as an extension.
  const items = ({ contract }: Shapes) => membersAt(contract.get(contract.is30 ? 'x-webhooks' : 'webhooks'));
  compareItems(walk, webhooks, [items(walk.base), items(walk.revision)]);
}

/** Callbacks are webhooks whose address an operation has received. */
function compareCallbacks(walk: Walk, operation: string, [before, after]: [Site, Site]): void {
  const [oldCallbacks, newCallbacks] = [callbacksOf(walk.base, before), callbacksOf(walk.revision, after)];
  for (const [name, oldCallback, newCallback] of align(oldCallbacks, newCallbacks).common) {
    const vertex = walk.root([{ operation, direction: webhooks.requests }]);
    compareExtensions(walk, vertex, [oldCallback, newCallback], `callback \`${name}\` of \`${operation}\``);
  }
  const name: OperationKind['name'] = (method, path) => `${operation}, callback ${method.toUpperCase()} ${path}`;
  compareItems(walk, { ...webhooks, name }, [byExpression(oldCallbacks), byExpression(newCallbacks)]);
}

function callbacksOf({ contract }: Shapes, callbacks: Site): Map<string, Site> {
  return new Map([...membersAt(callbacks)].map(([name, callback]) => [name, contract.resolve(callback)]));
}

/** The path items of all callbacks, by callback and expression. */
function byExpression(callbacks: ReadonlyMap<string, Site>): Map<string, Site> {
  const items = [...callbacks].flatMap(([name, callback]) =>
    [...namesAt(callback)].map(([expression, item]): [string, Site] => [`${name} ${expression}`, item]),
  );
  return new Map(items);
}

/**
 * The items of the revision under the paths that their URLs have in the base. The names of parameters are not part of
 * a URL: `/a/{key}` is found under `/a/{id}`, unless the revision still has that path as well.
 */
function byOldPath(before: ReadonlyMap<string, Site>, after: ReadonlyMap<string, Site>): Map<string, Site> {
  const renamed = [...before.keys()].filter((path) => !after.has(path));
  const oldPathOf = (path: string): string => {
    if (before.has(path)) return path;
    const index = renamed.findIndex((oldPath) => templateOf(oldPath) === templateOf(path));
    return index < 0 ? path : (renamed.splice(index, 1)[0] ?? path);
  };
  return new Map([...after].map(([path, item]) => [oldPathOf(path), item]));
}

function templateOf(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}

function compareItems(walk: Walk, kind: OperationKind, [before, after]: Items): void {
  const { common, removed, added } = align(endpointsOf(walk.base, before), endpointsOf(walk.revision, after));
  const nameOf = ({ method, path }: Endpoint) => kind.name(method, path);
  const contextsOf = (endpoint: Endpoint): Omit<Context, 'order'>[] =>
    (['request', 'response'] as const).map((direction) => ({ operation: nameOf(endpoint), direction }));
  for (const [, oldEndpoint, newEndpoint] of common) {
    compareOperations(walk, kind, [oldEndpoint, newEndpoint]);
    compareCallbacks(walk, nameOf(newEndpoint), [
      member(oldEndpoint.operation, 'callbacks'),
      member(newEndpoint.operation, 'callbacks'),
    ]);
  }
  for (const [, endpoint] of removed) {
    const [name, { pointer }] = [nameOf(endpoint), endpoint.operation];
    const vertex = walk.root(contextsOf(endpoint));
    walk.emit(vertex, `${kind.rule}-removed`, { pointer, subject: `\`${name}\``, before: name });
  }
  for (const [, endpoint] of added) {
    const [name, { pointer }] = [nameOf(endpoint), endpoint.operation];
    const vertex = walk.root(contextsOf(endpoint));
    walk.emit(vertex, `${kind.rule}-added`, { pointer, subject: `\`${name}\``, after: name });
  }
  for (const [, oldItem, newItem] of align(before, after).common) comparePathItem(walk, kind, [oldItem, newItem]);
}

function endpointsOf({ contract }: Shapes, items: Map<string, Site>): Map<string, Endpoint> {
  const endpoints = new Map<string, Endpoint>();
  for (const [key, site] of items) {
    const path = keysOf(site.pointer).at(-1) ?? key;
    const item = contract.resolve(site);
    for (const [method, operation] of membersAt(item)) {
      if (methods.includes(method)) endpoints.set(`${method} ${key}`, { method, path, item, operation });
    }
  }
  return endpoints;
}
