/** Values of `style()`, taken apart for controls that show a part of them: a colour, a length, a line. */
import { type Attribute, attributes, units } from '@xs2a/widget/style';

/** Parts of a value; empty where the value does not have the part. */
export interface Parts {
  readonly size: string;
  readonly unit: string;
  readonly line: string;
  /** `#rrggbb`, as a colour input shows it. */
  readonly color: string;
}

const none: Parts = { size: '', unit: '', line: '', color: '' };

const length = new RegExp(`^(-?(?:\\d+|\\d*\\.\\d+))(${units.join('|')})$`, 'i');

/**
 * Takes a value apart.
 *
 * @returns no parts if the controls cannot show the whole value, such as `1px 2px`
 */
export function partsOf(kind: Attribute['kind'], value: string): Parts {
  const tokens = value.trim().split(/\s+/);
  if (value.trim() === '' || tokens.length > (kind === 'border' ? 3 : 1)) return none;
  const parts = { ...none };
  for (const token of tokens) {
    const [, size, unit] = length.exec(token) ?? [];
    const color = toLongColor(token);
    if (kind !== 'color' && parts.size === '' && size && unit) Object.assign(parts, { size, unit: unit.toLowerCase() });
    else if (kind !== 'lengths' && parts.color === '' && color) parts.color = color;
    else if (kind === 'border' && parts.line === '' && attributes.border.words.includes(token)) parts.line = token;
    else return none;
  }
  return parts;
}

/** Puts parts together. */
export function joinParts({ size, unit, line, color }: Parts): string {
  return [size && `${size}${unit || units[0]}`, line, color].filter(Boolean).join(' ');
}

/** `#abc` → `#aabbcc`; empty for a colour with transparency or in another notation. */
function toLongColor(token: string): string {
  if (/^#?[\da-f]{6}$/i.test(token)) return `#${token.replace('#', '')}`.toLowerCase();
  const [, digits] = /^#?([\da-f]{3})$/i.exec(token) ?? [];
  return digits === undefined ? '' : `#${digits.replaceAll(/./g, '$&$&')}`.toLowerCase();
}
