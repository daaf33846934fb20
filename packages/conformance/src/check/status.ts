import { isAccepted, refusals } from '../cases/expected.ts';
import { methodRefusals } from '../cases/methods.ts';
import { isError, isServerError, isSuccess } from '../statuses.ts';
import type { Case } from '../types.ts';
import { type Check, documentedMedia, type Fault, type Subject } from './subject.ts';

/** The status is documented, and one of those that the case expects. */
export const checkStatus: Check = function* (subject, { capabilities }) {
  const { case: testCase, answer, operation, response } = subject;
  const { status } = answer;
  const place = String(status);
  if (response === undefined && isBeyond(subject)) return;
  if (isOfHttp(subject)) return;
  if (testCase.elsewhere && isOtherService(subject)) return;
  const beside = [...(testCase.beside ?? []), ...(testCase.group === 'method' ? methodRefusals : [])];
  const isAllowed = beside.some((allowed) => matches(allowed, status, undefined));
  if (response === undefined && !isAllowed && !testCase.elsewhere) {
    yield undocumented(testCase, status, operation?.responses.map((known) => known.status) ?? []);
    return;
  }
  const expected = [
    ...testCase.expect,
    ...(testCase.beside ?? []),
    ...(testCase.madeUp === true && capabilities.stateful ? meaningRefusals(subject.operation) : []),
  ];
  if (expected.some((wanted) => matches(wanted, status, response?.status))) return;
  yield {
    rule: 'status',
    place,
    found: String(status),
    expected: expected.join(' or '),
    repair: repairOf(testCase, status),
  };
};

/** A success that is none of the operation: a start page that answers every unknown address. */
function isOtherService({ operation, answer, type }: Subject): boolean {
  const successes = operation?.responses.filter(({ status }) => status.startsWith('2')) ?? [];
  const content = successes.flatMap((response) => response.content);
  return isSuccess(answer.status) && documentedMedia(content, type) === undefined;
}

/** A contract that documents no refusals does not say which inputs are bad. */
function isBeyond({ case: testCase, operation, answer }: Subject): boolean {
  const isSilent = operation !== undefined && refusals(operation).length === 0;
  return testCase.group === 'random' && isSilent && [400, 404, 422].includes(answer.status);
}

/** Characters of the shortest address that a server may call too long: Fastify takes parameters of a path of 100. */
const minLongAddress = 100;

/**
 * HTTP itself has statuses for some bad requests: 414 for an address that is too long, 415 for a body without a type, of
 * which a missing body is one (RFC 9110, 15.5.15 and 15.5.16). Servers answer them before they look into a contract.
 */
function isOfHttp({ case: testCase, operation, answer }: Subject): boolean {
  const { request, group } = testCase;
  if (group !== 'random' && isAccepted(testCase)) return false;
  const isUntyped = request.headers['content-type'] === undefined && operation?.body?.required === true;
  return (answer.status === 414 && request.target.length > minLongAddress) || (answer.status === 415 && isUntyped);
}

/** Statuses with which a server refuses values that are valid but mean nothing to it. */
function meaningRefusals(operation: Subject['operation']): string[] {
  if (operation === undefined) return [];
  const documented = operation.responses.map(({ status }) => status);
  return [...refusals(operation), ...['404', '409'].filter((status) => documented.includes(status))];
}

/** @param documented the key of `responses` that describes the status */
function matches(wanted: string, status: number, documented: string | undefined): boolean {
  if (/^[1-5]XX$/i.test(wanted)) return Math.floor(status / 100) === Number(wanted[0]);
  return wanted === String(status) || wanted === documented;
}

function undocumented(testCase: Case, status: number, known: readonly string[]): Fault {
  const isCrash = isServerError(status);
  return {
    rule: 'undocumented-status',
    place: String(status),
    found: String(status),
    expected: `one of the documented statuses ${known.join(', ')}`,
    repair: isCrash
      ? 'Find out in the log of the server what failed, and answer as documented.'
      : `Answer ${testCase.expect.join(' or ')} here, or document ${status} in the contract.`,
  };
}

function repairOf({ group }: Case, status: number): string {
  if (isServerError(status) && group !== 'situation') return 'Find out in the log of the server what failed.';
  const accepts = !isError(status);
  switch (group) {
    case 'bad-input':
      return accepts
        ? 'Check the request against the schema of the contract before doing anything.'
        : 'Refuse it with the documented status.';
    case 'credentials':
      return 'Check the credentials, and their scope, before anything else.';
    case 'unknown-id':
      return 'Look up the id, and answer that nothing has it.';
    case 'method':
      return 'Refuse methods that the contract does not have.';
    default:
      return accepts ? 'Answer the documented status.' : 'Accept what the contract admits, or narrow the contract.';
  }
}
