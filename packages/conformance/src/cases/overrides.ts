import { methods, methodsAt } from '@xs2a/contract';
import { caseOf, type Deriver, planOf, validRequest } from './derivation.ts';
import { successes } from './expected.ts';

/** Headers by which some frameworks let a client name another method than that of the request. */
const overrideHeaders = ['x-http-method-override', 'x-http-method', 'x-method-override'] as const;

/** Statuses of those who refuse such headers, as some firewalls do. */
const refusals = ['400', '403', '406', '422', '431'];

/**
 * `GET` stays `GET`, whatever another header says: it is safe, and caches and firewalls rely on that (RFC 9110, 9.2.1).
 * The other method is one that the path does not have, so nothing is changed by a server that heeds it. `POST` is not
 * tried: frameworks that heed the header there may do so.
 */
export const deriveOverrides: Deriver = function* (derivation, operation) {
  if (operation.method !== 'GET') return;
  const documented = methodsAt(derivation.contract, operation.path);
  const other = ['delete', 'patch', 'put', 'post', ...methods]
    .map((method) => method.toUpperCase())
    .find((method) => !documented.includes(method));
  if (other === undefined || operation.parameters.some(({ name }) => isOverride(name))) return;
  const headers = Object.fromEntries(overrideHeaders.map((name) => [name, other]));
  yield caseOf(operation, 'method', {
    name: `GET that names ${other}`,
    title: `GET at ${operation.path} is answered as such, although a header names ${other}`,
    request: planOf(operation, validRequest(derivation, operation), { headers }),
    expect: successes(operation),
    beside: refusals,
  });
};

export function isOverride(name: string): boolean {
  return (overrideHeaders as readonly string[]).includes(name.toLowerCase());
}
