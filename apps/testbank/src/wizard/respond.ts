import type { WizardEffect } from './effects.ts';
import { fill } from './fill.ts';
import type { Failure, Scene } from './forms/form.ts';
import { forms } from './forms/index.ts';
import type { Values } from './input.ts';
import type { WizardResponse } from './response.ts';
import type { WizardSession } from './session.ts';
import { textsIn } from './texts/index.ts';
import type { InvalidFields } from './validate.ts';

/** Time between two polls, in milliseconds. */
const pollingInterval = 1000;

/** A step that was taken. */
export interface StepResult {
  readonly session: WizardSession;
  readonly response: WizardResponse;
  readonly effects: readonly WizardEffect[];
}

/** What a form shows besides its elements. */
export interface Shown {
  readonly error?: Failure | undefined;
  readonly invalid?: InvalidFields;
  readonly values?: Values;
}

/** The form of the session, to be filled in. */
export function respond(scene: Scene, { error, invalid, values }: Shown = {}): WizardResponse {
  const form = forms[scene.session.step];
  const elements = fill(form.elements(scene), form.remembers, values ?? {}, invalid ?? new Map());
  const polling = form.wait === undefined ? {} : { interval: pollingInterval };
  return { ...answer(scene.session, error, true), polling, form: { name: form.name, elements } };
}

/** An answer without elements: nothing can be filled in. */
export function answer(
  session: WizardSession,
  error?: Omit<Failure, 'lastError'>,
  recoverable = false,
): WizardResponse {
  return {
    code: 200,
    message: 'ok',
    error: error === undefined ? [] : { code: error.code, message: error.message, recoverable },
    polling: {},
    form: { name: forms[session.step].name, elements: [] },
  };
}

/** Answer to every request after the end of a session. */
export function timedOut(session: WizardSession): WizardResponse {
  return answer(session, { code: 'session_timeout', message: textsIn(session.language).errors.timeout });
}
