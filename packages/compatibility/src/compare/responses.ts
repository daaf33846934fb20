/** Compares the responses of an operation. */
import { member, membersAt, type Site } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { compareContents } from './contents.ts';
import type { Roots } from './endpoint.ts';
import { compareHeaders } from './headers.ts';
import { align, compareMembers } from './members.ts';
import type { Vertex, Walk } from './walk.ts';

export function compareResponses(walk: Walk, { response, name }: Roots, [before, after]: [Site, Site]): void {
  const { common, gone, added } = align(byStatus(walk.base, before), byStatus(walk.revision, after));
  const subjectOf = (status: string) => `Response ${status} of \`${name}\``;
  for (const [status, { pointer }] of gone) {
    walk.emit(response, `${prefix(status)}response-removed`, { pointer, subject: subjectOf(status), before: status });
  }
  for (const [status, { pointer }] of added) {
    walk.emit(response, `${prefix(status)}response-added`, { pointer, subject: subjectOf(status), after: status });
  }
  for (const [status, old, fresh] of common) compareResponse(walk, response, subjectOf(status), [old, fresh]);
}

/** A client that handles errors at all handles one more of them; another kind of success it does not expect. */
function prefix(status: string): 'error-' | '' {
  return /^[45]/.test(status) ? 'error-' : '';
}

function byStatus({ contract }: Shapes, responses: Site): Map<string, Site> {
  const found = new Map<string, Site>();
  for (const [status, site] of membersAt(responses)) {
    found.set(status.toUpperCase(), status.startsWith('x-') ? site : contract.resolve(site));
  }
  return found;
}

function compareResponse(walk: Walk, here: Vertex, subject: string, [before, after]: [Site, Site]): void {
  compareMembers(walk, here, [before, after], subject, {
    summary: 'text-changed',
    description: 'text-changed',
    headers: 'elsewhere',
    content: 'elsewhere',
  });
  compareHeaders(walk, here, [member(before, 'headers'), member(after, 'headers')]);
  compareContents(walk, here, subject, [member(before, 'content'), member(after, 'content')]);
}
