/** Turns an exchange into the result that is reported, without secrets. */
import { isOverride } from '../cases/overrides.ts';
import { headFaults, lengthOf } from '../check/head.ts';
import type { Checker } from '../check/index.ts';
import { isSuccess } from '../statuses.ts';
import type { Answer, Case, CaseResult, Exchange, Finding } from '../types.ts';
import type { Session } from './session.ts';

export interface Judgement {
  readonly exchange: Exchange;
  readonly result: CaseResult;
}

/** Sends a case and judges its answer. */
export async function judge(session: Session, check: Checker, testCase: Case): Promise<Judgement> {
  const { exchange, secrets } = await session.send(testCase);
  const findings = check(exchange, secrets);
  findings.push(...(await findingsOfHead(session, exchange)));
  const isLikeGet = findings.some(isAboutStatus) && (await answersLikeGet(session, exchange));
  return {
    exchange,
    result: resultOf(session, exchange, isLikeGet ? findings.filter((finding) => !isAboutStatus(finding)) : findings),
  };
}

/** Compares `HEAD` with `GET`. */
async function findingsOfHead(session: Session, { case: testCase, answer }: Exchange): Promise<Finding[]> {
  const { id: caseId, operationId, request } = testCase;
  const operation = session.operation(operationId);
  if (request.method !== 'HEAD' || operation?.method !== 'GET' || answer === undefined || !isSuccess(answer.status))
    return [];
  const ask = async (method: string) => (await session.ask(operation, { ...request, method })).answer;
  const got = await ask('GET');
  if (got?.status !== answer.status) return [];
  const steady = lengthOf(answer) === got.body.length ? undefined : await steadyLength(ask);
  return [...headFaults(answer, got, steady)].map((fault) => ({ ...fault, caseId, operationId }));
}

/** Rounds in which `HEAD` has to differ from both `GET`s around it, because other cases change a list meanwhile. */
const rounds = 3;

/** @returns the length of the body of `GET`, if `HEAD` announces another one in every round */
async function steadyLength(ask: (method: string) => Promise<Answer | undefined>): Promise<number | undefined> {
  let length: number | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const [before, head, after] = [await ask('GET'), await ask('HEAD'), await ask('GET')];
    length = before?.body.length;
    if (head === undefined || length !== after?.body.length || length === lengthOf(head)) return undefined;
  }
  return length;
}

/** What `GET` answers wrongly is a finding about `GET`: `HEAD`, and a `GET` that names a method, have to answer the same. */
async function answersLikeGet(session: Session, { case: testCase, answer }: Exchange): Promise<boolean> {
  const operation = session.operation(testCase.operationId);
  const { group, request } = testCase;
  if (group !== 'method' || !['GET', 'HEAD'].includes(request.method) || operation?.method !== 'GET') return false;
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !isOverride(name)));
  const { answer: got } = await session.ask(operation, { ...request, method: 'GET', headers });
  return got !== undefined && got.status === answer?.status;
}

function isAboutStatus({ rule }: Finding): boolean {
  return rule === 'status' || rule === 'undocumented-status';
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
    ...session.again(testCase),
  };
}

export function withoutSecrets(finding: Finding, { redactor }: Session): Finding {
  const entries = Object.entries(finding).map(([name, text]) => [name, redactor.text(text)]);
  return Object.fromEntries(entries) as unknown as Finding;
}
