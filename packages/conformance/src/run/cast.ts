/**
 * The examples of a contract tell one story about one cast of ids. A server with memory has ids of its own: whatever it
 * answers where the contract has an example teaches which of its ids plays which part.
 */

import { isObject, type Operation } from '@xs2a/contract';
import { documentedResponse } from '../check/subject.ts';

export interface Cast {
  /** Learns from the answer of an operation, beside its examples. */
  learn(operation: Operation, status: number, body: unknown): void;
  /** The value with all parts played by the server's own ids. */
  translate<Value>(value: Value): Value;
}

/** Shorter texts are words; only an id is worth a translation. */
const shortest = 8;

export function createCast(): Cast {
  const parts = new Map<string, string>();

  function learn(operation: Operation, status: number, body: unknown): void {
    const response = documentedResponse(operation.responses, status);
    for (const { value } of response?.content.flatMap(({ examples }) => examples) ?? []) pair(value, body);
  }

  function pair(example: unknown, found: unknown): void {
    if (!isObject(example) || !isObject(found)) return;
    for (const [name, part] of Object.entries(example)) {
      const player = found[name];
      if (typeof part !== 'string' || typeof player !== 'string' || part === player) continue;
      if (isId(part) && isId(player) && !parts.has(part)) parts.set(part, player);
    }
  }

  function translate<Value>(value: Value): Value {
    if (typeof value === 'string') return (parts.get(value) ?? value) as Value;
    if (Array.isArray(value)) return value.map(translate) as Value;
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, translate(inner)])) as Value;
  }

  return { learn, translate };
}

/** One word with a digit or an underscore in it: no sentence, no name, no date. */
function isId(text: string): boolean {
  return text.length >= shortest && /^[\w-]+$/.test(text) && /[\d_]/.test(text) && !/^\d{4}-\d\d-\d\d/.test(text);
}
