import { passedBy } from './relay.ts';
import type { Exchange, Finding } from './types.ts';

/** A violation that Prism reports in the header `sl-violations`. */
interface Violation {
  readonly location: readonly string[];
  readonly severity: string;
  readonly code?: string;
}

/** A request or an answer that the suite and Prism judge differently. */
export interface Disagreement {
  readonly about: 'request' | 'answer';
  readonly minds: 'the suite' | 'Prism';
  readonly caseId: string;
  /** What that one reports: rules of the suite, `body.metadata maxProperties` of Prism. */
  readonly says: readonly string[];
}

/**
 * @param findings of the suite in the exchange
 * @returns `undefined` for an exchange of which Prism says nothing: it was led past it, or asks for a foreign method or
 *   address
 */
export function compare(
  { case: testCase, answer }: Exchange,
  findings: readonly Finding[],
): Disagreement[] | undefined {
  if (answer === undefined || answer.headers[passedBy] !== undefined || testCase.group === 'method') return undefined;
  if (testCase.elsewhere) return undefined;
  const violations = (JSON.parse(answer.headers['sl-violations'] ?? '[]') as Violation[])
    // The rest are remarks, such as that a parameter is deprecated.
    .filter(({ severity }) => severity === 'Error');
  const prism = (side: string) =>
    violations
      .filter(({ location: [first] }) => first === side)
      .map(({ location, code }) => `${location.slice(1).join('.')} ${code ?? ''}`.trim());
  return [
    ...disagree('request', testCase.id, wantsRefusal(testCase) ? ['refused'] : [], prism('request')),
    ...disagree(
      'answer',
      testCase.id,
      findings.map(({ rule }) => rule),
      prism('response'),
    ),
  ];
}

/** Requests that obey the contract, and are refused for another reason. */
const validGroups = new Set([
  // Asks for a refusal.
  'situation',
  // What the server remembers decides.
  'unknown-id',
  'memory',
  'workflow',
]);

/** Whether the contract alone says that the request has to be refused. */
function wantsRefusal({ group, expect, request }: Exchange['case']): boolean {
  if (validGroups.has(group) || expect.some((status) => status.startsWith('2'))) return false;
  // Prism does not know which credentials are right.
  return group !== 'credentials' || request.credential === 'none';
}

function disagree(
  about: Disagreement['about'],
  caseId: string,
  suite: readonly string[],
  prism: readonly string[],
): Disagreement[] {
  if (suite.length > 0 === prism.length > 0) return [];
  return [
    suite.length > 0
      ? { about, minds: 'the suite', caseId, says: suite }
      : { about, minds: 'Prism', caseId, says: prism },
  ];
}
