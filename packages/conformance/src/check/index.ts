/** Checks answers against the contract. */
import type { Contract } from '@xs2a/contract';
import type { Validators } from '@xs2a/contract/validators';
import type { Capabilities, Case, Exchange, Finding } from '../types.ts';
import { checkBody } from './body.ts';
import { withoutConsequences } from './consequences.ts';
import { checkContentType } from './content.ts';
import { checkCors } from './cors.ts';
import { checkDays } from './days.ts';
import { checkErrors, commonErrorSchema } from './errors.ts';
import { checkFiles } from './files.ts';
import { checkFilters } from './filters.ts';
import { checkFormat } from './format.ts';
import { checkHeaders } from './headers.ts';
import { checkIdentity } from './identity.ts';
import { checkLeaks } from './leaks.ts';
import { checkNumbers } from './numbers.ts';
import { checkOrder } from './order.ts';
import { checkPages } from './pages.ts';
import { checkSituation } from './situations.ts';
import { checkStatus } from './status.ts';
import { checkStream } from './stream.ts';
import { type Check, type Fault, type Rules, subjectOf } from './subject.ts';

const checks: readonly Check[] = [
  checkStatus,
  checkContentType,
  checkFormat,
  checkHeaders,
  checkCors,
  checkBody,
  checkStream,
  checkNumbers,
  checkDays,
  checkErrors,
  checkLeaks,
  checkFiles,
  checkPages,
  checkFilters,
  checkOrder,
  checkIdentity,
  checkSituation,
];

/** The checks of an answer at an address that is not in the contract. */
const elsewhere: readonly Check[] = [checkStatus, checkCors, checkLeaks];

/** Finds everything in an exchange that is not as documented. */
export type Checker = (exchange: Exchange, sent?: readonly string[]) => Finding[];

/** @param capabilities of the server, which decide which checks are fair */
export function createChecker(contract: Contract, validators: Validators, capabilities: Capabilities): Checker {
  const rules: Rules = { contract, validators, capabilities, errorSchema: commonErrorSchema(contract) };
  const operations = new Map(contract.operations.map((operation) => [operation.id, operation]));
  return ({ case: testCase, answer, failure }, sent = []) => {
    if (answer === undefined) return [toFinding(testCase, noAnswer(failure ?? 'no answer'))];
    const subject = subjectOf(testCase, answer, operations.get(testCase.operationId), sent);
    const applied = testCase.elsewhere ? elsewhere : checks;
    const faults = applied.flatMap((check) => [...check(subject, rules)]);
    return withoutConsequences(
      testCase,
      faults.map((fault) => toFinding(testCase, fault)),
    );
  };
}

function noAnswer(found: string): Fault {
  return {
    rule: 'no-answer',
    place: 'connection',
    found,
    expected: 'a whole answer',
    repair: 'Find out in the log of the server why it gave up on the request.',
  };
}

function toFinding({ id, operationId }: Case, fault: Fault): Finding {
  return { ...fault, operationId, caseId: id };
}
