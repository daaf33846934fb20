/** Compares paths, webhooks and callbacks: which operations there are, and each of them. */
import { keysOf, member, membersAt, type Site } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { type Endpoint, methods, type OperationKind } from './endpoint.ts';
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
  const items = (shapes: Shapes) => byTemplate(membersAt(shapes.contract.get('paths')));
  compareItems(walk, operations, [items(walk.base), items(walk.revision)]);
}

export function compareWebhooks(walk: Walk): void {
  // OpenAPI 3.0 has them only as an extension.
  const items = ({ contract }: Shapes) => membersAt(contract.get(contract.is30 ? 'x-webhooks' : 'webhooks'));
  compareItems(walk, webhooks, [items(walk.base), items(walk.revision)]);
}

/** Callbacks are webhooks whose address an operation has received. */
function compareCallbacks(walk: Walk, operation: string, [before, after]: [Site, Site]): void {
  const items = ({ contract }: Shapes, callbacks: Site) => {
    const byExpression = new Map<string, Site>();
    for (const [name, callback] of membersAt(callbacks)) {
      for (const [expression, item] of membersAt(contract.resolve(callback))) {
        byExpression.set(`${name} ${expression}`, item);
      }
    }
    return byExpression;
  };
  const name: OperationKind['name'] = (method, path) => `${operation}, callback ${method.toUpperCase()} ${path}`;
  compareItems(walk, { ...webhooks, name }, [items(walk.base, before), items(walk.revision, after)]);
}

/** The items by URL, whatever their parameters are called: `/a/{id}` and `/a/{key}` are both `/a/{}`. */
function byTemplate(paths: Map<string, Site>): Map<string, Site> {
  const items = new Map<string, Site>();
  for (const [path, item] of paths) {
    const template = path.replaceAll(/\{[^}]*\}/g, '{}');
    // A second path of the same URL is kept under its own name, so that it is compared as well.
    items.set(items.has(template) ? path : template, item);
  }
  return items;
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
