/**
 * Selects cases by group, operation (its id, or method and path), tag, path, method, glob, or any part of their ids and
 * titles.
 */
import type { Operation } from '@xs2a/contract';
import { type Case, caseGroups } from '../types.ts';

/** The parts of a case that a filter reads. */
type Filtered = Pick<Case, 'id' | 'operationId' | 'group' | 'title'>;

/** The parts of an operation that a filter can name. */
type Named = Pick<Operation, 'id' | 'method' | 'path' | 'tags'>;

type Test = (candidate: Filtered) => boolean;

/**
 * @param filters one of them has to match; without any, everything passes
 * @param operations that can be named by tag, path and method
 * @param excluded none of them may match
 */
export function createFilter(
  filters: readonly string[],
  operations: readonly Named[] = [],
  excluded: readonly string[] = [],
): Test {
  const tests = filters.map((filter) => testOf(filter, operations));
  const exceptions = excluded.map((filter) => testOf(filter, operations));
  return (candidate) =>
    (tests.length === 0 || tests.some((test) => test(candidate))) && !exceptions.some((test) => test(candidate));
}

/**
 * The ids of the operations of which a case can pass. Cases of the others need not be derived.
 */
export function operationsIn(
  filters: readonly string[],
  operations: readonly Named[],
  excluded: readonly string[] = [],
): ReadonlySet<string> {
  const ids = operations.map(({ id }) => id);
  const named = filters.map((filter) => operationsOf(filter, operations) ?? operationOfCase(filter, ids));
  const isOpen = filters.length === 0 || named.includes(undefined);
  const wanted = isOpen ? ids : named.flatMap((list) => list ?? []);
  const unwanted = new Set(excluded.flatMap((filter) => operationsOf(filter, operations) ?? []));
  return new Set(wanted.filter((id) => !unwanted.has(id)));
}

/**
 * Why a filter can match nothing, where it says by itself what it names.
 *
 * @returns `undefined` for a filter that may match
 */
export function whyUnknown(filter: string, operations: readonly Named[]): string | undefined {
  const [, kind] = /^(tag|path|method):/.exec(filter) ?? [];
  if (kind === undefined || (operationsOf(filter, operations) ?? []).length > 0) return undefined;
  const tags = [...new Set(operations.flatMap(({ tags }) => tags))];
  const known = {
    tag: tags.length === 0 ? 'it has no tags' : `it has ${tags.join(', ')}`,
    path: '* stands for a part between two slashes, ** for any number of them',
    method: `it has ${[...new Set(operations.map(({ method }) => method))].join(', ')}`,
  }[kind];
  return `no operation of the contract has this ${kind}; ${known}`;
}

/** The ids of the operations that a filter names; `undefined` for a filter that is not about operations as a whole. */
function operationsOf(filter: string, operations: readonly Named[]): string[] | undefined {
  const [, kind, value = ''] = /^(tag|path|method):(.*)$/s.exec(filter) ?? [];
  const isNamed = {
    tag: ({ tags }: Named) => tags.some((tag) => tag.toLowerCase() === value.toLowerCase()),
    path: ({ path }: Named) => pathPattern(value).test(path),
    method: ({ method }: Named) => method === value.toUpperCase(),
    none: ({ id, method, path }: Named) => filter === id || filter === `${method} ${path}`,
  }[kind ?? 'none'] as (operation: Named) => boolean;
  const ids = operations.filter(isNamed).map(({ id }) => id);
  return kind === undefined && ids.length === 0 ? undefined : ids;
}

/** The operation of a filter that is the id of a case, or the beginning of one. */
function operationOfCase(filter: string, ids: readonly string[]): string[] | undefined {
  const operation = ids.find((id) => filter.startsWith(`${id}/`));
  return operation === undefined ? undefined : [operation];
}

function testOf(filter: string, operations: readonly Named[]): Test {
  if ((caseGroups as readonly string[]).includes(filter)) return ({ group }) => group === filter;
  const ids = operationsOf(filter, operations);
  if (ids !== undefined) return ({ operationId }) => ids.includes(operationId);
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
  const source = escaped(glob).replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i');
}

/** `*` stands for any text without slashes, `**` for any text. `/**` at the end stands for nothing, too. */
function pathPattern(glob: string): RegExp {
  const parts = escaped(glob)
    .split('**')
    .map((part) => part.replaceAll('*', '[^/]*').replaceAll('?', '[^/]'));
  return new RegExp(`^${parts.join('.*').replace(/\/\.\*$/, '(/.*)?')}$`);
}

function escaped(glob: string): string {
  return glob.replace(/[.+^${}()|[\]\\]/g, '\\$&');
}
