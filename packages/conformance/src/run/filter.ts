/** Selects cases by group, operation (its id, or method and path), glob, or any part of their ids and titles. */
import type { Operation } from '@xs2a/contract';
import { type Case, caseGroups } from '../types.ts';

/** The parts of a case that a filter reads. */
type Filtered = Pick<Case, 'id' | 'operationId' | 'group' | 'title'>;

/** The parts of an operation that a filter can name. */
type Named = Pick<Operation, 'id' | 'method' | 'path'>;

/**
 * @param filters one of them has to match; without any, everything passes
 * @param operations that can be named by method and path
 */
export function createFilter(
  filters: readonly string[],
  operations: readonly Named[] = [],
): (candidate: Filtered) => boolean {
  if (filters.length === 0) return () => true;
  const tests = filters.map((filter) => {
    const called = operations.find((operation) => isCalled(operation, filter));
    return called === undefined ? testOf(filter) : ({ operationId }: Filtered) => operationId === called.id;
  });
  return (candidate) => tests.some((test) => test(candidate));
}

/**
 * The ids of the operations of which a case can pass. Cases of the others need not be derived.
 */
export function operationsIn(filters: readonly string[], operations: readonly Named[]): ReadonlySet<string> {
  const ids = operations.map(({ id }) => id);
  const named = filters.map(
    (filter) =>
      operations.find((operation) => isCalled(operation, filter))?.id ??
      ids.find((id) => filter === id || filter.startsWith(`${id}/`)),
  );
  const isOpen = filters.length === 0 || named.includes(undefined);
  return new Set(isOpen ? ids : named.filter((id) => id !== undefined));
}

/** `GET /v1/version` */
function isCalled({ method, path }: Named, filter: string): boolean {
  return filter === `${method} ${path}`;
}

function testOf(filter: string): (candidate: Filtered) => boolean {
  if ((caseGroups as readonly string[]).includes(filter)) return ({ group }) => group === filter;
  if (/[*?]/.test(filter)) {
    const pattern = globPattern(filter);
    return ({ id, operationId }) => pattern.test(id) || pattern.test(operationId);
  }
  const text = filter.toLowerCase();
  return ({ id, operationId, title }) =>
    operationId === filter || id.toLowerCase().includes(text) || title.toLowerCase().includes(text);
}

/** `*` stands for any text, slashes included, because ids have any number of parts; `?` for one character. */
function globPattern(glob: string): RegExp {
  const source = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i');
}
