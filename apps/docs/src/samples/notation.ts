/** How a language writes a value of JSON. */
export interface Notation {
  text(value: string): string;
  true: string;
  false: string;
  null: string;
  /** What is in front of the value of a member: its name and a separator. */
  name(name: string): string;
  /** Whether a text that does not fit behind its name is written below it. */
  wraps: boolean;
  /** What encloses the members of an object; an object without members is both, one after the other. */
  object(names: readonly string[]): [open: string, close: string];
}

/** The longest line, where a line can be split. */
export const width = 80;
const step = 4;

/**
 * A value of JSON as a program writes it. Lists and objects are on one line if they fit, otherwise each item is on a line
 * of its own and ends in a comma. Formatters keep both.
 *
 * @param notation of the language
 * @param indent of the line that the value is on
 * @param before how much of that line is in front of the value, without the indent
 */
export function writeValue(value: unknown, notation: Notation, indent = 0, before = 0): string {
  const flat = writeFlat(value, notation);
  const isShort = indent + before + flat.length + 1 <= width;
  if (typeof value !== 'object' || value === null || isShort) return flat;
  const [open, close] = enclosure(value, notation);
  const inner = indent + step;
  const lines = entriesOf(value, notation).map(([name, item]) => {
    const written = writeValue(item, notation, inner, name.length);
    const isWrapped = notation.wraps && typeof item === 'string' && inner + name.length + written.length + 1 > width;
    const start = isWrapped && name !== '' ? `${name.trimEnd()}\n${' '.repeat(inner + step)}` : name;
    return `${' '.repeat(inner)}${start}${written},`;
  });
  return [open, ...lines, `${' '.repeat(indent)}${close}`].join('\n');
}

function writeFlat(value: unknown, notation: Notation): string {
  if (typeof value === 'string') return notation.text(value);
  if (typeof value === 'boolean') return notation[`${value}`];
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return notation.null;
  const [open, close] = enclosure(value, notation);
  const items = entriesOf(value, notation).map(([name, item]) => name + writeFlat(item, notation));
  return `${open}${items.join(', ')}${close}`;
}

function enclosure(value: object, notation: Notation): [open: string, close: string] {
  return Array.isArray(value) ? ['[', ']'] : notation.object(Object.keys(value));
}

/** The items of a list, whose names are empty, or the members of an object. */
function entriesOf(value: object, notation: Notation): [name: string, item: unknown][] {
  if (Array.isArray(value)) return value.map((item) => ['', item]);
  return Object.entries(value).map(([name, item]) => [notation.name(name), item]);
}

/** Characters that nobody sees in a program, or that would end its line. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Escapes a text for the inside of a string.
 *
 * @param special what a backslash is put in front of
 * @param code how an invisible character is written, by its code; line feeds, carriage returns and tabs are `\n`, `\r`
 *   and `\t` in each language
 */
export function escapeText(text: string, special: RegExp, code: (code: number) => string): string {
  const common: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return text
    .replace(special, '\\$&')
    .replace(invisible, (character) => common[character] ?? code(character.codePointAt(0) ?? 0));
}

export function hasInvisible(text: string): boolean {
  return text.search(invisible) !== -1;
}

/** A code as hexadecimal digits. */
export function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
