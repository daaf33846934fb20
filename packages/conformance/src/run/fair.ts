/** Which cases are fair to a server, and which must be left out. */
import type { Operation } from '@xs2a/contract';
import { writable } from '../cases/derivation.ts';
import type { Capabilities, Case, LeftOut } from '../types.ts';

/** Why a case is not sent. */
type Reason = string | undefined;

/** What decides beside the capabilities. */
export interface Known {
  /** Placeholders of an operation's path for which there is no id that exists. */
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
  for (const one of cases) {
    const reason = reasonAgainst(one, capabilities, operationOf(one.operationId), known);
    if (reason === undefined) {
      fair.push(one);
      continue;
    }
    const key = `${one.group} ${reason}`;
    leftOut.set(key, { group: one.group, reason, cases: (leftOut.get(key)?.cases ?? 0) + 1 });
  }
  return { fair, leftOut: [...leftOut.values()] };
}

function reasonAgainst(one: Case, capabilities: Capabilities, operation: Operation | undefined, known: Known): Reason {
  const { stateful, checksCredentials, prefers } = capabilities;
  const { credential } = one.request;
  switch (one.group) {
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
      return withoutBody(one, operation) ?? withoutId(one, stateful, operation, known);
  }
}

/** A body that is needed, and that the suite cannot write. */
function withoutBody({ group, expect }: Case, operation: Operation | undefined): Reason {
  const { body } = operation ?? {};
  if (operation === undefined || body?.required !== true || writable(operation).length > 0) return undefined;
  if (group === 'method' && !expect.includes('2XX')) return undefined;
  return `bodies of ${body.content.map(({ type }) => type).join(' or ')} cannot be written yet`;
}

/** Whatever is asked about a thing that does not exist, the answer is that it does not. */
function withoutId(one: Case, stateful: boolean, operation: Operation | undefined, { missing }: Known): Reason {
  const names = stateful && operation !== undefined ? missing(operation) : [];
  const isAboutPath = one.group === 'bad-input' && one.id.includes('/bad-input/path/');
  const isAboutMethod = one.group === 'method' && !one.expect.includes('2XX');
  if (names.length === 0 || isAboutPath || isAboutMethod) return undefined;
  return `no ${names.join(', ')} that exists could be made or found; give one by --id ${names.at(-1)}=…`;
}
