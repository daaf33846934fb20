/** A bank user who walks the wizard of the client. */

import type { WizardElement } from '@xs2a/types';
import type { Wizard, WizardState, WizardValues } from '../../../src/wizard/index.ts';

/** What the bank user does in each form. */
export interface BankUser {
  readonly bank: Bank;
  readonly pin: string;
  readonly userName?: string;
  /** IBAN of the account to choose; by default the one that is selected. */
  readonly iban?: string;
  /** Entered in the form of the PIN `config`. */
  readonly config?: WizardValues;
  /** Whether to look at every showcase of the PIN `forms`, as long as one is offered. */
  readonly looksAtShowcases?: boolean;
  readonly tan?: string;
  /** Answer to a bank that asks for an approval outside of the wizard. */
  readonly decision?: Decision;
}

export type Decision = 'approved' | 'refused';

export interface Bank {
  readonly bank_code: string;
  readonly country_id: 'DE' | 'AT';
}

/** A form that was shown. */
export interface Shown {
  readonly name: string;
  readonly elements: readonly WizardElement[];
}

export interface Walked {
  readonly shown: readonly Shown[];
  readonly state: WizardState;
}

/** More forms than any session shows. */
const mostForms = 40;

/**
 * Answers every form until the wizard has ended, or has refused an answer.
 *
 * @param decide tells the bank outside of the wizard what the bank user has decided
 */
export async function walkWizard(
  wizard: Wizard,
  user: BankUser,
  decide: (decision: Decision) => Promise<unknown>,
): Promise<Walked> {
  const shown: Shown[] = [];
  for (let forms = 0; forms < mostForms; forms += 1) {
    const { state } = wizard;
    if (!('form' in state) || state.error !== undefined) return { shown, state };
    shown.push(state.form);
    const { name, elements } = state.form;
    if (state.phase === 'polling') {
      await decide(user.decision ?? 'approved');
      await wizard.poll();
    } else if (elements.some(({ type }) => type === 'redirect')) {
      // The bank user comes back from the page of the bank.
      await decide(user.decision ?? 'approved');
      await wizard.submit({});
    } else if (name === 'showcases') {
      await wizard.submit({ showcase: (user.looksAtShowcases && showcaseOf(elements)) || 'continue' });
    } else {
      await wizard.submit(valuesFor(state.form, user));
    }
  }
  throw new Error(`The wizard has not ended: ${shown.map(({ name }) => name)}`);
}

function valuesFor({ name, elements }: Shown, user: BankUser): WizardValues {
  switch (name) {
    case 'bank':
      return { ...user.bank };
    case 'login':
      return elements.some((element) => 'name' in element && element.name === 'login_code')
        ? { login_code: '123456' }
        : { USER_NAME: user.userName ?? 'hartmut.mustermann', USER_PIN: user.pin, privacy_policy: true };
    case 'config':
      return user.config ?? {};
    case 'account':
      return { account: accountIndex(elements, user.iban) };
    case 'tan':
      return { tan: user.tan ?? '123456' };
    default:
      return Object.assign({}, ...elements.map(anyAnswer));
  }
}

/** The first showcase that is offered, if there is one. */
function showcaseOf([element]: readonly WizardElement[]): string | undefined {
  return Object.keys(element?.type === 'select' ? element.options : {}).find((name) => name !== 'continue');
}

/** Index of an account in the account form: the one with this IBAN, by default the one that is selected. */
function accountIndex(elements: readonly WizardElement[], iban: string | undefined): string {
  const [element] = elements;
  if (element?.type !== 'radio') throw new Error('The account form has no radio buttons.');
  if (iban === undefined) return String(element.checked);
  return String(element.options.findIndex((option) => labelOf(option).includes(iban)));
}

export function labelOf(option: string | { readonly label: string }): string {
  return typeof option === 'string' ? option : option.label;
}

/** Anything that a showcase takes. */
function anyAnswer(element: WizardElement): WizardValues {
  switch (element.type) {
    case 'text':
    case 'password':
      return { [element.name]: /digits:10/.test(element.validation) ? '1234567890' : '123456' };
    case 'captcha':
      return { [element.name]: 'ACEF' };
    case 'flicker':
      return { [element.name]: '123456' };
    case 'radio':
      return { [element.name]: String(element.checked) };
    case 'select':
      return { [element.name]: Object.keys(element.options)[0] };
    case 'multi':
      return { [element.name]: element.selected, phone: '0' };
    default:
      return {};
  }
}
