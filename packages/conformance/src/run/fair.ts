/** Selects the cases that are fair to a server. */
import type { Operation } from '@xs2a/contract';
import { isAccepted } from '../cases/expected.ts';
import type { Capabilities, Case, LeftOut } from '../types.ts';

/** Why a case is not sent. */
type Reason = string | undefined;

/** What decides in addition to the capabilities. */
export interface Known {
  /** Placeholders of an operation's path for which no existing id is known. */
  readonly missing: (operation: Operation) => readonly string[];
  /** Why no valid request of an operation can be made. */
  readonly whyUnsendable: (operation: Operation) => string | undefined;
  /** Why no right credentials of an operation are known. */
  readonly whyUnsigned: (operation: Operation) => string | undefined;
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
  const { credential, nearMiss } = testCase.request;
  const isUnsigned = operation !== undefined && known.whyUnsigned(operation) !== undefined;
  const isWithout = testCase.group === 'credentials' && (credential === 'none' || credential === 'wrong');
  if (checksCredentials && isUnsigned && !isWithout) return known.whyUnsigned(operation);
  switch (testCase.group) {
    case 'unknown-id':
      if (!stateful) return 'the server keeps nothing: under every id it finds something';
      return withoutRequest(testCase, operation, known);
    case 'situation':
      if (!prefers) return 'the server does not understand the header Prefer';
      return withoutRequest(testCase, operation, known);
    case 'credentials':
      if (credential === 'none') return withoutRequest(testCase, operation, known);
      if (!checksCredentials) return 'the server takes any credentials';
      if (nearMiss === undefined && credential !== 'wrong' && !known.hasBothScopes)
        return 'there are no credentials of both scopes to confuse';
      return withoutRequest(testCase, operation, known);
    default:
      return withoutRequest(testCase, operation, known) ?? withoutId(testCase, stateful, operation, known);
  }
}

/** No valid request can be made: what is refused may be refused for another reason than the case is about. */
function withoutRequest(testCase: Case, operation: Operation | undefined, { whyUnsendable }: Known): Reason {
  return operation === undefined || isAboutMethod(testCase) ? undefined : whyUnsendable(operation);
}

function isAboutMethod(testCase: Case): boolean {
  return testCase.group === 'method' && !isAccepted(testCase);
}

/** An operation on an object that does not exist says nothing but that. */
function withoutId(testCase: Case, stateful: boolean, operation: Operation | undefined, { missing }: Known): Reason {
  const names = stateful && operation !== undefined ? missing(operation) : [];
  const isAboutPath = testCase.group === 'bad-input' && testCase.id.includes('/bad-input/path/');
  if (names.length === 0 || isAboutPath || isAboutMethod(testCase)) return undefined;
  return `no ${names.join(', ')} that exists could be made or found; give one by --id ${names.at(-1)}=…`;
}
