import { isObject } from '@xs2a/contract';
import { isSuccess } from '../statuses.ts';
import type { Check } from './subject.ts';

/**
 * The answer is the object whose id is in the path. Where the path accepts several kinds of ids, one of the fields of
 * the object has to be the id.
 */
export const checkIdentity: Check = function* ({ answer, json, case: testCase, operation }, { capabilities }) {
  const placeholder = /\{([^}]+)\}\/?$/.exec(operation?.path ?? '')?.[1];
  const isFair = capabilities.stateful && testCase.group !== 'situation' && placeholder !== undefined;
  if (
    !isFair ||
    !['GET', 'PATCH'].includes(testCase.request.method) ||
    !isSuccess(answer.status) ||
    !isObject(json?.value)
  )
    return;
  const { id } = json.value;
  const segment = testCase.request.target.split('?', 1)[0]?.replace(/\/$/, '').split('/').at(-1) ?? '';
  const requestedId = decodeURIComponent(segment);
  if (typeof id !== 'string' && typeof id !== 'number') return;
  const holders = Object.values(json.value).filter((value) => String(value) === requestedId);
  if (String(id) === requestedId || holders.length > 0) return;
  yield {
    rule: 'identity',
    place: '/id',
    found: JSON.stringify(id),
    expected: `${requestedId}, the id that was asked for`,
    repair: `Answer with the object of the ${placeholder} in the path.`,
  };
};
