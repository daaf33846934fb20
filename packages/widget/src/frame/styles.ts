/** The looks that `style()` can change: 9 groups of elements and 9 attributes, as the reference lists them. */

/** Where the elements of a group are. */
export const groups = {
  global: '',
  textInput: 'input',
  buttonForward: '.xs2a-forward, .xs2a-open',
  buttonBack: '.xs2a-back',
  buttonAbort: '.xs2a-abort',
  buttonDisabled: 'button[aria-disabled=true]',
  warning: '.xs2a-warning',
  info: '.xs2a-info',
  error: '.xs2a-error',
} as const;

export type Group = keyof typeof groups;

/** Units of lengths. */
export const units = ['px', 'em', 'rem', 'pt', '%'] as const;

/** What an attribute takes. */
export interface Attribute {
  /** What its values are made of. `lengths`: one to four, for the sides or corners; `word`: nothing but a word. */
  readonly kind: 'color' | 'lengths' | 'border' | 'word' | 'fonts';
  /** Words that are a value, or for a border the part that is its line. */
  readonly words: readonly string[];
  /** Matches values, whatever their case. */
  readonly pattern: RegExp;
}

export type AttributeName =
  | 'backgroundColor'
  | 'color'
  | 'margin'
  | 'padding'
  | 'border'
  | 'borderRadius'
  | 'textAlign'
  | 'textDecoration'
  | 'fontFamily';

const length = `(?:-?(?:\\d+|\\d*\\.\\d+)(?:${units.join('|')})|0)`;
const hex = '(?:[\\da-f]{3,4}|[\\da-f]{6}|[\\da-f]{8})';
const lines = ['none', 'hidden', 'dotted', 'dashed', 'solid', 'double', 'groove', 'ridge', 'inset', 'outset'];

const oneTo = (most: number, token: string) => `${token}(?: +${token}){0,${most - 1}}`;
const exactly = (...patterns: string[]) => new RegExp(`^(?:${patterns.join('|')})$`, 'i');
const attribute = (kind: Attribute['kind'], words: readonly string[], ...patterns: string[]): Attribute => ({
  kind,
  words,
  pattern: exactly(...patterns, ...words),
});

// The reference writes colours with `#` and without.
const color = attribute('color', ['transparent', 'initial', 'inherit'], `#?${hex}`);
const sides = attribute('lengths', ['inherit'], oneTo(4, `(?:${length}|auto)`));
const radii = oneTo(4, length);

/** The nine attributes of each group. */
export const attributes: Readonly<Record<AttributeName, Attribute>> = {
  backgroundColor: color,
  color,
  margin: sides,
  padding: sides,
  border: attribute('border', lines, oneTo(3, `(?:${length}|${lines.join('|')}|#${hex}|transparent)`)),
  borderRadius: attribute('lengths', [], `${radii}(?: */ *${radii})?`),
  textAlign: attribute('word', ['left', 'right', 'center', 'justify', 'initial', 'inherit']),
  textDecoration: attribute('word', ['none', 'underline', 'overline', 'line-through', 'initial', 'inherit']),
  fontFamily: { kind: 'fonts', words: [], pattern: /^[\w\s,"'-]+$/ },
};

/** Characters of the longest value. */
const longest = 200;

/** How many dropped names the console lists at most. */
const mostDropped = 20;

/** A property of CSS with its value, for a group. */
export interface Declaration {
  readonly group: Group;
  readonly property: string;
  readonly value: string;
}

/**
 * Reads what `style()` was called with.
 *
 * @param input anything
 * @returns what can be applied, and the places of what cannot, such as `global.color`; at most 20 of them
 * @see Reference, section "Customized Themes"
 */
export function readStyle(input: unknown): { declarations: Declaration[]; dropped: string[] } {
  const declarations: Declaration[] = [];
  const dropped: string[] = [];
  for (const [group, looks] of entriesOf(input)) {
    if (!Object.hasOwn(groups, group)) dropped.push(group);
    else {
      for (const [attribute, given] of entriesOf(looks)) {
        const value = toValue(attribute, given);
        if (value === undefined) dropped.push(`${group}.${attribute}`);
        else declarations.push({ group: group as Group, property: toProperty(attribute), value });
      }
    }
    if (dropped.length >= mostDropped) break;
  }
  return { declarations, dropped: dropped.slice(0, mostDropped) };
}

function entriesOf(value: unknown): [string, unknown][] {
  // Of more members than there are names, some are wrong.
  return typeof value === 'object' && value !== null ? Object.entries(value).slice(0, mostDropped) : [];
}

function toValue(attribute: string, given: unknown): string | undefined {
  if (!Object.hasOwn(attributes, attribute) || typeof given !== 'string' || given.length > longest) return undefined;
  const value = given.trim().replace(/ *;$/, '').replace(/[“”]/g, '"');
  const { kind, pattern } = attributes[attribute as AttributeName];
  if (!pattern.test(value)) return undefined;
  return kind === 'color' && exactly(hex).test(value) ? `#${value}` : value;
}

/** `backgroundColor` → `background-color` */
function toProperty(attribute: string): string {
  return attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
