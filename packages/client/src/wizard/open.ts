import type { WizardInput, WizardResponse } from '@xs2a/types';
import { sleep } from '../within.ts';
import { WizardStepError } from './error.ts';
import type { StepOptions, Wizard } from './session.ts';
import { toState, type WizardState } from './state.ts';
import type { WizardTransport } from './transport.ts';
import { validateForm } from './validate.ts';

/** A state that goes on. */
type OpenState = Extract<WizardState, { form: object }>;

/** Members of a step that are not fields of a form. */
const reserved = /^(action|(wizard_session_)?key)$/;

/**
 * Opens a wizard session and asks for its first form.
 *
 * @param transport sends a step to `POST /v1/wizard`
 * @param key the `wizard_session_key` with which a transaction or bank connection was created
 * @param options a signal for the request
 * @throws WizardStepError (`refused`) if the API does not accept the request, (`unreadable`) if it answers no form, and
 *   whatever `transport` rejects with
 * @see Reference, section "Wizard-API"
 */
export async function openWizard(transport: WizardTransport, key: string, options?: StepOptions): Promise<Wizard> {
  let running: { readonly options: StepOptions | undefined; readonly settled: Promise<void> } | undefined;
  let state = toState(await send({}, options));

  const wizard: Omit<Wizard, 'state'> = {
    submit: (values, options) =>
      exclusively(({ form }) => {
        const failed = validateForm(form, values);
        if (Object.keys(failed).length) throw new WizardStepError('invalid', failed);
        const fields = Object.entries(values).filter(([name, value]) => value != null && !reserved.test(name));
        return advance(Object.fromEntries(fields), options);
      }, options),
    submitCredentials: (credentials, options) => step({ credentials }, options),
    back: (options) => step({ action: 'back' }, options),
    switchTab: (tab, options) => step({ action: 'switch-login-tabs', tab }, options),
    changeLanguage: (language, options) => step({ action: 'change-language', language }, options),
    completeBankcodes: ({ bank_code, country_id }, options) =>
      exclusively(async () => {
        const response = await send({ action: 'complete-bankcodes', bank_code, country_id }, options);
        const next = toState(response);
        // The answer has a form without elements: only the end of the session is news.
        if (next.phase === 'failed') state = next;
        return response.autocomplete?.data ?? [];
      }, options),
    abort: (options) => step({ action: 'abort' }, options),
    poll: (options) =>
      exclusively(async (shown) => {
        let next: WizardState = shown;
        if (next.phase !== 'polling') throw new WizardStepError('not-polling');
        do {
          await sleep(next.interval, options?.signal);
          next = await advance({ action: 'poll' }, options);
        } while (next.phase === 'polling' && !next.error && isSame(next.form, shown.form));
        return next;
      }, options),
  };
  // Not enumerable, so that a wizard in a log does not spread out the bank user's form.
  return Object.defineProperty(wizard, 'state', { get: () => state }) as Wizard;

  async function send(fields: WizardInput, options?: StepOptions): Promise<WizardResponse> {
    const init = { signal: options?.signal, idempotent: fields.action === 'poll' };
    const answer = await transport({ ...fields, key }, init);
    if (answer.status === 200) {
      if (!isComplete(answer.body)) throw new WizardStepError('unreadable');
      return answer.body;
    }
    const { status, requestId } = answer;
    const isRepeated = Object.values({ ...fields, key }).some((value) => repeats(requestId, value));
    throw new WizardStepError('refused', {}, status, isRepeated ? undefined : requestId);
  }

  async function advance(fields: WizardInput, options?: StepOptions): Promise<WizardState> {
    state = toState(await send(fields, options), fields.action === 'abort');
    return state;
  }

  function step(fields: WizardInput, options?: StepOptions): Promise<WizardState> {
    return exclusively(() => advance(fields, options), options);
  }

  /** Runs one step while no other is under way: two at once would answer the same form twice. */
  async function exclusively<Result>(
    run: (state: OpenState) => Promise<Result>,
    options: StepOptions | undefined,
  ): Promise<Result> {
    // A step that has been given up ends in a moment.
    while (running?.options?.signal?.aborted) await running.settled;
    if (!('form' in state)) throw new WizardStepError('ended');
    if (running) throw new WizardStepError('busy');
    const open = state;
    const result = (async () => run(open))();
    const free = () => {
      running = undefined;
    };
    running = { options, settled: result.then(free, free) };
    return result;
  }
}

/** @returns whether an answer has the members by which a state is told */
function isComplete({ form, polling, error }: { [Name in keyof WizardResponse]?: unknown }): boolean {
  const isForm = Array.isArray((form as { elements?: unknown } | null | undefined)?.elements);
  return isForm && [polling, error].every((part) => part && typeof part === 'object');
}

/** Shorter values, such as an index or a country, occur in ids by chance. PINs and TANs are longer. */
function repeats(requestId: string | undefined, value: unknown): boolean {
  return `${value}`.length > 2 && !!requestId?.includes(`${value}`);
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
