/** Compares paths, webhooks and callbacks: which there are, and their operations. */
import { keysOf, membersAt, type Site } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { type Endpoint, type Kind, methods } from './endpoint.ts';
import type { Context } from './fact.ts';
import { align } from './members.ts';
import { compareOperations } from './operation.ts';
import { comparePathItem } from './path-item.ts';
import type { Walk } from './walk.ts';

type Items = [before: Map<string, Site>, after: Map<string, Site>];

const operations: Kind = {
  rule: 'operation',
  name: (method, path) => `${method.toUpperCase()} ${path}`,
  sends: 'request',
  answers: 'response',
};

/** What the API sends on its own is a response to its readers, and what they answer is a request. */
const webhooks: Kind = { rule: 'webhook', name: (_, name) => `webhook ${name}`, sends: 'response', answers: 'request' };

export function comparePaths(walk: Walk): void {
  const items = (shapes: Shapes) => byTemplate(membersAt(shapes.contract.get('paths')));
  compareItems(walk, operations, [items(walk.base), items(walk.revision)]);
}

export function compareWebhooks(walk: Walk): void {
  // OpenAPI 3.0 knows them only as an extension.
  const items = ({ contract }: Shapes) => membersAt(contract.get(contract.is30 ? 'x-webhooks' : 'webhooks'));
  compareItems(walk, webhooks, [items(walk.base), items(walk.revision)]);
}

/** Requests that the API sends to an address that an operation has given it. */
export function compareCallbacks(walk: Walk, operation: string, [before, after]: [Site, Site]): void {
  const items = ({ contract }: Shapes, callbacks: Site) => {
    const found = new Map<string, Site>();
    for (const [name, site] of membersAt(callbacks)) {
      for (const [expression, item] of membersAt(contract.resolve(site))) found.set(`${name} ${expression}`, item);
    }
    return found;
  };
  const kind: Kind = { ...webhooks, name: (method, path) => `${operation}, callback ${method.toUpperCase()} ${path}` };
  compareItems(walk, kind, [items(walk.base, before), items(walk.revision, after)]);
}

/** The same URL whatever the names of its parameters: `/a/{id}` and `/a/{key}` are `/a/{}`. */
function byTemplate(paths: Map<string, Site>): Map<string, Site> {
  const found = new Map<string, Site>();
  for (const [path, site] of paths) {
    const template = path.replaceAll(/\{[^}]*\}/g, '{}');
    found.set(found.has(template) ? path : template, site);
  }
  return found;
}

function compareItems(walk: Walk, kind: Kind, [before, after]: Items): void {
  const { common, gone, added } = align(endpointsOf(walk.base, before), endpointsOf(walk.revision, after));
  const nameOf = ({ method, path }: Endpoint) => kind.name(method, path);
  const contextsOf = (endpoint: Endpoint): Omit<Context, 'order'>[] =>
    (['request', 'response'] as const).map((direction) => ({ operation: nameOf(endpoint), direction }));
  for (const [, one, other] of common) compareOperations(walk, kind, [one, other]);
  for (const [, endpoint] of gone) {
    const [name, pointer] = [nameOf(endpoint), endpoint.site.pointer];
    walk.emit(walk.root(contextsOf(endpoint)), `${kind.rule}-removed`, {
      pointer,
      subject: `\`${name}\``,
      before: name,
    });
  }
  for (const [, endpoint] of added) {
    const [name, pointer] = [nameOf(endpoint), endpoint.site.pointer];
    walk.emit(walk.root(contextsOf(endpoint)), `${kind.rule}-added`, { pointer, subject: `\`${name}\``, after: name });
  }
  for (const [, one, other] of align(before, after).common) comparePathItem(walk, kind, [one, other]);
}

function endpointsOf({ contract }: Shapes, items: Map<string, Site>): Map<string, Endpoint> {
  const endpoints = new Map<string, Endpoint>();
  for (const [key, site] of items) {
    const path = keysOf(site.pointer).at(-1) ?? key;
    const item = contract.resolve(site);
    for (const [method, operation] of membersAt(item)) {
      if (methods.includes(method)) endpoints.set(`${method} ${key}`, { method, path, item, site: operation });
    }
  }
  return endpoints;
}
