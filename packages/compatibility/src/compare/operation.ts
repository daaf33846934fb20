/** Compares two operations of the same method and URL. */
import { member, objectAt, type Site, stringAt } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { compareBodies } from './bodies.ts';
import { compareDeprecation, deprecationOf } from './deprecation.ts';
import type { Endpoint, OperationKind, Roots } from './endpoint.ts';
import { compareMembers } from './members.ts';
import { compareParameters } from './parameters.ts';
import { compareResponses } from './responses.ts';
import { compareSecurity } from './security.ts';
import { compareServers } from './servers.ts';
import type { Walk } from './walk.ts';

export function compareOperations(walk: Walk, kind: OperationKind, [before, after]: [Endpoint, Endpoint]): void {
  const name = kind.name(after.method, after.path);
  const request = { operation: name, direction: kind.requests };
  const response = { operation: name, direction: kind.responses };
  const roots: Roots = {
    name,
    isDelivered: kind.rule === 'webhook',
    both: walk.root([request, response]),
    request: walk.root([request]),
    response: walk.root([response]),
  };
  const pair: [Site, Site] = [before.operation, after.operation];
  const [oldOperation, newOperation] = pair;
  const isAnnounced = compareDeprecation(walk, roots.both, {
    subject: `\`${name}\``,
    pointer: newOperation.pointer,
    before: deprecationOf(oldOperation),
    after: deprecationOf(newOperation),
  });
  compareMembers(walk, roots.both, pair, `\`${name}\``, {
    operationId: 'elsewhere',
    parameters: 'elsewhere',
    requestBody: 'elsewhere',
    responses: 'elsewhere',
    callbacks: 'elsewhere',
    deprecated: 'elsewhere',
    security: 'elsewhere',
    servers: 'elsewhere',
    summary: 'text-changed',
    description: isAnnounced ? 'elsewhere' : 'text-changed',
    externalDocs: 'text-changed',
    tags: 'tag-changed',
    // Chooses the example that the mock answers with.
    'x-mock': 'example-changed',
  });
  compareOperationIds(walk, roots, pair);
  compareParameters(walk, roots, [before, after]);
  compareBodies(walk, roots, membersOf(pair, 'requestBody'));
  compareResponses(walk, roots, membersOf(pair, 'responses'));
  compareSecurity(walk, roots.request, name, [
    inherited(walk.base, oldOperation, 'security'),
    inherited(walk.revision, newOperation, 'security'),
  ]);
  if (membersOf(pair, 'servers').every(({ raw }) => raw === undefined)) return;
  compareServers(walk, roots.request, [
    inherited(walk.base, oldOperation, 'servers', before.item),
    inherited(walk.revision, newOperation, 'servers', after.item),
  ]);
}

function membersOf([before, after]: [Site, Site], key: string): [Site, Site] {
  return [member(before, key), member(after, key)];
}

/** A member of the operation, or else of the path item, or else of the document. */
function inherited({ contract }: Shapes, operation: Site, key: string, item?: Site): Site {
  if (key in objectAt(operation)) return member(operation, key);
  return item !== undefined && key in objectAt(item) ? member(item, key) : contract.get(key);
}

function compareOperationIds(walk: Walk, { both, name }: Roots, pair: [Site, Site]): void {
  const sites = membersOf(pair, 'operationId');
  const [before, after] = sites.map((site) => (site.raw === undefined ? undefined : stringAt(site)));
  if (before === after) return;
  const { pointer } = sites[after === undefined ? 0 : 1];
  walk.emit(both, 'operation-id-changed', { pointer, subject: `The operationId of \`${name}\``, before, after });
}
