import { isJson, parseJson } from '@xs2a/contract';
import { isSuccess } from '../statuses.ts';
import type { Answer } from '../types.ts';

/** The JSON of a success; `undefined` for every other answer. */
export function successOf(answer: Answer | undefined): unknown {
  if (answer === undefined || !isSuccess(answer.status) || !isJson(answer.headers['content-type'] ?? ''))
    return undefined;
  return parseJson(Buffer.from(answer.body).toString('utf8'));
}
