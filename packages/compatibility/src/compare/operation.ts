/** Compares two operations of the same method and URL. */
import { member, objectAt, type Site, stringAt } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { compareBodies } from './bodies.ts';
import { compareDeprecation, stateOf } from './deprecation.ts';
import type { Endpoint, Kind, Roots } from './endpoint.ts';
import { compareMembers } from './members.ts';
import { compareParameters } from './parameters.ts';
import { compareCallbacks } from './paths.ts';
import { compareResponses } from './responses.ts';
import { compareSecurity } from './security.ts';
import { compareServers } from './servers.ts';
import type { Walk } from './walk.ts';

export function compareOperations(walk: Walk, kind: Kind, [before, after]: [Endpoint, Endpoint]): void {
  const name = kind.name(after.method, after.path);
  const sent = { operation: name, direction: kind.sends };
  const answered = { operation: name, direction: kind.answers };
  const roots: Roots = {
    name,
    both: walk.root([sent, answered]),
    request: walk.root([sent]),
    response: walk.root([answered]),
  };
  const [old, fresh] = [before.site, after.site];
  const saysOnlyThat = compareDeprecation(walk, roots.both, {
    subject: `\`${name}\``,
    pointer: fresh.pointer,
    before: stateOf(old),
    after: stateOf(fresh),
  });
  compareMembers(walk, roots.both, [old, fresh], `\`${name}\``, {
    operationId: 'elsewhere',
    parameters: 'elsewhere',
    requestBody: 'elsewhere',
    responses: 'elsewhere',
    callbacks: 'elsewhere',
    deprecated: 'elsewhere',
    security: 'elsewhere',
    servers: 'elsewhere',
    summary: 'text-changed',
    description: saysOnlyThat ? 'elsewhere' : 'text-changed',
    externalDocs: 'text-changed',
    tags: 'tag-changed',
    // Which example the mock answers with.
    'x-mock': 'example-changed',
  });
  compareNames(walk, roots, [old, fresh]);
  compareParameters(walk, roots, [before, after]);
  compareBodies(walk, roots, [member(old, 'requestBody'), member(fresh, 'requestBody')]);
  compareResponses(walk, roots, [member(old, 'responses'), member(fresh, 'responses')]);
  compareCallbacks(walk, name, [member(old, 'callbacks'), member(fresh, 'callbacks')]);
  compareSecurity(walk, roots.request, name, [
    inherited(walk.base, old, 'security'),
    inherited(walk.revision, fresh, 'security'),
  ]);
  if (member(old, 'servers').raw === undefined && member(fresh, 'servers').raw === undefined) return;
  compareServers(walk, roots.request, [
    inherited(walk.base, old, 'servers', before.item),
    inherited(walk.revision, fresh, 'servers', after.item),
  ]);
}

/** A member of the operation, else of the path item, else of the document. */
function inherited({ contract }: Shapes, operation: Site, key: string, item?: Site): Site {
  if (key in objectAt(operation)) return member(operation, key);
  return item !== undefined && key in objectAt(item) ? member(item, key) : contract.get(key);
}

function compareNames(walk: Walk, { both, name }: Roots, [before, after]: [Site, Site]): void {
  const nameOf = (site: Site) => (site.raw === undefined ? undefined : stringAt(site));
  const [old, fresh] = [member(before, 'operationId'), member(after, 'operationId')];
  const [one, other] = [nameOf(old), nameOf(fresh)];
  if (one === other) return;
  const pointer = other === undefined ? old.pointer : fresh.pointer;
  walk.emit(both, 'operation-id-changed', {
    pointer,
    subject: `The operationId of \`${name}\``,
    before: one,
    after: other,
  });
}
