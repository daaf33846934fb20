import type { WizardInput, WizardResponse, WizardSuggestion } from '@xs2a/types';
import { WizardStepError } from './error.ts';
import { createLatest } from './latest.ts';
import { pause } from './pause.ts';
import type { StepOptions, Wizard } from './session.ts';
import { toState, type WizardState } from './state.ts';
import type { WizardTransport } from './transport.ts';
import { isObject, validateForm, type WizardValues } from './validate.ts';

/** A state from which a step can be taken. */
type OpenState = Extract<WizardState, { form: object }>;

/** A step whose answer has not arrived. */
interface RunningStep {
  readonly options: StepOptions | undefined;
  readonly settled: Promise<void>;
}

/** How long `poll` polls by default, in milliseconds: a wizard session of the Testbank ends after as long without a step. */
const longestPoll = 20 * 60_000;

/** Members of a step that are not fields of a form. */
const reserved = /^(action|(wizard_session_)?key)$/;

/**
 * Opens a wizard session and requests its first form.
 *
 * @param transport sends a step to `POST /v1/wizard`
 * @param key `wizard_session_key` of a new transaction or bank connection
 * @param options a signal for the request
 * @throws WizardStepError (`refused`) if the API refuses the request, (`unreadable`) if its answer has no form; and the
 *   errors of `transport`
 * @see Reference, section "Wizard-API"
 */
export async function openWizard(transport: WizardTransport, key: string, options?: StepOptions): Promise<Wizard> {
  let running: RunningStep | undefined;
  let state = toState(await send({}, options));
  const suggestions = createLatest<readonly WizardSuggestion[]>();

  const wizard: Omit<Wizard, 'state'> = {
    submit: (values, options) =>
      exclusively(({ form }) => {
        const failed = validateForm(form, values);
        if (Object.keys(failed).length) throw new WizardStepError('invalid', failed);
        const fields = Object.entries(values).filter(
          (field): field is [string, NonNullable<WizardValues[string]>] => field[1] != null && !reserved.test(field[0]),
        );
        return advance(Object.fromEntries(fields), options);
      }, options),
    submitCredentials: (credentials, options) => step({ credentials }, options),
    back: (options) => step({ action: 'back' }, options),
    switchTab: (tab, options) => step({ action: 'switch-login-tabs', tab }, options),
    changeLanguage: (language, options) => step({ action: 'change-language', language }, options),
    completeBankcodes: async ({ bank_code, country_id }, options) => {
      while (isEnding(running)) await running.settled;
      assertReady(state);
      return suggestions.run(async (signal) => {
        const response = await send({ action: 'complete-bankcodes', bank_code, country_id }, { signal });
        const next = toState(response);
        // The form in the answer has no elements. Only the end of the session changes the state.
        if (next.phase === 'failed' && !signal.aborted) state = next;
        return response.autocomplete?.data ?? [];
      }, options?.signal);
    },
    abort: (options) => step({ action: 'abort' }, options),
    refresh: (options) => step({ action: 'poll' }, options),
    poll: (options) =>
      exclusively(async (start) => {
        let next: WizardState = start;
        if (next.phase !== 'polling') throw new WizardStepError('not-polling');
        const { signal, maxDuration = longestPoll } = options ?? {};
        if (!(maxDuration > 0)) throw new TypeError('maxDuration must be positive');
        const end = performance.now() + maxDuration;
        do {
          const timeLeft = end - performance.now();
          await pause(Math.min(next.interval, timeLeft), signal);
          if (timeLeft <= next.interval) throw new WizardStepError('timeout');
          next = await advance({ action: 'poll' }, { signal });
        } while (next.phase === 'polling' && !next.error && isSame(next.form, start.form));
        return next;
      }, options),
  };
  // Not enumerable, so that a log of the wizard does not show the form of the bank user.
  return Object.defineProperty(wizard, 'state', { get: () => state }) as Wizard;

  async function send(fields: WizardInput, options?: StepOptions): Promise<WizardResponse> {
    const input = { ...fields, key };
    const answer = await transport(input, { signal: options?.signal, idempotent: fields.action === 'poll' });
    if (answer.status === 200) {
      if (!isComplete(answer.body)) throw new WizardStepError('unreadable');
      return answer.body;
    }
    const { status, requestId } = answer;
    const isRepeated = Object.values(input).some((value) => repeats(requestId, value));
    throw new WizardStepError('refused', {}, status, isRepeated ? undefined : requestId);
  }

  async function advance(fields: WizardInput, options?: StepOptions): Promise<WizardState> {
    // The step leads to another form, which needs no suggestions.
    suggestions.end([]);
    state = toState(await send(fields, options), fields.action === 'abort');
    return state;
  }

  function step(fields: WizardInput, options?: StepOptions): Promise<WizardState> {
    return exclusively(() => advance(fields, options), options);
  }

  /** Runs a step if no other is running: two at once would answer the same form twice. */
  async function exclusively<Result>(
    run: (state: OpenState) => Promise<Result>,
    options: StepOptions | undefined,
  ): Promise<Result> {
    while (isEnding(running)) await running.settled;
    assertReady(state);
    const open = state;
    const result = (async () => run(open))();
    const release = () => {
      running = undefined;
    };
    running = { options, settled: result.then(release, release) };
    return result;
  }

  /** @throws WizardStepError if the wizard has ended, or another step is running */
  function assertReady(current: WizardState): asserts current is OpenState {
    if (!('form' in current)) throw new WizardStepError('ended');
    if (running) throw new WizardStepError('busy');
  }
}

/** @returns whether a step was aborted, and therefore settles soon */
function isEnding(running: RunningStep | undefined): running is RunningStep {
  return !!running?.options?.signal?.aborted;
}

/** @returns whether an answer has the members from which a state is made */
function isComplete({ form, polling, error }: { [Name in keyof WizardResponse]?: unknown }): boolean {
  const isForm = Array.isArray((form as { elements?: unknown } | null | undefined)?.elements);
  return isForm && [polling, error].every(isObject);
}

/** Short values, such as an index or a country, occur in ids by chance. PINs and TANs are longer. */
function repeats(requestId: string | undefined, value: unknown): boolean {
  return `${value}`.length > 2 && !!requestId?.includes(`${value}`);
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
