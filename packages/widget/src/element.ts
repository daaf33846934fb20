import type { WizardLanguage, WizardTransport } from '@xs2a/client/wizard';
import { type Engine, startEngine } from './engine.ts';
import type { Extensions } from './extend.ts';
import type { WidgetOptions } from './options.ts';
import { createTransport } from './transport.ts';

/** The custom element `<xs2a-wizard session-key="…" endpoint="…" lang="…">`. */
export interface WizardElement extends HTMLElement {
  /** Options beyond the attributes. Set them before the element is in the page. */
  options: WidgetOptions;
  /** Elements that are added to forms. Set them before the element is in the page. */
  extensions: Extensions | undefined;
  /** Sends the steps in place of the endpoint. Set it before the element is in the page. */
  transport: WizardTransport | undefined;
  /**
   * Gets or sets the language of the forms. It can be set until the bank user has logged in.
   *
   * @returns the language that is set
   */
  language(next?: WizardLanguage): WizardLanguage | undefined;
  /**
   * Aborts the transaction.
   *
   * @returns whether there is one
   */
  abort(): boolean;
}

export const elementName = 'xs2a-wizard';

/**
 * Defines the custom element, unless the page has it already.
 *
 * It dispatches `bank`, `login`, `account`, `tan` and `render` before a form is shown, and `finish`, `abort` and `error`.
 * The detail of `error` is a `WidgetError`.
 *
 * @param origin where `/widget/wizard` is looked for if no endpoint is named
 */
export function defineElement(origin: string): void {
  if (customElements.get(elementName)) return;
  customElements.define(
    elementName,
    class extends HTMLElement implements WizardElement {
      static observedAttributes = ['session-key'];
      // Frameworks may set properties before the script has defined the element.
      options: WidgetOptions = (this as Partial<WizardElement>).options ?? {};
      extensions: Extensions | undefined = (this as Partial<WizardElement>).extensions;
      transport: WizardTransport | undefined = (this as Partial<WizardElement>).transport;
      #engine: Engine | undefined;

      connectedCallback() {
        const key = this.getAttribute('session-key');
        if (!key || this.#engine || !this.isConnected) return;
        // Themes apply to the container, whose id or class is `XS2A-Form`.
        if (!this.closest('.XS2A-Form,#XS2A-Form,#xs2a-form')) this.classList.add('XS2A-Form');
        this.#engine = startEngine({
          place: this,
          key,
          transport:
            this.transport ??
            createTransport(this.options.endpoint || this.getAttribute('endpoint') || `${origin}/widget/wizard`),
          options: {
            // A region does not change the texts: `en-GB`.
            language: this.lang.slice(0, 2) as WizardLanguage,
            ...this.options,
          },
          notify: (name, detail) => this.dispatchEvent(new CustomEvent(name, { detail })),
        });
      }

      disconnectedCallback() {
        this.#engine?.stop();
        this.#engine = undefined;
      }

      attributeChangedCallback() {
        this.disconnectedCallback();
        this.connectedCallback();
      }

      language(next?: WizardLanguage) {
        return this.#engine?.language(next);
      }

      abort() {
        return !!this.#engine?.abort();
      }
    },
  );
}
