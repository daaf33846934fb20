import type { Bank } from '../../bank/types.ts';
import { bankOf } from '../bank.ts';
import type { WizardContext } from '../context.ts';
import type { WizardElement } from '../elements.ts';
import type { Values } from '../input.ts';
import type { WizardErrorCode } from '../response.ts';
import type { CurrentStep, LastError, StepName, WizardSession } from '../session.ts';
import type { Texts } from '../texts/texts.ts';

/** What a form works on. */
export interface Scene {
  readonly session: WizardSession;
  readonly context: WizardContext;
  /** Texts in the language of the session. */
  readonly texts: Texts;
}

/** What happens after a step was entered, or after its form was submitted. */
export type Outcome =
  /** The step is done: the next one of the product follows, or the one in `step`. */
  | { readonly kind: 'done'; readonly session: WizardSession; readonly step?: StepName }
  /** The form is shown, and what went wrong. */
  | {
      readonly kind: 'show';
      readonly session: WizardSession;
      readonly error?: Failure;
      /** Messages of fields whose values keep all rules and are refused nevertheless. */
      readonly fields?: Readonly<Record<string, string>>;
    }
  /** The transaction ends without a result. */
  | { readonly kind: 'fail'; readonly session: WizardSession; readonly error: Failure };

export interface Failure {
  readonly code: WizardErrorCode;
  readonly message: string;
  readonly lastError: LastError;
}

/** A form of the wizard. */
export interface Form {
  /** Name of the form in the contract. */
  readonly name: string;
  readonly currentStep: CurrentStep;
  /** Fields whose values are shown again after an error. Secrets never are. */
  readonly remembers: readonly string[];
  /** What going back to this form undoes. */
  readonly undo: Partial<WizardSession>;
  /** Decides whether the form is needed. */
  readonly enter: (scene: Scene) => Outcome;
  readonly elements: (scene: Scene) => readonly WizardElement[];
  /** Takes values that keep the rules of the elements. */
  readonly submit: (scene: Scene, values: Values) => Outcome;
  /** Takes a request with the key alone. Without it, the form is shown. */
  readonly resume?: (scene: Scene) => Outcome;
  /** Looks whether something outside of the wizard has happened. The form is polled, and every request looks. */
  readonly wait?: (scene: Scene) => Outcome;
}

/** The chosen bank; only steps after the choice may ask. */
export function chosenBank({ session }: Scene): Bank {
  const bank = session.bank === null ? undefined : bankOf(session.bank);
  if (bank === undefined)
    throw new Error(`The session is at the step ${session.step} without a bank of the directory.`);
  return bank;
}

/** The bank user, or the bank, has refused the transaction. */
export function refused({ session, texts }: Scene): Outcome {
  const { refused: message } = texts.errors;
  return { kind: 'fail', session, error: { code: 'trans_not_possible', message, lastError: 'transaction_failed' } };
}

export function invalid(scene: Scene, fields: Readonly<Record<string, string>>): Outcome {
  return { kind: 'show', session: scene.session, error: validationFailed(scene.texts), fields };
}

export function validationFailed(texts: Texts): Failure {
  return { code: 'validation_failed', message: texts.errors.validation, lastError: 'validation_failed' };
}
