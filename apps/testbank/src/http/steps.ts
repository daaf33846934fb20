/** The steps of the wizard sessions, as they were taken. */
import type { Exchange } from '@xs2a/server';
import type { WizardInput } from '@xs2a/types';
import { hashSecret } from '../platform/secrets.ts';
import type { WizardResponse } from '../wizard/response.ts';

export interface Step {
  /** When, in milliseconds of real time. */
  readonly at: number;
  /** The action of the request; `submit` for values, `open` for a request without either. */
  readonly action: string;
  /** Name of the form to which the step has led. */
  readonly form: string;
  /** Code of the error that the form shows; `null` for none. */
  readonly error: string | null;
}

/** How many sessions are kept, and how many steps of each. */
const mostSessions = 500;
const mostSteps = 100;

/** Names in a request that are not fields of a form. */
const reserved: ReadonlySet<string> = new Set(['key', 'wizard_session_key', 'action', 'language', 'credentials']);

/** Keeps them in memory, like the log of requests: by the hashes of the keys, and without what was typed. */
export class Steps {
  readonly #sessions = new Map<string, Step[]>();

  observe({ operation, body, answer, startedAt }: Pick<Exchange, 'operation' | 'body' | 'answer' | 'startedAt'>): void {
    if (operation?.id !== 'submitWizardStep' || answer.status !== 200) return;
    const input = (body?.value ?? {}) as WizardInput;
    const { form, error } = answer.body as WizardResponse;
    const action = actionOf(input);
    const hash = hashSecret(input.key ?? input.wizard_session_key ?? '');
    const steps = this.#sessions.get(hash) ?? [];
    const last = steps.at(-1);
    // A form that is polled is asked for every second.
    if (action === 'complete-bankcodes' || (action === 'poll' && last?.form === form.name && last?.action === action))
      return;
    steps.push({ at: startedAt, action, form: form.name, error: 'code' in error ? error.code : null });
    if (steps.length > mostSteps) steps.shift();
    this.#sessions.set(hash, steps);
    if (this.#sessions.size > mostSessions) this.#sessions.delete(this.#sessions.keys().next().value as string);
  }

  /** @param keyHash of the key of the session */
  of(keyHash: string): readonly Step[] {
    return this.#sessions.get(keyHash) ?? [];
  }

  clear(): void {
    this.#sessions.clear();
  }
}

function actionOf(input: WizardInput): string {
  if (input.action !== undefined) return input.action;
  return Object.keys(input).some((name) => !reserved.has(name)) ? 'submit' : 'open';
}
