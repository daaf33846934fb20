import type { WizardAccount } from '../bank.ts';
import { plain, radio, select } from '../elements.ts';
import { fieldValue } from '../input.ts';
import { pinsOf, trimZeros } from '../parameters.ts';
import { products } from '../products.ts';
import { chosenBank, type Form, type Outcome, type Scene } from './form.ts';
import { undoAccount } from './undo.ts';

/** As many accounts are radio buttons; more are a list. */
const maxRadioButtons = 5;

interface ListedAccount {
  readonly account: WizardAccount;
  /** It fits what is pinned, and the bank allows it. */
  readonly isPossible: boolean;
  readonly isBlacklisted: boolean;
}

/** Choice of the account, if more than one can be used. */
export const accountForm: Form = {
  name: 'account',
  currentStep: 'WizardAccountsStep',
  remembers: ['account'],
  undo: undoAccount,
  enter(scene) {
    const { session } = scene;
    const listed = listAccounts(scene);
    const usable = listed.filter(isUsable);
    if (usable.length === 0) return impossible(scene, listed);
    if (products[session.product].takes === 'all accounts') {
      return take(
        scene,
        listed.filter(({ isBlacklisted }) => !isBlacklisted),
      );
    }
    return usable.length === 1 ? take(scene, usable) : { kind: 'show', session };
  },
  elements(scene) {
    const { session, texts } = scene;
    const label = session.product === 'pay' ? texts.account.pay : texts.account.other;
    const listed = listAccounts(scene).map((entry) => ({ label: nameOf(entry.account), disabled: !isUsable(entry) }));
    const usable = Object.entries(listed).filter(([, { disabled }]) => !disabled);
    const indexes = usable.map(([index]) => index);
    // All of them may have been blacklisted since the form was shown first.
    const validation = indexes.length === 0 ? 'required' : `required|in:${indexes}`;
    const first = indexes[0] ?? '';
    if (listed.length <= maxRadioButtons) return [radio('account', label, listed, validation, first)];
    const options = Object.fromEntries(usable.map(([index, { label }]) => [index, label]));
    return [select('account', label, options, validation, first)];
  },
  submit(scene, values) {
    const listed = listAccounts(scene);
    const chosen = listed[Number(fieldValue(values, 'account'))];
    return chosen !== undefined && isUsable(chosen) ? take(scene, [chosen]) : impossible(scene, listed);
  },
};

function listAccounts(scene: Scene): ListedAccount[] {
  const { session, context } = scene;
  if (session.credentials === null) throw new Error('The accounts are read before the login.');
  const { iban, accountNumber, holder } = pinsOf(session.parameters);
  return context.readAccounts(chosenBank(scene), session.credentials).map((account) => {
    const isPinned =
      (iban === '' || account.iban === iban) &&
      (accountNumber === '' || trimZeros(account.accountNumber) === accountNumber) &&
      (holder === '' || context.isSameName(holder, account.holder));
    return {
      account,
      isPossible: isPinned && account.isTransactionPossible,
      isBlacklisted: context.isBlacklisted(account.iban),
    };
  });
}

function isUsable({ isPossible, isBlacklisted }: ListedAccount): boolean {
  return isPossible && !isBlacklisted;
}

function take({ session }: Scene, chosen: readonly ListedAccount[]): Outcome {
  return { kind: 'done', session: { ...session, accounts: chosen.map(({ account }) => account.id) } };
}

/** No account can be used: because of the blacklist, if there would be one without it. */
function impossible({ session, texts }: Scene, listed: readonly ListedAccount[]): Outcome {
  const isBlacklisted = listed.some(({ isPossible }) => isPossible);
  const error = isBlacklisted
    ? ({ code: 'trans_not_possible', message: texts.errors.blacklisted, lastError: 'account_blacklisted' } as const)
    : ({ code: 'trans_not_possible', message: texts.errors.noAccount, lastError: 'transaction_failed' } as const);
  return { kind: 'fail', session, error };
}

function nameOf({ description, iban }: WizardAccount): string {
  return plain([description, iban].filter((part) => part !== '').join(', '));
}
