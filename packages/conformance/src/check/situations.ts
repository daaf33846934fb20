import { isDeepStrictEqual } from 'node:util';
import { abbreviate, isObject } from '@xs2a/contract';
import type { Check } from './subject.ts';

/** A server that understands `Prefer: example=…` answers the example of this name, and nothing else. */
export const checkSituation: Check = function* ({ case: one, answer, media, json, text, type }) {
  const name = /\bexample=([^,;\s]+)/.exec(one.group === 'situation' ? (one.request.headers.prefer ?? '') : '')?.[1];
  const example = media?.examples.find((known) => known.name === name);
  if (example === undefined) return;
  const isText = type.startsWith('text/') && typeof example.value === 'string';
  if (json === undefined && !isText) return;
  const found = json === undefined ? text : json.value;
  if (isDeepStrictEqual(found, example.value)) return;
  const field = isObject(found) && isObject(example.value) ? firstDifference(found, example.value) : '';
  yield {
    rule: 'example',
    place: `${answer.status} /${field}`,
    found: abbreviate(isObject(found) && field !== '' ? found[field] : found),
    expected: `the example ${name} of the contract`,
    repair: 'Answer the example as the contract has it.',
  };
};

function firstDifference(a: Record<string, unknown>, b: Record<string, unknown>): string {
  const names = [...Object.keys(b), ...Object.keys(a)];
  return names.find((name) => !isDeepStrictEqual(a[name], b[name])) ?? '';
}
