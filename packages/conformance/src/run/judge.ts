/** Turns an exchange into the result that is reported, without secrets. */
import type { Checker } from '../check/index.ts';
import type { Case, CaseResult, Exchange, Finding } from '../types.ts';
import type { Session } from './session.ts';

export interface Judgement {
  readonly exchange: Exchange;
  readonly result: CaseResult;
}

/** Sends a case and judges its answer. */
export async function judge(session: Session, check: Checker, testCase: Case): Promise<Judgement> {
  const { exchange, secrets } = await session.send(testCase);
  return { exchange, result: resultOf(session, exchange, check(exchange, secrets)) };
}

export function resultOf(
  session: Session,
  { case: testCase, answer }: Exchange,
  findings: readonly Finding[],
): CaseResult {
  const { id, operationId, group, title } = testCase;
  const { redactor } = session;
  return {
    id: redactor.text(id),
    operationId,
    group,
    title: redactor.text(title),
    ...(answer !== undefined && { status: answer.status }),
    milliseconds: answer?.milliseconds ?? 0,
    findings: findings.map((finding) => withoutSecrets(finding, session)),
    curl: session.curl(testCase),
  };
}

export function withoutSecrets(finding: Finding, { redactor }: Session): Finding {
  const entries = Object.entries(finding).map(([name, text]) => [name, redactor.text(text)]);
  return Object.fromEntries(entries) as unknown as Finding;
}
