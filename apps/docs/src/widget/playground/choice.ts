/** What the reader has chosen, and how the fragment of the address says it. */

export const states = ['normal', 'error', 'busy'] as const;

export type State = (typeof states)[number];

/** Values of attributes by their names, by the names of groups: what `style()` takes. */
export type Styles = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Choice {
  /** `xs2a-light-blue`; empty for none. */
  readonly theme: string;
  /** Name of a form of the playground. */
  readonly form: string;
  readonly state: State;
  readonly styles: Styles;
}

/** What can be chosen. */
export interface Options {
  readonly themes: readonly string[];
  readonly forms: readonly string[];
}

/** The theme of someone who wants none, in an address. */
const noTheme = 'none';

/**
 * Reads a fragment. A theme, form or state that cannot be chosen is replaced by the initial one. All names and values
 * of styles are kept, because the widget itself reports those that it drops. A value is one line, as in a text field.
 *
 * @param fragment with or without `#`
 */
export function readChoice(fragment: string, { themes, forms }: Options, initial: Choice): Choice {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const pick = <Value extends string>(name: string, values: readonly Value[], other: Value): Value => {
    const value = fields.get(name) as Value | null;
    return value !== null && values.includes(value) ? value : other;
  };
  const groups = new Map<string, [string, string][]>();
  for (const [name, text] of fields) {
    const [, group = '', attribute = ''] = /^(\w+)\.(\w+)$/.exec(name) ?? [];
    const value = text.trim().replaceAll(/\s+/g, ' ');
    if (!group || !value) continue;
    const values = groups.get(group);
    if (values) values.push([attribute, value]);
    else groups.set(group, [[attribute, value]]);
  }
  return {
    theme: fields.get('theme') === noTheme ? '' : pick('theme', themes, initial.theme),
    form: pick('form', forms, initial.form),
    state: pick('state', states, initial.state),
    styles: Object.fromEntries([...groups].map(([group, values]) => [group, Object.fromEntries(values)])),
  };
}

/** @returns the fragment without `#`: what is not as in the default */
export function writeChoice(choice: Choice, initial: Choice): string {
  const fields = new URLSearchParams();
  if (choice.theme !== initial.theme) fields.set('theme', choice.theme || noTheme);
  for (const name of ['form', 'state'] as const) if (choice[name] !== initial[name]) fields.set(name, choice[name]);
  for (const [group, values] of Object.entries(choice.styles)) {
    for (const [attribute, value] of Object.entries(values)) fields.append(`${group}.${attribute}`, value);
  }
  return fields.toString();
}

/** Sets a value, or takes it away if it is empty; so are groups without values. */
export function withValue(styles: Styles, group: string, attribute: string, value: string): Styles {
  const values = { ...styles[group], [attribute]: value };
  if (value === '') delete values[attribute];
  const next = { ...styles, [group]: values };
  if (Object.keys(values).length === 0) delete next[group];
  return next;
}
