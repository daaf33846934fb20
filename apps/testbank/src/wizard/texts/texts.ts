import type { ConfigField, TanMethod } from '../../bank/profile.ts';
import type { Income } from '../../bank/types.ts';
import type { ShowcaseName } from '../session.ts';

/** The texts of the wizard itself. What the bank says is German in every language: `bank.ts`. */
export interface Texts {
  readonly countries: { readonly DE: string; readonly AT: string; readonly CH: string };
  readonly loginTitle: (bank: string) => string;
  readonly loginHelp: string;
  readonly userName: string;
  readonly pin: string;
  readonly privacyPolicy: string;
  readonly tabs: string;
  readonly loginCode: string;
  /** Label of the choice of the account. */
  readonly account: { readonly pay: string; readonly other: string };
  readonly tan: string;
  readonly redirect: string;
  readonly back: string;
  /** Label of the choice of a showcase. */
  readonly showcase: string;
  readonly goOn: string;
  readonly showcases: Readonly<Record<ShowcaseName, string>>;
  /** Labels of the settings of the PIN `config`. */
  readonly config: Readonly<Record<ConfigField, string>>;
  readonly incomes: Readonly<Record<Income, string>>;
  readonly tanMethods: Readonly<Record<TanMethod, string>>;
  /** Messages for fields that are empty. */
  readonly required: Readonly<Record<string, string>>;
  /** Messages for broken rules; `{min}` and `{max}` stand for their limits. */
  readonly rules: {
    readonly required: string;
    readonly alpha_num: string;
    readonly between: string;
    readonly digits: string;
    readonly in: string;
    readonly size: string;
  };
  readonly unknownBank: string;
  readonly invalidIban: string;
  readonly invalidAmount: string;
  readonly errors: {
    readonly login: string;
    readonly logins: string;
    readonly bankDown: string;
    readonly unsupported: string;
    readonly testmode: string;
    readonly livemode: string;
    readonly validation: string;
    readonly timeout: string;
    readonly tan: string;
    readonly tans: string;
    readonly refused: string;
    readonly noAccount: string;
    readonly blacklisted: string;
  };
}
