/** Compares the responses of an operation. */
import { member, type Site } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { compareContents } from './contents.ts';
import type { Roots } from './endpoint.ts';
import { compareExtensions, namesAt } from './extensions.ts';
import { compareHeaders } from './headers.ts';
import { align, compareMembers } from './members.ts';
import type { Vertex, Walk } from './walk.ts';

export function compareResponses(walk: Walk, { response, name }: Roots, [before, after]: [Site, Site]): void {
  compareExtensions(walk, response, [before, after], `the responses of \`${name}\``);
  const { common, removed, added } = align(byStatus(walk.base, before), byStatus(walk.revision, after));
  const subjectOf = (status: string) => `Response ${status} of \`${name}\``;
  for (const [status, { pointer }] of removed) {
    walk.emit(response, `${prefix(status)}response-removed`, { pointer, subject: subjectOf(status), before: status });
  }
  for (const [status, { pointer }] of added) {
    walk.emit(response, `${prefix(status)}response-added`, { pointer, subject: subjectOf(status), after: status });
  }
  for (const [status, oldResponse, newResponse] of common) {
    compareResponse(walk, response, subjectOf(status), [oldResponse, newResponse]);
  }
}

/** Clients that handle errors handle any error status, but they do not expect a new kind of success. */
function prefix(status: string): 'error-' | '' {
  return /^[45]/.test(status) ? 'error-' : '';
}

function byStatus({ contract }: Shapes, responses: Site): Map<string, Site> {
  const statuses = new Map<string, Site>();
  for (const [status, site] of namesAt(responses)) {
    statuses.set(/^\d/.test(status) ? status.toUpperCase() : status, contract.resolve(site));
  }
  return statuses;
}

function compareResponse(walk: Walk, vertex: Vertex, subject: string, [before, after]: [Site, Site]): void {
  compareMembers(walk, vertex, [before, after], subject, {
    summary: 'text-changed',
    description: 'text-changed',
    headers: 'elsewhere',
    content: 'elsewhere',
  });
  compareHeaders(walk, vertex, [member(before, 'headers'), member(after, 'headers')]);
  compareContents(walk, vertex, subject, [member(before, 'content'), member(after, 'content')]);
}
