import type { WizardForm, WizardSuggestion } from '@xs2a/client/wizard';
import type { WidgetOptions } from '../options.ts';
import type { Texts } from '../texts.ts';

/** What an element can ask for. */
export interface Scene {
  readonly texts: Texts;
  readonly form: WizardForm;
  /** Fields that were drawn. Two options of a `multi` element may have fields of the same name. */
  readonly fields: Field[];
  readonly options: WidgetOptions;
  submit(): void;
  /** Takes another step. */
  readonly act: { (action: 'back'): void; (action: 'switchTab', tab: string): void };
  /** Suggests banks. */
  suggest(part: string): Promise<readonly WizardSuggestion[]>;
}

/** What a bank user fills in. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLFieldSetElement;

/** A field on the page. */
export interface Field {
  readonly name: string;
  /** Its control, or the group of its controls. */
  readonly control: Control;
  /** @param message empty to take the message away */
  refuse(message: string): void;
}
