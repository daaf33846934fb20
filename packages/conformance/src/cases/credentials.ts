import type { Operation } from '@xs2a/contract';
import type { Credential, NearMiss } from '../types.ts';
import { caseOf, credentialOf, type Deriver, planOf, validRequest } from './derivation.ts';
import { documents } from './expected.ts';

/** Requests without credentials, with wrong ones, with those that are nearly right, and with those of the other scope. */
export const deriveCredentials: Deriver = function* (derivation, operation) {
  if (operation.security.length === 0) return;
  const base = validRequest(derivation, operation);
  const refused = ['401', '403'].filter((status) => documents(operation, status));
  const unauthorised = documents(operation, '401') ? ['401'] : refused;
  if (unauthorised.length === 0) return;
  const caseWith = (credential: Credential, title: string, expect: readonly string[], nearMiss?: NearMiss) =>
    caseOf(operation, 'credentials', {
      name: nearMiss ?? credential,
      title,
      request: planOf(operation, base, { credential, ...(nearMiss !== undefined && { nearMiss }) }),
      expect,
    });
  yield caseWith('none', `${operation.id} refuses a request without credentials`, unauthorised);
  yield caseWith('wrong', `${operation.id} refuses credentials that are not valid`, unauthorised);
  for (const nearMiss of nearMisses(operation))
    yield caseWith(
      credentialOf(operation),
      `${operation.id} refuses credentials that are nearly right: ${nearMiss}`,
      unauthorised,
      nearMiss,
    );
  const other = otherScope(
    operation,
    derivation.contract.schemes.map(({ credential }) => credential),
  );
  if (other !== undefined) yield caseWith(other, `${operation.id} refuses the ${other} of the other scope`, refused);
};

/** The credential that the operation does not take, if the contract has two. */
function otherScope(operation: Operation, credentials: readonly Credential[]): Credential | undefined {
  const taken = operation.security.flat().map(({ credential }) => credential as Credential);
  return credentials.find((credential) => !taken.includes(credential) && credential !== credentialOf(operation));
}

/** What can be changed in the credentials of an operation. A token may still be the same with a character more. */
function nearMisses({ security: [schemes = []] }: Operation): NearMiss[] {
  const kinds = new Set(schemes.map(({ kind }) => kind));
  if (kinds.has('unsupported')) return [];
  const hasUser = schemes.some(({ kind, user }) => kind === 'basic' && user !== undefined);
  return [
    ...(kinds.has('bearer') ? [] : (['longer'] as const)),
    'shorter',
    'other letters',
    ...(hasUser ? (['other user'] as const) : []),
  ];
}
