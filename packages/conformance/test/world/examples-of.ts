/** Tells whether what was found in an answer comes from an example of the document. */
import { isDeepStrictEqual } from 'node:util';
import { isObject, keysOf, object } from '@xs2a/contract';
import { valuesAt } from '../../src/check/places.ts';
import type { Answer, Finding } from '../../src/types.ts';

/** The values of all `example` and `examples` in a document. */
export function examplesOf(document: unknown): unknown[] {
  if (Array.isArray(document)) return document.flatMap(examplesOf);
  if (!isObject(document)) return [];
  return Object.entries(document).flatMap(([key, value]) => {
    if (key === 'example') return [value];
    // A list holds the values themselves, as in a schema; a map has each in its `value`.
    if (key === 'examples') return Array.isArray(value) ? value : Object.values(object(value)).map(inMap);
    // A property may have any name.
    return key === 'properties' ? Object.values(object(value)).flatMap(examplesOf) : examplesOf(value);
  });
}

function inMap(example: unknown): unknown {
  return object(example).value;
}

/** Whether the value of a finding about a body, or a value around it, is one of these examples. */
export function isFromExample({ place }: Finding, answer: Answer | undefined, examples: readonly unknown[]): boolean {
  const body = jsonOf(answer);
  const keys = keysOf(place.replace(/^\d+ /, ''));
  const around = [[], ...keys.map((_, index) => keys.slice(0, index + 1))].flatMap((path) => valuesAt(body, path));
  return around.some((value) => examples.some((example) => isDeepStrictEqual(value, example)));
}

/** `undefined` for what is not JSON. */
function jsonOf(answer: Answer | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(answer?.body));
  } catch {
    return undefined;
  }
}
