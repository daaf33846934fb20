import { isJson, type Operation } from '@xs2a/contract';
import { caseOf, type Deriver, planOf, validRequest } from './derivation.ts';

/** A page of another origin. */
const origin = 'https://app.example.com';

/**
 * What a browser asks before it sends the request of a page, without credentials (Fetch, 4.8). Asked only where the contract
 * documents that pages of other origins may read the answers.
 */
export const derivePreflights: Deriver = function* (derivation, operation) {
  const { operations } = derivation.contract;
  const atPath = operations.filter(({ path, method }) => path === operation.path && method === 'OPTIONS');
  if (operation.method === 'OPTIONS' || ![operation, ...atPath].some(documentsCors)) return;
  const headers = { origin, 'access-control-request-method': operation.method, ...announced(operation) };
  yield caseOf(operation, 'method', {
    name: 'preflight',
    title: `a page may ask whether it may send ${operation.method} ${operation.path}`,
    request: planOf(
      operation,
      { ...validRequest(derivation, operation), body: undefined },
      {
        method: 'OPTIONS',
        credential: 'none',
        headers,
      },
    ),
    expect: ['2XX'],
    elsewhere: true,
  });
};

function documentsCors({ responses }: Operation): boolean {
  return responses.some(({ headers }) => headers.some(({ name }) => name === 'access-control-allow-origin'));
}

/** The headers that a page may send only after asking, in the order of the alphabet. */
function announced({ security: [schemes = []], body }: Operation): Record<string, string> {
  const names = schemes.flatMap(({ kind, parameter }) => {
    if (kind === 'basic' || kind === 'bearer') return ['authorization'];
    return kind === 'header' ? [parameter.toLowerCase()] : [];
  });
  const all = [...names, ...(body?.content.some(({ type }) => isJson(type)) ? ['content-type'] : [])].toSorted();
  return all.length === 0 ? {} : { 'access-control-request-headers': all.join(',') };
}
