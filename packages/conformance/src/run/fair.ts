/** Selects the cases that are fair to a server. */
import type { Operation } from '@xs2a/contract';
import { writable } from '../cases/derivation.ts';
import type { Capabilities, Case, LeftOut } from '../types.ts';

/** Why a case is not sent. */
type Reason = string | undefined;

/** What decides in addition to the capabilities. */
export interface Known {
  /** Placeholders of an operation's path for which no existing id is known. */
  readonly missing: (operation: Operation) => readonly string[];
  /** Whether there are credentials of both scopes to confuse. */
  readonly hasBothScopes: boolean;
}

/** Splits cases into those that are sent and those that are left out, with the reasons. */
export function selectFair(
  cases: readonly Case[],
  capabilities: Capabilities,
  operationOf: (id: string) => Operation | undefined,
  known: Known,
): { fair: Case[]; leftOut: LeftOut[] } {
  const fair: Case[] = [];
  const leftOut = new Map<string, { group: Case['group']; cases: number; reason: string }>();
  for (const testCase of cases) {
    const reason = reasonAgainst(testCase, capabilities, operationOf(testCase.operationId), known);
    if (reason === undefined) {
      fair.push(testCase);
      continue;
    }
    const key = `${testCase.group} ${reason}`;
    leftOut.set(key, { group: testCase.group, reason, cases: (leftOut.get(key)?.cases ?? 0) + 1 });
  }
  return { fair, leftOut: [...leftOut.values()] };
}

function reasonAgainst(
  testCase: Case,
  capabilities: Capabilities,
  operation: Operation | undefined,
  known: Known,
): Reason {
  const { stateful, checksCredentials, prefers } = capabilities;
  const { credential } = testCase.request;
  switch (testCase.group) {
    case 'unknown-id':
      return stateful ? undefined : 'the server keeps nothing: under every id it finds something';
    case 'situation':
      return prefers ? undefined : 'the server does not understand the header Prefer';
    case 'credentials':
      if (credential === 'none') return undefined;
      if (!checksCredentials) return 'the server takes any credentials';
      if (credential !== 'wrong' && !known.hasBothScopes) return 'there are no credentials of both scopes to confuse';
      return undefined;
    default:
      return withoutBody(testCase, operation) ?? withoutId(testCase, stateful, operation, known);
  }
}

/** The body is required, and the suite cannot write its media types. */
function withoutBody({ group, expect }: Case, operation: Operation | undefined): Reason {
  const { body } = operation ?? {};
  if (operation === undefined || body?.required !== true || writable(operation).length > 0) return undefined;
  if (group === 'method' && !expect.includes('2XX')) return undefined;
  return `bodies of ${body.content.map(({ type }) => type).join(' or ')} cannot be written yet`;
}

/** An operation on an object that does not exist says nothing but that. */
function withoutId(testCase: Case, stateful: boolean, operation: Operation | undefined, { missing }: Known): Reason {
  const names = stateful && operation !== undefined ? missing(operation) : [];
  const isAboutPath = testCase.group === 'bad-input' && testCase.id.includes('/bad-input/path/');
  const isAboutMethod = testCase.group === 'method' && !testCase.expect.includes('2XX');
  if (names.length === 0 || isAboutPath || isAboutMethod) return undefined;
  return `no ${names.join(', ')} that exists could be made or found; give one by --id ${names.at(-1)}=…`;
}
