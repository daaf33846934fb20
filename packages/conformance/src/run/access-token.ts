import { type Contract, mergedSchema, type Operation, object } from '@xs2a/contract';
import { type Derivation, planOf, validRequest } from '../cases/derivation.ts';
import type { Belongings } from './belongings.ts';
import { createCast } from './cast.ts';
import { createFixtures } from './fixtures.ts';
import type { Session } from './session.ts';
import { successOf } from './success.ts';

/** Names under which an API hands out a credential. */
const names = ['token', 'access_token', 'accessToken'];

/**
 * Creates a credential of the second scope by the contract's own operations, for a user of its own, because cases may
 * delete what they work on. In XS2A: `PUT /v1/api/users`, then `PUT /v1/api/users/{user_id}/accesstokens`.
 *
 * @param contract whose answers are read
 * @returns `undefined` when the contract has no such operation, or the server refuses it
 */
export async function makeAccessToken(
  session: Session,
  derivation: Derivation,
  belongings: Belongings,
  contract: Contract,
): Promise<string | undefined> {
  const maker = session.operation(tokenMaker(contract)?.id ?? '');
  if (maker === undefined) return undefined;
  const above = session.contract.operations.filter(
    ({ path }) => path === maker.path || maker.path.startsWith(`${path}/`),
  );
  const fixtures = await createFixtures(
    { ...session, contract: { ...session.contract, operations: above } },
    derivation,
    createCast(),
    belongings,
    {},
  );
  const request = { ...validRequest(derivation, maker), path: fixtures.idsOf(maker) };
  const { answer } = await session.ask(maker, planOf(maker, request));
  const body = object(successOf(answer));
  return names.map((name) => body[name]).find((value) => typeof value === 'string') as string | undefined;
}

/** The operation that takes the first credential and answers a field with one of these names. */
function tokenMaker(contract: Contract): Operation | undefined {
  return contract.operations.find(
    ({ method, responses, security }) =>
      ['POST', 'PUT'].includes(method) &&
      security.some((schemes) => schemes.every(({ credential }) => credential === 'key')) &&
      responses.some(({ status, content }) => {
        const schema = mergedSchema(contract, content[0]?.schema?.schema ?? {});
        return status.startsWith('2') && names.some((name) => name in object(schema.properties));
      }),
  );
}
