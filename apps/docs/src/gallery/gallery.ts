/** Makes the drawings of a page work: the widget draws each of them anew, from the JSON beside it. */
import '@xs2a/widget';
import type { WizardElement, WizardResponse } from '@xs2a/types';
import type { WizardElement as WizardTag } from '@xs2a/widget';
import { answerWith } from './answer.ts';

for (const shape of document.querySelectorAll('.shape')) {
  const wizard = shape.querySelector<WizardTag>('xs2a-wizard');
  const form = wizard?.querySelector('form')?.dataset.form;
  const json = shape.querySelector('pre')?.textContent;
  if (!wizard || !form || !json) throw new Error('A drawing without its form or its JSON.');
  const shown = JSON.parse(json) as WizardElement | WizardResponse;
  const answer = 'form' in shown ? shown : answerWith(shown, form);
  // Whatever is entered, the form stays.
  wizard.transport = async () => ({ status: 200, body: answer });
  const start = () => wizard.setAttribute('session-key', 'gallery');
  wizard.addEventListener('abort', start);
  start();
}
