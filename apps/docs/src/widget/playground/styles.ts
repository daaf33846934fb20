/** Groups and attributes of `style()` in words; which there are, and what they take, the widget says itself. */
import { type Attribute, type AttributeName, attributes, type Group, groups, units } from '@xs2a/widget/style';

/** A group of elements in words. */
export interface GroupText {
  /** What it styles. */
  readonly styles: string;
  /** Which form shows it in the playground. */
  readonly seen: string;
}

const texts: Readonly<Record<Group, GroupText>> = {
  global: { styles: 'everything, for example the colour of the font', seen: 'every form' },
  textInput: { styles: 'all fields in which something is typed or ticked', seen: 'the form login' },
  buttonForward: { styles: 'the button to the next form, the link of a redirect', seen: 'the form login' },
  buttonBack: { styles: 'the button to the previous form', seen: 'the form login' },
  buttonAbort: { styles: 'the button that ends the transaction', seen: 'the form login' },
  buttonDisabled: { styles: 'all buttons while a step is sent', seen: 'the state busy' },
  warning: { styles: 'the box of a warning', seen: 'the form login, after a PIN of 4 characters or fewer' },
  info: { styles: 'the box at the end of a transaction', seen: 'the form finish' },
  error: { styles: 'the box of an error', seen: 'the state error' },
};

/** All groups in their order. */
export function listGroups(): (GroupText & { name: Group })[] {
  return (Object.keys(groups) as Group[]).map((name) => ({ name, ...texts[name] }));
}

/** What stands before the words of an attribute, by the kind of its values. */
const values: Readonly<Record<Attribute['kind'], string>> = {
  color: '`#f00`, `#ff0000`, with transparency `#f008`, `#ff000080`',
  lengths: `one to four lengths (${units.map((unit) => `\`${unit}\``).join(', ')})`,
  border:
    'a length, a line and a colour, such as `1px solid #00ff44` or `1px dashed transparent`, or some of them; lines:',
  word: '',
  fonts: 'names of fonts, such as `"Open Sans", Arial, sans-serif`',
};

/** All attributes in their order, with the values of each as text with code in backticks. */
export function listAttributes(): (Attribute & { name: AttributeName; values: string })[] {
  return (Object.entries(attributes) as [AttributeName, Attribute][]).map(([name, attribute]) => {
    const words = attribute.words.map((word) => `\`${word}\``).join(', ');
    return {
      name,
      ...attribute,
      values: [values[attribute.kind], words].filter(Boolean).join(attribute.kind === 'border' ? ' ' : ', '),
    };
  });
}
