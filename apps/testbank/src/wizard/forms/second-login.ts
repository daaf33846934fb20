import { helpText, text } from '../elements.ts';
import { bankTexts } from '../texts/bank.ts';
import type { Form } from './form.ts';

/** A code that the bank has sent, at banks with a second step of the login. Every code is right. */
export const secondLoginForm: Form = {
  name: 'login',
  currentStep: 'WizardLoginNextStep',
  remembers: [],
  undo: {},
  enter: ({ session }) => ({ kind: session.behaviour?.hasSecondLogin ? 'show' : 'done', session }),
  elements: ({ texts }) => [
    helpText(bankTexts.secondLoginTitle, bankTexts.secondLogin),
    text('login_code', texts.loginCode, 'required|digits:6'),
  ],
  submit: ({ session }) => ({ kind: 'done', session }),
};
