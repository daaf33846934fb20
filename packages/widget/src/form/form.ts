import type { FailedRules, WizardErrorDetails, WizardValues } from '@xs2a/client/wizard';
import { button, h } from '../dom.ts';
import { messageOf } from '../texts.ts';
import { type AnyElement, drawElements } from './elements.ts';
import type { Field, Scene } from './scene.ts';

/** What is drawn, and what its buttons do. */
export interface FormOptions extends Omit<Scene, 'fields'> {
  readonly phase: 'form' | 'polling';
  /** Elements before and after those of the form. */
  readonly prepend: readonly AnyElement[];
  readonly append: readonly AnyElement[];
  readonly error: WizardErrorDetails | undefined;
  readonly hasBack: boolean;
  abort(): void;
}

/** A form on the page. */
export interface DrawnForm {
  readonly node: HTMLFormElement;
  /** Values of all fields that are offered, as a form sends them: a box that is not ticked has none. */
  read(): WizardValues;
  /**
   * Shows which fields have a wrong value, and takes the messages of all others away.
   *
   * @param failed rules that the values break
   * @returns whether a value is wrong
   */
  refuse(failed: FailedRules): boolean;
}

/** Draws a form of the wizard with its buttons. */
export function drawForm(options: FormOptions): DrawnForm {
  const { form, error, texts } = options;
  const { name, elements } = form;
  // A TAN can be typed in while the bank waits for an approval.
  const hasNext = options.phase === 'form' || elements.some((element) => 'validation' in element);
  const fields: Field[] = [];
  const submit = (event: Event) => {
    event.preventDefault();
    // The page may do something of its own with every form that is submitted.
    event.stopPropagation();
    options.submit();
  };
  const node = h(
    'form',
    'form',
    { 'data-form': name, novalidate: true, submit },
    !!error && h('p', 'error', { role: 'alert' }, error.message),
    ...drawElements([...options.prepend, ...elements, ...options.append], { ...options, fields }),
    h(
      'div',
      'buttons',
      {},
      hasNext && h('button', 'forward', {}, texts('next')),
      // A redirect says itself whether there is a way back.
      options.hasBack &&
        !elements.some(({ type }) => type === 'redirect') &&
        button('back', texts('back'), () => options.act('back')),
      button('abort', texts('cancel'), options.abort),
    ),
  );
  return {
    node,
    read: () => Object.fromEntries(new FormData(node) as never),
    refuse: (failed) =>
      fields.filter(({ name, control, refuse }) => {
        const rule = failed[name]?.[0];
        // An email address and a number are checked by their input.
        const isWrong = !!rule || !control.validity.valid;
        refuse(isWrong ? messageOf(texts, rule) : '');
        return isWrong;
      }).length > 0,
  };
}
