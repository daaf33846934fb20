import { act } from './actions.ts';
import type { WizardContext } from './context.ts';
import type { WizardEffect } from './effects.ts';
import { sceneOf } from './flow.ts';
import { forms } from './forms/index.ts';
import type { WizardInput } from './input.ts';
import { respond, type StepResult, timedOut } from './respond.ts';
import type { WizardResponse } from './response.ts';
import { type CurrentStep, end, hasEnded, type LastError, type WizardSession } from './session.ts';

/** A session ends so long after the last request, in milliseconds. */
export const sessionTimeout = 20 * 60_000;

/**
 * Takes a step in a wizard session: submits its form, or performs an action.
 *
 * Pure: the session is not changed, the same arguments give the same result, and what has to happen outside is returned
 * as effects. A caller that serves two requests for one session at once takes the step for the first of them and answers
 * the other with {@link showForm}: then no TAN is used twice.
 *
 * @param input valid by the contract
 * @see Reference, section "Wizard-API"
 */
export function step(session: WizardSession, input: WizardInput, context: WizardContext): StepResult {
  const current = expire(session, context.now);
  if (current.session !== session) return { ...current, response: timedOut(current.session) };
  if (hasEnded(session)) return { session, response: timedOut(session), effects: [] };
  const result = act({ ...session, lastStepAt: context.now }, input, context);
  const isSlow = session.behaviour?.isSlow || result.session.behaviour?.isSlow;
  const wait: WizardEffect[] = isSlow ? [{ kind: 'wait', milliseconds: context.slowMs }] : [];
  return { ...result, effects: [...result.effects, ...wait] };
}

/** The form of a session as it is: the answer to a request that came while another one was worked on. */
export function showForm(session: WizardSession, context: WizardContext): WizardResponse {
  const isShown = !hasEnded(session) || session.status === 'finished';
  return isShown ? respond(sceneOf(session, context)) : timedOut(session);
}

/**
 * Ends a session that has had no request for too long.
 *
 * @returns the same session, and no effect, if there is still time
 */
export function expire(session: WizardSession, now: number): Pick<StepResult, 'session' | 'effects'> {
  if (hasEnded(session) || now - session.lastStepAt < sessionTimeout) return { session, effects: [] };
  const lastError = 'session_expired';
  return { session: end(session, 'expired', lastError), effects: [{ kind: 'fail', lastError }] };
}

/**
 * Answers for the bank user, who was asked to approve outside of the wizard: in the app of the bank, or on its page.
 *
 * @returns the session, in which the next request finds the decision; the same session if nothing waits for one
 */
export function decideApproval(session: WizardSession, decision: 'approved' | 'refused'): WizardSession {
  if (session.status !== 'running' || session.approval === null || session.approval.decision !== null) return session;
  return { ...session, approval: { ...session.approval, decision } };
}

/** What the API says about a session. */
export function describeSession({ step, status, lastError }: WizardSession): {
  current_step: CurrentStep;
  last_error: LastError;
  finished: boolean;
} {
  return { current_step: forms[step].currentStep, last_error: lastError, finished: status === 'finished' };
}
