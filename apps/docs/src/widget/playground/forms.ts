/** The forms of the playground: each step of the recording, and each element in a form of its own. */
import type { WizardElement, WizardResponse } from '@xs2a/types';
import { answerWith } from '../../gallery/answer.ts';
import { readResponse, schemasByType, shapesOf } from '../../gallery/elements.ts';
import type { Recording } from '../playback.ts';
import recorded from '../recording.json' with { type: 'json' };

export interface PlaygroundForm {
  readonly name: string;
  readonly kind: 'step' | 'element';
  /** Language of its texts. */
  readonly language: 'de' | 'en';
  readonly answer: WizardResponse;
}

/** @throws Error if no example of the contract has an element of a type */
export function listForms(): PlaygroundForm[] {
  const steps = (recorded as Recording).forms.map(
    (answer): PlaygroundForm => ({ name: answer.form.name, kind: 'step', language: 'en', answer }),
  );
  const elements = (Object.keys(schemasByType()) as WizardElement['type'][]).map((type): PlaygroundForm => {
    const [shape] = shapesOf(type);
    if (shape === undefined) throw new Error(`There is no ${type}.`);
    const answer = answerWith(shape.element, readResponse(shape.example).form.name);
    return { name: type, kind: 'element', language: 'de', answer };
  });
  return [...steps, ...elements];
}
