/** Chooses cases: by group, operation, glob or any part of their ids and titles. */
import { type Case, caseGroups } from '../types.ts';

/** What is looked at of a case. */
type Filtered = Pick<Case, 'id' | 'operationId' | 'group' | 'title'>;

/** @param filters one of which has to match; none lets everything pass */
export function createFilter(filters: readonly string[]): (one: Filtered) => boolean {
  if (filters.length === 0) return () => true;
  const tests = filters.map(testOf);
  return (one) => tests.some((test) => test(one));
}

/**
 * The operations of which a filter can let anything pass: deriving the cases of the others would be in vain.
 *
 * @param ids of all operations
 */
export function operationsIn(filters: readonly string[], ids: readonly string[]): ReadonlySet<string> {
  const named = filters.map((filter) => ids.find((id) => filter === id || filter.startsWith(`${id}/`)));
  const isOpen = filters.length === 0 || named.includes(undefined);
  return new Set(isOpen ? ids : named.filter((id) => id !== undefined));
}

function testOf(filter: string): (one: Filtered) => boolean {
  if ((caseGroups as readonly string[]).includes(filter)) return ({ group }) => group === filter;
  if (/[*?]/.test(filter)) {
    const pattern = globPattern(filter);
    return ({ id, operationId }) => pattern.test(id) || pattern.test(operationId);
  }
  const text = filter.toLowerCase();
  return ({ id, operationId, title }) =>
    operationId === filter || id.toLowerCase().includes(text) || title.toLowerCase().includes(text);
}

/** `*` stands for any text, slashes included, because ids have parts of any number; `?` for one sign. */
function globPattern(glob: string): RegExp {
  const source = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i');
}
