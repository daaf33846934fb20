/** Shows a form of the playground in a state. */
import type { WizardElement, WizardResponse } from '@xs2a/types';
import type { WizardElement as WizardTag } from '@xs2a/widget';
import { playRecording, type Recording } from '../playback.ts';
import recorded from '../recording.json' with { type: 'json' };
import type { State } from './choice.ts';
import type { PlaygroundForm } from './forms.ts';

const recording = recorded as Recording;

/** What is said of a form, and of each field, in the state `error`. */
const refusals = {
  de: { form: 'Bitte prüfen Sie Ihre Eingaben.', field: 'Bitte prüfen Sie diese Angabe.' },
  en: { form: 'Please check your input.', field: 'Please check this value.' },
};

/** A form after which the others have a way back. */
const before: WizardResponse = {
  code: 200,
  message: 'ok',
  error: [],
  polling: {},
  form: { name: 'bank', elements: [] },
};

/**
 * Shows a form. It is shown again when the reader has aborted it.
 *
 * @returns ends the preview: the wizard can show another form
 */
export function preview(wizard: WizardTag, { answer, language }: PlaygroundForm, state: State): () => void {
  const listening = new AbortController();
  const play = playRecording({ ...recording, forms: [inState(answer, state, language)] });
  let isShown = false;
  wizard.lang = language;
  wizard.transport = async (step, options) => {
    if (!isShown) return { status: 200, body: before };
    return state === 'busy' && step.action === 'abort' ? new Promise(() => {}) : play(step, options);
  };
  const start = () => {
    isShown = false;
    wizard.setAttribute('session-key', 'playground');
  };
  const shown = () => {
    // The form is drawn right after this event.
    queueMicrotask(() => {
      if (!isShown) {
        isShown = true;
        wizard.language(language);
      } else if (state === 'busy') wizard.abort();
    });
  };
  wizard.addEventListener('render', shown, { signal: listening.signal });
  wizard.addEventListener('abort', start, { signal: listening.signal });
  start();
  return () => listening.abort();
}

/** An answer in which everything that was entered is refused, in the state `error`. */
export function inState(answer: WizardResponse, state: State, language: PlaygroundForm['language']): WizardResponse {
  if (state !== 'error') return answer;
  const { form, field } = refusals[language];
  const refuse = (element: WizardElement): WizardElement =>
    'validation' in element ? { ...element, invalid: true, validation_error: field } : element;
  return {
    ...answer,
    // At the end, nothing can be entered again.
    error: { code: 'validation_failed', message: form, recoverable: answer.form.name !== 'finish' },
    form: { ...answer.form, elements: answer.form.elements.map(refuse) },
  };
}
