import { isDeepStrictEqual } from 'node:util';
import { isObject, mergedSchema, object } from '@xs2a/contract';
import { isSuccess } from '../statuses.ts';
import type { Check, Fault, Subject } from './subject.ts';

/**
 * The numbers of a page agree with each other and with the request. Checked where the contract documents a page
 * (`current_page`, `per_page`, `last_page`, `total`, `from`, `to`, and a list next to them), and for servers with
 * memory: others answer the numbers of an example, which must not contradict each other.
 */
export const checkPages: Check = function* (subject, { contract, capabilities }) {
  const { answer, json, case: testCase, media } = subject;
  if (testCase.group === 'situation' || !isSuccess(answer.status)) return;
  if (!capabilities.stateful) {
    yield* checkConsistency(subject);
    return;
  }
  yield* checkSize(json?.value, new URLSearchParams(testCase.request.target.split('?')[1] ?? ''));
  if (!isObject(json?.value)) return;
  const documented = object(mergedSchema(contract, media?.schema?.schema ?? {}).properties);
  const body = json.value;
  const number = (name: string) =>
    name in documented && Number.isInteger(body[name]) ? (body[name] as number) : undefined;
  const [page, size, last, total] = ['current_page', 'per_page', 'last_page', 'total'].map(number);
  const list = Object.entries(body).find(([name, value]) => name in documented && Array.isArray(value));
  if (page === undefined || size === undefined || list === undefined) return;
  const [name, entries] = list as [string, unknown[]];
  const query = new URLSearchParams(testCase.request.target.split('?')[1] ?? '');
  yield* equal('per_page', size, requestedNumber(query, 'per_page'), 'the size that was asked for');
  yield* equal(
    'current_page',
    page,
    requestedNumber(query, 'page') ?? (query.has('page') ? undefined : 1),
    'the page that was asked for',
  );
  if (total !== undefined && last !== undefined) {
    yield* equal(
      'last_page',
      last,
      Math.max(1, Math.ceil(total / size)),
      `the last of ${total} entries in pages of ${size}`,
    );
  }
  if (entries.length > size) yield fault(name, entries.length, `at most ${size} entries, the per_page of this answer`);
  if (total === undefined) return;
  const before = (page - 1) * size;
  const count = Math.max(0, Math.min(size, total - before));
  yield* equal(name, entries.length, count, `${count} entries: page ${page} of ${total} entries in pages of ${size}`);
  if (count === 0) return;
  yield* equal('from', number('from'), before + 1, 'the place of the first entry');
  yield* equal('to', number('to'), before + count, 'the place of the last entry');
  yield* checkLinks(body, page, last);
};

/**
 * The figures of a page agree with each other on servers without memory, too: the page has at most as many entries as
 * its size, and a request without `page` does not get one after the last page. They are checked where an example of the
 * contract shows such figures and the answer has others. Figures that are made up from the schema mean nothing.
 */
function* checkConsistency({ json, media, case: testCase }: Subject): Generator<Fault> {
  const shown = (media?.examples ?? []).map(({ value }) => value);
  const body = json?.value;
  if (!isObject(body) || shown.some((example) => isDeepStrictEqual(example, body))) return;
  const isShown = (name: string) => shown.some((example) => Number.isInteger(object(example)[name]));
  const number = (name: string) => (isShown(name) && Number.isInteger(body[name]) ? (body[name] as number) : undefined);
  const [page, size, last] = ['current_page', 'per_page', 'last_page'].map(number);
  const query = new URLSearchParams(testCase.request.target.split('?')[1] ?? '');
  if (page !== undefined && last !== undefined && last > 0 && page > last && !query.has('page'))
    yield fault('current_page', page, `at most ${last}, the last_page of this answer`);
  const lists = Object.entries(body).filter(([, value]) => Array.isArray(value)) as [string, unknown[]][];
  const [[name, entries] = ['', []]] = lists;
  if (lists.length === 1 && size !== undefined && size > 0 && entries.length > size)
    yield fault(name, entries.length, `at most ${size} entries, the per_page of this answer`);
}

/** Names of parameters for the size of a page. */
export const sizes: readonly string[] = ['per_page', 'limit', 'page_size', 'pageSize', 'perPage'];

/** A list is no longer than requested, with or without an envelope. */
function* checkSize(value: unknown, query: URLSearchParams): Generator<Fault> {
  const name = sizes.find((size) => requestedNumber(query, size) !== undefined) ?? '';
  const maxSize = requestedNumber(query, name);
  const lists = Array.isArray(value) ? [value] : Object.values(object(value)).filter(Array.isArray);
  const [entries] = lists;
  if (maxSize === undefined || lists.length !== 1 || entries === undefined || entries.length <= maxSize) return;
  yield fault('', entries.length, `at most ${maxSize} entries, the ${name} that was asked for`);
}

function requestedNumber(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  return value !== null && /^[1-9][0-9]{0,8}$/.test(value) ? Number(value) : undefined;
}

function* equal(name: string, found: number | undefined, expected: number | undefined, what: string): Generator<Fault> {
  if (found === undefined || expected === undefined || found === expected) return;
  yield fault(name, found, /^\d/.test(what) ? what : `${expected}, ${what}`);
}

/** There is a next page unless this is the last one. */
function* checkLinks(body: Record<string, unknown>, page: number, last: number | undefined): Generator<Fault> {
  const { next_page_url: next, prev_page_url: previous } = body;
  if (last !== undefined && typeof next === 'string' && page >= last)
    yield fault('next_page_url', 'an address', 'null on the last page');
  if (last !== undefined && next === null && page < last)
    yield fault('next_page_url', 'null', 'the address of the next page');
  if (typeof previous === 'string' && page <= 1) yield fault('prev_page_url', 'an address', 'null on the first page');
  if (previous === null && page > 1) yield fault('prev_page_url', 'null', 'the address of the page before');
}

function fault(name: string, found: unknown, expected: string): Fault {
  return {
    rule: 'page',
    place: `/${name}`,
    found: String(found),
    expected,
    repair: 'Count the entries, and cut the page, as the parameters of the request say.',
  };
}
