/** Compares the responses of an operation. */
import { member, type Site } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { compareContents } from './contents.ts';
import type { Roots } from './endpoint.ts';
import { compareExtensions, namesAt } from './extensions.ts';
import { compareHeaders } from './headers.ts';
import { align, compareMembers } from './members.ts';
import type { Walk } from './walk.ts';

export function compareResponses(walk: Walk, roots: Roots, [before, after]: [Site, Site]): void {
  const { response, name } = roots;
  compareExtensions(walk, response, [before, after], `the responses of \`${name}\``);
  const [oldStatuses, newStatuses] = [byStatus(walk.base, before), byStatus(walk.revision, after)];
  const { common, removed, added } = align(oldStatuses, newStatuses);
  const subjectOf = (status: string) => `Response ${status} of \`${name}\``;
  for (const [status, oldResponse] of removed) {
    const [cover, newResponse] = coverOf(status, newStatuses);
    const { pointer } = oldResponse;
    if (newResponse === undefined) {
      const rule = isSplit(status, newStatuses)
        ? 'response-regrouped'
        : (`${prefix(status, oldStatuses)}response-removed` as const);
      walk.emit(response, rule, { pointer, subject: subjectOf(status), before: status });
      continue;
    }
    walk.emit(response, 'response-regrouped', { pointer, subject: subjectOf(status), before: status, after: cover });
    compareResponse(walk, roots, subjectOf(status), [oldResponse, newResponse]);
  }
  for (const [status, newResponse] of added) {
    const [cover, oldResponse] = coverOf(status, oldStatuses);
    const { pointer } = newResponse;
    if (oldResponse === undefined) {
      const rule = `${prefix(status, newStatuses)}response-added` as const;
      walk.emit(response, rule, { pointer, subject: subjectOf(status), after: status });
      continue;
    }
    walk.emit(response, 'response-regrouped', { pointer, subject: subjectOf(status), before: cover, after: status });
    compareResponse(walk, roots, subjectOf(status), [oldResponse, newResponse]);
  }
  for (const [status, oldResponse, newResponse] of common) {
    compareResponse(walk, roots, subjectOf(status), [oldResponse, newResponse]);
  }
}

type Statuses = ReadonlyMap<string, Site>;

/** The entry that describes a status which has none of its own: its range, and then `default`. */
function coverOf(status: string, statuses: Statuses): [cover: string, response: Site] | [] {
  const covers = [...(isRange(status) ? [] : [`${status.charAt(0)}XX`]), 'default'];
  for (const cover of covers) {
    const response = statuses.get(cover);
    if (response === undefined || status === 'default') continue;
    if (cover === 'default' && !isError(status, statuses) && isError('default', statuses)) continue;
    return [cover, response];
  }
  return [];
}

/** Whether a range has been replaced by statuses of that range. */
function isSplit(range: string, statuses: Statuses): boolean {
  return isRange(range) && [...statuses.keys()].some((status) => status.charAt(0) === range.charAt(0));
}

function isRange(status: string): boolean {
  return /^\dXX$/.test(status);
}

/** Whether a status stands for errors. That is what `default` does beside a success. */
function isError(status: string, statuses: Statuses): boolean {
  if (status !== 'default') return /^[45]/.test(status);
  return [...statuses.keys()].some((other) => other !== 'default' && !isError(other, statuses));
}

/** Clients that handle errors handle any error status, but they do not expect a new kind of success. */
function prefix(status: string, statuses: Statuses): 'error-' | '' {
  return isError(status, statuses) ? 'error-' : '';
}

function byStatus({ contract }: Shapes, responses: Site): Map<string, Site> {
  const statuses = new Map<string, Site>();
  for (const [status, site] of namesAt(responses)) {
    statuses.set(/^\d/.test(status) ? status.toUpperCase() : status, contract.resolve(site));
  }
  return statuses;
}

function compareResponse(
  walk: Walk,
  { response: vertex }: Roots,
  subject: string,
  [before, after]: [Site, Site],
): void {
  compareMembers(walk, vertex, [before, after], subject, {
    summary: 'text-changed',
    description: 'text-changed',
    headers: 'elsewhere',
    content: 'elsewhere',
  });
  compareHeaders(walk, vertex, [member(before, 'headers'), member(after, 'headers')]);
  compareContents(walk, vertex, subject, [member(before, 'content'), member(after, 'content')]);
}
