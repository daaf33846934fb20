import { helpText, type WizardElement } from '../elements.ts';
import { transferText } from '../order.ts';
import type { WizardSession } from '../session.ts';
import { bankTexts } from '../texts/bank.ts';
import { type Form, type Outcome, refused } from './form.ts';

/** Approval outside of the wizard: in the app of the bank, or on a device. */
export const approvalForm: Form = {
  name: 'tan',
  currentStep: 'WizardAutoSubmitStep',
  remembers: [],
  undo: {},
  enter({ session, context }) {
    if (!isApprovedOutside(session)) return { kind: 'done', session };
    return { kind: 'show', session: { ...session, approval: { since: context.now, decision: null } } };
  },
  elements({ session }): WizardElement[] {
    if (session.product !== 'pay') return [helpText('', bankTexts.approveLogin)];
    return [helpText(bankTexts.order, transferText(session.parameters)), helpText('', bankTexts.approveOrder)];
  },
  submit: ({ session }) => ({ kind: 'show', session }),
  wait(scene): Outcome {
    const { session, context } = scene;
    const { since, decision } = session.approval ?? { since: context.now, decision: null };
    if (decision === 'refused') return refused(scene);
    const isApproved = decision === 'approved' || context.now - since >= context.approvalMs;
    // What was approved cannot be taken back: there is no way back to the forms before.
    return isApproved
      ? { kind: 'done', session: { ...session, approval: null, shown: [] } }
      : { kind: 'show', session };
  },
};

/** Whether a session asks for an approval outside of the wizard: it needs no TAN then. */
export function isApprovedOutside({ product, behaviour, tanMethod }: WizardSession): boolean {
  return behaviour?.hasApproval === true || (product === 'pay' && tanMethod === 'app');
}
