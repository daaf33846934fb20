/** From an exchange to what is told of it: nothing that is told holds a secret. */
import type { Checker } from '../check/index.ts';
import type { Case, CaseResult, Exchange, Finding } from '../types.ts';
import type { Session } from './session.ts';

export interface Judged {
  readonly exchange: Exchange;
  readonly told: CaseResult;
}

/** One case, sent and judged. */
export async function judge(session: Session, check: Checker, one: Case): Promise<Judged> {
  const { exchange, secrets } = await session.send(one);
  return { exchange, told: tell(session, exchange, check(exchange, secrets)) };
}

export function tell(session: Session, { case: one, answer }: Exchange, findings: readonly Finding[]): CaseResult {
  const { id, operationId, group, title } = one;
  const { redactor } = session;
  return {
    id: redactor.text(id),
    operationId,
    group,
    title: redactor.text(title),
    ...(answer !== undefined && { status: answer.status }),
    milliseconds: answer?.milliseconds ?? 0,
    findings: findings.map((finding) => withoutSecrets(finding, session)),
    curl: session.curl(one),
  };
}

export function withoutSecrets(finding: Finding, { redactor }: Session): Finding {
  const entries = Object.entries(finding).map(([name, text]) => [name, redactor.text(text)]);
  return Object.fromEntries(entries) as unknown as Finding;
}
