import type { WizardTransport } from '@xs2a/client/wizard';
import type { WizardResponse } from '@xs2a/types';

/** Answers of one wizard session. */
export interface Recording {
  /** The forms in their order; the last one is the end of the session. */
  readonly forms: readonly WizardResponse[];
  /** The banks that are suggested. */
  readonly suggestions: WizardResponse;
  /** The answer to the action `abort`. */
  readonly aborted: WizardResponse;
}

/**
 * Answers steps from a recording. A step with values leads to the next form, whatever the values are. Nothing is sent or
 * kept.
 */
export function playRecording({ forms, suggestions, aborted }: Recording): WizardTransport {
  let place = 0;
  return async ({ key: _, ...step }) => {
    const { action } = step;
    if (action === undefined && Object.keys(step).length > 0) place++;
    if (action === 'back') place--;
    place = Math.min(Math.max(place, 0), forms.length - 1);
    if (action === 'abort') return { status: 200, body: aborted };
    const body = action === 'complete-bankcodes' ? suggest(suggestions, String(step.bank_code)) : forms[place];
    if (body === undefined) throw new Error('The recording has no form.');
    return { status: 200, body };
  };
}

/** The recorded suggestions that contain what the bank user has typed. */
function suggest(suggestions: WizardResponse, typed: string): WizardResponse {
  const { autocomplete } = suggestions;
  if (autocomplete === undefined) throw new Error('The recording has no suggestions.');
  const fits = (label: string) => label.toLowerCase().includes(typed.toLowerCase());
  return {
    ...suggestions,
    autocomplete: { ...autocomplete, data: autocomplete.data.filter(({ label }) => fits(label)) },
  };
}
