import type { FailedRules, WizardErrorDetails, WizardForm, WizardValues } from '@xs2a/client/wizard';
import { button, h } from '../dom.ts';
import { messageOf } from '../texts.ts';
import { type AnyElement, drawElements } from './elements.ts';
import type { Field, Scene } from './scene.ts';

/** What is drawn, and what its buttons do. */
export interface FormOptions extends Omit<Scene, 'name' | 'elements' | 'fields'> {
  readonly form: WizardForm;
  /** Elements before and after those of the form. */
  readonly prepend: readonly AnyElement[];
  readonly append: readonly AnyElement[];
  readonly error: WizardErrorDetails | undefined;
  readonly hasNext: boolean;
  readonly hasBack: boolean;
  abort(): void;
}

/** A form on the page. */
export interface DrawnForm {
  readonly node: HTMLFormElement;
  /** Values of all fields that are offered. */
  read(): WizardValues;
  /** Fields whose control refuses their value: an email address, a number. */
  invalid(): FailedRules;
  /** Shows which rules the values of fields break, and takes the messages of all others away. */
  refuse(failed: FailedRules): void;
}

/** Beginning of the name of a field that ends in `metadata`, which takes no values but texts. */
const isMetadata = /^metadata\[/;

/** Draws a form of the wizard with its buttons. */
export function drawForm(options: FormOptions): DrawnForm {
  const { form, error, texts } = options;
  const { name, elements } = form;
  const fields: Field[] = [];
  const submit = (event: Event) => {
    event.preventDefault();
    // The container may be inside a form of the page.
    event.stopPropagation();
    options.submit();
  };
  const node = h(
    'form',
    'form',
    { 'data-form': name, tabindex: -1, 'aria-label': texts(`form:${name}`) || name, novalidate: true, submit },
    !!error && h('p', 'error', { role: 'alert' }, `${error.message}`),
    ...drawElements([...options.prepend, ...elements, ...options.append], { ...options, name, elements, fields }),
    h(
      'div',
      'buttons',
      {},
      options.hasNext && h('button', 'forward', {}, texts('next')),
      // A redirect says itself whether there is a way back.
      options.hasBack &&
        !elements.some(({ type }) => type === 'redirect') &&
        button('back', texts('back'), options.back),
      button('abort', texts('abort'), options.abort),
    ),
  );
  return {
    node,
    read() {
      const values: Record<string, string | boolean> = Object.fromEntries(new FormData(node) as never);
      for (const { name, control } of fields) {
        const isOffered =
          control instanceof HTMLInputElement && control.type === 'checkbox' && !control.matches(':disabled');
        if (isOffered && !isMetadata.test(name)) values[name] = control.checked;
      }
      return values;
    },
    invalid: () =>
      Object.fromEntries(
        fields
          .filter(({ control }) => control instanceof HTMLInputElement && !control.validity.valid)
          .map(({ name }) => [name, ['in']]),
      ),
    refuse(failed) {
      for (const { name, refuse } of fields) refuse(failed[name] ? messageOf(texts, failed[name][0]) : '');
    },
  };
}
