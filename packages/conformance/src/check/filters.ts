import { isObject, object } from '@xs2a/contract';
import { isSuccess } from '../statuses.ts';
import type { Check } from './subject.ts';

/**
 * A list that is filtered by one of the documented values of a field has no entry with another value: `kind=wind` gives
 * no entry whose `kind` is `rain`. Checked for servers with memory, and for parameters with an `enum`: what a free text
 * matches is up to the server.
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
    if (place !== 'query' || !value || !Array.isArray(object(contract.resolve(schema?.schema)).enum)) continue;
    const index = entries.findIndex((entry) => isScalar(entry[name]) && !isSame(entry[name], value));
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

function entriesOf(value: unknown): Record<string, unknown>[] {
  const lists = Array.isArray(value) ? [value] : Object.values(object(value)).filter(Array.isArray);
  return lists.length === 1 ? (lists[0] ?? []).filter(isObject) : [];
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** Compares texts; `true` equals `1`, and `false` equals `0`. */
function isSame(value: unknown, filter: string): boolean {
  const spelled = (value: unknown) => ({ true: '1', false: '0' })[String(value)] ?? String(value);
  return spelled(value) === spelled(filter);
}
