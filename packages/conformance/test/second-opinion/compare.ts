import type { Exchange, Finding } from '../../src/types.ts';
import { passedBy } from './relay.ts';

/** What Prism minds, as it stands in the header `sl-violations`. */
interface Violation {
  readonly location: readonly string[];
  readonly severity: string;
  readonly code?: string;
}

/** The suite and Prism do not think alike of a request, or of an answer. */
export interface Disagreement {
  readonly about: 'request' | 'answer';
  readonly minds: 'the suite' | 'Prism';
  readonly caseId: string;
  /** What the one that minds says: rules of the suite, `body.metadata maxProperties` of Prism. */
  readonly says: readonly string[];
}

/** @returns `undefined` for an exchange of which Prism says nothing: it was led past it, or asks for a foreign method or address */
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

/** A situation is a good request that asks for a refusal. */
function wantsRefusal({ group, expect }: Exchange['case']): boolean {
  return group !== 'situation' && !expect.some((status) => status.startsWith('2'));
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
