/**
 * The examples of a contract use one set of ids throughout. A server with memory has ids of its own: comparing its
 * answers with the examples shows which of its ids stands for which of theirs.
 */

import { isObject, type Operation } from '@xs2a/contract';
import { documentedResponse } from '../check/subject.ts';

export interface Cast {
  /** Compares the answer of an operation with its examples. */
  learn(operation: Operation, status: number, body: unknown): void;
  /** The value with the ids of the server in place of those of the examples. */
  translate<Value>(value: Value): Value;
}

/** Characters of the shortest text that counts as an id. A shorter one is a word. */
const minLength = 8;

export function createCast(): Cast {
  const idsByExample = new Map<string, string>();

  function learn(operation: Operation, status: number, body: unknown): void {
    const response = documentedResponse(operation.responses, status);
    for (const { value } of response?.content.flatMap(({ examples }) => examples) ?? []) pair(value, body);
  }

  function pair(example: unknown, value: unknown): void {
    if (!isObject(example) || !isObject(value)) return;
    for (const [name, exampleId] of Object.entries(example)) {
      const serverId = value[name];
      if (typeof exampleId !== 'string' || typeof serverId !== 'string' || exampleId === serverId) continue;
      if (isId(exampleId) && isId(serverId) && !idsByExample.has(exampleId)) idsByExample.set(exampleId, serverId);
    }
  }

  function translate<Value>(value: Value): Value {
    if (typeof value === 'string') return (idsByExample.get(value) ?? value) as Value;
    if (Array.isArray(value)) return value.map(translate) as Value;
    if (!isObject(value) || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, translate(inner)])) as Value;
  }

  return { learn, translate };
}

/** One word with a digit or an underscore: neither a sentence, nor a name, nor a date. */
function isId(text: string): boolean {
  return text.length >= minLength && /^[\w-]+$/.test(text) && /[\d_]/.test(text) && !/^\d{4}-\d\d-\d\d/.test(text);
}
