import { isObject } from '@xs2a/contract';
import type { Check } from './subject.ts';

/**
 * What is answered under an id is the object of this id. Where the path takes several forms of id, one of the fields of
 * the object has to hold it.
 */
export const checkIdentity: Check = function* ({ answer, json, case: one, operation }, { capabilities }) {
  const placeholder = /\{([^}]+)\}$/.exec(operation?.path ?? '')?.[1];
  const isFair = capabilities.stateful && one.group !== 'situation' && placeholder !== undefined;
  if (!isFair || !['GET', 'PATCH'].includes(one.request.method) || answer.status >= 300 || !isObject(json?.value))
    return;
  const { id } = json.value;
  const segment = one.request.target.split('?', 1)[0]?.split('/').at(-1) ?? '';
  const asked = decodeURIComponent(segment);
  if (typeof id !== 'string' && typeof id !== 'number') return;
  const holders = Object.values(json.value).filter((value) => String(value) === asked);
  if (String(id) === asked || holders.length > 0) return;
  yield {
    rule: 'identity',
    place: '/id',
    found: JSON.stringify(id),
    expected: `${asked}, the id that was asked for`,
    repair: `Answer the object of the ${placeholder} in the path.`,
  };
};
