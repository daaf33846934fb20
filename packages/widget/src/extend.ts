import type { AnyElement } from './form/elements.ts';

/** Forms that can be extended. */
export type ExtendedForm = 'bank' | 'login';

/** Where an element is added; the values of `form.APPEND` and `form.PREPEND`. */
type Where = 'append' | 'prepend';

/** Rules for a text field that is added. */
type ExtensionRule = 'required' | 'email' | 'numeric' | 'alpha_num';

/**
 * Adds elements to a form, after its own ones by default.
 *
 * @see Reference, section "Extending the xs2a forms"
 */
export interface FormBuilder {
  readonly APPEND: 'append';
  readonly PREPEND: 'prepend';
  paragraph(title?: string, text?: string, where?: Where): void;
  /** An explanation of a field. */
  description(text: string, where?: Where): void;
  checkbox(name: string, label: string, required?: boolean, where?: Where): void;
  text(
    name: string,
    label: string,
    value?: string,
    placeholder?: string,
    validation?: readonly ExtensionRule[] | '',
    where?: Where,
  ): void;
}

/** Elements that are added to a form. */
export type Extension = Readonly<Record<Where, AnyElement[]>>;

/** Elements that are added, by form. */
export type Extensions = Readonly<Record<ExtendedForm, Extension>>;

// Limits of `metadata`: entries, and characters of a name and of a value.
const maxFields = 3;
const maxName = 20;
const maxValue = 128;

export const createExtensions = (): Extensions => ({
  bank: { append: [], prepend: [] },
  login: { append: [], prepend: [] },
});

/**
 * Creates the builder of a form.
 *
 * @param extension elements of the form, to which it adds
 * @param names of the fields of all forms, which share the limits of `metadata`
 * @param complain tells the developer about a field that is left out because `metadata` cannot take it
 */
export function createFormBuilder(
  extension: Extension,
  names: Set<string>,
  complain: (message: string) => void,
): FormBuilder {
  const add = (element: object, where: Where = 'append') => extension[where].push(element as AnyElement);
  const addField = (name: string, value: string, element: object, where?: Where) => {
    const isOneMore = names.size >= maxFields && !names.has(name);
    if (isOneMore || name.length > maxName || value.length > maxValue) {
      complain(
        `The field "${name}" is left out: metadata takes ${maxFields} fields, names of ${maxName} and values of ${maxValue} characters.`,
      );
    } else {
      names.add(name);
      add({ ...element, name: `metadata[${name}]` }, where);
    }
  };
  return {
    APPEND: 'append',
    PREPEND: 'prepend',
    paragraph: (title, text, where) => add({ type: 'help_text', title, text }, where),
    description: (text, where) => add({ type: 'help_text', text }, where),
    checkbox: (name, label, required, where) =>
      addField(name, '', { type: 'checkbox', label, validation: required && 'required' }, where),
    text: (name, label, value = '', placeholder, validation, where) =>
      addField(
        name,
        value,
        {
          type: 'text',
          label,
          value,
          placeholder,
          validation: (validation || []).join('|'),
          maxlength: maxValue,
        },
        where,
      ),
  };
}
