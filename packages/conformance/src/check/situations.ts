import { isDeepStrictEqual } from 'node:util';
import { abbreviate, isObject } from '@xs2a/contract';
import type { Check } from './subject.ts';

/** A server that understands `Prefer: example=…` answers exactly the example of this name. */
export const checkSituation: Check = function* ({ case: testCase, answer, media, json, text, type }) {
  const name = /\bexample=([^,;\s]+)/.exec(
    testCase.group === 'situation' ? (testCase.request.headers.prefer ?? '') : '',
  )?.[1];
  const example = media?.examples.find((known) => known.name === name);
  if (example === undefined) return;
  const isText = type.startsWith('text/') && typeof example.value === 'string';
  if (json === undefined && !isText) return;
  const body = json === undefined ? text : json.value;
  if (isDeepStrictEqual(body, example.value)) return;
  const field = isObject(body) && isObject(example.value) ? firstDifference(body, example.value) : '';
  yield {
    rule: 'example',
    place: `${answer.status} /${field}`,
    found: abbreviate(isObject(body) && field !== '' ? body[field] : body),
    expected: `the example ${name} of the contract`,
    repair: 'Answer the example as the contract has it.',
  };
};

function firstDifference(a: Record<string, unknown>, b: Record<string, unknown>): string {
  const names = [...Object.keys(b), ...Object.keys(a)];
  return names.find((name) => !isDeepStrictEqual(a[name], b[name])) ?? '';
}
