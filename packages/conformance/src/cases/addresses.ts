import { caseOf, type Deriver, planOf, validRequest } from './derivation.ts';

/**
 * The address with a slash behind it is another one (RFC 3986, 6.2.3), which no contract mentions: a server may know it
 * or not. If it answers there what it answers here, it asks for the same credentials.
 */
export const deriveAddresses: Deriver = function* (derivation, operation) {
  const { method, path, security } = operation;
  const other = `${path}/`;
  const isDocumented = derivation.contract.operations.some((known) => known.path === other);
  if (method !== 'GET' || security.length === 0 || path.endsWith('/') || isDocumented) return;
  const plan = planOf(operation, validRequest(derivation, operation), { credential: 'none' });
  const [address = '', query] = plan.target.split('?');
  const target = `${address}/${query === undefined ? '' : `?${query}`}`;
  yield caseOf(operation, 'credentials', {
    name: 'none, with a slash at the end',
    title: `${operation.id} is not answered without credentials either when its address ends with a slash`,
    request: { ...plan, target },
    expect: ['3XX', '4XX'],
    elsewhere: true,
  });
};
