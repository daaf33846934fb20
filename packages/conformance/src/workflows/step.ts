/** Runs one step: sends its request, judges the answer, repeats it, and decides on the next step. */
import { parseJson } from '@xs2a/contract';
import { isError } from '../statuses.ts';
import type { Answer, Exchange, Finding } from '../types.ts';
import { decide } from './criteria.ts';
import type { Action, Criterion } from './document.ts';
import { evaluate, type Outputs, parseExpression, type Scope } from './expression.ts';
import { type Place, type Request, requestOf } from './request.ts';

/** What a step needs from the run around it. */
export interface Environment {
  readonly send: (testCase: Request['case'], secret: string | undefined) => Promise<Exchange>;
  readonly check: (exchange: Exchange) => readonly Finding[];
  readonly onExchange: (exchange: Exchange, findings: readonly Finding[]) => void;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The outcome of a step. */
export interface StepOutcome {
  /** Without those of answers after which the step was repeated. */
  readonly findings: readonly Finding[];
  /** An expression without a value, because of which the step was not sent. */
  readonly missing?: string;
  readonly outputs: Outputs;
  /** The next step, another step, the end by an action, or the end because the step failed. */
  readonly next: 'next' | { readonly stepId: string } | 'end' | 'stuck';
}

/** @param place in a document that `checkRunnable` has accepted */
export async function runStep(place: Place, scope: Scope, environment: Environment): Promise<StepOutcome> {
  const { step } = place;
  const retries = new Map<Action, number>();
  const findings: Finding[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const request = requestOf(place, scope, attempt);
    const [missing] = request.missing;
    if (missing !== undefined) return { findings, missing, outputs: {}, next: 'stuck' };
    const exchange = await environment.send(request.case, request.secret);
    const after = { ...scope, ...answerOf(exchange.answer) };
    const unmet = unmetBy(place, request, exchange, after);
    const actions = unmet.length === 0 ? step.onSuccess : step.onFailure;
    const action = actions.find(
      (candidate) => (retries.get(candidate) ?? 0) < limitOf(candidate) && allHold(candidate.criteria, after),
    );
    // A failure with an action is expected.
    const isExpected = action !== undefined && unmet.length > 0;
    const documented = environment.check(exchange).filter(({ rule }) => !isExpected || rule !== 'status');
    findings.push(...documented);
    if (action?.type === 'retry') {
      environment.onExchange(exchange, documented);
      retries.set(action, (retries.get(action) ?? 0) + 1);
      await environment.wait(pause(action, exchange.answer));
      continue;
    }
    const { outputs, lost } = unmet.length === 0 ? outputsOf(place, request, after) : nothing;
    const unexpected = [...(isExpected ? [] : reported(unmet, documented)), ...lost];
    environment.onExchange(exchange, [...documented, ...unexpected]);
    return { findings: [...findings, ...unexpected], outputs, next: nextOf(action, unmet.length === 0) };
  }
}

const nothing = { outputs: {}, lost: [] };

function nextOf(action: Action | undefined, isMet: boolean): StepOutcome['next'] {
  if (action?.stepId !== undefined) return { stepId: action.stepId };
  if (action?.type === 'end') return 'end';
  return isMet ? 'next' : 'stuck';
}

/** One finding for each criterion that does not hold; without an answer, none of them does. */
function unmetBy(place: Place, request: Request, { answer, failure }: Exchange, after: Scope): Finding[] {
  if (answer === undefined) return [toFinding(place, request, 'no-answer', 'connection', failure ?? '', 'an answer')];
  const { criteria } = place.step;
  // Without criteria, any success is right.
  if (criteria.length === 0 && isError(answer.status)) {
    return [toFinding(place, request, 'status', 'status', String(answer.status), 'a success')];
  }
  return criteria.flatMap((criterion) => {
    const { holds, found, place: at } = decide(criterion, after);
    const isStatus = /^\$statusCode\b/.test(criterion.condition);
    const rule = isStatus ? 'status' : 'workflow-criterion';
    return holds ? [] : [toFinding(place, request, rule, at, found, criterion.condition)];
  });
}

/** After a wrong status, only the status is reported, and only if the contract does not report it already. */
function reported(unmet: readonly Finding[], documented: readonly Finding[]): readonly Finding[] {
  const [wrong] = unmet.filter(({ rule }) => rule === 'status' || rule === 'no-answer');
  if (wrong === undefined) return unmet;
  return documented.some(({ rule }) => rule.replace('undocumented-', '') === wrong.rule) ? [] : [wrong];
}

function outputsOf(place: Place, request: Request, after: Scope): { outputs: Outputs; lost: Finding[] } {
  const entries = Object.entries(place.step.outputs).map(([name, text]) => {
    return { name, text, value: evaluate(parseExpression(text), after) };
  });
  const lost = entries.filter(({ value }) => value === undefined);
  return {
    outputs: Object.fromEntries(entries.map(({ name, value }) => [name, value])),
    lost: lost.map(({ name, text }) => {
      const at = text.split('#')[1] ?? '/';
      return toFinding(place, request, 'workflow-output', at, `${text} is not there`, `a value for the output ${name}`);
    }),
  };
}

function toFinding(
  { workflow, step }: Place,
  { case: { id, operationId } }: Request,
  rule: string,
  place: string,
  found: string,
  expected: string,
): Finding {
  const repair = `Answer as the workflow ${workflow.id} needs it, or correct its step ${step.id}.`;
  return { rule, operationId, caseId: id, place, found, expected, repair };
}

function answerOf(answer: Answer | undefined): Pick<Scope, 'answer'> {
  if (answer === undefined) return {};
  const { status, headers, body } = answer;
  const text = Buffer.from(body).toString('utf8');
  const value = parseJson(text);
  // A body that is not JSON is a text.
  return { answer: { status, headers, body: value === undefined ? text : value } };
}

function allHold(criteria: readonly Criterion[], scope: Scope): boolean {
  return criteria.every((criterion) => decide(criterion, scope).holds);
}

function limitOf({ type, retryLimit }: Action): number {
  return type === 'retry' ? retryLimit : 1;
}

/** Milliseconds to wait: those of the answer's `Retry-After`, otherwise those of the action. */
function pause({ retryAfter }: Action, answer: Answer | undefined): number {
  const seconds = Number(answer?.headers['retry-after'] ?? Number.NaN);
  return 1000 * (seconds >= 0 ? seconds : retryAfter);
}
