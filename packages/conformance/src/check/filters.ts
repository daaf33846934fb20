import { isObject, object } from '@xs2a/contract';
import { isSuccess } from '../statuses.ts';
import type { Check } from './subject.ts';

/**
 * A list that is filtered by one of the documented values of a field has no entry with another value: `kind=wind` gives
 * no entry whose `kind` is `rain`. Checked for servers with memory, and for parameters with an `enum`: what a free text
 * matches is up to the server, so it is checked only with the value of one entry against another that has nothing of it.
 */
export const checkFilters: Check = function* ({ answer, json, case: testCase, operation }, { contract, capabilities }) {
  if (
    !capabilities.stateful ||
    testCase.group === 'situation' ||
    !isSuccess(answer.status) ||
    testCase.request.method !== 'GET'
  )
    return;
  const query = new URLSearchParams(testCase.request.target.split('?')[1] ?? '');
  const entries = entriesOf(json?.value);
  for (const { name, in: place, schema } of operation?.parameters ?? []) {
    // Many servers take an empty value for a missing one.
    const value = query.get(name);
    if (place !== 'query' || !value) continue;
    const isListed = Array.isArray(object(contract.resolve(schema?.schema)).enum);
    // The value of such a case is that of another entry.
    if (!isListed && !(testCase.group === 'memory' && testCase.id.endsWith(`/${name} filters`))) continue;
    const index = entries.findIndex((entry) =>
      isListed ? isScalar(entry[name]) && !isSame(entry[name], value) : isUnlike(name, entry[name], value),
    );
    if (index < 0) continue;
    yield {
      rule: 'filter',
      place: `/*/${name}`,
      found: `an entry whose ${name} is ${JSON.stringify(entries[index]?.[name])}`,
      expected: `only entries whose ${name} is ${value}`,
      repair: `Leave out what ${name} excludes.`,
    };
  }
};

/** The entries of a list, with or without an envelope. */
export function entriesOf(value: unknown): Record<string, unknown>[] {
  const lists = Array.isArray(value) ? [value] : Object.values(object(value)).filter(Array.isArray);
  return lists.length === 1 ? (lists[0] ?? []).filter(isObject) : [];
}

/**
 * Whether a value has nothing of the text that is searched for: neither the text itself nor, except in ids, one of its
 * words, by which a server may search as well.
 */
export function isUnlike(name: string, value: unknown, search: string): boolean {
  if (typeof value !== 'string' || value === '') return false;
  const [text, wanted] = [value.toLowerCase(), search.toLowerCase()];
  if (text.includes(wanted) || wanted.includes(text)) return false;
  const words = (from: string) => from.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return /id$/i.test(name) || !words(text).some((word) => words(wanted).includes(word));
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** Compares texts; `true` equals `1`, and `false` equals `0`. */
function isSame(value: unknown, filter: string): boolean {
  const spelled = (value: unknown) => ({ true: '1', false: '0' })[String(value)] ?? String(value);
  return spelled(value) === spelled(filter);
}
