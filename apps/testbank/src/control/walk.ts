/** Walks a wizard session to its end, as a bank user would who answers every question at once. */
import type { WizardForm, WizardOutput } from './wizard-types.ts';

export interface Visitor {
  readonly userName: string;
  readonly pin: string;
}

/** More forms than any product shows. */
const mostSteps = 30;

/**
 * @param submit sends the values of a form; none for the first request
 * @param approve answers for the bank user outside of the wizard
 * @returns the last answer: the wizard has finished, or stands where it cannot go on
 */
export async function walkWizard(
  submit: (values: Record<string, unknown>) => Promise<WizardOutput>,
  approve: () => Promise<void>,
  visitor: Visitor,
): Promise<WizardOutput> {
  let answer = await submit({});
  for (let steps = 0; steps < mostSteps && !isOver(answer); steps += 1) {
    // A form that is polled waits for the bank user, and so does one with a link to the bank.
    const isOutside = answer.polling.interval !== undefined || has(answer.form, 'redirect');
    if (isOutside) await approve();
    answer = await submit(isOutside ? {} : valuesFor(answer.form, visitor));
  }
  return answer;
}

function isOver({ form, error }: WizardOutput): boolean {
  return form.name === 'finish' || form.elements.length === 0 || !Array.isArray(error);
}

function has({ elements }: WizardForm, type: string): boolean {
  return elements.some((element) => element.type === type);
}

function valuesFor({ elements }: WizardForm, { userName, pin }: Visitor): Record<string, unknown> {
  const known: Readonly<Record<string, unknown>> = {
    USER_NAME: userName,
    USER_PIN: pin,
    privacy_policy: true,
    login_code: '123456',
    showcase: 'continue',
    tan: '123456',
  };
  const values: Record<string, unknown> = {};
  for (const { type, name = '', selected, checked } of elements) {
    if (name in known) values[name] = known[name];
    else if (type === 'select') values[name] = selected;
    else if (type === 'radio') values[name] = checked;
  }
  return values;
}
