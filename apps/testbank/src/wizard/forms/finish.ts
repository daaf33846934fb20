import type { Form } from './form.ts';

/** The end: it has no elements, and nothing follows. */
export const finishForm: Form = {
  name: 'finish',
  currentStep: 'WizardFinishStep',
  remembers: [],
  undo: {},
  enter: ({ session }) => ({ kind: 'show', session }),
  elements: () => [],
  submit: ({ session }) => ({ kind: 'show', session }),
};
