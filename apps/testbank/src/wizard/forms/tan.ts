import { helpText, text } from '../elements.ts';
import { fieldValue } from '../input.ts';
import { orderOf } from '../order.ts';
import { bankTexts } from '../texts/bank.ts';
import type { Form, Outcome, Scene } from './form.ts';

/** A session ends with this wrong TAN. */
const maxTans = 3;

/** The TAN that is wrong; every other one is right. */
const wrongTan = 'WRONG';

/** Approval of a payment by a TAN. */
export const tanForm: Form = {
  name: 'tan',
  currentStep: 'WizardTanStep',
  remembers: [],
  undo: {},
  enter: ({ session }) => ({ kind: 'show', session }),
  elements({ session, texts }) {
    const { amount, currency, recipientHolder, recipientIban } = orderOf(session.parameters);
    return [
      helpText(bankTexts.order, bankTexts.transfer(amount, currency, recipientHolder, recipientIban)),
      helpText('', bankTexts.smsSent),
      text('tan', texts.tan, 'required|alpha_num'),
    ];
  },
  submit(scene, values) {
    return fieldValue(values, 'tan') === wrongTan ? wrong(scene) : { kind: 'done', session: scene.session };
  },
};

function wrong({ session, texts }: Scene): Outcome {
  const counted = { ...session, failedTans: session.failedTans + 1 };
  if (counted.failedTans >= maxTans) {
    const error = { code: 'tan_failed', message: texts.errors.tans, lastError: 'max_tan_tries' } as const;
    return { kind: 'fail', session: counted, error };
  }
  const error = { code: 'tan_failed', message: texts.errors.tan, lastError: 'tan_failed' } as const;
  return { kind: 'show', session: counted, error };
}
