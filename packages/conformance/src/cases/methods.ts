import { methods, methodsAt } from '@xs2a/contract';
import { caseOf, type Deriver, planOf, validRequest } from './derivation.ts';
import { successes } from './expected.ts';

/** Statuses that a server may answer to a method that the contract does not document for a path. */
export const methodRefusals: readonly string[] = ['405', '404', '501'];

/** Methods that a path does not have. Each is sent once for each path. */
export const deriveMethods: Deriver = function* (derivation, operation) {
  const { contract } = derivation;
  const documented = methodsAt(contract, operation.path);
  const [first] = contract.operations.filter(({ path }) => path === operation.path);
  if (first?.method !== operation.method) return;
  const base = { ...validRequest(derivation, operation), body: undefined };
  // `OPTIONS` belongs to CORS, `TRACE` to proxies, `HEAD` to GET.
  const undocumented = [...methods.map((method) => method.toUpperCase()), 'PROPFIND'].filter(
    (method) => !documented.includes(method) && !['OPTIONS', 'TRACE', 'HEAD'].includes(method),
  );
  for (const method of undocumented) {
    const request = planOf(operation, base, { method });
    const title = `${method} is refused at ${operation.path}`;
    yield caseOf(operation, 'method', { name: method, title, request, expect: methodRefusals });
  }
};

/** `HEAD` answers like `GET`, without the body (RFC 9110, 9.3.2); a server need not support it. */
export const deriveHead: Deriver = function* (derivation, operation) {
  if (operation.method !== 'GET' || methodsAt(derivation.contract, operation.path).includes('HEAD')) return;
  const request = planOf(operation, validRequest(derivation, operation), { method: 'HEAD' });
  const title = `HEAD answers at ${operation.path} as GET does, without a body`;
  yield caseOf(operation, 'method', {
    name: 'HEAD',
    title,
    request,
    expect: [...successes(operation), ...methodRefusals],
  });
};
